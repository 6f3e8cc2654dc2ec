package org.firewell.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Programs, and what belongs to them, that come as Debian packages. */
public final class DebianPackages {

  private DebianPackages() {}

  /**
   * Finds what a package brings, such as a program, installing its package first where it is
   * missing and this is root on a machine with apt-get.
   *
   * @param finder looks for it
   * @param packages a regular expression of package names; of several that apt offers, the one with
   *     the highest first number is taken
   */
  public static <T> Optional<T> findOrInstall(Supplier<Optional<T>> finder, String packages) {
    return finder
        .get()
        .or(
            () -> {
              if (canInstall()) {
                install(packages);
              }
              return finder.get();
            });
  }

  /** Whether this process may install packages here. */
  public static boolean canInstall() {
    return isRoot() && Files.isExecutable(Path.of("/usr/bin/apt-get"));
  }

  public static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static void install(String packages) {
    run("apt-get", "update");
    String offered = run("apt-cache", "search", "--names-only", "^" + packages + "$");
    newest(Arrays.stream(offered.split("\n")).map(line -> line.split(" ")[0]).toList())
        .ifPresent(name -> run("apt-get", "install", "-y", "-o", "DPkg::Lock::Timeout=300", name));
  }

  static Optional<String> newest(List<String> names) {
    return names.stream()
        .filter(name -> !name.isBlank())
        .max(Comparator.comparingInt(DebianPackages::firstNumber));
  }

  private static int firstNumber(String name) {
    Matcher number = Pattern.compile("\\d+").matcher(name);
    return number.find() ? Integer.parseInt(number.group()) : 0;
  }

  private static String run(String... command) {
    List<String> quietly = new ArrayList<>(List.of("env", "DEBIAN_FRONTEND=noninteractive"));
    quietly.addAll(List.of(command));
    try {
      Process process = new ProcessBuilder(quietly).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + " failed:\n" + output);
      }
      return output;
    } catch (IOException e) {
      throw new IllegalStateException(String.join(" ", command), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(String.join(" ", command), e);
    }
  }
}
