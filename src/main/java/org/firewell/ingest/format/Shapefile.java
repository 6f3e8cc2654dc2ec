package org.firewell.ingest.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.firewell.ingest.file.Folder;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Text;

/**
 * Reads a Shapefile (ESRI Shapefile Technical Description, 1998): shapes from {@code .shp}, the
 * table from {@code .dbf}, its encoding from {@code .cpg}, the coordinate reference system from
 * {@code .prj}. Shapes and records are read side by side, one of each in memory.
 */
public final class Shapefile implements RowReader {

  private final Folder folder;
  private final String path;
  private final Consumer<Reason> warnings;

  /**
   * @param path of the {@code .shp}; the other files lie beside it
   * @param warnings takes what is to be said of the file as a whole
   */
  Shapefile(Folder folder, String path, Consumer<Reason> warnings) {
    this.folder = folder;
    this.path = path;
    this.warnings = warnings;
  }

  @Override
  public List<String> columns() throws Refusal, IOException {
    Optional<String> table = part("dbf");
    if (table.isEmpty()) {
      return List.of();
    }
    try (DbfTable records = new DbfTable(folder.open(table.get()), charset())) {
      return records.columns();
    }
  }

  @Override
  public Optional<String> declaredCrs() throws IOException {
    Optional<String> prj = part("prj");
    return prj.isEmpty() ? Optional.empty() : Optional.of(text(prj.get()));
  }

  @Override
  public void read(Consumer<Row> rows) throws Refusal, Broken, IOException {
    try (ShpShapes shapes = new ShpShapes(folder.open(path))) {
      Optional<String> table = part("dbf");
      if (table.isEmpty()) {
        warnings.accept(
            new Reason(
                "旁边没有属性表（.dbf），各行没有属性",
                "no table (.dbf) lies beside the shapes; the rows have no attributes"));
        read(shapes, () -> Optional.of(Map.of()), rows);
        return;
      }
      try (DbfTable records = new DbfTable(folder.open(table.get()), charset())) {
        if (!records.unread().isEmpty()) {
          warnings.accept(
              new Reason(
                  "未读取的列（类型不支持）：" + records.unread(),
                  "columns of types that are not read: " + records.unread()));
        }
        read(shapes, records::next, rows);
      }
    }
  }

  private interface Records {
    Optional<Map<String, String>> next() throws Broken, IOException;
  }

  private void read(ShpShapes shapes, Records records, Consumer<Row> rows)
      throws Broken, IOException {
    long deleted = 0;
    for (long number = 1; shapes.next(); number++) {
      Optional<Map<String, String>> record = records.next();
      if (record.isPresent()) {
        rows.accept(row(number, shapes, new LinkedHashMap<>(record.get())));
      } else {
        deleted++;
      }
    }
    if (deleted > 0) {
      warnings.accept(
          new Reason(
              "属性表中已删除的 " + deleted + " 行未读取",
              deleted + " rows were deleted in the table and are left out"));
    }
  }

  private static Row row(long number, ShpShapes shapes, Map<String, Object> fields) {
    List<Reason> repairs = new ArrayList<>();
    try {
      return Row.sound(number, 0, null, fields, shapes.geometry(repairs::add), repairs);
    } catch (Refusal e) {
      return Row.faulty(number, 0, null, fields, e);
    }
  }

  /** What the {@code .cpg} names, as it is or as the number of a code page; none for UTF-8's. */
  private Optional<Charset> charset() throws Refusal, IOException {
    Optional<String> cpg = part("cpg");
    if (cpg.isEmpty()) {
      return Optional.empty();
    }
    String name = text(cpg.get()).trim();
    for (String candidate : List.of(name, "windows-" + name, "x-windows-" + name, "CP" + name)) {
      try {
        return Optional.of(Charset.forName(candidate));
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        // the next spelling
      }
    }
    throw new Refusal(
        ".cpg 写的编码无法识别：" + Text.quoted(name),
        "its .cpg names an encoding that nobody knows: " + Text.quoted(name));
  }

  private String text(String part) throws IOException {
    try (var in = folder.open(part)) {
      return new String(in.readNBytes(1 << 16), StandardCharsets.UTF_8);
    }
  }

  /** A file beside the shapes, with its ending in small or capital letters. */
  private Optional<String> part(String ending) {
    String stem = path.substring(0, path.length() - "shp".length());
    return List.of(ending, ending.toUpperCase(Locale.ROOT)).stream()
        .map(stem::concat)
        .filter(folder::has)
        .findFirst();
  }
}
