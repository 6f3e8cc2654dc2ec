package org.firewell.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.firewell.ingest.file.Folder;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Text;

/** Which format a file has, which tables are in it, and who reads it. */
public final class Formats {

  private static final String GZIP = ".gz";
  private static final int BUFFER_BYTES = 1 << 16;

  /** The endings of files that are read; the earlier one goes first where several are there. */
  public static final List<String> ENDINGS = endings();

  /** The endings of files as they are, not packed. */
  public static final List<String> PLAIN_ENDINGS =
      ENDINGS.stream().filter(ending -> !ending.endsWith(GZIP)).toList();

  private Formats() {}

  private static List<String> endings() {
    List<String> endings = new ArrayList<>();
    for (Format format : Format.values()) {
      endings.addAll(format.endings());
    }
    Arrays.stream(Format.values())
        .filter(Format::mayBeGzip)
        .flatMap(format -> format.endings().stream())
        .forEach(ending -> endings.add(ending + GZIP));
    return List.copyOf(endings);
  }

  /** The format of a file of this name, if it is read. */
  public static Optional<Format> find(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean isGzip = lower.endsWith(GZIP);
    String plain = isGzip ? lower.substring(0, lower.length() - GZIP.length()) : lower;
    return Arrays.stream(Format.values())
        .filter(format -> format.endings().stream().anyMatch(plain::endsWith))
        .filter(format -> !isGzip || format.mayBeGzip())
        .findFirst();
  }

  /**
   * The sheets or layers of a file, in its order; none where a file of the format is a single
   * table.
   */
  public static List<String> tables(Folder folder, String path) throws Refusal, IOException {
    return switch (of(path)) {
      case ZIP, KMZ -> ZippedFiles.tables(folder.open(path));
      case XLSX -> XlsxRows.tables(folder.open(path));
      case GEOPACKAGE -> GpkgRows.tables(folder.open(path));
      case GEOJSON, GEOJSON_LINES, CSV, KML, SHAPEFILE, OSM_PBF -> List.of();
    };
  }

  /**
   * A reader of the rows as the file has them; whoever asks closes it.
   *
   * @param path within the folder
   * @param warnings takes what is to be said of the file as a whole
   * @throws Refusal when nobody reads such a file, or it leaves a choice that was not made
   */
  public static RowReader open(Folder folder, String path, Choice choice, Consumer<Reason> warnings)
      throws Refusal, IOException {
    return switch (of(folder.form(path))) {
      case GEOJSON -> new GeoJsonRows(() -> stream(folder, path));
      case CSV -> new CsvRows(() -> stream(folder, path), choice.encoding(), warnings);
      case SHAPEFILE -> new Shapefile(folder, path, warnings);
      case ZIP, KMZ -> new ZippedFiles(folder.open(path), choice, warnings);
      case XLSX -> new XlsxRows(folder.open(path), choice.table(), warnings);
      case GEOPACKAGE -> new GpkgRows(folder.open(path), choice.table(), warnings);
      case KML -> new KmlRows(() -> stream(folder, path));
      case GEOJSON_LINES -> new GeoJsonLines(() -> stream(folder, path));
      case OSM_PBF ->
          new OsmRows(choice.type(), () -> folder.open(path), choice.fields(), warnings);
    };
  }

  /**
   * The format of a file of this name.
   *
   * @throws Refusal when it is not read
   */
  public static Format of(String path) throws Refusal {
    return find(path)
        .orElseThrow(
            () -> {
              String endings = String.join(" ", PLAIN_ENDINGS);
              return new Refusal(
                  "不认识这种文件；可读：" + endings, "nobody knows this ending; read are " + endings);
            });
  }

  /**
   * The table that is read.
   *
   * @throws Refusal when there is none, or there are several and none of them is wanted
   */
  static String chosen(List<String> tables, String wantedOrNull) throws Refusal {
    if (tables.isEmpty()) {
      throw new Refusal("文件里没有可读的表", "no table that is read is in the file");
    }
    if (wantedOrNull == null && tables.size() == 1) {
      return tables.get(0);
    }
    if (wantedOrNull != null && tables.contains(wantedOrNull)) {
      return wantedOrNull;
    }
    String list = String.join(", ", tables);
    throw wantedOrNull == null
        ? new Refusal(
            "文件里有 " + tables.size() + " 个表，请选一个（table）：" + list,
            tables.size() + " tables are in the file, choose one (table): " + list)
        : new Refusal(
            "没有名为 " + Text.quoted(wantedOrNull) + " 的表；有：" + list,
            "no table is called " + Text.quoted(wantedOrNull) + "; there are " + list);
  }

  private static InputStream stream(Folder folder, String path) throws IOException {
    InputStream in = folder.open(path);
    try {
      return path.toLowerCase(Locale.ROOT).endsWith(GZIP)
          ? Bounds.bytes(new GZIPInputStream(in, BUFFER_BYTES))
          : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }
}
