package org.firewell.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A province on a real cluster, and each of its counties by the command on this machine alone. */
class ManyCountiesTest {

  @TempDir static Path folder;

  private static Path province;
  private static List<String> counties;
  private static Machine machine;

  @BeforeAll
  static void start() throws Exception {
    province = folder.resolve("province");
    counties = Province.write(province);
    machine = Machine.running();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "coverage --weight households",
        "coverage --measure all",
        "completeness",
        "quota",
        "siting --reach 150 --count 3"
      })
  void the_cluster_gives_the_bytes_of_one_machine(String asked) throws Exception {
    String name = asked.replaceAll("[^a-z]+", "-");
    Process submitted = machine.submit(name, words(asked, name));
    assertSame(asked, name, submitted.waitFor());
  }

  @Test
  void a_worker_killed_in_the_middle_changes_nothing() throws Exception {
    Process submitted = machine.submit("killed", words("coverage", "killed"));
    machine.killOneAtWork("killed", submitted);
    int exitCode = submitted.waitFor();
    assertThat(Files.readString(machine.log("killed"))).contains("Lost executor");
    assertSame("coverage", "killed", exitCode);
  }

  private static List<String> words(String asked, String name) {
    List<String> words = new ArrayList<>(List.of(asked.split(" ")));
    words.addAll(List.of("--data", province.toString()));
    words.addAll(List.of("--out", folder + "/" + name + "/cluster/{county}.geojson"));
    words.addAll(List.of("--summary", folder + "/" + name + "/cluster/{county}.json"));
    return words;
  }

  /** The files, those that are not made included, the exit code and every line on the data. */
  private static void assertSame(String asked, String name, int exitCode) throws IOException {
    Path alone = Files.createDirectories(folder.resolve(name).resolve("alone"));
    List<String> log = Files.readAllLines(machine.log(name));
    int worst = 0;
    for (String county : counties) {
      List<String> words = new ArrayList<>(List.of("analyze"));
      words.addAll(List.of(asked.split(" ")));
      words.addAll(List.of("--data", province.resolve(county).toString()));
      words.addAll(List.of("--out", alone.resolve(county + ".geojson").toString()));
      words.addAll(List.of("--summary", alone.resolve(county + ".json").toString()));
      Machine.Said said = Machine.alone(words.toArray(String[]::new));
      worst = Math.max(worst, said.exitCode());
      assertThat(log).containsAll(said.lines().stream().map(l -> county + ": " + l).toList());
    }
    assertThat(log).as("a bad row").anyMatch(line -> line.startsWith("metres: ERROR h.csv row 2"));
    assertThat(worst).as("a county that holds nothing is at fault").isEqualTo(1);
    assertThat(exitCode).isEqualTo(worst);
    TreeMap<String, String> ofOne = files(alone);
    assertThat(ofOne.size()).as("%s: %s", asked, ofOne.keySet()).isGreaterThanOrEqualTo(6);
    assertThat(files(folder.resolve(name).resolve("cluster"))).isEqualTo(ofOne);
  }

  private static TreeMap<String, String> files(Path from) throws IOException {
    TreeMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(from)) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return files;
  }
}
