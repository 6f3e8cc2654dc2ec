package org.firewell.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firewell.feature.BarrierKind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.buffer.VariableBuffer;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.shape.CubicBezierCurve;

/**
 * What cuts the county: a river with its width, a stream, a railway, a motorway, and a few walls
 * and cliffs. All of them are schematic. Geometries are in metres.
 */
final class Obstacles {

  private static final double[][] RIVER = {
    {118.400, 24.850}, {118.440, 24.848}, {118.472, 24.842}, {118.500, 24.846}, {118.528, 24.838},
    {118.552, 24.840}, {118.578, 24.844}, {118.602, 24.838}, {118.632, 24.834}, {118.690, 24.826}
  };
  private static final double[][] STREAM = {
    {118.542, 24.738},
    {118.552, 24.722},
    {118.566, 24.700},
    {118.572, 24.682},
    {118.590, 24.664},
    {118.606, 24.652},
    {118.630, 24.647},
    {118.652, 24.652},
    {118.690, 24.668}
  };
  private static final double[][] RAILWAY = {
    {118.395, 24.802},
    {118.440, 24.801},
    {118.480, 24.804},
    {118.516, 24.812},
    {118.540, 24.836},
    {118.553, 24.862},
    {118.556, 24.920}
  };
  private static final double[][] MOTORWAY = {
    {118.538, 24.930},
    {118.532, 24.890},
    {118.522, 24.856},
    {118.512, 24.822},
    {118.502, 24.792},
    {118.499, 24.765},
    {118.484, 24.752},
    {118.456, 24.752},
    {118.395, 24.760}
  };

  /**
   * One obstacle.
   *
   * @param shape what the file shows, in metres
   * @param axis the line that ways cross
   * @param halfWidth from the axis to where a crossing reaches firm ground, in metres
   * @param onlyOver whether a way crosses over it and never under it
   */
  record Obstacle(
      String id,
      String name,
      BarrierKind kind,
      Geometry shape,
      LineString axis,
      double halfWidth,
      boolean onlyOver) {}

  private final List<Obstacle> great = new ArrayList<>();
  private final Map<Double, PreparedGeometry> zones = new HashMap<>();

  Obstacles(Geometry countyInMetres) {
    LineString river = within(countyInMetres, RIVER);
    add("bar-river-01", "九十九溪（示意）", BarrierKind.RIVER, widened(river), river, 75);
    LineString stream = within(countyInMetres, STREAM);
    add("bar-river-02", "南溪（示意）", BarrierKind.RIVER, stream, stream, 18);
    LineString railway = within(countyInMetres, RAILWAY);
    add("bar-railway-01", "铁路（示意）", BarrierKind.RAILWAY, railway, railway, 22);
    LineString motorway = within(countyInMetres, MOTORWAY);
    add("bar-motorway-01", "高速公路（示意）", BarrierKind.MOTORWAY, motorway, motorway, 30);
  }

  List<Obstacle> list() {
    return great;
  }

  Obstacle motorway() {
    return great.get(3);
  }

  /** Whether something in metres keeps a distance from every obstacle, in metres. */
  boolean keepsOff(Geometry thing, double distance) {
    return zones.computeIfAbsent(distance, this::zone).disjoint(thing);
  }

  private PreparedGeometry zone(double distance) {
    return PreparedGeometryFactory.prepare(
        UnaryUnionOp.union(great.stream().map(o -> o.shape().buffer(distance)).toList()));
  }

  /** The water's edges and the coast are where intakes are. */
  List<Geometry> waters() {
    return great.stream().filter(o -> o.kind() == BarrierKind.RIVER).map(Obstacle::shape).toList();
  }

  private void add(
      String id, String name, BarrierKind kind, Geometry shape, LineString axis, double halfWidth) {
    great.add(new Obstacle(id, name, kind, shape, axis, halfWidth, kind == BarrierKind.RIVER));
  }

  private static LineString within(Geometry county, double[][] corners) {
    Coordinate[] line = new Coordinate[corners.length];
    for (int i = 0; i < corners.length; i++) {
      line[i] = Plane.metres(corners[i][0], corners[i][1]);
    }
    Geometry curve = CubicBezierCurve.bezierCurve(Plane.GEOMETRY.createLineString(line), 0.7);
    return longest(county.intersection(curve));
  }

  /** From 24 m wide in the west to 90 m at the mouth. */
  private static Polygon widened(LineString river) {
    return (Polygon) VariableBuffer.buffer(river, 12, 45);
  }

  private static LineString longest(Geometry lines) {
    LineString longest = null;
    for (int i = 0; i < lines.getNumGeometries(); i++) {
      LineString line = (LineString) lines.getGeometryN(i);
      if (longest == null || line.getLength() > longest.getLength()) {
        longest = line;
      }
    }
    return longest;
  }
}
