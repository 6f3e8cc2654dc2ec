package org.firewell.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A Shapefile written down in a test: shapes of one type, and a table of texts beside them. */
final class ShapefileBytes {

  private static final int NULL = 0;
  private static final int POINT = 1;
  private static final int LINES = 3;
  private static final int POLYGON = 5;
  private static final int POINT_Z = 11;
  private static final int POLYGON_Z = 15;

  private final int type;
  private final List<byte[]> shapes = new ArrayList<>();
  private final List<String> columns;
  private final List<List<String>> records = new ArrayList<>();

  private ShapefileBytes(int type, String... columns) {
    this.type = type;
    this.columns = List.of(columns);
  }

  static ShapefileBytes points(String... columns) {
    return new ShapefileBytes(POINT, columns);
  }

  static ShapefileBytes lines(String... columns) {
    return new ShapefileBytes(LINES, columns);
  }

  static ShapefileBytes polygons(String... columns) {
    return new ShapefileBytes(POLYGON, columns);
  }

  ShapefileBytes point(double x, double y, String... values) {
    return add(little(20).putInt(POINT).putDouble(x).putDouble(y), values);
  }

  /** A point with a height and without a measure. */
  ShapefileBytes pointZ(double x, double y, double z, String... values) {
    return add(little(28).putInt(POINT_Z).putDouble(x).putDouble(y).putDouble(z), values);
  }

  /** A ring as x y x y, and the height of each of its positions. */
  ShapefileBytes ringZ(double[] ring, double[] heights, String... values) {
    ByteBuffer shape = little(48 + 8 * ring.length + 16 + 8 * heights.length).putInt(POLYGON_Z);
    shape.position(36);
    shape.putInt(1).putInt(ring.length / 2).putInt(0);
    Arrays.stream(ring).forEach(shape::putDouble);
    shape.putDouble(Arrays.stream(heights).min().orElse(0));
    shape.putDouble(Arrays.stream(heights).max().orElse(0));
    Arrays.stream(heights).forEach(shape::putDouble);
    return add(shape, values);
  }

  ShapefileBytes none(String... values) {
    return add(little(4).putInt(NULL), values);
  }

  /** Lines or rings, each as x y x y. */
  ShapefileBytes parts(double[][] parts, String... values) {
    int points = Arrays.stream(parts).mapToInt(part -> part.length / 2).sum();
    ByteBuffer shape = little(44 + 4 * parts.length + 16 * points).putInt(type);
    shape.position(36);
    shape.putInt(parts.length).putInt(points);
    int first = 0;
    for (double[] part : parts) {
      shape.putInt(first);
      first += part.length / 2;
    }
    Arrays.stream(parts).flatMapToDouble(Arrays::stream).forEach(shape::putDouble);
    return add(shape, values);
  }

  private ShapefileBytes add(ByteBuffer shape, String... values) {
    shapes.add(shape.array());
    records.add(List.of(values));
    return this;
  }

  byte[] shp() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    int size = 100 + shapes.stream().mapToInt(shape -> 8 + shape.length).sum();
    ByteBuffer header = ByteBuffer.allocate(100).putInt(9994).putInt(24, size / 2);
    header.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, type);
    file.writeBytes(header.array());
    for (int i = 0; i < shapes.size(); i++) {
      byte[] shape = shapes.get(i);
      file.writeBytes(ByteBuffer.allocate(8).putInt(i + 1).putInt(shape.length / 2).array());
      file.writeBytes(shape);
    }
    return file.toByteArray();
  }

  /** The table; a record whose first value is {@code *} is a deleted one. */
  byte[] dbf(Charset charset, int language) {
    int width = 40;
    int headerBytes = 32 + 32 * columns.size() + 1;
    ByteBuffer header = little(headerBytes).put((byte) 3);
    header.putInt(4, records.size()).putShort(8, (short) headerBytes);
    header.putShort(10, (short) (1 + width * columns.size())).put(29, (byte) language);
    for (int i = 0; i < columns.size(); i++) {
      header.position(32 + 32 * i).put(columns.get(i).getBytes(charset));
      header.put(32 + 32 * i + 11, (byte) 'C').put(32 + 32 * i + 16, (byte) width);
    }
    header.put(headerBytes - 1, (byte) 0x0D);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(header.array());
    for (List<String> record : records) {
      boolean deleted = record.get(0).equals("*");
      file.write(deleted ? '*' : ' ');
      record.forEach(value -> file.writeBytes(padded(value.getBytes(charset), width)));
    }
    return file.toByteArray();
  }

  private static byte[] padded(byte[] text, int width) {
    byte[] padded = Arrays.copyOf(text, width);
    Arrays.fill(padded, text.length, width, (byte) ' ');
    return padded;
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
