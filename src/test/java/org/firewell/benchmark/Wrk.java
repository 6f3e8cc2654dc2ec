package org.firewell.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firewell.machine.DebianPackages;

/** Debian's {@code wrk}: two threads with 16 connections that ask as fast as they are answered. */
final class Wrk {

  private static final Path PROGRAM = Path.of("/usr/bin/wrk");
  private static final Map<String, Double> MILLIS =
      Map.of("us", 0.001, "ms", 1.0, "s", 1000.0, "m", 60_000.0);

  private final int seconds;

  Wrk(int seconds) {
    this.seconds = seconds;
    DebianPackages.findOrInstall(() -> Optional.of(PROGRAM).filter(Files::isExecutable), "wrk")
        .orElseThrow(() -> new IllegalStateException("wrk is missing and cannot be installed"));
  }

  /**
   * How an address is answered.
   *
   * @param requests a second
   * @param medianMillis half of the answers came within
   * @param slowMillis 99 of 100 did
   */
  record Load(double requests, double medianMillis, double slowMillis) {}

  /**
   * Asks the same again and again.
   *
   * @param headers such as {@code Accept-Encoding: gzip}
   * @throws IllegalStateException when any answer was an error
   */
  Load ask(String address, String... headers) {
    return run(address, options(headers));
  }

  private static List<String> options(String... headers) {
    List<String> options = new ArrayList<>();
    for (String header : headers) {
      options.addAll(List.of("-H", header));
    }
    return options;
  }

  /**
   * Asks something else each time.
   *
   * @param path a Lua expression of the path by the number {@code i} that grows
   */
  Load askEach(String address, String path, String... headers) {
    return askEach(address, "", path, headers);
  }

  /**
   * Asks one after the other, each thread from another on.
   *
   * @param paths without quotes
   */
  Load askAll(String address, List<String> paths, String... headers) {
    String all = "local paths = {'" + String.join("','", paths) + "'}\n";
    return askEach(address, all, "paths[(i * 7919) % #paths + 1]", headers);
  }

  private Load askEach(String address, String before, String path, String... headers) {
    try {
      Path script = Files.createTempFile("firewell-wrk", ".lua");
      Files.writeString(
          script,
          before
              + "local t = 0\n"
              + "function setup(thread) thread:set('first', t); t = t + 1 end\n"
              + "local i\n"
              + "function init() i = first * 1000003 end\n"
              + "function request() i = i + 1; return wrk.format(nil, "
              + path
              + ") end\n");
      List<String> options = options(headers);
      options.addAll(List.of("-s", script.toString()));
      return run(address, options);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Load run(String address, List<String> options) {
    List<String> command =
        new ArrayList<>(
            List.of(PROGRAM.toString(), "-t2", "-c16", "-d" + seconds + "s", "--latency"));
    command.addAll(options);
    command.add(address);
    String told = output(command);
    if (told.contains("Non-2xx")) {
      throw new IllegalStateException(String.join(" ", command) + "\n" + told);
    }
    return new Load(
        Double.parseDouble(find(told, "Requests/sec:\\s+([\\d.]+)").group(1)),
        millis(find(told, "50%\\s+([\\d.]+)(\\w+)")),
        millis(find(told, "99%\\s+([\\d.]+)(\\w+)")));
  }

  private static double millis(Matcher time) {
    return Double.parseDouble(time.group(1)) * MILLIS.get(time.group(2));
  }

  private static Matcher find(String told, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(told);
    if (!matcher.find()) {
      throw new IllegalStateException(told);
    }
    return matcher;
  }

  private static String output(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return told;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
