package org.firewell.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.analysis.completeness.Completeness;
import org.firewell.feature.FeatureType;
import org.firewell.render.GeoJson;
import org.firewell.scene.Laws;
import org.firewell.scene.Scene;
import org.firewell.snapshot.Snapshot;

/**
 * How long the 1+2+N of a {@link Nation} takes, from the snapshot to findings and summary, and what
 * it takes of memory.
 *
 * <p>Arguments: villages (50000), rounds (5), houses a village (2), and {@code write} where the
 * answer is to be written as GeoJSON, too.
 */
public final class CompletenessBenchmark {

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final Completeness QUESTION = new Completeness();

  private CompletenessBenchmark() {}

  public static void main(String... arguments) {
    int villages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    int houses = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2;
    Snapshot snapshot = Snapshot.of(Nation.of(villages, houses), Laws.desert(), Scene.DAY);
    long objects =
        List.of(FeatureType.HYDRANTS, FeatureType.WATER_INTAKES, FeatureType.MICRO_STATIONS)
            .stream()
            .mapToLong(type -> snapshot.list(type).size())
            .sum();
    long ground = usedBytes();
    System.out.printf(
        "%d villages, %d objects, %d houses: %d bytes an object on the ground, heap at most %d MB%n",
        villages,
        objects,
        snapshot.list(FeatureType.BUILDINGS).size(),
        ground / objects,
        Runtime.getRuntime().maxMemory() >> 20);
    timed("id of the snapshot", snapshot::id);
    double[] seconds = new double[rounds];
    Answer[] last = new Answer[1];
    for (int round = 0; round < rounds; round++) {
      last[0] = null;
      seconds[round] = timed("findings and summary", () -> last[0] = answer(snapshot));
    }
    Arrays.sort(seconds);
    System.out.printf(
        "median %.2f s; the answer takes %d bytes an object; %s%n",
        seconds[rounds / 2], (usedBytes() - ground) / objects, last[0].summary().get("objects"));
    if (arguments.length > 3) {
      timed("GeoJSON", () -> GeoJson.write(OutputStream.nullOutputStream(), last[0]));
    }
  }

  private static Answer answer(Snapshot snapshot) {
    return QUESTION.answer(snapshot, Values.of(QUESTION.inputs(), Map.of()), Progress.NONE);
  }

  private static double timed(String what, Runnable task) {
    long start = System.nanoTime();
    long processors = SYSTEM.getProcessCpuTime();
    task.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%s: %.2f s, %.2f of processors%n",
        what, seconds, (SYSTEM.getProcessCpuTime() - processors) / 1e9);
    return seconds;
  }

  private static long usedBytes() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
