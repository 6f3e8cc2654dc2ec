package org.firewell.analysis.siting.candidate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.firewell.analysis.Notices;
import org.firewell.analysis.SpatialInputs;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.analysis.coverage.asked.Facility;
import org.firewell.analysis.coverage.demand.Vicinity;
import org.firewell.analysis.siting.asked.Kind;
import org.firewell.analysis.siting.asked.Places;
import org.firewell.feature.Condition;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.HydrantKind;
import org.firewell.feature.Lifecycle;
import org.firewell.feature.Ownership;
import org.firewell.feature.Road;
import org.firewell.feature.Ternary;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Townships;
import org.firewell.snapshot.Townships.Unit;
import org.firewell.standard.Norm;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/**
 * Where something may be done, in an order that depends on the snapshot alone; and how many places
 * were left out, by why.
 *
 * <p>No two candidates of a layer, and no candidate and nothing that stands, are near enough to
 * each other to be one object ({@link org.firewell.snapshot.Distinct}).
 */
public final class Candidates {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final Snapshot snapshot;
  private final Asked asked;
  private final Places places;
  private final Vicinity vicinity;
  private final Townships townships;
  private final Optional<String> fence;
  private final Map<FeatureType<?>, Apart> apart = new HashMap<>();
  private final List<Candidate> list = new ArrayList<>();
  private final Map<LeftOut, Integer> leftOut = new TreeMap<>();

  /** Why no candidate is at a place. */
  public enum LeftOut {
    /** No uncovered demand is within reach. */
    SERVES_NOBODY,
    /** A hydrant would stand too far from a main. */
    FAR_FROM_PIPE,
    /** It is not in the township that is asked about. */
    OTHER_TOWNSHIP,
    /** Another of the kind stands there, or is a candidate there. */
    TAKEN
  }

  private Candidates(Snapshot snapshot, Asked asked, Places places, Vicinity vicinity) {
    this.snapshot = snapshot;
    this.asked = asked;
    this.places = places;
    this.vicinity = vicinity;
    townships = snapshot.townships();
    fence = asked.township().map(code -> SpatialInputs.township(code, townships));
  }

  /**
   * @param vicinity outside of which nobody is to be served
   */
  public static Candidates of(
      Snapshot snapshot, Asked asked, Places places, Vicinity vicinity, Notices notices) {
    Candidates candidates = new Candidates(snapshot, asked, places, vicinity);
    if (places.kinds().contains(Kind.HYDRANT)) {
      candidates.addHydrants(notices);
    }
    return candidates;
  }

  public List<Candidate> list() {
    return list;
  }

  /** How many places were left out, by why. */
  public Map<String, Object> leftOut() {
    Map<String, Object> counts = new LinkedHashMap<>();
    leftOut.forEach((why, count) -> counts.put(why.name().toLowerCase(Locale.ROOT), count));
    return counts;
  }

  private void addHydrants(Notices notices) {
    Facility facility = Places.facility(Kind.HYDRANT, asked).orElseThrow();
    Optional<Lines> mains = mains(notices);
    for (Road road : snapshot.list(FeatureType.ROADS)) {
      if (mayStandAlong(road) && vicinity.mayMeet(road.geometry())) {
        for (Coordinate at : Spots.along(road.geometry(), places.spacingM())) {
          addHydrant(at, road.id(), facility, mains);
        }
      }
    }
  }

  private void addHydrant(Coordinate at, String near, Facility facility, Optional<Lines> mains) {
    if (!vicinity.holds(at)) {
      leaveOut(LeftOut.SERVES_NOBODY);
    } else if (mains.isPresent() && mains.get().nearest(at, places.nearPipeM()).isEmpty()) {
      leaveOut(LeftOut.FAR_FROM_PIPE);
    } else {
      add(Kind.HYDRANT, at, near, facility, hydrant(at));
    }
  }

  private void add(Kind kind, Coordinate at, String near, Facility facility, Feature feature) {
    Apart others = apart.computeIfAbsent(facility.type(), this::standing);
    Unit unit = townships.of(feature);
    if (fence.isPresent() && !fence.get().equals(unit.code())) {
      leaveOut(LeftOut.OTHER_TOWNSHIP);
    } else if (!others.isFree(at)) {
      leaveOut(LeftOut.TAKEN);
    } else {
      others.add(at);
      list.add(new Candidate(kind, feature, facility, unit, near, null));
    }
  }

  private void leaveOut(LeftOut why) {
    leftOut.merge(why, 1, Integer::sum);
  }

  /** What stands or may stand of a kind, so that nothing is built at the same place. */
  private Apart standing(FeatureType<?> type) {
    double farthest =
        snapshot.list(FeatureType.ROADS).stream()
            .map(road -> road.geometry().getEnvelopeInternal())
            .mapToDouble(e -> Math.max(Math.abs(e.getMinY()), Math.abs(e.getMaxY())))
            .max()
            .orElse(0);
    Apart standing = new Apart(snapshot.law().value(Norm.DUPLICATE_M), farthest);
    snapshot.list(type).stream()
        .filter(row -> snapshot.findStanding(row).orElseThrow().built() != Ternary.NO)
        .forEach(row -> standing.add(((Point) row.geometry()).getCoordinate()));
    return standing;
  }

  private Feature hydrant(Coordinate at) {
    Map<String, Object> values = new HashMap<>();
    values.put("id", "hydrant@" + at.x + "," + at.y);
    values.put("kind", HydrantKind.ABOVE_GROUND);
    values.put("ownership", Ownership.MUNICIPAL);
    values.put("lifecycle", Lifecycle.IN_SERVICE);
    values.put("condition", Condition.USABLE);
    values.put("accepted_on", snapshot.asOf());
    values.put("inspected_on", snapshot.asOf());
    return FeatureType.HYDRANTS.create(GEOMETRY.createPoint(at), values);
  }

  /** A hydrant stands beside a road on the ground, and not beside a motorway. */
  private static boolean mayStandAlong(Road road) {
    boolean motorway = road.roadClass() != null && road.roadClass().startsWith("motorway");
    return !motorway && road.bridge() != Ternary.YES && road.tunnel() != Ternary.YES;
  }

  private Optional<Lines> mains(Notices notices) {
    if (places.nearPipeM() == 0) {
      return Optional.empty();
    }
    if (!snapshot.has(FeatureType.PIPES)) {
      notices.add("pipes: there is no such layer, so near_pipe leaves no site out");
      return Optional.empty();
    }
    return Optional.of(new Lines(snapshot.list(FeatureType.PIPES)));
  }
}
