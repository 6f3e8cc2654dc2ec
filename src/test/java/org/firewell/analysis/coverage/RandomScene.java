package org.firewell.analysis.coverage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.scene.Scene;

/**
 * A settlement of 1.2 km with sources in every state, made of a seed.
 *
 * <p>Sources stand on a lattice of 40 m, each in a cell of its own, so that many are equally far
 * and none are duplicates; a few cells stay free for what is added later.
 */
public final class RandomScene {

  private static final int SIDE = 30;
  private static final double CELL_M = 40;

  private final Random random;
  private final List<Integer> cells;
  private final List<Runnable> placed = new ArrayList<>();
  private final Scene scene = new Scene();

  public RandomScene(long seed) {
    random = new Random(seed);
    cells = new ArrayList<>(IntStream.range(0, SIDE * SIDE).boxed().toList());
    Collections.shuffle(cells, random);
    IntStream.range(0, random.nextInt(50)).forEach(this::hydrant);
    IntStream.range(0, random.nextInt(12)).forEach(this::intake);
    IntStream.range(0, 40).forEach(this::building);
    scene.layer(FeatureType.HYDRANTS).layer(FeatureType.BUILDINGS);
    if (random.nextInt(4) > 0) {
      scene.layer(FeatureType.WATER_INTAKES);
    }
  }

  /** The scene, placed in the order in which it was thought up. */
  public Scene scene() {
    placed.forEach(Runnable::run);
    return scene;
  }

  /** The same scene, placed in another order. */
  Scene shuffled() {
    Collections.shuffle(placed, random);
    return scene();
  }

  /** A hydrant that works, in a cell that is free. */
  Hydrant another() {
    double[] at = freeCell();
    return (Hydrant) new Scene().hydrant("another").at(at[0], at[1]).make();
  }

  private void hydrant(int number) {
    double[] at = freeCell();
    String lifecycle = any("in_service", "in_service", "accepted", "built", "planned", "");
    String condition = any("usable", "usable", "usable", "damaged", "unknown", "");
    String inspected = any("2022-12-01", "2022-11-01", "2021-01-01", "");
    String kind = any("above_ground", "below_ground", "water_crane", "");
    String ownership = any("municipal", "village", "unit", "");
    String agreement = any("yes", "no", "");
    placed.add(
        () ->
            scene
                .hydrant("h" + number)
                .at(at[0], at[1])
                .with("lifecycle", lifecycle)
                .with("condition", condition)
                .with("inspected_on", inspected)
                .with("kind", kind)
                .with("ownership", ownership)
                .with("agreement", agreement));
  }

  private void intake(int number) {
    double[] at = freeCell();
    String lift = any("3", "3", "7", "");
    placed.add(() -> scene.intake("p" + number).at(at[0], at[1]).with("lift_m", lift));
  }

  private void building(int number) {
    double west = CELL_M * random.nextInt(SIDE) / 2 * 2;
    double south = CELL_M * random.nextInt(SIDE) / 2;
    double size = any(0.0, 8.0, 25.0, 300.0);
    String households = any("", "1", "2", "4");
    placed.add(
        () -> {
          Scene.Thing<?> building =
              scene.building("b" + number).at(west, south).with("households", households);
          if (size > 0) {
            building.area(west, south, west + size, south + 3, west + size / 2, south + size);
          }
        });
  }

  private double[] freeCell() {
    int cell = cells.remove(cells.size() - 1);
    return new double[] {cell % SIDE * CELL_M, cell / SIDE * CELL_M};
  }

  @SafeVarargs
  private <T> T any(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
