package org.firewell.analysis.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.feature.FeatureType;
import org.firewell.render.GeoJson;
import org.firewell.scene.Scene;
import org.firewell.snapshot.Snapshot;

/** However many threads judge the villages, the answer is the same to the byte. */
class ThreadsTest {

  private static final int SIDE = 20;

  @Property(tries = 5, seed = "51")
  void one_thread_and_eight_write_the_same_bytes(@ForAll long seed) throws Exception {
    Scene scene = county(new Random(seed));
    assertThat(written(8, scene)).as("seed %d", seed).isEqualTo(written(1, scene));
  }

  private static String written(int threads, Scene scene) throws Exception {
    Completeness question = new Completeness();
    Snapshot snapshot = scene.snapshot();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      GeoJson.write(
          bytes,
          pool.submit(
                  () ->
                      question.answer(
                          snapshot, Values.of(question.inputs(), Map.of()), Progress.NONE))
              .get());
    } finally {
      pool.shutdown();
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Four hundred villages with common lines, some of them points. */
  private static Scene county(Random random) {
    Scene scene = new Scene();
    FeatureType.all().forEach(scene::layer);
    for (int i = 0; i < SIDE * SIDE; i++) {
      int east = 500 * (i % SIDE);
      int north = 500 * (i / SIDE);
      Scene.Thing<?> village = scene.village("v" + i).at(east + 250, north + 250);
      if (random.nextInt(4) > 0) {
        village.box(east, north, east + 500, north + 500);
      }
      scene.building("b" + i).at(east + random.nextInt(500), north + random.nextInt(500));
      for (int j = 0; j < 3; j++) {
        place(scene.hydrant("h" + i + "-" + j), i, random);
      }
      place(scene.intake("p" + i), i, random).with("shared_with", "v" + random.nextInt(400));
      place(scene.microStation("s" + i), i, random);
    }
    return scene;
  }

  private static Scene.Thing<?> place(Scene.Thing<?> thing, int village, Random random) {
    return thing
        .at(500 * (village % SIDE) + random.nextInt(501), 500 * (village / SIDE) + 500)
        .with("village", random.nextInt(3) == 0 ? "v" + random.nextInt(410) : "")
        .with("lifecycle", random.nextInt(5) == 0 ? "" : "in_service");
  }
}
