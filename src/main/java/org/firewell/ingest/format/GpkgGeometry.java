package org.firewell.ingest.format;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Shapes;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads the geometry of a GeoPackage's cell: a header, and well-known binary (ISO 13249-3) behind
 * it. Nothing is kept room for before its bytes are there; measures are left out, and curves and
 * collections are no geometries here.
 */
final class GpkgGeometry {

  private static final int FLAGS_AT = 3;
  private static final int HEADER_BYTES = 8;
  private static final int[] BOX_BYTES = {0, 32, 48, 48, 64};

  private static final int POINT = 1;
  private static final int LINE = 2;
  private static final int POLYGON = 3;
  private static final String[] TYPES = {
    "", "Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon"
  };

  private final ByteBuffer bytes;
  private int positions;

  private GpkgGeometry(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /**
   * @throws Refusal when the bytes are none, or unsound
   */
  static Geometry read(byte[] cell) throws Refusal {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(cell);
      if (cell.length < HEADER_BYTES || cell[0] != 'G' || cell[1] != 'P') {
        throw spoilt();
      }
      int box = cell[FLAGS_AT] >> 1 & 7;
      if (box >= BOX_BYTES.length) {
        throw spoilt();
      }
      bytes.position(HEADER_BYTES + BOX_BYTES[box]);
      return new GpkgGeometry(bytes).geometry();
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw spoilt();
    }
  }

  private static Refusal spoilt() {
    return new Refusal("几何的字节不完整或损坏", "a geometry whose bytes are spoilt or cut short");
  }

  /** What stands before a geometry and each part of one. */
  private record Head(int type, int ordinates, boolean hasHeight) {}

  private Geometry geometry() throws Refusal {
    Head head = head();
    Object coordinates = head.type <= POLYGON ? simple(head) : parts(head.type - POLYGON);
    return Shapes.geometry(TYPES[head.type], coordinates, repair -> {});
  }

  private Head head() throws Refusal {
    bytes.order(bytes.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int code = bytes.getInt();
    int type = code % 1000;
    int extra = code / 1000;
    if (type < POINT || type >= TYPES.length || extra < 0 || extra > 3) {
      throw new Refusal("不接受的几何类型 " + code, "geometry type " + code + " is none that is taken");
    }
    return new Head(type, extra == 0 ? 2 : extra == 3 ? 4 : 3, extra == 1 || extra == 3);
  }

  /** The parts of a multi-geometry, each with a head of its own. */
  private List<Object> parts(int type) throws Refusal {
    List<Object> parts = new ArrayList<>();
    for (int count = bytes.getInt(); count > 0; count--) {
      Head head = head();
      if (head.type != type) {
        throw spoilt();
      }
      parts.add(simple(head));
    }
    return parts;
  }

  private Object simple(Head head) throws Refusal {
    return switch (head.type) {
      case POINT -> point(head);
      case LINE -> line(head);
      default -> {
        List<Object> rings = new ArrayList<>();
        for (int count = bytes.getInt(); count > 0; count--) {
          rings.add(line(head));
        }
        yield rings;
      }
    };
  }

  /** A point of which no ordinate is a number is an empty one. */
  private Object point(Head head) throws Refusal {
    Coordinate position = position(head);
    return Double.isNaN(position.x) && Double.isNaN(position.y) ? List.of() : position;
  }

  private List<Coordinate> line(Head head) throws Refusal {
    List<Coordinate> line = new ArrayList<>();
    for (int count = bytes.getInt(); count > 0; count--) {
      line.add(position(head));
    }
    return line;
  }

  private Coordinate position(Head head) throws Refusal {
    if (++positions > Bounds.POSITIONS) {
      throw Bounds.tooManyPositions();
    }
    Coordinate position = new Coordinate(bytes.getDouble(), bytes.getDouble());
    for (int i = 2; i < head.ordinates; i++) {
      double ordinate = bytes.getDouble();
      if (i == 2 && head.hasHeight) {
        position.setZ(ordinate);
      }
    }
    return position;
  }
}
