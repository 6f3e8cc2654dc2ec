package org.firewell.render;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;

/**
 * A Shapefile in a zip; of a table that holds points and lines and areas, one for each. Since the
 * names of columns end after ten bytes and texts after 254, a text beside it tells which column is
 * what, and how much was cut.
 */
final class ShapefileZip {

  private static final String[] KINDS = {"points", "lines", "areas"};

  private final PlacedTable table;
  private final FileSettings settings;
  private final TreeMap<Integer, Part> parts = new TreeMap<>();

  /** The rows of one kind of shape. */
  private record Part(ShapeFile shapes, DbfFile values) {}

  private ShapefileZip(PlacedTable table, FileSettings settings) {
    this.table = table;
    this.settings = settings;
  }

  /** Writes the zip and leaves the stream open. */
  static void write(OutputStream out, PlacedTable table, FileSettings settings) {
    new ShapefileZip(Encoding.fitted(table, settings.encoding()), settings).write(out);
  }

  private void write(OutputStream out) {
    table.rows().each(this::sort);
    if (parts.isEmpty()) {
      parts.put(0, part(0));
    }
    eachRow((part, row) -> part.shapes.measure(place(row)));
    eachRow(
        (part, row) -> {
          part.shapes.weigh(place(row));
          part.values.measure(row);
        });
    ZipFiles zip = new ZipFiles(out);
    parts.forEach((dimension, part) -> add(zip, dimension, part));
    zip.end();
  }

  private Part part(int dimension) {
    return new Part(new ShapeFile(dimension), new DbfFile(table.columns(), settings.encoding()));
  }

  private void sort(PlacedTable.Row row) {
    Geometry geometry = row.geometry();
    if (geometry != null && geometry.getClass() == GeometryCollection.class) {
      throw new UnwritableException(
          row.id() + "：Shapefile 不能保存混合几何，请改用 GeoPackage",
          row.id() + ": a Shapefile holds no mixed geometries; take a GeoPackage");
    }
    if (geometry != null) {
      parts.computeIfAbsent(geometry.getDimension(), this::part);
    }
  }

  /** Rows without a place stand in the first file. */
  private int dimension(PlacedTable.Row row) {
    return row.geometry() == null ? parts.firstKey() : row.geometry().getDimension();
  }

  private Geometry place(PlacedTable.Row row) {
    return row.geometry() == null ? null : settings.projection().place().apply(row.geometry());
  }

  private interface RowTaker {
    void take(Part part, PlacedTable.Row row);
  }

  private void eachRow(RowTaker taker) {
    table.rows().each(row -> taker.take(parts.get(dimension(row)), row));
  }

  private void add(ZipFiles zip, int dimension, Part part) {
    String name = parts.size() == 1 ? table.name() : table.name() + "-" + KINDS[dimension];
    zip.add(name + ".shp", buffered(out -> writeShapes(out, dimension, part)));
    zip.add(name + ".shx", buffered(out -> writeIndex(out, dimension, part)));
    zip.add(name + ".dbf", buffered(out -> writeValues(out, dimension, part)));
    zip.add(name + ".prj", text(settings.projection().wkt(), StandardCharsets.US_ASCII));
    zip.add(name + ".cpg", text(settings.encoding().name(), StandardCharsets.US_ASCII));
    zip.add(name + "-fields.txt", text(fields(part), StandardCharsets.UTF_8));
  }

  private void writeShapes(OutputStream out, int dimension, Part part) {
    part.shapes.writeHeader(out);
    int[] number = {0};
    eachRow(dimension, row -> part.shapes.write(out, ++number[0], place(row)));
  }

  private void writeIndex(OutputStream out, int dimension, Part part) {
    part.shapes.writeIndexHeader(out);
    long[] at = {ShapeFile.first()};
    eachRow(dimension, row -> at[0] = part.shapes.writeIndex(out, at[0], place(row)));
  }

  private void writeValues(OutputStream out, int dimension, Part part) {
    part.values.writeHeader(out);
    eachRow(dimension, row -> part.values.write(out, row));
    part.values.writeEnd(out);
  }

  private void eachRow(int dimension, Consumer<PlacedTable.Row> taker) {
    table
        .rows()
        .each(
            row -> {
              if (dimension(row) == dimension) {
                taker.accept(row);
              }
            });
  }

  /** What the columns are, and what was cut. */
  private String fields(Part part) {
    StringBuilder text =
        new StringBuilder("\uFEFF列名 column\t属性 attribute\t标题 heading\t截短的文字 texts cut\r\n");
    for (DbfFile.Field field : part.values.fields()) {
      text.append(field.name()).append('\t').append(field.column().name()).append('\t');
      text.append(field.column().heading()).append('\t').append(field.cut()).append("\r\n");
    }
    text.append("\r\n");
    Xlsx.flat("", settings.facts())
        .forEach(
            (item, value) ->
                text.append(item).append('\t').append(Cells.text(value)).append("\r\n"));
    return text.toString();
  }

  private static Consumer<OutputStream> text(String text, Charset encoding) {
    return out -> {
      try {
        out.write(text.getBytes(encoding));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static Consumer<OutputStream> buffered(Consumer<OutputStream> content) {
    return out -> {
      try {
        BufferedOutputStream buffer = new BufferedOutputStream(out, 1 << 16);
        content.accept(buffer);
        buffer.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
