package org.firewell.analysis.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.firewell.feature.FeatureType;
import org.firewell.scene.Scene;
import org.firewell.snapshot.Snapshot;

/**
 * A {@link RandomScene} with water mains and hydrants on them, roads and a river, made of a seed.
 */
public final class RandomMains {

  private RandomMains() {}

  /**
   * Mains beside the lattice of the sources: two metres east of its columns, three metres north of
   * its rows, so that no hydrant is as near to two mains unless they meet there.
   */
  public static Snapshot withRoads(long seed) {
    return scene(seed).snapshot();
  }

  /** The same on terraces. */
  public static Snapshot overHills(long seed) {
    return RandomHeights.over(scene(seed), seed).snapshot();
  }

  private static Scene scene(long seed) {
    Scene scene = new RandomScene(seed).scene();
    scene.layer(FeatureType.PIPES);
    Random random = new Random(seed);
    boolean[] taken = new boolean[2 * 31 * 31];
    List<int[]> ends = new ArrayList<>();
    List<String> forms = List.of("branch", "branch", "branch", "branch", "loop", "");
    int pipes = 5 + random.nextInt(25);
    for (int pipe = 0; pipe < pipes; pipe++) {
      List<Double> line = walk(random, taken, ends);
      if (line.size() >= 4) {
        scene
            .pipe("m" + (100 + pipe))
            .line(line.stream().mapToDouble(d -> d).toArray())
            .with("network_form", pipe == 0 ? "loop" : forms.get(random.nextInt(forms.size())));
        hydrantWithHouse(scene, "m" + (100 + pipe), line, random);
      }
    }
    for (int i = 0; i < 16; i++) {
      double at = 80 * i + 11;
      double from = 200 * random.nextInt(4);
      double to = from + 300 + random.nextInt(700);
      scene.road("r" + i).line(crossings(i % 2 == 0, at, from, to));
    }
    scene.barrier("river").line(-100, 300 + random.nextInt(500), 1300, 300 + random.nextInt(500));
    return scene;
  }

  /** A hydrant in the middle of a main's first piece, and a house that it reaches. */
  private static void hydrantWithHouse(Scene scene, String id, List<Double> line, Random random) {
    double east = (line.get(0) + line.get(2)) / 2;
    double north = (line.get(1) + line.get(3)) / 2;
    scene.hydrant(id).at(east + 1, north + 1);
    scene.building(id).at(east - 60 - random.nextInt(60), north + random.nextInt(60));
  }

  /** A road with a vertex every ten metres, on a grid, so that roads join where they cross. */
  private static double[] crossings(boolean east, double at, double from, double to) {
    List<Double> line = new ArrayList<>();
    for (double along = from + 1; along <= to; along += 10) {
      line.add(east ? along : at);
      line.add(east ? at : along);
    }
    return line.stream().mapToDouble(d -> d).toArray();
  }

  /**
   * Along edges of the lattice that no main takes yet; mostly from where another main ends, so that
   * they hang on each other in chains.
   */
  private static List<Double> walk(Random random, boolean[] taken, List<int[]> ends) {
    boolean hangs = !ends.isEmpty() && random.nextInt(4) > 0;
    int[] start =
        hangs
            ? ends.get(random.nextInt(ends.size()))
            : new int[] {random.nextInt(15), random.nextInt(15)};
    int column = start[0];
    int row = start[1];
    List<Double> line = new ArrayList<>(List.of(40.0 * column + 2, 40.0 * row + 3));
    int steps = 1 + random.nextInt(8);
    for (int step = 0; step < steps; step++) {
      boolean east = random.nextBoolean();
      int edge = 2 * (31 * row + column) + (east ? 1 : 0);
      if (column >= 30 || row >= 30 || taken[edge]) {
        break;
      }
      taken[edge] = true;
      column += east ? 1 : 0;
      row += east ? 0 : 1;
      line.add(40.0 * column + 2);
      line.add(40.0 * row + 3);
    }
    ends.add(new int[] {column, row});
    return line;
  }
}
