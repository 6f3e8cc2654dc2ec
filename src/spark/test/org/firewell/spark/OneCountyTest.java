package org.firewell.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One county on a real cluster, coverage dealt out in parts, and on this machine alone. */
class OneCountyTest {

  private static final String DEMO = "gis-data/jinjiang";

  @TempDir static Path folder;

  private static Machine machine;

  @BeforeAll
  static void start() throws Exception {
    machine = Machine.running();
  }

  /** A part each for a village or two: each lies on the border of its part. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "coverage --measure both --demand villages",
        "coverage --measure both --demand villages --reach 400 --at centroid",
        "coverage --measure all --demand villages"
      })
  void villages_on_the_border_of_a_part_are_covered_as_on_one_machine(String asked)
      throws Exception {
    Process submitted = submit(asked, "--conf spark.firewell.part=20");
    assertSame(asked, submitted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "coverage --weight households",
        "coverage --measure route --facilities hydrants",
        "completeness",
        "quota",
        "siting --township 350582104 --reach 150 --count 2"
      })
  void the_cluster_gives_the_bytes_of_one_machine(String asked) throws Exception {
    assertSame(asked, submit(asked, "--conf spark.firewell.part=2000"));
  }

  @Test
  void a_worker_killed_in_the_middle_changes_nothing() throws Exception {
    String asked = "coverage --measure both";
    Process submitted = submit(asked, "--conf spark.firewell.part=1000");
    machine.killOneAtWork(name(asked), submitted);
    assertSame(asked, submitted);
    assertThat(Files.readString(machine.log(name(asked)))).contains("Lost executor");
  }

  private static Process submit(String asked, String part) throws Exception {
    List<String> options = List.of(part, "--conf spark.firewell.halo=500");
    return machine.submit(name(asked), words(asked, "cluster"), options.toArray(String[]::new));
  }

  private static void assertSame(String asked, Process submitted) throws Exception {
    List<String> alone = new ArrayList<>(List.of("analyze"));
    alone.addAll(words(asked, "alone"));
    assertThat(Machine.alone(alone.toArray(String[]::new)).exitCode()).isZero();
    assertThat(submitted.waitFor()).as(machine.log(name(asked)).toString()).isZero();
    for (String ending : List.of(".geojson", ".json")) {
      assertThat(file(asked, "cluster", ending))
          .as("%s %s", asked, ending)
          .hasSameBinaryContentAs(file(asked, "alone", ending));
    }
  }

  private static List<String> words(String asked, String where) {
    List<String> words = new ArrayList<>(List.of(asked.split(" ")));
    words.addAll(List.of("--data", DEMO));
    words.addAll(List.of("--out", file(asked, where, ".geojson").toString()));
    words.addAll(List.of("--summary", file(asked, where, ".json").toString()));
    return words;
  }

  private static Path file(String asked, String where, String ending) {
    return folder.resolve(where + "-" + name(asked) + ending);
  }

  private static String name(String asked) {
    return asked.replaceAll("[^a-z0-9]+", "-");
  }
}
