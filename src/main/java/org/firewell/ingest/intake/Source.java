package org.firewell.ingest.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.firewell.exchange.Profile;
import org.firewell.ingest.crs.Crs;
import org.firewell.ingest.file.FileEntry;
import org.firewell.ingest.file.PathFolder;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.format.CsvRows;
import org.firewell.ingest.format.GeoJsonRows;
import org.firewell.ingest.format.OsmRows;
import org.firewell.ingest.format.RowReader;
import org.firewell.ingest.format.Shapefile;
import org.firewell.ingest.format.ZippedShapefile;

/**
 * A file that somebody sent, and the reader of its rows.
 *
 * @param file laid on the disk
 * @param name what its sender calls it; the ending tells the format
 */
record Source(Path file, String name) {

  private static final int BUFFER_BYTES = 1 << 16;

  /** A word for what the file is. */
  String format() throws Refusal {
    String plain = plain();
    if (plain.endsWith(".geojson") || plain.endsWith(".json")) {
      return "geojson";
    }
    if (plain.endsWith(".csv") || plain.endsWith(".txt")) {
      return "csv";
    }
    if (plain.endsWith(".zip") || plain.endsWith(".shp")) {
      return "shapefile";
    }
    if (plain.endsWith(".pbf")) {
      return "osm";
    }
    throw new Refusal(
        "不认识这种文件；可读 GeoJSON、CSV、Shapefile（zip）、OSM PBF",
        "nobody knows this ending; GeoJSON, CSV, Shapefile in a zip and OSM PBF are read");
  }

  /**
   * The rows by the file's own fields, those of the place apart.
   *
   * @param warnings takes what is to be said of the file as a whole
   */
  RowReader rows(Profile profile, Consumer<Reason> warnings) throws Refusal, IOException {
    String crs = Optional.ofNullable(profile.crs()).orElse("CRS84");
    FileEntry entry = new FileEntry(name, null, null, profile);
    return switch (format()) {
      case "geojson" -> new GeoJsonRows(this::open, Crs.of(crs));
      case "csv" -> csv(profile, Crs.of(crs));
      case "osm" -> new OsmRows(profile.type(), this::open, entry, warnings);
      default ->
          plain().endsWith(".zip")
              ? new ZippedShapefile(
                  open(), (inside, shp) -> new Shapefile(inside, shp, entry, crs, warnings))
              : new Shapefile(
                  new PathFolder(file.toAbsolutePath().getParent()),
                  file.getFileName().toString(),
                  entry,
                  crs,
                  warnings);
    };
  }

  private RowReader csv(Profile profile, Crs crs) {
    boolean hasPlace =
        profile.fields().values().stream().anyMatch(Profile.PLACE::contains)
            || profile.fields().isEmpty();
    return hasPlace
        ? new CsvRows(this::open, crs, profile::place)
        : CsvRows.withoutPlace(this::open, field -> field);
  }

  /** The rows of a table without looking for a place in it. */
  RowReader raw(Profile profile, Consumer<Reason> warnings) throws Refusal, IOException {
    return format().equals("csv")
        ? CsvRows.withoutPlace(this::open, field -> field)
        : rows(profile, warnings);
  }

  private InputStream open() throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      return name.toLowerCase(Locale.ROOT).endsWith(".gz")
          ? new GZIPInputStream(in, BUFFER_BYTES)
          : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private String plain() {
    return name.toLowerCase(Locale.ROOT).replaceAll("\\.gz$", "");
  }
}
