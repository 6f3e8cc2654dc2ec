package org.firewell.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.analysis.completeness.Completeness;
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
 * How long the 1+2+N of many villages takes: squares of 1 km side by side, each with two houses, a
 * station, four hydrants and two intakes, of which half declare their village.
 *
 * <p>Arguments: villages (50000), rounds (3).
 */
public final class CompletenessBenchmark {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Random RANDOM = new Random(7);
  private static final Map<FeatureType<?>, List<Feature>> LAYERS = new LinkedHashMap<>();

  private CompletenessBenchmark() {}

  public static void main(String... arguments) {
    int villages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    int side = (int) Math.ceil(Math.sqrt(villages));
    for (int i = 0; i < villages; i++) {
      village("v" + i, i % side * 0.01, i / side * 0.01);
    }
    Snapshot snapshot = Snapshot.of(Ground.of(LAYERS), Laws.desert(), Scene.DAY);
    Completeness question = new Completeness();
    Values values = Values.of(question.inputs(), Map.of());
    for (int round = 0; round < rounds; round++) {
      long start = THREADS.getCurrentThreadCpuTime();
      Answer answer = question.answer(snapshot, values, Progress.NONE);
      System.out.printf(
          "%d villages, %d objects, %d houses: %.2f s of one thread %s%n",
          villages,
          7 * villages,
          2 * villages,
          (THREADS.getCurrentThreadCpuTime() - start) / 1e9,
          answer.summary().get("one"));
    }
  }

  private static void village(String id, double lon, double lat) {
    double west = 110 + lon;
    double south = 20 + lat;
    Coordinate[] ring = {
      new Coordinate(west, south),
      new Coordinate(west + 0.01, south),
      new Coordinate(west + 0.01, south + 0.01),
      new Coordinate(west, south + 0.01),
      new Coordinate(west, south)
    };
    add(FeatureType.VILLAGES, GEOMETRY.createPolygon(ring), Map.of("id", id, "name", id));
    for (int i = 0; i < 9; i++) {
      Geometry place =
          GEOMETRY.createPoint(
              new Coordinate(
                  west + 0.01 * RANDOM.nextDouble(), south + 0.01 * RANDOM.nextDouble()));
      add(kind(i), place, values(id, i));
    }
  }

  private static FeatureType<?> kind(int i) {
    return i < 2
        ? FeatureType.BUILDINGS
        : i == 2
            ? FeatureType.MICRO_STATIONS
            : i < 7 ? FeatureType.HYDRANTS : FeatureType.WATER_INTAKES;
  }

  private static Map<String, Object> values(String village, int i) {
    Scene scene = new Scene();
    Scene.Thing<?> thing =
        i < 2
            ? scene.building(village + "-" + i).households(10)
            : i == 2
                ? scene.microStation(village + "-" + i)
                : i < 7 ? scene.hydrant(village + "-" + i) : scene.intake(village + "-" + i);
    Feature made = thing.with("village", RANDOM.nextBoolean() ? village : "").make();
    Map<String, Object> values = new LinkedHashMap<>();
    kind(i).attributes().forEach(attribute -> values.put(attribute.name(), attribute.of(made)));
    return values;
  }

  private static void add(FeatureType<?> type, Geometry geometry, Map<String, Object> values) {
    LAYERS.computeIfAbsent(type, t -> new ArrayList<>()).add(type.create(geometry, values));
  }
}
