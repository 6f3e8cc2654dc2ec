package org.firewell.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firewell.geo.LocalPlane;
import org.firewell.geo.LonLat;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Finds where places join the roads around them: of each road within a limit the nearest point that
 * no barrier lies between. Many threads may ask at once.
 *
 * <p>The foot is sought on a plane that touches the ellipsoid at the place; its distance is the
 * geodesic. Meant for limits up to a kilometre. Where a barrier lies between a place and its foot,
 * the nearest point of the piece of road that is in sight past the barriers' ends is taken, a
 * millimetre beside the line of sight; of an outline, seen from points a metre apart at most.
 */
public final class RoadFinder {

  /** What a plane and a geodesic may differ by within the limit, with room to spare. */
  private static final double SLACK = 1.01;

  private final RoadGraph graph;
  private final Barriers barriers;
  private final SegmentTree pieces;

  private RoadFinder(RoadGraph graph, Barriers barriers) {
    this.graph = graph;
    this.barriers = barriers;
    this.pieces = new SegmentTree(graph.lon(), graph.lat(), graph.pieces());
  }

  /** Nothing bars the legs off the road. */
  public static RoadFinder of(RoadGraph graph) {
    return new RoadFinder(graph, Barriers.none(graph));
  }

  public static RoadFinder of(RoadGraph graph, Barriers barriers) {
    return new RoadFinder(graph, barriers);
  }

  /**
   * The nearest point of each road within a limit, by distance, then by the id of the road.
   *
   * @param limitM metres off the road, compared by the millimetre
   */
  public List<RoadPoint> near(LonLat place, double limitM) {
    return near(Outline.of(place), limitM);
  }

  /**
   * The same from the nearest point of a geometry: of an area, from its outline. A road inside of
   * an area or across its outline joins without a leg at one point alone, the first along it that
   * is; so this is meant for buildings rather than for villages.
   *
   * @param place points, lines or polygons in longitude and latitude, not empty
   */
  public List<RoadPoint> near(Geometry place, double limitM) {
    return place instanceof Point point
        ? near(new LonLat(point.getX(), point.getY()), limitM)
        : near(Outline.of(place), limitM);
  }

  private List<RoadPoint> near(Outline outline, double limitM) {
    LocalPlane plane = outline.plane();
    List<Foot> feet = new ArrayList<>();
    Envelope around = outline.around(limitM * SLACK);
    pieces.visit(
        around.getMinX(),
        around.getMinY(),
        around.getMaxX(),
        around.getMaxY(),
        vertex -> {
          Foot foot = outline.foot(graph, vertex);
          if (foot.metres() <= limitM * SLACK) {
            feet.add(foot);
          }
        });
    feet.sort(Comparator.comparingDouble(Foot::metres).thenComparingInt(Foot::vertex));
    Map<Integer, RoadPoint> nearest = new HashMap<>();
    Sight sight = new Sight(graph, barriers, plane, around, limitM * SLACK);
    for (Foot foot : feet) {
      int road = graph.roadIndex(graph.edgeAt(foot.vertex()));
      RoadPoint best = nearest.get(road);
      if (best == null || best.offRoadM() > foot.metres() * SLACK) {
        RoadPoint point = sight.join(outline, foot);
        if (point != null && (best == null || point.offRoadM() < best.offRoadM())) {
          nearest.put(road, point);
        }
      }
    }
    long limitMm = Math.round(limitM * 1000);
    return nearest.values().stream()
        .filter(point -> Math.round(point.offRoadM() * 1000) <= limitMm)
        .sorted(
            Comparator.comparingDouble(RoadPoint::offRoadM)
                .thenComparingInt(point -> graph.roadIndex(point.edge())))
        .toList();
  }
}
