package org.firewell.analysis.coverage;

import java.util.Random;
import org.firewell.scene.Scene;

/** Terraces 15 m apart on a slope, made of a seed; of one thing in five the height is not known. */
public final class RandomHeights {

  private RandomHeights() {}

  public static Scene over(Scene scene, long seed) {
    Random random = new Random(seed);
    double steep = random.nextInt(3) * 0.1;
    return scene.each(
        thing -> {
          double height = Math.rint(steep * thing.east()) + 15 * random.nextInt(4);
          thing.with("height_m", random.nextInt(5) == 0 ? "" : String.valueOf(height));
        });
  }
}
