package org.firewell.analysis.coverage;

import java.util.Random;
import org.firewell.feature.FeatureType;
import org.firewell.scene.Scene;

/**
 * A town of eight by eight blocks in which a quarter of the streets is missing and some are
 * one-way, with a river across it, some bridges, hydrants that all work, and up to two fire
 * stations.
 */
public final class RandomTown {

  public static final double SIDE_M = 480;

  private static final int BLOCKS = 8;
  private static final double BLOCK_M = SIDE_M / BLOCKS;

  private final Scene town = new Scene().layer(FeatureType.WATER_INTAKES);
  private final Random random;

  private RandomTown(Random random) {
    this.random = random;
  }

  public static Scene of(Random random) {
    RandomTown town = new RandomTown(random);
    town.streets();
    for (int i = 0; i < 6; i++) {
      town.town.pipe("p" + i).line(town.any(), town.any(), town.any(), town.any());
    }
    town.town.barrier("river").line(0, town.any(), town.any(), town.any());
    for (int i = 0; i < 60; i++) {
      String village = "v" + random.nextInt(4);
      town.town.building("b" + i).at(town.any(), town.any()).with("village", village);
    }
    for (int i = 0; i < 12; i++) {
      town.town
          .hydrant("h" + i)
          .at(town.any(), town.any())
          .with("flow_l_s", random.nextInt(3) == 0 ? "12" : "")
          .with("network_form", random.nextInt(3) == 0 ? "branch" : "");
    }
    for (int i = 0; i < 3; i++) {
      String hoses = random.nextInt(4) == 0 ? "" : String.valueOf(2 + random.nextInt(8));
      town.town
          .microStation("m" + i)
          .at(town.any(), town.any())
          .with("village", "v" + i)
          .with("hoses_d65", hoses);
    }
    for (int i = 0; i < random.nextInt(3); i++) {
      town.town.fireStation("f" + i).at(town.any(), town.any());
    }
    return town.town;
  }

  private void streets() {
    for (int i = 0; i <= BLOCKS; i++) {
      for (int j = 0; j < BLOCKS; j++) {
        street("e" + i + "-" + j, j, i, j + 1, i);
        street("n" + i + "-" + j, i, j, i, j + 1);
      }
    }
  }

  private void street(String id, int x, int y, int x2, int y2) {
    if (random.nextInt(4) > 0) {
      town.road(id)
          .line(x * BLOCK_M, y * BLOCK_M, x2 * BLOCK_M, y2 * BLOCK_M)
          .with("oneway", random.nextInt(5) == 0 ? "yes" : "no")
          .with("bridge", random.nextInt(5) == 0 ? "yes" : "no");
    }
  }

  /** Somewhere along a side. */
  private double any() {
    return SIDE_M * random.nextDouble();
  }
}
