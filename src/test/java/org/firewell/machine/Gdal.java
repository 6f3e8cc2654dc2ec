package org.firewell.machine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** GDAL's programs of Debian as clients of a server: {@code ogrinfo} and {@code ogr2ogr}. */
public final class Gdal {

  private static final Path FOLDER = Path.of("/usr/bin");
  private static final String REQUEST = "HTTP: Fetch(";

  private Gdal() {}

  /**
   * Runs a program and tells what it was told.
   *
   * @return empty where it is missing and cannot be installed
   */
  public static Optional<Ran> run(String program, String... words) {
    return DebianPackages.findOrInstall(
            () -> Optional.of(FOLDER.resolve(program)).filter(Files::isExecutable), "gdal-bin")
        .map(found -> ran(List.of(found.toString()), words));
  }

  static Ran ran(List<String> program, String... words) {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of("--config", "CPL_DEBUG", "ON"));
    command.addAll(List.of(words));
    Programs.Ran ran = Programs.run(command, new byte[0]);
    List<String> requests =
        ran.errors()
            .lines()
            .filter(line -> line.startsWith(REQUEST))
            .map(line -> line.substring(REQUEST.length(), line.length() - 1))
            .toList();
    return new Ran(ran.output(), requests);
  }

  /**
   * What came of a run.
   *
   * @param output as it was printed
   * @param requests the addresses that were asked for, in their order
   */
  public record Ran(String output, List<String> requests) {}
}
