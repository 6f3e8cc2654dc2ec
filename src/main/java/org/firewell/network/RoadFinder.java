package org.firewell.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.firewell.geo.LonLat;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Finds where places join the roads around them: of each road within a limit the nearest point that
 * no barrier lies between. Many threads may ask at once.
 *
 * <p>The foot is sought on a plane that touches the ellipsoid at the place; its distance is the
 * geodesic, to a micrometre. Meant for limits up to a kilometre. Where a barrier lies between a
 * place and its foot, the nearest point of the piece of road that is in sight past the barriers'
 * ends is taken, a millimetre beside the line of sight; of an outline, seen from points a metre
 * apart at most. Takes 28 bytes a piece of road between two vertices.
 */
public final class RoadFinder {

  /** What a plane and a geodesic may differ by within the limit, with room to spare. */
  private static final double SLACK = 1.01;

  private static final Comparator<RoadPoint> NEAREST_FIRST =
      Comparator.comparingDouble(RoadPoint::offRoadM);

  private final RoadGraph graph;
  private final Barriers barriers;
  private final SegmentTree pieces;

  /** The edge of a piece, by its place along the curve. */
  private final int[] edge;

  private RoadFinder(RoadGraph graph, Barriers barriers) {
    this.graph = graph;
    this.barriers = barriers;
    this.pieces = new SegmentTree(graph.lon(), graph.lat(), graph.pieces());
    this.edge = new int[pieces.size()];
    for (int place = 0; place < edge.length; place++) {
      edge[place] = graph.edgeAt(pieces.segment(place));
    }
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
    return near(new Spot(place), limitM);
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
        : near(new Outline(place), limitM);
  }

  private List<RoadPoint> near(Place place, double limitM) {
    double limit = limitM * SLACK;
    List<Foot> feet = feet(place, limit);
    List<RoadPoint> nearest = new ArrayList<>(feet.size());
    for (Foot foot : feet) {
      int road = graph.roadIndex(foot.edge());
      int known = indexOf(road, nearest);
      if (known < 0 || nearest.get(known).offRoadM() > foot.metres() * SLACK) {
        RoadPoint point = join(place, foot, limit);
        if (point != null && known < 0) {
          nearest.add(point);
        } else if (point != null && point.offRoadM() < nearest.get(known).offRoadM()) {
          nearest.set(known, point);
        }
      }
    }
    long limitMm = Math.round(limitM * 1000);
    nearest.removeIf(point -> Math.round(point.offRoadM() * 1000) > limitMm);
    if (nearest.size() > 1) {
      nearest.sort(NEAREST_FIRST.thenComparingInt(point -> graph.roadIndex(point.edge())));
    }
    return nearest;
  }

  /** The feet within a limit on the plane, nearest first, then in the order of the roads. */
  private List<Foot> feet(Place place, double limitM) {
    Envelope around = place.around(limitM);
    SegmentTree.Found found =
        pieces.find(around.getMinX(), around.getMinY(), around.getMaxX(), around.getMaxY());
    List<Foot> feet = new ArrayList<>(found.count());
    for (int i = 0; i < found.count(); i++) {
      int at = found.place(i);
      Foot foot = place.foot(graph, edge[at], pieces.segment(at));
      if (foot.metres() <= limitM) {
        feet.add(foot);
      }
    }
    if (feet.size() > 1) {
      feet.sort(Foot.NEAREST_FIRST);
    }
    return feet;
  }

  private int indexOf(int road, List<RoadPoint> points) {
    for (int i = 0; i < points.size(); i++) {
      if (graph.roadIndex(points.get(i).edge()) == road) {
        return i;
      }
    }
    return -1;
  }

  private RoadPoint join(Place place, Foot foot, double limitM) {
    RoadPoint point = foot.point(graph, place.plane());
    return barriers.isEmpty() || Sight.isClear(graph, barriers, point)
        ? point
        : new Sight(graph, barriers, place, limitM).join(foot);
  }
}
