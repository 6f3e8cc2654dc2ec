package org.firewell.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.part.Common;
import org.firewell.analysis.coverage.part.DealtOut;
import org.firewell.analysis.coverage.part.Part;
import org.firewell.analysis.coverage.part.PartFound;
import org.firewell.analysis.coverage.part.Workers;
import org.firewell.feature.FeatureType;
import org.firewell.render.GeoJson;
import org.firewell.render.Json;
import org.firewell.scene.Scene;
import org.firewell.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

/** The naive twin of an answer that was made in parts is the answer that was made in one. */
class CoverageInPartsTest {

  /** Short reaches, so that a halo holds a small piece of the ground. */
  private static final List<Map<String, String>> QUESTIONS =
      List.of(
          Map.of("measure", "straight", "reach", "45"),
          Map.of("measure", "straight", "reach", "45", "facilities", "hydrants"),
          Map.of("measure", "straight", "reach", "45", "at", "centroid", "weight", "households"),
          Map.of("measure", "straight", "demand", "hydrants", "facilities", "water-intakes"),
          Map.of("measure", "straight", "reach", "60", "demand", "roads"),
          Map.of("measure", "route", "reach", "60"),
          Map.of("measure", "route", "reach", "60", "noding", "crossings"),
          Map.of("measure", "route"),
          Map.of("measure", "straight", "reach", "45", "shuttle", "yes"),
          Map.of("measure", "route", "reach", "60", "shuttle", "yes", "month", "7"),
          Map.of("measure", "both", "facilities", "hydrants,fire-stations", "reach", "60"),
          Map.of("measure", "both", "demand", "villages"),
          Map.of("measure", "both", "demand", "villages", "at", "centroid", "reach", "60"),
          Map.of("measure", "both", "reach", "60"),
          Map.of("measure", "both", "reach", "60", "basis", "built"),
          Map.of("measure", "both", "hose", "village"),
          Map.of("measure", "all", "basis", "built"),
          Map.of("measure", "all"),
          Map.of("measure", "time", "reach", "45"),
          Map.of("measure", "time", "facilities", "fire-stations,micro-stations"),
          Map.of("measure", "straight", "need_l_s", "law"),
          Map.of("measure", "both", "hose", "held"));

  @Property(seed = "9101", tries = 150, shrinking = ShrinkingMode.OFF)
  void the_answer_is_that_of_the_whole_to_the_byte(@ForAll long seed) {
    Random random = new Random(seed);
    Snapshot snapshot = scene(seed, random).snapshot();
    Map<String, String> question = QUESTIONS.get(random.nextInt(QUESTIONS.size()));
    int demandAPart = 1 + random.nextInt(12);
    assertThat(written(snapshot, question, dealt(new InProcess(random), demandAPart, 0)))
        .as("seed %d %s, %d a part", seed, question, demandAPart)
        .isEqualTo(written(snapshot, question, new Coverage()));
  }

  @Test
  void parts_are_small_and_sure_of_most() {
    InProcess workers = new InProcess(new Random(1));
    Map<String, String> question = Map.of("measure", "both", "reach", "60");
    long allRoads = 0;
    for (long seed = 1; seed <= 20; seed++) {
      Snapshot snapshot = scene(seed, new Random(seed)).snapshot();
      allRoads += snapshot.list(FeatureType.ROADS).size();
      written(snapshot, question, dealt(workers, 4, 100));
    }
    assertThat(workers.parts).isGreaterThan(150);
    assertThat(workers.roads)
        .as("roads of all parts")
        .isLessThan(allRoads * workers.parts / 20 / 2);
    assertThat(workers.sure).as("of %d", workers.rows).isBetween(100, workers.rows - 100);
  }

  /**
   *
   *
   * <pre>
   *   =====x=======     house h and hydrant b on one road, 100 m apart; hydrant a 40 m to the north
   *        h      b     on a road that joins it 3 km to the east, beyond the halo
   * </pre>
   */
  @Test
  void roads_that_hang_together_beyond_the_halo_are_known_to() {
    Scene scene = new Scene().layer(FeatureType.BARRIERS);
    scene.building("h").at(0, 0);
    scene.building("far").at(3000, 0);
    scene.hydrant("a").at(0, 40);
    scene.hydrant("b").at(100, 0);
    scene.road("south").line(-50, 0, 1000, 0);
    scene.road("south-2").line(1000, 0, 3000, 0);
    scene.road("north").line(-50, 40, 1000, 40);
    scene.road("north-2").line(1000, 40, 3000, 40);
    scene.road("east").line(3000, 0, 3000, 40);
    Map<String, String> question =
        Map.of("measure", "route", "reach", "60", "facilities", "hydrants");
    List<String> written =
        written(scene.snapshot(), question, dealt(new InProcess(new Random(1)), 1, 200));
    assertThat(written).isEqualTo(written(scene.snapshot(), question, new Coverage()));
    assertThat(written.get(written.size() - 1)).contains("\"gap\" : 2", "\"unknown\" : 0");
  }

  private static Coverage dealt(Workers workers, int demandAPart, double haloM) {
    return new Coverage(new DealtOut(workers, demandAPart, haloM));
  }

  private static List<String> written(
      Snapshot snapshot, Map<String, String> texts, Coverage coverage) {
    Values values = Values.of(coverage.inputs(), new HashMap<>(texts));
    CoverageAnswer answer = coverage.answer(snapshot, values, Progress.NONE);
    ByteArrayOutputStream summary = new ByteArrayOutputStream();
    ByteArrayOutputStream findings = new ByteArrayOutputStream();
    Json.write(summary, answer.summary());
    GeoJson.write(findings, answer);
    List<String> lines =
        new ArrayList<>(findings.toString(StandardCharsets.UTF_8).lines().toList());
    lines.add(summary.toString(StandardCharsets.UTF_8));
    return lines;
  }

  /** With rows of one object in chains longer than any halo, and pools as large as villages ask. */
  private static Scene scene(long seed, Random random) {
    Scene scene =
        random.nextInt(3) == 0
            ? RandomTown.of(random)
            : RandomRoads.addTo(new RandomScene(seed).scene(), seed);
    scene.layer(FeatureType.PIPES);
    for (int i = 0; i < 3; i++) {
      scene.pipe("main" + i).line(any(random), any(random), any(random), any(random));
      double east = 400 * i;
      scene
          .village("v" + i)
          .box(east, any(random) / 2, east + 400, 600 + any(random) / 2)
          .with("fire_resistance", i == 0 ? "low" : "ordinary");
    }
    scene.village("old").with("valid_to", "2020-01-01").with("successors", "v0");
    for (int i = 0; i < 8; i++) {
      scene
          .intake("pool" + i)
          .at(any(random), any(random))
          .with("village", List.of("v0", "v1", "old", "").get(random.nextInt(4)))
          .with("dry_season_ok", "no")
          .with("volume_m3", "150");
    }
    double north = any(random);
    for (int i = 0; i < 60; i++) {
      scene
          .hydrant("row" + i)
          .at(100 + 4 * i, north)
          .with("inspected_on", i % 9 == 0 ? "2022-12-01" : "2019-01-01");
    }
    return random.nextBoolean() ? scene : RandomHeights.over(scene, seed);
  }

  private static double any(Random random) {
    return 1200 * random.nextDouble();
  }

  /** Judges in another order, and counts. */
  private static final class InProcess implements Workers {

    private final Random random;
    private int parts;
    private int rows;
    private int sure;
    private long roads;

    InProcess(Random random) {
      this.random = random;
    }

    @Override
    public void judge(Common common, Stream<Part> dealt, Consumer<PartFound> judged) {
      List<Part> all = new ArrayList<>(dealt.toList());
      Collections.shuffle(all, random);
      for (Part part : all) {
        PartFound found = part.judged(common);
        parts++;
        rows += found.sure().length;
        roads += part.layers().getOrDefault(FeatureType.ROADS, List.of()).size();
        for (boolean row : found.sure()) {
          sure += row ? 1 : 0;
        }
        judged.accept(found);
      }
    }
  }
}
