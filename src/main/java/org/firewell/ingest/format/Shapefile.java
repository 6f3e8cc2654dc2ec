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
import org.firewell.ingest.crs.Crs;
import org.firewell.ingest.file.FileEntry;
import org.firewell.ingest.file.Folder;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Shapes;
import org.firewell.ingest.file.Text;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads a Shapefile (ESRI Shapefile Technical Description, 1998): shapes from {@code .shp}, the
 * table from {@code .dbf}, its encoding from {@code .cpg}, the coordinate reference system from
 * {@code .prj}. Shapes and records are read side by side, one of each in memory.
 */
public final class Shapefile implements RowReader {

  /** No two systems that mean the same put a place farther apart. */
  private static final double SAME_DEGREES = 1e-5;

  private final Folder folder;
  private final String path;
  private final FileEntry entry;
  private final Consumer<Reason> warnings;
  private final Crs crs;

  /**
   * @param path of the {@code .shp}; the other files lie beside it
   * @param defaultCrs the system that is meant where there is no {@code .prj}
   * @param warnings takes what is to be said of the file as a whole
   */
  public Shapefile(
      Folder folder, String path, FileEntry entry, String defaultCrs, Consumer<Reason> warnings)
      throws Refusal, IOException {
    this.folder = folder;
    this.path = path;
    this.entry = entry;
    this.warnings = warnings;
    this.crs = crs(defaultCrs);
  }

  @Override
  public Crs crs() {
    return crs;
  }

  @Override
  public void read(Consumer<Row> rows) throws Refusal, Broken, IOException {
    try (ShpShapes shapes = new ShpShapes(folder.open(path))) {
      Optional<String> table = part("dbf");
      if (table.isEmpty()) {
        warnings.accept(
            new Reason(
                "图形旁没有属性表（.dbf），各行没有属性",
                "no table (.dbf) lies beside the shapes; the rows have no attributes"));
        read(shapes, () -> Optional.of(Map.of()), rows);
        return;
      }
      try (DbfTable records = new DbfTable(folder.open(table.get()), charset())) {
        if (!records.unread().isEmpty()) {
          warnings.accept(
              new Reason(
                  "不读取这些类型的列：" + records.unread(),
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
              "属性表中已删除的 " + deleted + " 行不读取",
              deleted + " rows were deleted in the table and are left out"));
    }
  }

  private static Row row(long number, ShpShapes shapes, Map<String, Object> fields) {
    List<Reason> repairs = new ArrayList<>();
    try {
      return Row.sound(number, 0, null, fields, shapes.geometry(repairs::add), repairs);
    } catch (Refusal e) {
      return Row.faulty(number, 0, null, fields, e.reason());
    }
  }

  /** What the {@code .prj} says, else the dataset. */
  private Crs crs(String defaultCrs) throws Refusal, IOException {
    Optional<String> prj = part("prj");
    if (prj.isEmpty()) {
      return Crs.of(Optional.ofNullable(entry.crs()).orElse(defaultCrs));
    }
    Crs own = Crs.ofWkt(text(prj.get()));
    if (entry.crs() != null) {
      checkSame(own, Crs.of(entry.crs()));
    }
    return own;
  }

  private void checkSame(Crs own, Crs named) throws Refusal, IOException {
    Optional<Coordinate> first = firstPosition();
    if (first.isPresent()
        && place(own, first.get()).distance(place(named, first.get())) > SAME_DEGREES) {
      throw new Refusal(
          "its .prj says crs "
              + own.name()
              + " and dataset.yaml "
              + named.name()
              + ": write the right one as crs and take the .prj away, or take the crs out");
    }
  }

  private Optional<Coordinate> firstPosition() throws Refusal, IOException {
    try (ShpShapes shapes = new ShpShapes(folder.open(path))) {
      while (shapes.next()) {
        Geometry geometry = row(1, shapes, Map.of()).geometry();
        if (geometry != null && !geometry.isEmpty()) {
          return Optional.of(geometry.getCoordinate());
        }
      }
    } catch (Broken e) {
      // it is told when the rows are read
    }
    return Optional.empty();
  }

  private static Coordinate place(Crs crs, Coordinate at) throws Refusal {
    return crs.toLonLat(Shapes.FACTORY.createPoint(at.copy())).getCoordinate();
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
    throw new Refusal("its .cpg names an encoding that nobody knows: " + Text.quoted(name));
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
