package org.firewell.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** GDAL's {@code ogr2ogr} of Debian: a reader of vector files that is not ours. */
public final class Ogr {

  private Ogr() {}

  /**
   * A file as GeoJSON, with all digits.
   *
   * @param options of the program, behind those for the output
   * @return empty where the program is missing and cannot be installed
   */
  public static Optional<byte[]> geoJson(Path file, String... options) {
    try {
      Path out = Files.createTempFile("ogr", ".geojson");
      Files.delete(out);
      List<String> words =
          new ArrayList<>(List.of("-f", "GeoJSON", "-lco", "SIGNIFICANT_FIGURES=17"));
      words.addAll(List.of(options));
      words.addAll(List.of(out.toString(), inside(file)));
      Optional<Gdal.Ran> ran = Gdal.run("ogr2ogr", words.toArray(String[]::new));
      if (ran.isEmpty()) {
        return Optional.empty();
      }
      byte[] document = Files.readAllBytes(out);
      Files.delete(out);
      return Optional.of(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is in a zip is read from within. */
  private static String inside(Path file) {
    return file.toString().endsWith(".zip") ? "/vsizip/" + file.toAbsolutePath() : file.toString();
  }
}
