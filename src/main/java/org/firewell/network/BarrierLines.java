package org.firewell.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.firewell.feature.Barrier;
import org.firewell.feature.BarrierKind;
import org.firewell.feature.Feature;
import org.firewell.feature.Road;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * The lines of barriers and the outlines of their areas as segments, with an area on the left of
 * its outline.
 */
final class BarrierLines {

  private final List<Feature> owners;
  private final Area[] areas;
  private double[] lon = new double[64];
  private double[] lat = new double[64];
  private int[] owner = new int[64];
  private int[] segments = new int[64];
  private int vertices;
  private int count;
  private final SegmentTree tree;

  /** The diagonals of the areas' extents, each from twice the index of its owner. */
  private final SegmentTree extents;

  BarrierLines(List<Barrier> barriers, List<Road> motorways) {
    owners = new ArrayList<>(barriers);
    owners.addAll(motorways);
    areas = new Area[owners.size()];
    for (int i = 0; i < owners.size(); i++) {
      add(i, owners.get(i).geometry());
    }
    tree = new SegmentTree(lon, lat, Arrays.copyOf(segments, count));
    extents = extents(areas);
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** Lines, and areas that cannot be entered. */
  List<Geometry> geometries() {
    return owners.stream()
        .map(
            o ->
                isEnclosure(o) && o.geometry().getDimension() == 2
                    ? o.geometry().getBoundary()
                    : o.geometry())
        .toList();
  }

  Feature owner(int index) {
    return owners.get(index);
  }

  int ownerOf(int segment) {
    return owner[segment];
  }

  Coordinate start(int segment) {
    return new Coordinate(lon[segment], lat[segment]);
  }

  Coordinate end(int segment) {
    return new Coordinate(lon[segment + 1], lat[segment + 1]);
  }

  /** Whether a segment is part of the outline of an area that cannot be entered. */
  boolean isOutline(int segment) {
    return areas[owner[segment]] != null;
  }

  boolean holds(int area, Coordinate place) {
    return areas[area].extent.covers(place)
        && areas[area].locator.locate(place) == Location.INTERIOR;
  }

  /** Visits the areas whose extent meets another. */
  void visitAreas(Envelope extent, IntConsumer visitor) {
    extents.visit(
        extent.getMinX(),
        extent.getMinY(),
        extent.getMaxX(),
        extent.getMaxY(),
        corner -> visitor.accept(corner / 2));
  }

  /** The places of the segments whose boxes meet a box. */
  SegmentTree.Found find(double west, double south, double east, double north) {
    return tree.find(west, south, east, north);
  }

  /** The segment at a place. */
  int segment(int place) {
    return tree.segment(place);
  }

  void visit(Envelope extent, IntConsumer visitor) {
    tree.visit(extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY(), visitor);
  }

  private void add(int index, Geometry geometry) {
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon) {
        addLine(index, leftOf(polygon.getExteriorRing(), true));
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          addLine(index, leftOf(polygon.getInteriorRingN(hole), false));
        }
      } else if (geometry.getGeometryN(i) instanceof LineString line) {
        addLine(index, line.getCoordinateSequence());
      }
    }
    if (geometry.getDimension() == 2 && !isEnclosure(owners.get(index))) {
      areas[index] =
          new Area(geometry.getEnvelopeInternal(), new IndexedPointInAreaLocator(geometry));
    }
  }

  private static SegmentTree extents(Area[] areas) {
    double[] lon = new double[2 * areas.length];
    double[] lat = new double[2 * areas.length];
    for (int i = 0; i < areas.length; i++) {
      if (areas[i] != null) {
        lon[2 * i] = areas[i].extent.getMinX();
        lat[2 * i] = areas[i].extent.getMinY();
        lon[2 * i + 1] = areas[i].extent.getMaxX();
        lat[2 * i + 1] = areas[i].extent.getMaxY();
      }
    }
    int[] corners =
        IntStream.range(0, areas.length).filter(i -> areas[i] != null).map(i -> 2 * i).toArray();
    return new SegmentTree(lon, lat, corners);
  }

  /** An area of walls is walls around a ground that people walk on. */
  private static boolean isEnclosure(Feature feature) {
    return feature instanceof Barrier barrier && barrier.kind() == BarrierKind.WALL;
  }

  private static CoordinateSequence leftOf(LineString ring, boolean shell) {
    CoordinateSequence line = ring.getCoordinateSequence();
    return Orientation.isCCW(line) == shell ? line : ring.reverse().getCoordinateSequence();
  }

  private void addLine(int index, CoordinateSequence line) {
    int first = vertices;
    for (int i = 0; i < line.size(); i++) {
      addVertex(index, first, line.getX(i), line.getY(i));
    }
  }

  private void addVertex(int index, int first, double x, double y) {
    if (vertices > first && lon[vertices - 1] == x && lat[vertices - 1] == y) {
      return;
    }
    if (vertices == lon.length) {
      lon = Arrays.copyOf(lon, 2 * vertices);
      lat = Arrays.copyOf(lat, 2 * vertices);
      owner = Arrays.copyOf(owner, 2 * vertices);
      segments = Arrays.copyOf(segments, 2 * vertices);
    }
    if (vertices > first) {
      segments[count++] = vertices - 1;
    }
    lon[vertices] = x;
    lat[vertices] = y;
    owner[vertices++] = index;
  }

  private record Area(Envelope extent, PointOnGeometryLocator locator) {}
}
