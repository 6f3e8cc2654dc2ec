package org.firewell.analysis.coverage.demand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.geo.Groups;
import org.firewell.geo.LocalPlane;
import org.firewell.geo.LonLat;
import org.firewell.network.Barriers;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.operation.distance.DistanceOp;

/**
 * Which demand belongs together: whose outlines are as near as a distance with no barrier on the
 * straight line between their nearest positions, and what that joins step by step (union-find on
 * pairs from an index of extents; n log n where few are near).
 *
 * <p>Distances are taken on a plane that touches the ellipsoid at one of the two, to the
 * millimetre.
 */
public final class PatchJoin {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final List<Geometry> outlines;
  private final double limitM;
  private final Barriers barriers;
  private final Groups groups;

  /** The straight lines, in degrees, by which those that belong together were joined. */
  private final Map<Integer, List<LineString>> ties = new HashMap<>();

  public PatchJoin(List<Geometry> outlines, double limitM, Barriers barriers) {
    this.outlines = outlines;
    this.limitM = limitM;
    this.barriers = barriers;
    groups = new Groups(outlines.size());
    join();
  }

  /**
   * Demand that belongs together.
   *
   * @param members indices, ascending
   * @param ties lines in degrees along which it hangs together; no barrier crosses them
   */
  public record Together(List<Integer> members, List<LineString> ties) {}

  /** All demand, each in one, by the first of each. */
  public List<Together> patches() {
    Map<Integer, Together> byRoot = new LinkedHashMap<>();
    for (int i = 0; i < outlines.size(); i++) {
      Together together =
          byRoot.computeIfAbsent(
              groups.of(i), r -> new Together(new ArrayList<>(), new ArrayList<>()));
      together.members.add(i);
      together.ties.addAll(ties.getOrDefault(i, List.of()));
    }
    return List.copyOf(byRoot.values());
  }

  private void join() {
    HPRtree extents = new HPRtree();
    for (int i = 0; i < outlines.size(); i++) {
      extents.insert(geometry(i).getEnvelopeInternal(), i);
    }
    extents.build();
    for (int i = 0; i < outlines.size(); i++) {
      for (Object other : extents.query(around(geometry(i)))) {
        int j = (int) other;
        if (j < i && groups.of(i) != groups.of(j)) {
          join(i, j);
        }
      }
    }
  }

  private void join(int i, int j) {
    Coordinate origin = geometry(i).getCoordinate();
    LocalPlane plane = new LocalPlane(origin.x, origin.y);
    DistanceOp between =
        new DistanceOp(OnPlane.of(geometry(i), plane), OnPlane.of(geometry(j), plane));
    if (Math.round(between.distance() * 1000) > Math.round(limitM * 1000)) {
      return;
    }
    LineString tie =
        (LineString) OnPlane.back(GEOMETRY.createLineString(between.nearestPoints()), plane);
    if (!barriers.lieBetween(place(tie.getCoordinateN(0)), place(tie.getCoordinateN(1)))) {
      groups.join(i, j);
      ties.computeIfAbsent(i, first -> new ArrayList<>()).add(tie);
    }
  }

  private Geometry geometry(int i) {
    return outlines.get(i);
  }

  private Envelope around(Geometry geometry) {
    Envelope extent = new Envelope(geometry.getEnvelopeInternal());
    LocalPlane plane = new LocalPlane(extent.getMinX(), extent.getMinY());
    // a thousandth more than the distance, for what a degree differs over the extent
    double x = plane.lon(limitM * 1.001) - plane.lon(0);
    double y = plane.lat(limitM * 1.001) - plane.lat(0);
    extent.expandBy(x * 1.001, y);
    return extent;
  }

  private static LonLat place(Coordinate at) {
    return new LonLat(at.x, at.y);
  }
}
