package org.firewell.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Polygon;

/**
 * The shapes of a Shapefile (ESRI Shapefile Technical Description, 1998) of one kind: {@code .shp}
 * and its index {@code .shx}. It is measured first and written then, since a file tells its length
 * before its content. Two ordinates are written; a row without a place is a null shape.
 */
final class ShapeFile {

  private static final int MAGIC = 9994;
  private static final int VERSION = 1000;
  private static final int HEADER_BYTES = 100;
  private static final int RECORD_HEADER_BYTES = 8;
  private static final int INDEX_BYTES = 8;

  private static final int NULL = 0;
  private static final int POINT = 1;
  private static final int LINE = 3;
  private static final int POLYGON = 5;
  private static final int MULTI_POINT = 8;

  /** What programs read that count bytes with a sign. */
  private static final long MOST_BYTES = Integer.MAX_VALUE;

  private final int dimension;
  private final Envelope box = new Envelope();
  private boolean hasMultiPoints;
  private long rows;
  private long contentBytes;

  /**
   * @param dimension of the shapes: 0 for points, 1 for lines, 2 for areas
   */
  ShapeFile(int dimension) {
    this.dimension = dimension;
  }

  /** Takes a shape into account that will be written; null for a row without a place. */
  void measure(Geometry geometryOrNull) {
    rows++;
    if (geometryOrNull != null) {
      hasMultiPoints |= geometryOrNull instanceof MultiPoint;
      box.expandToInclude(geometryOrNull.getEnvelopeInternal());
    }
  }

  /** The same again, when it is known whether there are sets of points. */
  void weigh(Geometry geometryOrNull) {
    contentBytes += RECORD_HEADER_BYTES + content(geometryOrNull).remaining();
    if (HEADER_BYTES + contentBytes > MOST_BYTES) {
      throw new UnwritableException(
          "数据超过 Shapefile 的上限 2 GB，请改用 GeoPackage",
          "more than the 2 GB that a Shapefile holds; take a GeoPackage");
    }
  }

  long rows() {
    return rows;
  }

  /** Begins the shapes. */
  void writeHeader(OutputStream shp) {
    write(shp, header(HEADER_BYTES + contentBytes));
  }

  /** Begins the index. */
  void writeIndexHeader(OutputStream shx) {
    write(shx, header(HEADER_BYTES + INDEX_BYTES * rows));
  }

  /**
   * Writes a shape.
   *
   * @param number 1 for the first
   */
  void write(OutputStream shp, int number, Geometry geometryOrNull) {
    ByteBuffer content = content(geometryOrNull);
    write(
        shp,
        ByteBuffer.allocate(RECORD_HEADER_BYTES + content.remaining())
            .putInt(number)
            .putInt(content.remaining() / 2)
            .put(content)
            .flip());
  }

  /** Writes where a shape stands and returns where the next one does. */
  long writeIndex(OutputStream shx, long at, Geometry geometryOrNull) {
    int bytes = content(geometryOrNull).remaining();
    write(shx, ByteBuffer.allocate(INDEX_BYTES).putInt((int) (at / 2)).putInt(bytes / 2).flip());
    return at + RECORD_HEADER_BYTES + bytes;
  }

  /** Where the first shape stands. */
  static long first() {
    return HEADER_BYTES;
  }

  private int type() {
    return switch (dimension) {
      case 0 -> hasMultiPoints ? MULTI_POINT : POINT;
      case 1 -> LINE;
      default -> POLYGON;
    };
  }

  private ByteBuffer header(long bytes) {
    ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
    header.putInt(0, MAGIC).putInt(24, (int) (bytes / 2));
    header.order(ByteOrder.LITTLE_ENDIAN).putInt(28, VERSION).putInt(32, type());
    if (!box.isNull()) {
      header.position(36);
      put(header, box);
      header.position(0);
    }
    return header;
  }

  private ByteBuffer content(Geometry geometryOrNull) {
    if (geometryOrNull == null || geometryOrNull.isEmpty()) {
      return little(4).putInt(NULL).flip();
    }
    return switch (type()) {
      case POINT -> {
        ByteBuffer content = little(20).putInt(POINT);
        yield put(content, geometryOrNull.getCoordinate()).flip();
      }
      case MULTI_POINT -> {
        Coordinate[] points = geometryOrNull.getCoordinates();
        ByteBuffer content = little(40 + 16 * points.length).putInt(MULTI_POINT);
        put(content, geometryOrNull.getEnvelopeInternal()).putInt(points.length);
        yield putAll(content, points).flip();
      }
      default -> parts(geometryOrNull);
    };
  }

  private ByteBuffer parts(Geometry geometry) {
    List<Coordinate[]> parts = dimension == 1 ? lines(geometry) : rings(geometry);
    int points = parts.stream().mapToInt(part -> part.length).sum();
    ByteBuffer content = little(44 + 4 * parts.size() + 16 * points).putInt(type());
    put(content, geometry.getEnvelopeInternal()).putInt(parts.size()).putInt(points);
    int from = 0;
    for (Coordinate[] part : parts) {
      content.putInt(from);
      from += part.length;
    }
    parts.forEach(part -> putAll(content, part));
    return content.flip();
  }

  private static List<Coordinate[]> lines(Geometry geometry) {
    List<Coordinate[]> lines = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      lines.add(geometry.getGeometryN(i).getCoordinates());
    }
    return lines;
  }

  /** Outlines run clockwise and holes against it. */
  private static List<Coordinate[]> rings(Geometry geometry) {
    List<Coordinate[]> rings = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) geometry.getGeometryN(i);
      rings.add(ring(polygon.getExteriorRing(), false));
      for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
        rings.add(ring(polygon.getInteriorRingN(hole), true));
      }
    }
    return rings;
  }

  private static Coordinate[] ring(LineString ring, boolean counterClockwise) {
    boolean turned = Orientation.isCCW(ring.getCoordinateSequence()) != counterClockwise;
    return (turned ? ring.reverse() : ring).getCoordinates();
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static ByteBuffer put(ByteBuffer to, Envelope box) {
    return to.putDouble(box.getMinX())
        .putDouble(box.getMinY())
        .putDouble(box.getMaxX())
        .putDouble(box.getMaxY());
  }

  private static ByteBuffer put(ByteBuffer to, Coordinate point) {
    return to.putDouble(point.x).putDouble(point.y);
  }

  private static ByteBuffer putAll(ByteBuffer to, Coordinate[] points) {
    for (Coordinate point : points) {
      put(to, point);
    }
    return to;
  }

  private static void write(OutputStream out, ByteBuffer bytes) {
    try {
      out.write(bytes.array(), 0, bytes.limit());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
