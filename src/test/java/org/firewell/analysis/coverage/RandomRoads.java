package org.firewell.analysis.coverage;

import java.util.Random;
import org.firewell.feature.FeatureType;
import org.firewell.scene.Scene;

/**
 * Streets 80 m apart through a {@link RandomScene}, with gaps, one-way streets, footpaths,
 * motorways and bridges; rivers and walls across them; and stations beside them.
 */
final class RandomRoads {

  private static final int STREETS = 15;
  private static final double BLOCK_M = 80;

  /** Sources and houses stand on a lattice of 40 m: 12 m or 28 m beside a street. */
  private static final double FIRST_M = 12;

  private final Random random;
  private final Scene scene;
  private int roads;

  private RandomRoads(long seed, Scene scene) {
    this.random = new Random(seed);
    this.scene = scene;
  }

  static Scene addTo(Scene scene, long seed) {
    RandomRoads random = new RandomRoads(seed, scene);
    random.streets();
    random.barriers();
    random.stations();
    return scene;
  }

  private void streets() {
    scene.layer(FeatureType.ROADS);
    for (int street = 0; street < STREETS; street++) {
      for (int block = 0; block < STREETS - 1; block++) {
        if (random.nextInt(4) > 0) {
          street(at(block), at(street), at(block + 1), at(street));
        }
        if (random.nextInt(4) > 0) {
          street(at(street), at(block), at(street), at(block + 1));
        }
      }
    }
  }

  private void street(double... line) {
    scene
        .road("r" + roads++)
        .line(line)
        .with("class", any("residential", "residential", "track", "footway", "motorway", ""))
        .with("speed_kmh", any("", "", "30"))
        .with("oneway", any("no", "", "yes"))
        .with("bridge", any("no", "no", "", "yes"));
  }

  private void barriers() {
    if (random.nextInt(5) == 0) {
      return;
    }
    scene.layer(FeatureType.BARRIERS);
    for (int river = 0; river < 3; river++) {
      scene
          .barrier("river" + river)
          .line(-50, somewhere(), somewhere(), somewhere(), 1300, somewhere());
    }
    for (int wall = 0; wall < 8; wall++) {
      double east = somewhere();
      double north = somewhere();
      scene
          .barrier("wall" + wall)
          .with("kind", "wall")
          .line(east, north, east + random.nextInt(60), north + 35);
    }
  }

  private void stations() {
    scene.layer(FeatureType.FIRE_STATIONS).layer(FeatureType.MICRO_STATIONS);
    for (int i = 0; i < random.nextInt(4); i++) {
      scene
          .fireStation("s" + i)
          .at(somewhere(), somewhere())
          .with("lifecycle", any("in_service", "in_service", "built", ""))
          .with("readiness_s", any("", "30", "90"));
    }
    for (int i = 0; i < random.nextInt(5); i++) {
      scene
          .microStation("m" + i)
          .at(somewhere(), somewhere())
          .with("pumps_working", any("1", "1", "0", ""));
    }
  }

  private double somewhere() {
    return 1200 * random.nextDouble();
  }

  private static double at(int street) {
    return FIRST_M + BLOCK_M * street;
  }

  @SafeVarargs
  private <T> T any(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
