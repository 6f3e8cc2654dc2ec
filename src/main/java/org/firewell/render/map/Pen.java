package org.firewell.render.map;

import java.util.ArrayList;
import java.util.List;
import org.firewell.render.svg.Svg;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.LineLimiter;
import org.locationtech.jts.operation.overlayng.RingClipper;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** Puts geometries in degrees on paper: cut a little beyond the panel, thinned to what it shows. */
final class Pen {

  /** What paper shows, in millimetres. */
  private static final double FINE = 0.1;

  /** Beyond the panel, so that no edge of what was cut is seen. */
  private static final double MARGIN = 4;

  private static final GeometryFactory PAPER = new GeometryFactory();

  private final Panel panel;
  private final Envelope frame;
  private final Envelope degrees;

  Pen(Panel panel) {
    this.panel = panel;
    this.frame = panel.frame(MARGIN);
    this.degrees = panel.degrees();
  }

  /** Whether something of a geometry may lie in the panel. */
  boolean meets(Geometry lonLat) {
    return degrees.intersects(lonLat.getEnvelopeInternal());
  }

  /** Where a point lies, or where an area or a line has its middle; in millimetres. */
  Coordinate place(Geometry lonLat) {
    Coordinate at =
        lonLat instanceof Point
            ? lonLat.getCoordinate()
            : lonLat.getInteriorPoint().getCoordinate();
    return panel.mm(at.x, at.y);
  }

  boolean isInside(Coordinate mm) {
    return panel.frame(0).contains(mm);
  }

  /**
   * The path of a line or an area; empty where nothing of it lies in the panel. An area that is too
   * small to be thinned is kept.
   */
  String path(Geometry lonLat) {
    StringBuilder path = new StringBuilder();
    for (Geometry part : parts(lonLat)) {
      if (part instanceof LineString line) {
        lines(line).forEach(points -> append(path, points, false));
      } else if (part instanceof Polygon polygon) {
        rings(polygon).forEach(ring -> append(path, ring, true));
      }
    }
    return path.toString();
  }

  /** The area that is seen in the panel, in millimetres; empty where there is none. */
  Geometry seen(Geometry lonLat) {
    List<Polygon> seen = new ArrayList<>();
    for (Geometry part : parts(lonLat)) {
      if (part instanceof Polygon polygon) {
        Coordinate[] shell = new RingClipper(panel.frame(0)).clip(mm(polygon.getExteriorRing()));
        if (shell.length >= 4) {
          seen.add(PAPER.createPolygon(shell));
        }
      }
    }
    return PAPER.createMultiPolygon(seen.toArray(Polygon[]::new));
  }

  /** Paths of an area, drawn inside of it: as far from its edge as half a line is wide. */
  String inside(Geometry lonLat, double mm) {
    List<Polygon> polygons = new ArrayList<>();
    for (Geometry part : parts(lonLat)) {
      if (part instanceof Polygon polygon) {
        List<Coordinate[]> rings = rings(polygon);
        if (!rings.isEmpty()) {
          polygons.add(
              PAPER.createPolygon(
                  PAPER.createLinearRing(rings.get(0)),
                  rings.stream()
                      .skip(1)
                      .map(PAPER::createLinearRing)
                      .toArray(org.locationtech.jts.geom.LinearRing[]::new)));
        }
      }
    }
    Geometry area = PAPER.createMultiPolygon(polygons.toArray(Polygon[]::new));
    Geometry inner = area.buffer(-mm, 2);
    StringBuilder path = new StringBuilder();
    for (Geometry part : parts(inner.isEmpty() ? area : inner)) {
      Polygon polygon = (Polygon) part;
      append(path, polygon.getExteriorRing().getCoordinates(), true);
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        append(path, polygon.getInteriorRingN(i).getCoordinates(), true);
      }
    }
    return path.toString();
  }

  private static List<Geometry> parts(Geometry geometry) {
    List<Geometry> parts = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      parts.add(geometry.getGeometryN(i));
    }
    return parts;
  }

  private List<Coordinate[]> lines(LineString line) {
    Coordinate[] points = mm(line);
    List<Coordinate[]> sections = new ArrayList<>();
    if (frame.covers(envelope(points))) {
      sections.add(points);
    } else {
      sections.addAll(new LineLimiter(frame).limit(points));
    }
    return sections.stream().map(Pen::thin).toList();
  }

  private List<Coordinate[]> rings(Polygon polygon) {
    List<Coordinate[]> rings = new ArrayList<>();
    add(rings, polygon.getExteriorRing());
    for (int i = 0; !rings.isEmpty() && i < polygon.getNumInteriorRing(); i++) {
      add(rings, polygon.getInteriorRingN(i));
    }
    return rings;
  }

  private void add(List<Coordinate[]> rings, LineString ring) {
    Coordinate[] points = mm(ring);
    Coordinate[] cut =
        frame.covers(envelope(points)) ? points : new RingClipper(frame).clip(points);
    if (cut.length >= 4) {
      Coordinate[] thin = thin(cut);
      rings.add(thin.length >= 4 ? thin : cut);
    }
  }

  private static Envelope envelope(Coordinate[] points) {
    Envelope box = new Envelope();
    for (Coordinate point : points) {
      box.expandToInclude(point);
    }
    return box;
  }

  private static Coordinate[] thin(Coordinate[] points) {
    return points.length < 3
        ? points
        : DouglasPeuckerSimplifier.simplify(PAPER.createLineString(points), FINE).getCoordinates();
  }

  private Coordinate[] mm(LineString line) {
    CoordinateSequence lonLat = line.getCoordinateSequence();
    Coordinate[] mm = new Coordinate[lonLat.size()];
    for (int i = 0; i < mm.length; i++) {
      mm[i] = panel.mm(lonLat.getX(i), lonLat.getY(i));
    }
    return mm;
  }

  private static void append(StringBuilder path, Coordinate[] points, boolean closed) {
    int end = closed ? points.length - 1 : points.length;
    for (int i = 0; i < end; i++) {
      path.append(i == 0 ? 'M' : i == 1 ? 'L' : ' ')
          .append(Svg.number(points[i].x))
          .append(' ')
          .append(Svg.number(points[i].y));
    }
    path.append(closed ? "Z" : "");
  }
}
