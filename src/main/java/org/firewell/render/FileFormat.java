package org.firewell.render;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats in which rows with places are written. */
public enum FileFormat {
  GEOJSON("geojson", "application/geo+json", List.of(".geojson", ".json")),
  GEOPACKAGE("gpkg", "application/geopackage+sqlite3", List.of(".gpkg")),
  SHAPEFILE("shp", "application/zip", List.of(".zip")),
  CSV("csv", "text/csv", List.of(".csv")),
  XLSX(
      "xlsx",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      List.of(".xlsx")),
  KML("kml", "application/vnd.google-earth.kml+xml", List.of(".kml")),
  KMZ("kmz", "application/vnd.google-earth.kmz", List.of(".kmz"));

  private final String word;
  private final String mediaType;
  private final List<String> endings;

  FileFormat(String word, String mediaType, List<String> endings) {
    this.word = word;
    this.mediaType = mediaType;
    this.endings = endings;
  }

  /** As a parameter names it. */
  public String word() {
    return word;
  }

  public String mediaType() {
    return mediaType;
  }

  /** As a file of it ends, with the dot. */
  public String ending() {
    return endings.get(0);
  }

  /** Whether the encoding of its texts can be chosen. */
  public boolean takesEncoding() {
    return this == CSV || this == SHAPEFILE;
  }

  /** Whether it tells what its coordinates are, so that they can be chosen. */
  public boolean takesProjection() {
    return this == GEOPACKAGE || this == SHAPEFILE;
  }

  public static Optional<FileFormat> ofWord(String word) {
    return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
  }

  /** By the ending of a file's name, in small or capital letters. */
  public static Optional<FileFormat> ofFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.endings.stream().anyMatch(lower::endsWith))
        .findFirst();
  }

  /** The endings of all of them. */
  public static List<String> allEndings() {
    return Arrays.stream(values()).flatMap(format -> format.endings.stream()).toList();
  }

  /**
   * Writes a table and leaves the stream open. The rows are gone through more than once and held
   * one at a time; a GeoPackage and a workbook are laid into a temporary file first.
   *
   * @throws UnwritableException when the encoding lacks a character, or the projection a place
   */
  public void write(OutputStream out, PlacedTable table, FileSettings settings) {
    switch (this) {
      case GEOJSON -> GeoJson.write(out, table, settings.facts());
      case GEOPACKAGE -> GeoPackageFile.write(out, table, settings);
      case SHAPEFILE -> ShapefileZip.write(out, table, settings);
      case CSV -> Csv.write(out, table, settings.encoding(), settings.forPeople());
      case XLSX -> Xlsx.write(out, table, settings.facts());
      case KML -> Kml.write(out, table, settings.facts());
      case KMZ -> {
        ZipFiles zip = new ZipFiles(out);
        zip.add("doc.kml", kml -> Kml.write(kml, table, settings.facts()));
        zip.end();
      }
    }
  }
}
