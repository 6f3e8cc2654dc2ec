package org.firewell.analysis.siting.candidate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Notices;
import org.firewell.analysis.SpatialInputs;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.analysis.coverage.demand.Vicinity;
import org.firewell.analysis.coverage.supply.Source;
import org.firewell.analysis.coverage.supply.Sources;
import org.firewell.analysis.siting.asked.Costs;
import org.firewell.analysis.siting.asked.Kind;
import org.firewell.analysis.siting.asked.Places;
import org.firewell.analysis.siting.asked.Places.Along;
import org.firewell.feature.Barrier;
import org.firewell.feature.BarrierKind;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Road;
import org.firewell.feature.Ternary;
import org.firewell.snapshot.Proposal;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Townships;
import org.firewell.snapshot.Townships.Unit;
import org.firewell.standard.Norm;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Where something may be done, in an order that depends on the snapshot alone; and how many places
 * were left out, by why.
 *
 * <p>No two new ones of a layer, and no new one and nothing that stands, are near enough to each
 * other to be one object ({@link org.firewell.snapshot.Distinct}).
 */
public final class Candidates {

  private static final String POINT = "point-";

  private final Snapshot snapshot;
  private final Asked asked;
  private final Places places;
  private final Costs costs;
  private final Vicinity vicinity;
  private final Townships townships;
  private final Optional<String> fence;
  private final Novelty novelty;
  private final Excluded excluded;
  private final Optional<Lines> mains;

  /** What stands and what may, which may not be one object. */
  private final Map<FeatureType<?>, Apart> objects = new HashMap<>();

  /** Sites of a kind, which are no nearer to each other than half of the spacing. */
  private final Map<Kind, Apart> spaced = new EnumMap<>(Kind.class);

  private final List<Candidate> list = new ArrayList<>();
  private final Map<LeftOut, Integer> leftOut = new TreeMap<>();
  private final Map<LeftOut, List<Coordinate>> placesLeftOut = new TreeMap<>();

  /** Why no candidate is at a place. */
  public enum LeftOut {
    /** No uncovered demand is within reach. */
    SERVES_NOBODY,
    /** It was asked that nothing is built there. */
    EXCLUDED,
    /** A hydrant would stand too far from a main. */
    FAR_FROM_PIPE,
    /** An engine or a portable pump does not get from a road to the water. */
    FAR_FROM_ROAD,
    /** It is not in the township that is asked about. */
    OTHER_TOWNSHIP,
    /** Another of the layer stands there, or is a candidate there. */
    TAKEN,
    /** Another candidate of the kind is nearer than half of the spacing. */
    BESIDE_ANOTHER,
    /** What does not work would not work after a repair either. */
    BEYOND_REPAIR
  }

  private Candidates(
      Snapshot snapshot,
      Asked asked,
      Places places,
      Costs costs,
      Vicinity vicinity,
      Notices notices) {
    this.snapshot = snapshot;
    this.asked = asked;
    this.places = places;
    this.costs = costs;
    this.vicinity = vicinity;
    townships = snapshot.townships();
    fence = asked.township().map(code -> SpatialInputs.township(code, townships));
    novelty = new Novelty(snapshot);
    excluded = new Excluded(snapshot, places);
    mains = mains(notices);
  }

  /**
   * @param vicinity outside of which nobody is to be served
   */
  public static Candidates of(
      Snapshot snapshot,
      Asked asked,
      Places places,
      Costs costs,
      Vicinity vicinity,
      Notices notices) {
    Candidates candidates = new Candidates(snapshot, asked, places, costs, vicinity, notices);
    candidates.add();
    return candidates;
  }

  private void add() {
    if (places.repairs()) {
      addRepairs();
    }
    if (places.along().contains(Along.POINTS)) {
      addPoints();
    }
    if (places.along().contains(Along.ROADS)) {
      addRoads();
    }
    if (places.along().contains(Along.GRID)) {
      addGrid();
    }
    if (places.kinds().contains(Kind.INTAKE)) {
      addBanks();
    }
  }

  public List<Candidate> list() {
    return list;
  }

  /** The places near some demand that were left out, by why. */
  public Map<LeftOut, List<Coordinate>> placesLeftOut() {
    return placesLeftOut;
  }

  /** How many places were left out, by why. */
  public Map<String, Object> leftOut() {
    Map<String, Object> counts = new LinkedHashMap<>();
    leftOut.forEach((why, count) -> counts.put(why.name().toLowerCase(Locale.ROOT), count));
    return counts;
  }

  /** What stands, does not count, and would after a repair. */
  private void addRepairs() {
    Sources sources = Sources.of(snapshot, asked, new Notices());
    List<Source> broken =
        Arrays.stream(sources.counting(Ternary.NO))
            .mapToObj(sources.all()::get)
            .filter(source -> source.stands() == Ternary.YES)
            .toList();
    Feature[] repaired =
        broken.stream()
            .map(s -> novelty.repaired(s.feature(), s.standing()))
            .toArray(Feature[]::new);
    Map<String, Source> then = new HashMap<>();
    Sources.of(snapshot.with(Proposal.adding(repaired)), asked, new Notices())
        .all()
        .forEach(source -> then.put(key(source), source));
    for (int i = 0; i < repaired.length; i++) {
      addRepair(broken.get(i), repaired[i], then.get(key(broken.get(i))));
    }
  }

  private static String key(Source source) {
    return source.type() + "/" + source.id();
  }

  private void addRepair(Source broken, Feature repaired, Source thenOrNull) {
    Coordinate at = broken.feature().geometry().getCoordinate();
    Unit unit = townships.of(broken.feature());
    if (!vicinity.holds(at)) {
      leaveOut(LeftOut.SERVES_NOBODY, at);
    } else if (isElsewhere(unit)) {
      leaveOut(LeftOut.OTHER_TOWNSHIP, at);
    } else if (excluded.holds(at, broken.id())) {
      leaveOut(LeftOut.EXCLUDED, at);
    } else if (thenOrNull == null || thenOrNull.counts() != Ternary.YES) {
      leaveOut(LeftOut.BEYOND_REPAIR, at);
    } else {
      list.add(
          new Candidate(
              Kind.REPAIR,
              repaired,
              broken.facility(),
              unit,
              broken.id(),
              broken.flaws(),
              OptionalLong.of(costs.ofRepair(broken.feature(), broken.standing()))));
    }
  }

  private void addRoads() {
    for (Road road : snapshot.list(FeatureType.ROADS)) {
      if (mayStandAlong(road) && vicinity.mayMeet(road.geometry())) {
        Spots.along(road.geometry(), places.spacingM()).forEach(at -> addAnew(at, road.id()));
      }
    }
  }

  /** Points that are given need no main beside them: who names them knows. */
  private void addPoints() {
    int number = 0;
    for (Coordinate at : Spots.given(places.points())) {
      number++;
      for (Kind kind : built()) {
        add(kind, at, POINT + number);
      }
    }
  }

  private void addGrid() {
    Envelope extent = vicinity.extent();
    if (!extent.isNull()) {
      Spots.grid(extent, places.spacingM(), at -> addAnew(at, null));
    }
  }

  /** New ones of every kind that may stand anywhere. */
  private void addAnew(Coordinate at, String nearOrNull) {
    for (Kind kind : built()) {
      boolean isDry =
          kind == Kind.HYDRANT
              && mains.isPresent()
              && vicinity.holds(at)
              && mains.get().nearest(at, places.nearPipeM()).isEmpty();
      if (isDry) {
        leaveOut(LeftOut.FAR_FROM_PIPE, at);
      } else {
        add(kind, at, nearOrNull);
      }
    }
  }

  private List<Kind> built() {
    return places.kinds().stream().filter(k -> k != Kind.REPAIR && k != Kind.INTAKE).toList();
  }

  /** Natural water is drawn from at its bank, where one gets to it from a road. */
  private void addBanks() {
    Lines roads = new Lines(snapshot.list(FeatureType.ROADS));
    double carryM = snapshot.law().value(Norm.CARRY_DISTANCE_M);
    for (Barrier barrier : snapshot.list(FeatureType.BARRIERS)) {
      if (barrier.kind() == BarrierKind.RIVER && vicinity.mayMeet(barrier.geometry())) {
        for (Coordinate at : Spots.along(bank(barrier.geometry()), places.spacingM())) {
          if (vicinity.holds(at) && roads.nearest(at, carryM).isEmpty()) {
            leaveOut(LeftOut.FAR_FROM_ROAD, at);
          } else {
            add(Kind.INTAKE, at, barrier.id());
          }
        }
      }
    }
  }

  private static Geometry bank(Geometry water) {
    return water.getDimension() == 2 ? water.getBoundary() : water;
  }

  private void add(Kind kind, Coordinate at, String nearOrNull) {
    if (!vicinity.holds(at)) {
      leaveOut(LeftOut.SERVES_NOBODY, at);
      return;
    }
    Feature feature = novelty.at(at, kind);
    Unit unit = townships.of(feature);
    Apart others = objects.computeIfAbsent(kind.type().orElseThrow(), this::standing);
    Apart ofKind = spaced.computeIfAbsent(kind, k -> apart(places.spacingM() / 2));
    boolean isGiven = nearOrNull != null && nearOrNull.startsWith(POINT);
    if (isElsewhere(unit)) {
      leaveOut(LeftOut.OTHER_TOWNSHIP, at);
    } else if (excluded.holds(at, nearOrNull)) {
      leaveOut(LeftOut.EXCLUDED, at);
    } else if (!others.isFree(at)) {
      leaveOut(LeftOut.TAKEN, at);
    } else if (!isGiven && !ofKind.isFree(at)) {
      leaveOut(LeftOut.BESIDE_ANOTHER, at);
    } else {
      others.add(at);
      ofKind.add(at);
      list.add(
          new Candidate(
              kind,
              feature,
              Places.facility(kind, asked).orElseThrow(),
              unit,
              nearOrNull,
              List.of(),
              costs.of(kind)));
    }
  }

  private boolean isElsewhere(Unit unit) {
    return fence.isPresent() && !fence.get().equals(unit.code());
  }

  private void leaveOut(LeftOut why, Coordinate at) {
    leftOut.merge(why, 1, Integer::sum);
    if (why != LeftOut.SERVES_NOBODY) {
      placesLeftOut.computeIfAbsent(why, w -> new ArrayList<>()).add(at);
    }
  }

  /** What stands or may stand of a kind, so that nothing is built at the same place. */
  private Apart standing(FeatureType<?> type) {
    Apart standing = apart(snapshot.law().value(Norm.DUPLICATE_M));
    snapshot.list(type).stream()
        .filter(row -> snapshot.findStanding(row).orElseThrow().built() != Ternary.NO)
        .forEach(row -> standing.add(((Point) row.geometry()).getCoordinate()));
    return standing;
  }

  private Apart apart(double metres) {
    Envelope extent = vicinity.extent();
    double farthest = Math.max(Math.abs(extent.getMinY()), Math.abs(extent.getMaxY()));
    return new Apart(metres, farthest);
  }

  /** One builds beside a road on the ground, and not beside a motorway. */
  private static boolean mayStandAlong(Road road) {
    boolean motorway = road.roadClass() != null && road.roadClass().startsWith("motorway");
    return !motorway && road.bridge() != Ternary.YES && road.tunnel() != Ternary.YES;
  }

  private Optional<Lines> mains(Notices notices) {
    if (places.nearPipeM() == 0 || !places.kinds().contains(Kind.HYDRANT)) {
      return Optional.empty();
    }
    if (!snapshot.has(FeatureType.PIPES)) {
      notices.add("pipes: there is no such layer, so near_pipe leaves no site out");
      return Optional.empty();
    }
    return Optional.of(new Lines(snapshot.list(FeatureType.PIPES)));
  }

  static InputException tooMany(int most) {
    return new InputException(
        Places.SPACING_NAME,
        "网格候选点超过 " + most + " 个，请加大间距或限定乡镇",
        "spacing: more than " + most + " places on the grid; take wider spacing or one township");
  }
}
