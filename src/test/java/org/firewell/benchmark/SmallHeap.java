package org.firewell.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firewell.FirewellServer;
import org.springframework.boot.SpringApplication;

/** A server in a process of its own with a small heap, which tells how full it was. */
final class SmallHeap implements AutoCloseable {

  private static final Pattern READY = Pattern.compile(".*ready after .*:(\\d+)/.*");
  private static final Pattern LEFT = Pattern.compile("Pause Full .*->(\\d+)M\\(");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path log;
  private final Process process;
  private final String address;

  /**
   * What a download was like.
   *
   * @param firstMillis until its first bytes came
   */
  record Download(long bytes, double firstMillis, double seconds) {}

  /**
   * @param heap such as {@code 512m}
   */
  SmallHeap(Million million, String heap) throws IOException {
    log = Files.createTempFile("firewell-gc-", ".log");
    Path home = Path.of(System.getProperty("java.home"), "bin");
    List<String> command =
        new ArrayList<>(
            List.of(
                home.resolve("java").toString(),
                "-Xmx" + heap,
                "-Xlog:gc:file=" + log + ":uptime:filecount=0",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeap.class.getName()));
    command.addAll(million.settings());
    process = new ProcessBuilder(command).redirectErrorStream(true).start();
    address = "http://127.0.0.1:" + port(process);
  }

  /** The server itself. */
  public static void main(String... settings) {
    SpringApplication.run(FirewellServer.class, settings);
  }

  /** Reads all that an address gives. */
  Download read(String path, String token) throws IOException, InterruptedException {
    long start = System.nanoTime();
    HttpResponse<InputStream> response =
        client.send(
            HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", token)
                .build(),
            BodyHandlers.ofInputStream());
    long bytes = 0;
    long first = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = response.body()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        first = first == 0 ? System.nanoTime() - start : first;
        bytes += n;
      }
    }
    if (response.statusCode() != 200) {
      throw new IllegalStateException(response.toString());
    }
    return new Download(bytes, first / 1e6, (System.nanoTime() - start) / 1e9);
  }

  /**
   * The megabytes that live at the most while something is read once more: whatever is not is taken
   * away again and again meanwhile, so this is no time to take times.
   */
  long fullest(String path, String token) throws IOException, InterruptedException {
    long before = Files.size(log);
    AtomicBoolean reading = new AtomicBoolean(true);
    Thread collector =
        new Thread(
            () -> {
              while (reading.get()) {
                collect();
              }
            });
    collector.start();
    read(path, token);
    reading.set(false);
    collector.join();
    Matcher left = LEFT.matcher(Files.readString(log).substring((int) before));
    long most = 0;
    while (left.find()) {
      most = Math.max(most, Long.parseLong(left.group(1)));
    }
    return most;
  }

  private void collect() {
    try {
      new ProcessBuilder("jcmd", String.valueOf(process.pid()), "GC.run")
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectErrorStream(true)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new IllegalStateException("the JDK's jcmd is needed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String port(Process process) throws IOException {
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder told = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      told.append(line).append('\n');
      Matcher ready = READY.matcher(line);
      if (ready.matches()) {
        Thread rest = new Thread(() -> out.lines().forEach(System.err::println));
        rest.setDaemon(true);
        rest.start();
        return ready.group(1);
      }
    }
    throw new IllegalStateException(told.toString());
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      process.waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Files.deleteIfExists(log);
  }
}
