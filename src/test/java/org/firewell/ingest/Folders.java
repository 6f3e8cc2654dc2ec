package org.firewell.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Datasets written down in a test. */
final class Folders {

  private final Path folder;

  private Folders(Path folder) {
    this.folder = folder;
  }

  static Folders in(Path folder) {
    return new Folders(folder);
  }

  Folders file(String name, String... lines) {
    return file(name, String.join("\n", lines).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  Folders file(String name, byte[] bytes) {
    try {
      Files.write(folder.resolve(name), bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A GeoJSON file with a feature on each line, the first on line 2. */
  Folders geojson(String name, String... features) {
    return file(
        name,
        "{\"type\": \"FeatureCollection\", \"features\": [\n"
            + String.join(",\n", features)
            + "\n]}");
  }

  Dataset read() {
    return DatasetReader.read(folder);
  }

  /** A feature at a position, with properties as JSON without the braces. */
  static String point(double lon, double lat, String properties) {
    return feature(
        "{\"type\": \"Point\", \"coordinates\": [" + lon + ", " + lat + "]}", properties);
  }

  static String feature(String geometry, String properties) {
    return "{\"type\": \"Feature\", \"properties\": {"
        + properties
        + "}, \"geometry\": "
        + geometry
        + "}";
  }
}
