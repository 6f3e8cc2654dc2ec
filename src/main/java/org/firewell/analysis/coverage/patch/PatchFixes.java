package org.firewell.analysis.coverage.patch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firewell.analysis.coverage.CoverageFinding;
import org.firewell.analysis.coverage.Measures;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.analysis.coverage.asked.Facility;
import org.firewell.analysis.coverage.asked.Measure;
import org.firewell.analysis.coverage.demand.OnPlane;
import org.firewell.feature.Barrier;
import org.firewell.feature.BarrierKind;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ternary;
import org.firewell.geo.LocalPlane;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Norm;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * The cheapest kind of thing that would close a gap, and where to look for its site.
 *
 * <p>Of one demand: a repair where only what is broken is in reach; else a longer hose where the
 * longest that the law knows would do; else a hydrant where a main lies within the reach; else an
 * intake where a river does; else a pond. Where time is asked, a repair or a station. Of a patch:
 * what serves the most of its demand, the cheaper where two serve as many.
 *
 * <p>A candidate is a first look, not a plan: it is the position, of some on the main, at the river
 * or at the demand, from which the most demand of the patch lies within the straight reach,
 * barriers not looked at. Whether a main is strong enough and a site can be had is not known here.
 */
final class PatchFixes {

  /** As many positions are tried as candidates. */
  private static final int TRIED = 64;

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final Asked asked;
  private final double hydrantReachM;
  private final double intakeReachM;
  private final double longestHoseM;
  private final double longestRouteM;
  private final HPRtree pipes = new HPRtree();
  private final HPRtree rivers = new HPRtree();
  private final Snapshot snapshot;

  PatchFixes(Snapshot snapshot, Asked asked) {
    this.snapshot = snapshot;
    this.asked = asked;
    hydrantReachM = reach(FeatureType.HYDRANTS, Norm.HYDRANT_REACH_M);
    intakeReachM = reach(FeatureType.WATER_INTAKES, Norm.INTAKE_REACH_M);
    longestHoseM = snapshot.law().value(Norm.ENGINE_HOSE_STRAIGHT_M);
    longestRouteM = snapshot.law().value(Norm.RELAY_HOSE_ROUTE_M);
    for (Feature pipe : snapshot.list(FeatureType.PIPES)) {
      pipes.insert(pipe.geometry().getEnvelopeInternal(), pipe.geometry());
    }
    for (Barrier barrier : snapshot.list(FeatureType.BARRIERS)) {
      if (barrier.kind() == BarrierKind.RIVER) {
        rivers.insert(barrier.geometry().getEnvelopeInternal(), barrier.geometry());
      }
    }
    pipes.build();
    rivers.build();
  }

  /** What the reader should know. */
  List<String> notices() {
    List<String> notices = new ArrayList<>();
    if (!snapshot.has(FeatureType.PIPES) && asked.measure() != Measure.TIME) {
      notices.add("pipes: there is no such layer, so no hydrant on a main is proposed");
    }
    if (!snapshot.has(FeatureType.BARRIERS) && asked.measure() != Measure.TIME) {
      notices.add(
          "barriers: there is no such layer, so no river is known to draw from or to part patches");
    }
    return notices;
  }

  /**
   * What a patch is told to need.
   *
   * @param serves how much of its demand it would serve, at its own site each
   * @param candidate in degrees, where one of them might be; null where a station is needed
   * @param candidateServes how much of the demand lies within the reach of the candidate
   */
  record Proposal(Fix fix, int serves, Coordinate candidate, Integer candidateServes) {}

  Proposal of(List<CoverageFinding> members) {
    Coordinate middle = members.get(0).geometry().getCoordinate();
    LocalPlane plane = new LocalPlane(middle.x, middle.y);
    List<Geometry> demand = members.stream().map(m -> OnPlane.of(m.geometry(), plane)).toList();
    Geometry mains = near(pipes, members, hydrantReachM, plane);
    Geometry banks = near(rivers, members, intakeReachM, plane);
    IndexedFacetDistance toMains = mains.isEmpty() ? null : new IndexedFacetDistance(mains);
    IndexedFacetDistance toBanks = banks.isEmpty() ? null : new IndexedFacetDistance(banks);
    Map<Fix, List<Integer>> served = new LinkedHashMap<>();
    for (int i = 0; i < members.size(); i++) {
      Fix fix = fix(members.get(i), demand.get(i), toMains, toBanks);
      served.computeIfAbsent(fix, f -> new ArrayList<>()).add(i);
    }
    Fix best = null;
    for (Fix fix : Fix.values()) {
      boolean more =
          served.containsKey(fix)
              && (best == null || served.get(fix).size() > served.get(best).size());
      best = more ? fix : best;
    }
    return proposal(best, served.get(best), members, demand, mains, banks, plane);
  }

  private Fix fix(
      CoverageFinding member,
      Geometry demand,
      IndexedFacetDistance mains,
      IndexedFacetDistance banks) {
    if ("B".equals(member.gapClass())) {
      return Fix.REPAIR;
    }
    if (asked.measure() == Measure.TIME) {
      return Fix.STATION;
    }
    if (reachesWithMoreHose(member)) {
      return Fix.HOSE;
    }
    if (reaches(mains, demand, hydrantReachM)) {
      return Fix.HYDRANT;
    }
    return reaches(banks, demand, intakeReachM) ? Fix.INTAKE : Fix.POND;
  }

  private static boolean reaches(IndexedFacetDistance lines, Geometry demand, double reachM) {
    return lines != null && lines.isWithinDistance(demand, reachM);
  }

  private boolean reachesWithMoreHose(CoverageFinding member) {
    boolean straight =
        member.measures().straight() == Ternary.YES
            || member.nearest().filter(near -> near.metres() <= longestHoseM).isPresent();
    return switch (asked.measure()) {
      case STRAIGHT -> straight;
      case ROUTE -> hasWay(member);
      default -> straight && hasWay(member);
    };
  }

  private boolean hasWay(CoverageFinding member) {
    return member
        .measures()
        .route()
        .map(Measures.By::cost)
        .filter(metres -> metres <= longestRouteM)
        .isPresent();
  }

  private Proposal proposal(
      Fix fix,
      List<Integer> served,
      List<CoverageFinding> members,
      List<Geometry> demand,
      Geometry mains,
      Geometry banks,
      LocalPlane plane) {
    if (fix == Fix.STATION) {
      return new Proposal(fix, served.size(), null, null);
    }
    double reachM = fix == Fix.HYDRANT ? hydrantReachM : intakeReachM;
    Candidate best = null;
    int step = (served.size() + TRIED - 1) / TRIED;
    for (int i = 0; i < served.size(); i += step) {
      int member = served.get(i);
      Optional<Coordinate> at =
          switch (fix) {
            case REPAIR -> source(members.get(member), true, plane);
            case HOSE -> source(members.get(member), false, plane);
            case HYDRANT -> Optional.of(nearest(mains, demand.get(member)));
            case INTAKE -> Optional.of(nearest(banks, demand.get(member)));
            default -> Optional.of(demand.get(member).getInteriorPoint().getCoordinate());
          };
      if (at.isPresent()) {
        int serves = within(at.get(), demand, reachM);
        best = best == null || serves > best.serves ? new Candidate(at.get(), serves) : best;
      }
    }
    return best == null
        ? new Proposal(fix, served.size(), null, null)
        : new Proposal(
            fix,
            served.size(),
            new Coordinate(plane.lon(best.at.x), plane.lat(best.at.y)),
            best.serves);
  }

  private static int within(Coordinate at, List<Geometry> demand, double reachM) {
    Point point = GEOMETRY.createPoint(at);
    return (int) demand.stream().filter(d -> d.isWithinDistance(point, reachM)).count();
  }

  private static Coordinate nearest(Geometry lines, Geometry demand) {
    return DistanceOp.nearestPoints(lines, demand)[0];
  }

  private Optional<Coordinate> source(CoverageFinding member, boolean flawed, LocalPlane plane) {
    Optional<String> id =
        flawed
            ? member.flawed().map(CoverageFinding.Flawed::id)
            : member.nearest().map(CoverageFinding.Near::id);
    Optional<String> collection =
        flawed
            ? member.flawed().map(CoverageFinding.Flawed::collection)
            : member.nearest().map(CoverageFinding.Near::collection);
    return collection
        .flatMap(FeatureType::find)
        .flatMap(
            type ->
                snapshot.list(type).stream()
                    .filter(f -> f.id().equals(id.orElseThrow()))
                    .findFirst())
        .map(f -> OnPlane.of(f.geometry(), plane).getCoordinate());
  }

  private static Geometry near(
      HPRtree lines, List<CoverageFinding> members, double reachM, LocalPlane plane) {
    Envelope extent = new Envelope();
    members.forEach(m -> extent.expandToInclude(m.geometry().getEnvelopeInternal()));
    extent.expandBy(
        plane.lon(reachM * 1.01) - plane.lon(0), plane.lat(reachM * 1.01) - plane.lat(0));
    List<Geometry> found = new ArrayList<>();
    for (Object line : lines.query(extent)) {
      Geometry moved = OnPlane.of((Geometry) line, plane);
      // a river that is an area is drawn from at its bank
      found.add(moved.getDimension() == 2 ? moved.getBoundary() : moved);
    }
    return GEOMETRY.createGeometryCollection(found.toArray(Geometry[]::new));
  }

  /** What is asked of a kind, else the law's. */
  private double reach(FeatureType<?> type, Norm norm) {
    return asked.facilities().stream()
        .filter(facility -> facility.type() == type && facility.straight().isPresent())
        .mapToDouble(Facility::straightM)
        .findFirst()
        .orElseGet(() -> snapshot.law().value(norm));
  }

  /**
   * How much farther than its limit the nearest source is, by the measure that fails; empty where
   * that is not known or distance is not what fails.
   */
  Optional<Double> beyond(CoverageFinding member) {
    return difference(member).filter(difference -> difference > 0);
  }

  private Optional<Double> difference(CoverageFinding member) {
    Measures measures = member.measures();
    boolean straight =
        asked.measure() == Measure.STRAIGHT
            || (asked.measure() != Measure.TIME
                && asked.measure() != Measure.ROUTE
                && measures.straight() == Ternary.NO);
    if (straight) {
      return member.nearest().map(near -> near.metres() - facility(near.collection()).straightM());
    }
    return asked.measure() == Measure.TIME
        ? measures.time().filter(by -> by.cost() != null).map(by -> by.cost() - limitS())
        : measures.route().filter(by -> by.cost() != null).map(by -> by.cost() - limitM());
  }

  private Facility facility(String collection) {
    return asked.facilities().stream()
        .filter(f -> f.type().name().equals(collection))
        .findFirst()
        .orElseThrow();
  }

  private double limitS() {
    return asked.stations().stream().mapToDouble(Facility::timeS).max().orElseThrow();
  }

  private double limitM() {
    return asked.facilities().stream().mapToDouble(Facility::routeM).max().orElseThrow();
  }

  boolean isTime() {
    return asked.measure() == Measure.TIME;
  }

  private record Candidate(Coordinate at, int serves) {}
}
