package org.firewell.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** GDAL's {@code ogr2ogr} of Debian: a reader of vector files that is not ours. */
public final class Ogr {

  private static final Path PROGRAM = Path.of("/usr/bin/ogr2ogr");

  private Ogr() {}

  /**
   * A file as GeoJSON, with all digits.
   *
   * @param options of the program, behind those for the output
   * @return empty where the program is missing and cannot be installed
   */
  public static Optional<byte[]> geoJson(Path file, String... options) {
    return DebianPackages.findOrInstall(
            () -> Optional.of(PROGRAM).filter(Files::isExecutable), "gdal-bin")
        .map(program -> run(program, file, options));
  }

  /** What is in a zip is read from within. */
  private static String inside(Path file) {
    return file.toString().endsWith(".zip") ? "/vsizip/" + file.toAbsolutePath() : file.toString();
  }

  private static byte[] run(Path program, Path file, String... options) {
    List<String> command =
        new ArrayList<>(
            List.of(program.toString(), "-f", "GeoJSON", "-lco", "SIGNIFICANT_FIGURES=17"));
    command.addAll(List.of(options));
    try {
      Path out = Files.createTempFile("ogr", ".geojson");
      Path err = Files.createTempFile("ogr", ".err");
      Files.delete(out);
      command.addAll(List.of(out.toString(), inside(file)));
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(err.toFile())
              .start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(
            command + " failed:\n" + Files.readString(err, StandardCharsets.UTF_8));
      }
      byte[] document = Files.readAllBytes(out);
      Files.delete(out);
      Files.delete(err);
      return document;
    } catch (IOException e) {
      throw new IllegalStateException(command.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(command.toString(), e);
    }
  }
}
