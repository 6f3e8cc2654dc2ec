package org.firewell.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.fix.Fix;
import org.firewell.analysis.coverage.fix.Remedy;
import org.firewell.analysis.coverage.reach.Foot;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.MicroStation;
import org.firewell.feature.Pipe;
import org.firewell.feature.Ternary;
import org.firewell.feature.WaterIntake;
import org.firewell.geo.Ellipsoid;
import org.firewell.geo.LonLat;
import org.firewell.network.Barriers;
import org.firewell.network.RoadFinder;
import org.firewell.network.RoadGraph;
import org.firewell.network.RoadPoint;
import org.firewell.network.Travel;
import org.firewell.scene.Scene;
import org.firewell.snapshot.Driving;
import org.firewell.snapshot.Proposal;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Standing.Flaw;
import org.firewell.standard.Norm;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.distance.DistanceOp;

/**
 * The naive twin of the cheapest fix: the thing is done, and the whole question asked again. What
 * is told closes its gap; what is cheaper does not.
 */
class CoverageFixPropertyTest {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final int TRIED = 12;

  private static final List<Map<String, String>> QUESTIONS =
      List.of(
          Map.of("measure", "straight"),
          Map.of("measure", "straight", "hose", "village"),
          Map.of("measure", "straight", "facilities", "hydrants"),
          Map.of("measure", "straight", "need_l_s", "law"),
          Map.of("measure", "route"),
          Map.of("measure", "route", "hose", "rural"),
          Map.of("measure", "route", "need_l_s", "20"),
          Map.of("measure", "both"),
          Map.of("measure", "both", "hose", "village"),
          Map.of("measure", "both", "reach", "60"),
          Map.of("measure", "both", "need_l_s", "law"),
          Map.of("measure", "both", "hose", "held"),
          Map.of("measure", "all", "basis", "built"),
          Map.of("measure", "time"),
          Map.of("measure", "time", "reach", "45"));

  @Property(seed = "8101", tries = 60, shrinking = ShrinkingMode.OFF)
  void what_is_told_closes_the_gap(@ForAll long seed) {
    Random random = new Random(seed);
    Snapshot snapshot = scene(seed, random).snapshot();
    Map<String, String> question = QUESTIONS.get(random.nextInt(QUESTIONS.size()));
    List<CoverageFinding> told = new ArrayList<>(answer(snapshot, question));
    Collections.shuffle(told, random);
    told.stream()
        .filter(f -> f.remedy().filter(CoverageFixPropertyTest::isDone).isPresent())
        .limit(TRIED)
        .forEach(
            f ->
                assertThat(covered(f, snapshot, question))
                    .as("seed %d %s %s %s", seed, question, f.id(), f.remedy().orElseThrow())
                    .isEqualTo(Ternary.YES));
  }

  @Property(seed = "8102", tries = 25, shrinking = ShrinkingMode.OFF)
  void nothing_cheaper_closes_it(@ForAll long seed) {
    Random random = new Random(seed);
    Snapshot snapshot = scene(seed, random).snapshot();
    Map<String, String> question = QUESTIONS.get(random.nextInt(QUESTIONS.size()));
    Map<String, CoverageFinding> gaps =
        answer(snapshot, question).stream()
            .filter(f -> f.covered() == Ternary.NO)
            .collect(Collectors.toMap(CoverageFinding::id, f -> f));
    for (Feature source : sources(snapshot, question)) {
      Fix fix = isForInspection(snapshot, source) ? Fix.INSPECT : Fix.REPAIR;
      Snapshot mended = snapshot.with(Proposal.adding(mended(source, snapshot)));
      assertNoneDearer(seed, question, gaps, answer(mended, question), fix);
    }
    if (question.containsKey("hose")) {
      for (String hose : List.of("rural", "engine", "relay")) {
        boolean isLonger =
            !question.get("hose").equals(hose)
                && !(question.get("measure").equals("straight") && hose.equals("relay"));
        if (isLonger) {
          Map<String, String> longer = new HashMap<>(question);
          longer.put("hose", hose);
          assertNoneDearer(seed, longer, gaps, answer(snapshot, longer), Fix.HOSE_SET);
        }
      }
    }
  }

  private static void assertNoneDearer(
      long seed,
      Map<String, String> question,
      Map<String, CoverageFinding> gaps,
      List<CoverageFinding> after,
      Fix fix) {
    after.stream()
        .filter(f -> f.covered() == Ternary.YES && gaps.containsKey(f.id()))
        .forEach(
            f ->
                assertThat(gaps.get(f.id()).remedy().orElseThrow().fix())
                    .as("seed %d %s %s", seed, question, f.id())
                    .isLessThanOrEqualTo(fix));
  }

  @Property(seed = "8103", tries = 25, shrinking = ShrinkingMode.OFF)
  void in_a_straight_line_a_main_or_a_river_in_reach_is_used(@ForAll long seed) {
    Random random = new Random(seed);
    Snapshot snapshot = scene(seed, random).snapshot();
    List<Geometry> mains = snapshot.list(FeatureType.PIPES).stream().map(Pipe::geometry).toList();
    for (CoverageFinding finding : answer(snapshot, Map.of("measure", "straight"))) {
      boolean near = mains.stream().anyMatch(main -> metres(main, finding.geometry()) < 149);
      boolean far = mains.stream().allMatch(main -> metres(main, finding.geometry()) > 151);
      Fix fix = finding.remedy().map(Remedy::fix).orElse(Fix.LOOK_UP);
      String where = "seed " + seed + " " + finding.id() + " " + fix;
      assertThat(near && fix.compareTo(Fix.HYDRANT) > 0).as(where).isFalse();
      assertThat(far && fix == Fix.HYDRANT).as(where).isFalse();
    }
  }

  @Property(seed = "8104", tries = 30, shrinking = ShrinkingMode.OFF)
  void everybody_uncovered_is_told_one_and_they_sum(@ForAll long seed) {
    Random random = new Random(seed);
    Snapshot snapshot = scene(seed, random).snapshot();
    Map<String, String> question = QUESTIONS.get(random.nextInt(QUESTIONS.size()));
    CoverageAnswer answer = ask(snapshot, question);
    for (CoverageFinding finding : answer.findings()) {
      String where = "seed " + seed + " " + question + " " + finding.id();
      boolean covered = finding.covered() == Ternary.YES;
      assertThat(finding.remedy().isEmpty()).as(where).isEqualTo(covered);
      if (finding.covered() == Ternary.UNKNOWN) {
        assertThat(finding.remedy().orElseThrow().fix()).as(where).isEqualTo(Fix.LOOK_UP);
        assertThat(finding.remedy().orElseThrow().why()).as(where).isNotNull();
      }
    }
    @SuppressWarnings("unchecked")
    Map<String, Object> figures = (Map<String, Object>) answer.summary().get("demand");
    @SuppressWarnings("unchecked")
    Map<String, Object> byFix = (Map<String, Object>) answer.summary().get("by_fix");
    long sum = byFix.values().stream().mapToLong(n -> (long) n).sum();
    assertThat(sum)
        .as("seed %d", seed)
        .isEqualTo((long) figures.get("gap") + (long) figures.get("unknown"));
  }

  /** Streets, sources in every state, mains, flows; and whose village holds what hose. */
  private static Scene scene(long seed, Random random) {
    if (random.nextInt(3) == 0) {
      return RandomTown.of(random);
    }
    Scene scene = RandomRoads.addTo(new RandomScene(seed).scene(), seed);
    for (int i = random.nextInt(4); i > 0; i--) {
      double north = any(random);
      scene
          .barrier("long-wall" + i)
          .with("kind", "wall")
          .line(any(random), north, any(random), north + random.nextInt(40));
    }
    scene.layer(FeatureType.PIPES);
    for (int i = random.nextInt(4); i > 0; i--) {
      scene
          .pipe("p" + i)
          .line(any(random), any(random), any(random), any(random))
          .with("network_form", List.of("branch", "loop", "").get(random.nextInt(3)));
    }
    return scene;
  }

  private static double any(Random random) {
    return 1200 * random.nextDouble();
  }

  /** Whether it is a thing to be done, and not one to be known. */
  private static boolean isDone(Remedy remedy) {
    return remedy.fix() != Fix.LOOK_UP && remedy.fix() != Fix.NONE;
  }

  private static Ternary covered(
      CoverageFinding finding, Snapshot snapshot, Map<String, String> question) {
    Remedy remedy = finding.remedy().orElseThrow();
    Map<String, String> asked = new HashMap<>(question);
    Snapshot done =
        switch (remedy.fix()) {
          case INSPECT, REPAIR ->
              snapshot.with(
                  Proposal.adding(
                      mended(
                          snapshot
                              .find(
                                  FeatureType.find(remedy.collection()).orElseThrow(), remedy.id())
                              .orElseThrow(),
                          snapshot)));
          case HOSE_SET -> {
            asked.put("hose", remedy.id());
            yield snapshot;
          }
          case PASSAGE -> passage(finding, remedy, snapshot);
          case HYDRANT -> built(hydrant(remedy, snapshot), snapshot);
          case INTAKE ->
              built(
                  new Scene().intake("new").with("kind", "wharf").with("volume_m3", null),
                  remedy.place(),
                  snapshot);
          case POOL ->
              built(new Scene().intake("new"), joining(finding, snapshot, question), snapshot);
          case STATION ->
              built(new Scene().fireStation("new"), joining(finding, snapshot, question), snapshot);
          default -> throw new IllegalStateException(remedy.toString());
        };
    return answer(done, asked).stream()
        .filter(f -> f.id().equals(finding.id()))
        .findFirst()
        .orElseThrow()
        .covered();
  }

  private static Feature hydrant(Remedy remedy, Snapshot snapshot) {
    Pipe main = snapshot.find(FeatureType.PIPES, remedy.id()).orElseThrow();
    Feature hydrant =
        at(
            new Scene()
                .hydrant("new")
                .with("code", "new")
                .with("inspected_on", "2022-12-31")
                .with("flow_l_s", String.valueOf(snapshot.law().value(Norm.HYDRANT_FLOW_L_S)))
                .make(),
            remedy.place());
    return changed(
        hydrant,
        main.networkForm() == null ? Map.of() : Map.of("network_form", main.networkForm()));
  }

  /** A road on a bridge, from the demand to the source that is as far as the passage is long. */
  private static Snapshot passage(CoverageFinding finding, Remedy remedy, Snapshot snapshot) {
    for (FeatureType<?> type : List.of(FeatureType.HYDRANTS, FeatureType.WATER_INTAKES)) {
      for (Feature source : snapshot.list(type)) {
        Point to = (Point) source.geometry();
        Coordinate foot = foot(finding.geometry(), to.getCoordinate());
        double metres = Ellipsoid.distance(foot.x, foot.y, to.getX(), to.getY());
        if (Math.abs(metres - remedy.metres()) < 0.002) {
          Map<String, Object> road =
              Map.of("id", "passage", "class", "path", "bridge", Ternary.YES);
          return snapshot.with(
              Proposal.adding(
                  FeatureType.ROADS.create(
                      GEOMETRY.createLineString(new Coordinate[] {foot, to.getCoordinate()}),
                      road)));
        }
      }
    }
    throw new IllegalStateException("no source at " + remedy.metres());
  }

  private static Snapshot built(Scene.Thing<?> thing, Coordinate at, Snapshot snapshot) {
    return built(at(thing.make(), at), snapshot);
  }

  private static Snapshot built(Feature feature, Snapshot snapshot) {
    return snapshot.with(Proposal.adding(feature));
  }

  private static Feature at(Feature feature, Coordinate place) {
    Map<String, Object> values = FeatureType.values(feature);
    return FeatureType.of(feature).create(GEOMETRY.createPoint(place), values);
  }

  /** Beside the road that the demand joins; without roads beside the demand. */
  private static Coordinate joining(
      CoverageFinding finding, Snapshot snapshot, Map<String, String> question) {
    Geometry place = finding.geometry();
    if (question.get("measure").equals("straight")) {
      return place.getInteriorPoint().getCoordinate();
    }
    RoadGraph graph = RoadGraph.of(snapshot.list(FeatureType.ROADS));
    Barriers barriers = Barriers.of(snapshot.list(FeatureType.BARRIERS), graph);
    Travel travel =
        question.get("measure").equals("time")
            ? Driving.engines(graph, snapshot.law())
            : Travel.hose(graph, barriers);
    RoadPoint nearest =
        RoadFinder.of(graph, barriers).near(place, snapshot.law().value(Norm.OFF_ROAD_M)).stream()
            .filter(point -> travel.isOpen(point))
            .min(Comparator.comparingDouble(RoadPoint::offRoadM))
            .orElseThrow();
    LonLat at = graph.position(nearest.edge(), nearest.offsetM());
    return new Coordinate(at.lon(), at.lat());
  }

  /** Those that stand or may stand and surely do not work; they may cover. */
  private static List<Feature> sources(Snapshot snapshot, Map<String, String> question) {
    List<Feature> sources = new ArrayList<>();
    if (question.getOrDefault("basis", "effective").equals("built")) {
      return sources;
    }
    List<FeatureType<?>> types =
        question.get("measure").equals("time")
            ? List.of(FeatureType.FIRE_STATIONS)
            : List.of(FeatureType.HYDRANTS, FeatureType.WATER_INTAKES);
    for (FeatureType<?> type : types) {
      for (Feature feature : snapshot.list(type)) {
        boolean stands = snapshot.findStanding(feature).orElseThrow().built() != Ternary.NO;
        boolean works = snapshot.findStanding(feature).orElseThrow().effective() != Ternary.NO;
        boolean serves = !(feature instanceof Hydrant hydrant) || hydrant.mayServe() == Ternary.YES;
        if (stands && !works && serves) {
          sources.add(feature);
        }
      }
    }
    return sources;
  }

  private static boolean isForInspection(Snapshot snapshot, Feature source) {
    return Set.of(Flaw.NOT_ACCEPTED, Flaw.OVERDUE, Flaw.NOT_KNOWN)
        .containsAll(snapshot.findStanding(source).orElseThrow().flaws());
  }

  /** The same without a flaw. */
  private static Feature mended(Feature source, Snapshot snapshot) {
    Map<String, Object> better = new HashMap<>();
    FeatureType<?> type = FeatureType.of(source);
    put(better, type, "lifecycle", "in_service");
    if (source instanceof Hydrant hydrant) {
      double law = snapshot.law().value(Norm.HYDRANT_FLOW_L_S);
      put(better, type, "condition", "usable");
      put(better, type, "inspected_on", "2022-12-31");
      better.put("pressure_mpa", snapshot.law().value(Norm.HYDRANT_PRESSURE_MPA));
      better.put("flow_l_s", hydrant.flowLS() == null ? law : Math.max(law, hydrant.flowLS()));
    }
    if (source instanceof WaterIntake) {
      put(better, type, "condition", "usable");
      put(better, type, "inspected_on", "2022-12-31");
      put(better, type, "dry_season_ok", "yes");
      put(better, type, "engine_access", "yes");
      better.put("lift_m", 3.0);
    }
    if (source instanceof MicroStation) {
      put(better, type, "status", "normal");
      put(better, type, "pumps_working", "1");
      put(better, type, "pump_started_on", "2022-12-31");
    }
    return changed(source, better);
  }

  private static void put(
      Map<String, Object> values, FeatureType<?> type, String attribute, String text) {
    values.put(attribute, type.attribute(attribute).orElseThrow().parse(text));
  }

  private static Feature changed(Feature feature, Map<String, ?> changes) {
    Map<String, Object> values = FeatureType.values(feature);
    values.putAll(changes);
    return FeatureType.of(feature).create(feature.geometry(), values);
  }

  private static Coordinate foot(Geometry place, Coordinate to) {
    LonLat foot = Foot.of(place, new LonLat(to.x, to.y));
    return new Coordinate(foot.lon(), foot.lat());
  }

  /** Roughly, on a plane of degrees made square. */
  private static double metres(Geometry line, Geometry place) {
    Coordinate[] nearest = DistanceOp.nearestPoints(line, place);
    return Ellipsoid.distance(nearest[0].x, nearest[0].y, nearest[1].x, nearest[1].y);
  }

  private static List<CoverageFinding> answer(Snapshot snapshot, Map<String, String> question) {
    return ask(snapshot, question).findings();
  }

  private static CoverageAnswer ask(Snapshot snapshot, Map<String, String> question) {
    Coverage coverage = new Coverage();
    return coverage.answer(snapshot, Values.of(coverage.inputs(), question), Progress.NONE);
  }
}
