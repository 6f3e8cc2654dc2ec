package org.firewell.analysis.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.firewell.analysis.coverage.demand.OnPlane;
import org.firewell.feature.Building;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.FireStation;
import org.firewell.feature.Hydrant;
import org.firewell.feature.HydrantKind;
import org.firewell.feature.MicroStation;
import org.firewell.feature.Ownership;
import org.firewell.feature.Road;
import org.firewell.feature.Ternary;
import org.firewell.feature.WaterIntake;
import org.firewell.geo.Ellipsoid;
import org.firewell.geo.LinearScan;
import org.firewell.geo.LocalPlane;
import org.firewell.geo.LonLat;
import org.firewell.network.Barriers;
import org.firewell.network.Origin;
import org.firewell.network.RoadFinder;
import org.firewell.network.RoadGraph;
import org.firewell.network.RoadPoint;
import org.firewell.network.Route;
import org.firewell.network.Routes;
import org.firewell.network.Travel;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Standing;
import org.firewell.standard.Norm;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.distance.DistanceOp;

/**
 * The naive twin of the question along roads: every building against every source, each pair by a
 * search of its own, and the rules of the method page applied one after the other. What a single
 * way is stays with the room of roads, which has a twin of its own.
 */
public final class RoadTwin {

  /** What the twin finds of a building by one measure. */
  record Found(Ternary covered, String nearestId, long cost, int sourcesInReach) {}

  /** What it finds of a building in all. */
  record Verdict(
      String id, Ternary covered, String gapClass, Ternary standing, Found by, boolean rise) {}

  private static final Set<String> FOOTPATHS =
      Set.of("footway", "path", "steps", "cycleway", "bridleway", "corridor");

  private final Snapshot snapshot;
  private final RoadGraph graph;
  private final Barriers barriers;
  private final RoadFinder finder;

  RoadTwin(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.graph = RoadGraph.of(snapshot.list(FeatureType.ROADS));
    this.barriers = Barriers.of(snapshot.list(FeatureType.BARRIERS), graph);
    this.finder = RoadFinder.of(graph, barriers);
  }

  /** By hose of 170 m, and in a straight line of 150 m where both are asked. */
  List<Verdict> hose(boolean both) {
    List<Candidate> candidates = new ArrayList<>();
    for (Hydrant hydrant : snapshot.list(FeatureType.HYDRANTS)) {
      boolean refused =
          hydrant.kind() == HydrantKind.WATER_CRANE
              || (hydrant.ownership() == Ownership.UNIT && hydrant.agreement() == Ternary.NO);
      boolean open = hydrant.ownership() == Ownership.UNIT && hydrant.agreement() == null;
      if (!refused) {
        add(candidates, hydrant, snapshot.standing(hydrant), open ? Ternary.UNKNOWN : Ternary.YES);
      }
    }
    for (WaterIntake intake : snapshot.list(FeatureType.WATER_INTAKES)) {
      add(candidates, intake, snapshot.standing(intake), Ternary.YES);
    }
    Travel hose = Travel.hose(graph, barriers);
    List<Pairing> sources =
        candidates.stream().map(c -> new Pairing(c, hose, 0, 170, 170, true)).toList();
    boolean complete =
        snapshot.has(FeatureType.HYDRANTS) && snapshot.has(FeatureType.WATER_INTAKES);
    return snapshot.list(FeatureType.BUILDINGS).stream()
        .map(building -> hose(building, sources, complete, both))
        .toList();
  }

  /** From fire stations in 300 s and from micro stations in 180 s. */
  List<Verdict> time(double speedFactor) {
    List<Candidate> candidates = new ArrayList<>();
    snapshot
        .list(FeatureType.FIRE_STATIONS)
        .forEach(s -> add(candidates, s, snapshot.standing(s), Ternary.YES));
    snapshot
        .list(FeatureType.MICRO_STATIONS)
        .forEach(s -> add(candidates, s, snapshot.standing(s), Ternary.YES));
    Travel engines = Travel.engine(graph, seconds(speedFactor, false));
    Travel micros = Travel.engine(graph, seconds(speedFactor, true));
    List<Pairing> sources =
        candidates.stream()
            .map(c -> station(c, engines, micros, speedFactor))
            .sorted(Comparator.comparing(p -> p.candidate.source.id()))
            .toList();
    return snapshot.list(FeatureType.BUILDINGS).stream()
        .map(building -> time(building, sources, engines, micros))
        .toList();
  }

  private Pairing station(Candidate c, Travel engines, Travel micros, double speedFactor) {
    boolean micro = c.source instanceof MicroStation;
    double readiness =
        c.source instanceof FireStation s && s.readinessS() != null ? s.readinessS() : 60;
    double limit = micro ? 180 : 300;
    double fastest = 0;
    for (Road road : snapshot.list(FeatureType.ROADS)) {
      fastest = Math.max(fastest, speedFactor * kmh(road, micro) / 3.6);
    }
    double straightM = fastest * Math.max(0, limit - readiness);
    return new Pairing(c, micro ? micros : engines, readiness, limit, straightM, false);
  }

  private Verdict hose(Building building, List<Pairing> sources, boolean complete, boolean both) {
    Geometry place = building.geometry();
    List<RoadPoint> points = finder.near(place, 30);
    boolean joins = points.stream().anyMatch(p -> sources(sources, p));
    Judged route = judge(place, points, sources, complete, joins, building.heightM());
    Judged straight = straight(place, sources, complete);
    Ternary covered = both ? straight.now.and(route.now) : route.now;
    Ternary repaired = both ? straight.repaired.and(route.repaired) : route.repaired;
    Ternary standing = both ? straight.standing.and(route.standing) : route.standing;
    String gap =
        switch (covered) {
          case YES -> null;
          case UNKNOWN -> "F";
          case NO ->
              repaired != Ternary.NO
                  ? "B"
                  : straight.repaired != Ternary.NO || (!both && route.rise) ? "C" : "A";
        };
    return new Verdict(building.id(), covered, gap, standing, route.found, route.rise);
  }

  /** A hose is laid wherever it is not a motorway, whether there are sources or not. */
  private boolean sources(List<Pairing> sources, RoadPoint point) {
    return Travel.hose(graph, barriers).isOpen(point);
  }

  private Verdict time(Building building, List<Pairing> stations, Travel engines, Travel micros) {
    Geometry place = building.geometry();
    List<RoadPoint> points = finder.near(place, 30);
    boolean joins = points.stream().anyMatch(p -> engines.isOpen(p) || micros.isOpen(p));
    Judged time = judge(place, points, stations, true, joins, null);
    String gap =
        switch (time.now) {
          case YES -> null;
          case UNKNOWN -> "F";
          case NO -> time.repaired != Ternary.NO ? "B" : stations.isEmpty() ? "A" : "E";
        };
    return new Verdict(building.id(), time.now, gap, time.standing, time.found, false);
  }

  private Judged judge(
      Geometry place,
      List<RoadPoint> points,
      List<Pairing> sources,
      boolean complete,
      boolean joins,
      Double height) {
    List<Way> ways =
        sources.stream()
            .flatMap(
                p ->
                    p.routes.to(points).stream()
                        .map(Route::cost)
                        .map(cost -> new Way(p, Math.round(cost * 1000) + p.added(height))))
            .toList();
    List<Way> flat =
        ways.stream()
            .filter(w -> w.cost - w.source.added(height) <= 1000 * w.source.limit)
            .toList();
    List<Way> reaching = ways.stream().filter(w -> w.cost <= 1000 * w.source.limit).toList();
    Way nearest =
        ways.stream()
            .filter(w -> w.source.candidate.counts == Ternary.YES)
            .min(Comparator.comparing(Way::cost).thenComparing(w -> w.id()))
            .orElse(null);
    int sure = (int) reaching.stream().filter(w -> w.counts() == Ternary.YES).count();
    boolean doubted =
        !complete
            || !joins
            || reaching.stream().anyMatch(w -> w.counts() == Ternary.UNKNOWN)
            || sources.stream().anyMatch(p -> isDoubted(place, points, p, height));
    Ternary now = sure > 0 ? Ternary.YES : doubted ? Ternary.UNKNOWN : Ternary.NO;
    Found found =
        new Found(
            now, nearest == null ? null : nearest.id(), nearest == null ? -1 : nearest.cost, sure);
    Ternary repaired =
        now.or(Ternary.of(reaching.stream().anyMatch(w -> w.counts() == Ternary.NO)));
    boolean rise =
        now == Ternary.NO
            && flat.stream()
                .anyMatch(
                    w ->
                        w.counts() == Ternary.YES
                            || (w.counts() == Ternary.NO && repaired == Ternary.NO));
    return new Judged(
        now,
        repaired,
        now.or(Ternary.of(reaching.stream().anyMatch(w -> w.stands() == Ternary.YES))),
        found,
        rise);
  }

  private boolean isDoubted(Geometry place, List<RoadPoint> points, Pairing source, Double height) {
    long added = source.added(height);
    long straight = mm(place, source.candidate.source);
    if (source.candidate.counts == Ternary.NO
        || straight + added > Math.floor(1000 * source.straightM + 1e-6)) {
      return false;
    }
    if (source.points.stream().noneMatch(source.travel::isOpen)) {
      return true;
    }
    boolean together =
        source.points.stream().anyMatch(a -> points.stream().anyMatch(b -> island(a) == island(b)));
    return !together && !(source.stops && isBarred(place, source.candidate.source));
  }

  private Judged straight(Geometry place, List<Pairing> sources, boolean complete) {
    List<Candidate> reaching =
        sources.stream().map(p -> p.candidate).filter(c -> mm(place, c.source) <= 150_000).toList();
    Ternary now =
        reaching.stream().anyMatch(c -> c.counts == Ternary.YES)
            ? Ternary.YES
            : !complete || reaching.stream().anyMatch(c -> c.counts == Ternary.UNKNOWN)
                ? Ternary.UNKNOWN
                : Ternary.NO;
    return new Judged(
        now,
        now.or(Ternary.of(reaching.stream().anyMatch(c -> c.counts == Ternary.NO))),
        now.or(Ternary.of(reaching.stream().anyMatch(c -> c.stands == Ternary.YES))),
        null,
        false);
  }

  private static void add(
      List<Candidate> candidates, Feature source, Standing standing, Ternary mayCover) {
    if (standing.built() != Ternary.NO) {
      candidates.add(
          new Candidate(
              source, mayCover.and(standing.effective()), mayCover.and(standing.built())));
    }
  }

  private boolean isBarred(Geometry place, Feature source) {
    Point to = (Point) source.geometry();
    LonLat end = new LonLat(to.getX(), to.getY());
    return barriers.lieBetween(foot(place, end), end);
  }

  private static LonLat foot(Geometry place, LonLat end) {
    LocalPlane plane = new LocalPlane(end.lon(), end.lat());
    Point origin = place.getFactory().createPoint(new Coordinate(0, 0));
    Coordinate foot = DistanceOp.nearestPoints(OnPlane.of(place, plane), origin)[0];
    return new LonLat(plane.lon(foot.x), plane.lat(foot.y));
  }

  private int island(RoadPoint point) {
    return graph.island(graph.from(point.edge()));
  }

  private double[] seconds(double speedFactor, boolean micro) {
    double[] seconds = new double[graph.edges()];
    for (int edge = 0; edge < seconds.length; edge++) {
      seconds[edge] = graph.lengthM(edge) * 3.6 / kmh(graph.road(edge), micro) / speedFactor;
    }
    return seconds;
  }

  private double kmh(Road road, boolean micro) {
    String roadClass = road.roadClass() == null ? "" : road.roadClass();
    if (micro) {
      return roadClass.equals("motorway") ? 0 : 18;
    }
    if (road.speedKmh() != null) {
      return road.speedKmh();
    }
    return FOOTPATHS.contains(roadClass)
        ? 0
        : Map.of("residential", 36.0, "track", 9.0, "motorway", 90.0)
            .getOrDefault(roadClass, snapshot.law().value(Norm.DRIVE_OTHER_KMH));
  }

  private static long mm(Geometry place, Feature source) {
    Point to = (Point) source.geometry();
    double metres =
        place instanceof Point from
            ? Ellipsoid.distance(from.getX(), from.getY(), to.getX(), to.getY())
            : LinearScan.metres(place, to.getX(), to.getY());
    return Math.round(metres * 1000);
  }

  private record Candidate(Feature source, Ternary counts, Ternary stands) {}

  private record Judged(
      Ternary now, Ternary repaired, Ternary standing, Found found, boolean rise) {}

  private record Way(Pairing source, long cost) {

    String id() {
      return source.candidate.source.id();
    }

    Ternary counts() {
      return source.candidate.counts;
    }

    Ternary stands() {
      return source.candidate.stands;
    }
  }

  /** A source with the ways that begin at it alone. */
  private final class Pairing {

    private final Candidate candidate;
    private final Travel travel;
    private final List<RoadPoint> points;
    private final Routes routes;
    private final double limit;
    private final double straightM;
    private final boolean stops;

    Pairing(
        Candidate candidate,
        Travel travel,
        double start,
        double limit,
        double straightM,
        boolean stops) {
      this.candidate = candidate;
      this.travel = travel;
      this.points = finder.near(candidate.source.geometry(), 30);
      this.routes =
          Routes.from(travel, List.of(new Origin(points, start)), Double.POSITIVE_INFINITY);
      this.limit = limit;
      this.straightM = straightM;
      this.stops = stops;
    }

    /** Millimetres of hose for what heights differ by more than 10 m; none where one drives. */
    long added(Double height) {
      Double own = candidate.source.heightM();
      return !stops || own == null || height == null
          ? 0
          : Math.max(0, Math.round(1000 * (Math.abs(own - height) - 10)));
    }
  }
}
