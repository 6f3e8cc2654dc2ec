package org.firewell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.firewell.analysis.Questions;
import org.firewell.analysis.completeness.Completeness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A county's own ruleset, asked of the desert whose answers are worked by hand: village k05 has
 * three hoses where five are asked, and lacks nothing else.
 */
class OwnSeedsTest {

  private static final String THREE_HOSES =
      """
      title: 玉湖县 2023
      area: "350404"
      valid_from: 2023-01-01
      valid_to: open
      extends: sanyuan-2023
      norms:
        hoses: {value: 3, document: "玉政〔2023〕1号", clause: "二", certainty: confirmed}
      """;

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<String> served = new ArrayList<>();
  private Path own;

  @BeforeEach
  void write_the_countys_own_file() throws IOException {
    own = Files.writeString(folder.resolve("yuhu-2023.yaml"), THREE_HOSES);
  }

  @Test
  void one_number_less_lifts_the_village_that_lacked_it_and_no_other() throws IOException {
    Map<String, JsonNode> before = villages("sanyuan-2023");
    Map<String, JsonNode> after = villages("yuhu-2023");

    assertThat(before.get("k05").path("level_max").asString()).isEqualTo("L1");
    assertThat(before.get("k05").path("missing").toString()).contains("HOSE-2");
    assertThat(after.get("k05").path("level_min").asString()).isEqualTo("L4");
    assertThat(after.get("k05").path("missing").toString()).doesNotContain("HOSE");
    List<String> changed =
        before.keySet().stream()
            .filter(id -> !levels(before.get(id)).equals(levels(after.get(id))))
            .toList();
    assertThat(changed).containsExactly("k05");
  }

  @Test
  void check_rulesets_and_serve_take_it_too() {
    assertThat(run("check", "--data", "gis-data/desert", "--seeds", own.toString())).isZero();
    assertThat(run("rulesets", "--seeds", own.toString())).isZero();
    assertThat(out.toString()).contains("yuhu-2023\t2023-01-01\t玉湖县 2023").contains("gb\t");
    assertThat(run("serve", "--server.port=0", "--seeds", own.toString())).isZero();
    assertThat(served).containsExactly("--server.port=0", "--firewell.seeds=" + own);
    served.clear();
    assertThat(run("--seeds", own.toString())).isZero();
    assertThat(served).containsExactly("--firewell.seeds=" + own);
  }

  @Test
  void a_fault_of_it_is_one_line_with_its_place_and_no_server_starts() throws IOException {
    Files.writeString(own, THREE_HOSES.replace("value: 3", "value: three"));
    for (String[] words :
        new String[][] {
          {"analyze", "completeness", "--data", "gis-data/desert"},
          {"check", "--data", "gis-data/desert"},
          {"rulesets"},
          {"serve"}
        }) {
      err.getBuffer().setLength(0);
      List<String> all = new ArrayList<>(List.of(words));
      all.addAll(List.of("--seeds", own.toString()));
      assertThat(run(all.toArray(String[]::new))).as(all.toString()).isEqualTo(1);
      assertThat(err.toString().strip())
          .endsWith(own + ":7: value: \"three\" is not a number")
          .doesNotContain("\tat ");
    }
    assertThat(served).isEmpty();
  }

  @Test
  void a_figure_of_an_indicator_that_the_own_document_asks_is_known() throws IOException {
    Files.createDirectories(folder.resolve("yuhu"));
    Files.writeString(own, THREE_HOSES + "document: yuhu\n");
    Files.writeString(
        folder.resolve("yuhu/document.yaml"),
        "title: 玉湖\nnumber: 1\nissued_on: unknown\narea: \"350404\"\narea_name: 玉湖县\n"
            + "figures: [targets.csv]");
    List<String> header =
        Files.readAllLines(Path.of("seeds/sanyuan-2023/targets.csv")).subList(0, 1);
    String drills =
        Files.readAllLines(Path.of("seeds/sanyuan-2023/targets.csv")).stream()
            .filter(line -> line.startsWith("brigade_drills,"))
            .findFirst()
            .orElseThrow();
    Files.write(
        folder.resolve("yuhu/targets.csv"),
        List.of(header.get(0), drills.replace("brigade_drills", "yuhu_drills")));
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("hydrants.csv"), "id,lon,lat\nh1,118.5,24.7\n");
    Files.writeString(
        data.resolve("figures.csv"),
        "indicator,unit,on,value,source\nyuhu_drills,total,2023-06-30,2,a\n");

    assertThat(run("check", "--data", data.toString())).isZero();
    assertThat(err.toString()).contains("no document asks the indicator \"yuhu_drills\"");
    err.getBuffer().setLength(0);
    assertThat(run("check", "--data", data.toString(), "--seeds", own.toString())).isZero();
    assertThat(err.toString()).isEmpty();
  }

  private static String levels(JsonNode village) {
    return village.path("level_min") + "-" + village.path("level_max");
  }

  private Map<String, JsonNode> villages(String ruleset) throws IOException {
    Path answer = folder.resolve(ruleset + ".geojson");
    assertThat(
            run(
                "analyze",
                "completeness",
                "--data",
                "gis-data/desert",
                "--seeds",
                own.toString(),
                "--ruleset",
                ruleset,
                "--out",
                answer.toString(),
                "--summary",
                folder.resolve("summary.json").toString()))
        .as(err.toString())
        .isZero();
    JsonNode features = JsonMapper.shared().readTree(Files.readString(answer)).path("features");
    return IntStream.range(0, features.size())
        .mapToObj(i -> features.get(i).path("properties"))
        .collect(Collectors.toMap(p -> p.path("id").asString(), p -> p));
  }

  private int run(String... words) {
    return new CommandLineInterface(
            new Questions(List.of(new Completeness())),
            settings -> served.addAll(List.of(settings)),
            (backup, where) -> {})
        .to(new PrintWriter(out, true), new PrintWriter(err, true))
        .run(words);
  }
}
