package org.firewell.api.ogc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firewell.ingest.crs.ReferencedCrs;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The box in which a collection is told to lie: as much larger than where it lies that whoever
 * brings the two corners of it, and nothing else, to any system in which the collection is served,
 * asks with them for all of it. So do many clients, and the test suite of OGC API - Features - Part
 * 2; but the sides of a box in degrees are bent in metres, by up to 2 km for a county at the edge
 * of a zone, and a number that is rounded lies on either side of an edge.
 */
final class RoomyBox {

  /** In degrees, some 110 m; what is not enough is doubled. */
  private static final double LEAST_MARGIN = 0.001;

  /** No box of a county takes more; one of the whole world cannot be held in every system. */
  private static final double MOST_MARGIN = 0.1;

  /** Told edges are whole numbers of it, in parts of a degree. */
  private static final double GRID = 10_000;

  /** Of a box's outline. */
  private static final int PIECES = 64;

  private static final GeometryFactory SHAPES = new GeometryFactory();

  private RoomyBox() {}

  /**
   * West, south, east, north in degrees.
   *
   * @param box where the collection lies
   * @param systems in which it is served
   */
  static List<Double> of(Envelope box, List<ReferencedCrs> systems) {
    Map<ReferencedCrs, Envelope> taken = new HashMap<>();
    systems.stream()
        .filter(ReferencedCrs::isInMetres)
        .forEach(system -> taken.put(system, outline(box, system)));
    double margin = LEAST_MARGIN;
    Envelope told = widened(box, margin);
    while (margin < MOST_MARGIN && !holdsAll(told, taken)) {
      margin *= 2;
      told = widened(box, margin);
    }
    return List.of(told.getMinX(), told.getMinY(), told.getMaxX(), told.getMaxY());
  }

  private static boolean holdsAll(Envelope told, Map<ReferencedCrs, Envelope> taken) {
    return taken.entrySet().stream()
        .allMatch(entry -> corners(told, entry.getKey()).covers(entry.getValue()));
  }

  /** What lies between two corners that are brought to a system, in the order of its axes. */
  static Envelope corners(Envelope box, ReferencedCrs system) {
    Coordinate[] corners = {
      new Coordinate(box.getMinX(), box.getMinY()), new Coordinate(box.getMaxX(), box.getMaxY())
    };
    return system.fromLonLat(SHAPES.createLineString(corners)).getEnvelopeInternal();
  }

  /** What a box really takes in a system, in the order of its axes. */
  static Envelope outline(Envelope box, ReferencedCrs system) {
    double piece = Math.max(box.getWidth() + box.getHeight(), LEAST_MARGIN) / PIECES;
    return system
        .fromLonLat(Densifier.densify(SHAPES.toGeometry(box), piece))
        .getEnvelopeInternal();
  }

  private static Envelope widened(Envelope box, double margin) {
    return new Envelope(
        Math.max(-180, Math.floor((box.getMinX() - margin) * GRID) / GRID),
        Math.min(180, Math.ceil((box.getMaxX() + margin) * GRID) / GRID),
        Math.max(-90, Math.floor((box.getMinY() - margin) * GRID) / GRID),
        Math.min(90, Math.ceil((box.getMaxY() + margin) * GRID) / GRID));
  }
}
