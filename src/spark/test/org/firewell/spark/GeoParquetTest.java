package org.firewell.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Layers as GeoParquet on a real cluster, and the same rows as GeoJSON on this machine. */
class GeoParquetTest {

  private static final Path DEMO = Path.of("gis-data/jinjiang");
  private static final String NAMELESS_CRS = "{\"type\":\"GeographicCRS\",\"name\":\"ours\"}";

  @TempDir static Path folder;

  private static Path table;
  private static Path text;
  private static Machine machine;

  @BeforeAll
  static void start() throws Exception {
    table = folder.resolve("table/county");
    text = folder.resolve("text/county");
    for (String layer : List.of("townships", "water-intakes", "micro-stations")) {
      copy(layer + ".geojson", table);
      copy(layer + ".geojson", text);
    }
    copy("villages.geojson", text);
    copy("hydrants.geojson", text);
    machine = Machine.running();
    write("hydrants", table, "3");
    write("villages", table, "1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"coverage --demand villages", "completeness", "quota --ruleset jinjiang-2022"})
  void the_answer_is_that_of_geojson_to_the_byte(String asked) throws Exception {
    String name = asked.replaceAll("[^a-z]+", "-");
    Process submitted = machine.submit(name, words(asked, table, "table-" + name));
    assertThat(submitted.waitFor()).as(Files.readString(machine.log(name))).isZero();
    List<String> alone = new ArrayList<>(List.of("analyze"));
    alone.addAll(words(asked, text, "text-" + name));
    assertThat(Machine.alone(alone.toArray(String[]::new)).exitCode()).isZero();
    for (String ending : List.of(".geojson", ".json")) {
      assertThat(folder.resolve("table-" + name + ending))
          .hasSameBinaryContentAs(folder.resolve("text-" + name + ending));
    }
  }

  @Test
  void a_system_that_nobody_knows_and_what_is_no_geoparquet_are_refused_in_words()
      throws Exception {
    Path wrong = folder.resolve("wrong/county");
    copy("villages.geojson", wrong);
    write("hydrants", wrong, "1", NAMELESS_CRS);
    Files.writeString(wrong.resolve("water-intakes.parquet"), "id,lon,lat");
    String asked = "coverage --demand villages";
    Process submitted = machine.submit("wrong", words(asked, wrong, "wrong"));
    int exitCode = submitted.waitFor();
    assertThat(exitCode).as(Files.readString(machine.log("wrong"))).isZero();
    assertThat(Files.readString(machine.log("wrong")))
        .contains("ERROR hydrants.parquet: 坐标系没有代号")
        .contains("ERROR water-intakes.parquet: 不是 GeoParquet");
  }

  private static void write(String layer, Path into, String... partsAndCrs) throws Exception {
    List<String> words = new ArrayList<>(List.of("org.firewell.spark.WriteGeoParquet"));
    words.add(text.resolve(layer + ".geojson").toString());
    words.add(into.resolve(layer + ".parquet").toString());
    Stream.of(partsAndCrs).forEach(words::add);
    Process written = machine.run("write", words);
    assertThat(written.waitFor()).as(Files.readString(machine.log("write"))).isZero();
  }

  private static List<String> words(String asked, Path data, String name) {
    List<String> words = new ArrayList<>(List.of(asked.split(" ")));
    words.addAll(List.of("--data", data.toString()));
    words.addAll(List.of("--out", folder.resolve(name + ".geojson").toString()));
    words.addAll(List.of("--summary", folder.resolve(name + ".json").toString()));
    return words;
  }

  private static void copy(String file, Path into) throws Exception {
    Files.createDirectories(into);
    Files.copy(DEMO.resolve(file), into.resolve(file));
  }
}
