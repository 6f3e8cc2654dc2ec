package org.firewell.machine;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Prometheus' own reader and critic of metrics, of Debian's package. */
public final class Promtool {

  private static final Path PROGRAM = Path.of("/usr/bin/promtool");

  /** What it ends with when all could be read and a name is not as it would have it. */
  private static final int CRITICISED = 3;

  private Promtool() {}

  /** Whether it is here, or could be installed. */
  public static boolean isThere() {
    return DebianPackages.findOrInstall(
            () -> Optional.of(PROGRAM).filter(Files::isExecutable), "prometheus")
        .isPresent();
  }

  /**
   * Reads metrics as a scrape does, and looks at their names.
   *
   * @return what it has to say about the names, a line each; nothing where all is well
   * @throws IllegalStateException where they cannot be read
   */
  public static String check(String metrics) {
    Programs.Ran ran =
        Programs.run(
            List.of("sh", "-c", PROGRAM + " check metrics || [ $? -eq " + CRITICISED + " ]"),
            metrics.getBytes(StandardCharsets.UTF_8));
    return ran.output() + ran.errors();
  }
}
