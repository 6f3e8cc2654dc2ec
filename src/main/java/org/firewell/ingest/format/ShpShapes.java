package org.firewell.ingest.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Shapes;
import org.firewell.ingest.format.RowReader.Broken;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads the shapes of a {@code .shp} one after the other. Measures are left out; a shape that ends
 * before its heights has none.
 *
 * <p>Rings of a polygon that run clockwise are outlines and the others are holes of the smallest
 * outline around them; one that lies in no outline is an outline itself, for such files exist.
 */
final class ShpShapes implements Closeable {

  private static final int MAGIC = 9994;
  private static final int HEADER_BYTES = 100;
  private static final int RECORD_HEADER_BYTES = 8;
  private static final int TYPE_BYTES = 4;

  /** Behind the type and the box. */
  private static final int POINTS_AT = 36;

  private static final int COUNT_BYTES = 4;

  /** Sixteen million positions in one shape are none of this earth. */
  private static final int LARGEST_BYTES = 1 << 28;

  private static final int POINT_BYTES = 16;
  private static final int HEIGHT_BYTES = 8;

  /** The least and the greatest height, before the heights. */
  private static final int HEIGHT_RANGE_BYTES = 16;

  /** Points, lines, polygons and sets of points whose type ends in Z. */
  private static final Set<Integer> HAVE_HEIGHTS = Set.of(11, 13, 15, 18);

  private static final int NO_HEIGHT = -1;

  private final InputStream in;
  private final long end;
  private long at = HEADER_BYTES;
  private long taken;
  private ByteBuffer shape;

  ShpShapes(InputStream in) throws Refusal, IOException {
    this.in = in;
    ByteBuffer header = ByteBuffer.wrap(in.readNBytes(HEADER_BYTES));
    if (header.limit() < HEADER_BYTES || header.getInt(0) != MAGIC) {
      throw new Refusal("不是 Shapefile（.shp）", "no Shapefile (.shp)");
    }
    end = 2 * Integer.toUnsignedLong(header.getInt(24));
  }

  /** Goes to the next shape, if there is one. */
  boolean next() throws Broken, IOException {
    if (at >= end) {
      return false;
    }
    byte[] header = in.readNBytes(RECORD_HEADER_BYTES);
    if (header.length < RECORD_HEADER_BYTES) {
      throw new Broken(
          "图形文件在第 " + taken + " 行之后中断", "the shapes break off after " + taken + " whole rows");
    }
    long length = 2L * ByteBuffer.wrap(header).getInt(4);
    at += RECORD_HEADER_BYTES + length;
    if (length < TYPE_BYTES || length > LARGEST_BYTES || at > end) {
      throw new Broken(
          "图形文件在第 " + taken + " 行之后损坏", "the shapes are spoilt after " + taken + " whole rows");
    }
    byte[] content = in.readNBytes((int) length);
    if (content.length < length) {
      throw new Broken(
          "图形文件在第 " + taken + " 行之后中断", "the shapes break off after " + taken + " whole rows");
    }
    shape = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    taken++;
    return true;
  }

  /**
   * The shape at which this stands; null where it says that there is none.
   *
   * @param repairs takes what was repaired
   * @throws Refusal when it is none, or unsound
   */
  Geometry geometry(Consumer<Reason> repairs) throws Refusal {
    try {
      int type = shape.getInt(0);
      return switch (type) {
        case 0 -> null;
        case 1, 21 -> Shapes.geometry("Point", point(TYPE_BYTES, NO_HEIGHT), repairs);
        case 11 -> Shapes.geometry("Point", point(TYPE_BYTES, TYPE_BYTES + POINT_BYTES), repairs);
        case 8, 18, 28 -> Shapes.geometry("MultiPoint", points(POINTS_AT), repairs);
        case 3, 13, 23 -> oneOrMany("LineString", parts(), repairs);
        case 5, 15, 25 -> oneOrMany("Polygon", polygons(parts()), repairs);
        default ->
            throw new Refusal(
                "不接受的图形类型 " + type,
                "a shape of type " + type + " is no geometry that is taken here");
      };
    } catch (IndexOutOfBoundsException | ArithmeticException e) {
      throw new Refusal("图形不完整", "a shape that is cut short");
    }
  }

  private static Geometry oneOrMany(String type, List<?> parts, Consumer<Reason> repairs)
      throws Refusal {
    return parts.size() == 1
        ? Shapes.geometry(type, parts.get(0), repairs)
        : Shapes.geometry("Multi" + type, parts, repairs);
  }

  private Coordinate point(int at, int heightAt) {
    return new Coordinate(shape.getDouble(at), shape.getDouble(at + 8), height(heightAt));
  }

  private double height(int heightAt) {
    boolean isThere = heightAt != NO_HEIGHT && heightAt + HEIGHT_BYTES <= shape.limit();
    return isThere ? shape.getDouble(heightAt) : Double.NaN;
  }

  private int size(int countAt) throws Refusal {
    int size = shape.getInt(countAt);
    if (size > Bounds.POSITIONS) {
      throw Bounds.tooManyPositions();
    }
    return size;
  }

  /** Of a MultiPoint: how many, then the points. */
  private List<Coordinate> points(int countAt) throws Refusal {
    int size = size(countAt);
    return points(countAt + COUNT_BYTES, 0, size, size);
  }

  /**
   * @param size of the points of all parts, behind which the heights begin
   */
  private List<Coordinate> points(int firstAt, int from, int to, int size) {
    boolean hasHeights = HAVE_HEIGHTS.contains(shape.getInt(0));
    List<Coordinate> points = new ArrayList<>();
    for (int i = from; i < to; i++) {
      int heightAt = firstAt + size * POINT_BYTES + HEIGHT_RANGE_BYTES + i * HEIGHT_BYTES;
      points.add(point(firstAt + i * POINT_BYTES, hasHeights ? heightAt : NO_HEIGHT));
    }
    return points;
  }

  /** Of lines and polygons: how many parts and points, where each part begins, the points. */
  private List<List<Coordinate>> parts() throws Refusal {
    int parts = shape.getInt(POINTS_AT);
    int size = size(POINTS_AT + COUNT_BYTES);
    if (parts > Bounds.RINGS) {
      throw Bounds.tooManyRings();
    }
    int startsAt = POINTS_AT + 2 * COUNT_BYTES;
    int firstAt = Math.addExact(startsAt, Math.multiplyExact(parts, COUNT_BYTES));
    List<List<Coordinate>> lines = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      int from = shape.getInt(startsAt + part * COUNT_BYTES);
      int to = part + 1 < parts ? shape.getInt(startsAt + (part + 1) * COUNT_BYTES) : size;
      lines.add(points(firstAt, from, to, size));
    }
    return lines;
  }

  /** Rings by polygon, each with its holes behind it. */
  private static List<List<List<Coordinate>>> polygons(List<List<Coordinate>> rings) {
    List<Ring> sorted = rings.stream().filter(r -> !r.isEmpty()).map(Ring::new).toList();
    List<Ring> outlines = new ArrayList<>(sorted.stream().filter(ring -> ring.isOutline).toList());
    Map<Ring, List<List<Coordinate>>> polygons = new LinkedHashMap<>();
    outlines.forEach(outline -> polygons.put(outline, new ArrayList<>(List.of(outline.points))));
    for (Ring hole : sorted) {
      if (!hole.isOutline) {
        outlines.stream()
            .filter(outline -> outline.isAround(hole))
            .min(Comparator.comparingDouble(outline -> outline.box.getArea()))
            .map(polygons::get)
            .orElseGet(() -> polygons.computeIfAbsent(hole, h -> new ArrayList<>()))
            .add(hole.points);
      }
    }
    return List.copyOf(polygons.values());
  }

  /** A ring; the same points elsewhere in a file make another one. */
  private static final class Ring {
    private final List<Coordinate> points;
    private final Envelope box = new Envelope();
    private final boolean isOutline;

    Ring(List<Coordinate> points) {
      this.points = points;
      points.forEach(box::expandToInclude);
      // positive where a ring runs clockwise
      isOutline = Area.ofRingSigned(points.toArray(new Coordinate[0])) >= 0;
    }

    boolean isAround(Ring hole) {
      return box.covers(hole.box)
          && PointLocation.isInRing(hole.points.get(0), points.toArray(new Coordinate[0]));
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
