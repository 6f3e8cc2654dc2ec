package org.firewell.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.Coverage;
import org.firewell.analysis.coverage.CoverageAnswer;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;
import org.firewell.scene.Laws;
import org.firewell.scene.Scene;
import org.firewell.snapshot.Snapshot;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * How long the question on coverage takes by each measure, from features to summary: streets of 100
 * m with a bend in each, a tenth of them one-way, boxes of 10 m or points for buildings, 20 fire
 * stations, a river every 2 km with a bridge at every tenth crossing.
 *
 * <p>Arguments: edges (100,000), buildings (200,000), hydrants (5,000), rounds (3), points or
 * boxes, flat or hills: with hills the measures that lay a hose are asked twice in each round, of
 * the county without heights and of the same one over hills of 60 m, 1.5 km apart.
 */
public final class RoadCoverageBenchmark {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final double WEST = 110;
  private static final double SOUTH = 24;
  private static final double BLOCK = 0.001;
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final int STATIONS = 20;
  private static final int RIVER_EVERY = 20;

  private final Random random = new Random(7);
  private final int side;
  private final boolean hills;

  private RoadCoverageBenchmark(int edges, boolean hills) {
    this.hills = hills;
    // a lattice of n x n crossings has 2 n (n - 1) edges
    side = (int) Math.round(Math.sqrt(edges / 2.0));
  }

  public static void main(String... arguments) {
    boolean hills = arguments.length > 5 && arguments[5].equals("hills");
    Snapshot flat = county(arguments, false);
    Snapshot hilly = hills ? county(arguments, true) : flat;
    List<String> measures =
        hills ? List.of("route", "both") : List.of("straight", "route", "both", "time", "all");
    for (int round = 0; round < argument(arguments, 3, 3); round++) {
      for (String measure : measures) {
        time(flat, measure, hills ? "flat" : "");
        if (hills) {
          time(hilly, measure, "hills");
        }
      }
    }
  }

  /** The ground that is asked about, flat, its buildings as points. */
  static Snapshot county(int edges, int buildings, int hydrants) {
    return new RoadCoverageBenchmark(edges, false).snapshot(buildings, hydrants, true);
  }

  private static Snapshot county(String[] arguments, boolean hills) {
    return new RoadCoverageBenchmark(argument(arguments, 0, 100_000), hills)
        .snapshot(
            argument(arguments, 1, 200_000),
            argument(arguments, 2, 5_000),
            arguments.length <= 4 || arguments[4].equals("points"));
  }

  private static void time(Snapshot snapshot, String measure, String ground) {
    long cpu = PROCESS.getProcessCpuTime();
    long start = System.nanoTime();
    CoverageAnswer answer = ask(snapshot, measure);
    double seconds = (System.nanoTime() - start) / 1e9;
    double worked = (PROCESS.getProcessCpuTime() - cpu) / 1e9;
    System.out.printf(
        "%-9s %-5s %.3f s, %.3f s of processors  %s%n",
        measure, ground, seconds, worked, answer.summary().get("by_class"));
  }

  private static CoverageAnswer ask(Snapshot snapshot, String measure) {
    Coverage coverage = new Coverage();
    Map<String, String> texts = new HashMap<>(Map.of("measure", measure));
    return coverage.answer(snapshot, Values.of(coverage.inputs(), texts), Progress.NONE);
  }

  private Snapshot snapshot(int buildings, int hydrants, boolean points) {
    Map<FeatureType<?>, List<Feature>> layers = new HashMap<>();
    layers.put(FeatureType.ROADS, roads());
    layers.put(FeatureType.BARRIERS, rivers());
    layers.put(FeatureType.WATER_INTAKES, List.of());
    layers.put(
        FeatureType.HYDRANTS,
        scattered(
            FeatureType.HYDRANTS,
            hydrants,
            true,
            Map.of(
                "lifecycle", "in_service",
                "condition", "usable",
                "kind", "above_ground",
                "ownership", "municipal",
                "inspected_on", "2022-12-01")));
    layers.put(
        FeatureType.FIRE_STATIONS,
        scattered(
            FeatureType.FIRE_STATIONS,
            STATIONS,
            true,
            Map.of("lifecycle", "in_service", "kind", "class_1")));
    layers.put(
        FeatureType.BUILDINGS, scattered(FeatureType.BUILDINGS, buildings, points, Map.of()));
    return Snapshot.of(Ground.of(layers), Laws.desert(), Scene.DAY);
  }

  private List<Feature> scattered(
      FeatureType<?> type, int count, boolean points, Map<String, String> texts) {
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double lon = WEST + side * BLOCK * random.nextDouble();
      double lat = SOUTH + side * BLOCK * random.nextDouble();
      Map<String, String> all = new HashMap<>(texts);
      if (hills && type.attribute("height_m").isPresent()) {
        all.put("height_m", String.valueOf(Hills.heightM(lon, lat)));
      }
      features.add(feature(type, i, points ? point(lon, lat) : box(lon, lat), all));
    }
    return features;
  }

  private List<Feature> roads() {
    List<Feature> roads = new ArrayList<>();
    for (int row = 0; row < side; row++) {
      for (int block = 0; block < side - 1; block++) {
        roads.add(street(roads.size(), block, row, false));
        roads.add(street(roads.size(), block, row, true));
      }
    }
    return roads;
  }

  private Feature street(int number, int block, int row, boolean north) {
    Coordinate[] line = new Coordinate[4];
    for (int i = 0; i < line.length; i++) {
      double along = BLOCK * block + BLOCK / 3 * i;
      double across = BLOCK * row + (i % 3 == 0 ? 0 : BLOCK / 30);
      // ends of neighbours are the same sum, so that they join
      double end = i == 3 ? BLOCK * (block + 1) : along;
      line[i] =
          north
              ? new Coordinate(WEST + across, SOUTH + end)
              : new Coordinate(WEST + end, SOUTH + across);
    }
    boolean bridge = north && block % RIVER_EVERY == RIVER_EVERY / 2 && row % 10 == 0;
    Map<String, String> texts = new HashMap<>(Map.of("class", "residential"));
    texts.put("oneway", random.nextInt(10) == 0 ? "yes" : "no");
    texts.put("bridge", bridge ? "yes" : "no");
    return feature(FeatureType.ROADS, number, GEOMETRY.createLineString(line), texts);
  }

  private List<Feature> rivers() {
    List<Feature> rivers = new ArrayList<>();
    for (int block = RIVER_EVERY / 2; block < side; block += RIVER_EVERY) {
      double lat = SOUTH + BLOCK * (block + 0.5);
      Coordinate[] line = new Coordinate[side];
      for (int i = 0; i < line.length; i++) {
        line[i] = new Coordinate(WEST + BLOCK * (i - 0.5), lat + BLOCK / 20 * (i % 2));
      }
      rivers.add(
          feature(
              FeatureType.BARRIERS,
              block,
              GEOMETRY.createLineString(line),
              Map.of("kind", "river")));
    }
    return rivers;
  }

  private static Feature feature(
      FeatureType<?> type, int number, Geometry geometry, Map<String, String> texts) {
    Map<String, Object> values = new HashMap<>();
    texts.forEach((name, text) -> values.put(name, type.attribute(name).orElseThrow().parse(text)));
    values.put("id", String.format("%s%07d", type.name(), number));
    return type.create(geometry, values);
  }

  private static Geometry point(double lon, double lat) {
    return GEOMETRY.createPoint(new Coordinate(lon, lat));
  }

  private static Geometry box(double lon, double lat) {
    return GEOMETRY.createPolygon(
        new Coordinate[] {
          new Coordinate(lon, lat),
          new Coordinate(lon + BLOCK / 10, lat),
          new Coordinate(lon + BLOCK / 10, lat + BLOCK / 10),
          new Coordinate(lon, lat + BLOCK / 10),
          new Coordinate(lon, lat)
        });
  }

  private static int argument(String[] arguments, int at, int otherwise) {
    return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
  }
}
