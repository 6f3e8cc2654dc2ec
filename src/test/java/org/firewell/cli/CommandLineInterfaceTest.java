package org.firewell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.firewell.analysis.Questions;
import org.firewell.analysis.coverage.Coverage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two houses, 100 m and 1 km east of the only hydrant. */
class CommandLineInterfaceTest {

  @TempDir Path folder;
  @TempDir Path results;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<String> served = new ArrayList<>();

  @BeforeEach
  void two_houses_and_a_hydrant() throws IOException {
    write(
        "hydrants.csv",
        "id,lon,lat,kind,ownership,lifecycle,condition,inspected_on",
        "h1,118.5,24.7,above_ground,municipal,in_service,usable,2022-12-01");
    write("water-intakes.csv", "id,lon,lat");
    write("buildings.csv", "id,lon,lat", "near,118.500989,24.7", "far,118.50989,24.7");
    write("dataset.yaml", "name: two houses", "as_of: 2022-12-31");
  }

  @Test
  void a_question_is_answered_into_files() throws IOException {
    int exitCode = coverage("--out", path("gaps.geojson"), "--summary", path("summary.json"));

    assertThat(exitCode).isZero();
    JsonNode summary = json("summary.json");
    assertThat(summary.get("demand").get("total").asInt()).isEqualTo(2);
    assertThat(summary.get("demand").get("covered").asInt()).isEqualTo(1);
    assertThat(summary.get("demand").get("gap").asInt()).isEqualTo(1);
    JsonNode far = json("gaps.geojson").get("features").get(0);
    assertThat(far.get("id").asString()).isEqualTo("far");
    assertThat(far.get("properties").get("covered").asString()).isEqualTo("no");
  }

  @Test
  void all_measures_stand_side_by_side() throws IOException {
    write("roads.csv", "id,wkt,class", "r1,\"LINESTRING (118.49 24.7, 118.51 24.7)\",residential");
    write("fire-stations.csv", "id,lon,lat,lifecycle", "s1,118.5,24.7,in_service");

    assertThat(coverage("--measure", "all", "--out", path("g.csv"), "--summary", path("s.json")))
        .isZero();

    // near is 100 m along the road from hydrant and station, far 1000 m: 60 s and 1000 m at 20 km/h
    List<String> rows = Files.readAllLines(results.resolve("g.csv"));
    assertThat(rows.get(0))
        .contains(
            "covered_straight,covered_route,route_id,route_m,covered_time,time_id,time_s,why");
    assertThat(rows.get(1)).startsWith("far,").contains(",no,no,h1,1000.").contains(",yes,s1,240.");
    assertThat(rows.get(2))
        .startsWith("near,")
        .contains(",yes,yes,h1,100.")
        .contains(",yes,s1,78.");
    assertThat(json("s.json").get("by_measure").get("time").get("covered").asInt()).isEqualTo(2);
    assertThat(json("s.json").get("time").get("sensitivity").size()).isEqualTo(2);
  }

  @Test
  void inputs_that_do_not_go_together_are_told_in_both_languages() {
    assertThat(coverage("--measure", "time", "--facilities", "hydrants")).isEqualTo(1);
    assertThat(err.toString()).contains("按时间计算只能选消防站").contains("time is asked of fire-stations");
  }

  @Test
  void the_same_question_gives_the_same_bytes() throws IOException {
    coverage("--out", path("a.geojson"), "--summary", path("a.json"));
    coverage("--out", path("b.geojson"), "--summary", path("b.json"));

    assertThat(results.resolve("b.geojson")).hasSameBinaryContentAs(results.resolve("a.geojson"));
    assertThat(results.resolve("b.json")).hasSameBinaryContentAs(results.resolve("a.json"));
  }

  @Test
  void the_figures_go_to_standard_output_and_times_never_do() {
    assertThat(coverage()).isZero();
    assertThat(JsonMapper.shared().readTree(out.toString()).get("demand").get("total").asInt())
        .isEqualTo(2);
    assertThat(err.toString()).contains("answered").doesNotContain("total");
  }

  @Test
  void a_table_is_written_where_the_file_ends_in_csv() throws IOException {
    coverage("--out", path("gaps.csv"), "--summary", path("s.json"));

    assertThat(Files.readAllLines(results.resolve("gaps.csv")))
        .hasSize(3)
        .first()
        .asString()
        .contains("covered");
  }

  @Test
  void a_workbook_is_written_where_the_file_ends_in_xlsx() throws IOException {
    coverage("--out", path("gaps.xlsx"), "--summary", path("s.json"));
    coverage("--out", path("again.XLSX"), "--summary", path("s.json"));

    byte[] workbook = Files.readAllBytes(results.resolve("gaps.xlsx"));
    assertThat(workbook).startsWith('P', 'K');
    assertThat(Files.readAllBytes(results.resolve("again.XLSX"))).isEqualTo(workbook);
  }

  @Test
  void findings_are_files_with_places_where_the_ending_says_so() throws IOException {
    for (String ending : List.of(".gpkg", ".zip", ".kml", ".kmz")) {
      assertThat(coverage("--out", path("gaps" + ending), "--summary", path("s.json"))).isZero();
      assertThat(results.resolve("gaps" + ending)).isNotEmptyFile();
    }
    assertThat(Files.readString(results.resolve("gaps.kml")))
        .contains("<coordinates>118.50989,24.7</coordinates>")
        .contains("<Data name=\"covered\"><value>no</value></Data>");
  }

  @Test
  void a_collection_is_written_in_the_format_of_the_ending() throws IOException {
    assertThat(export("--out", path("h.csv"))).isZero();
    assertThat(Files.readAllLines(results.resolve("h.csv")).get(0)).startsWith("id,name,source");

    assertThat(export("--out", path("zh.csv"), "--language", "zh", "--audience", "public"))
        .isZero();
    assertThat(Files.readString(results.resolve("zh.csv")))
        .startsWith("\uFEFF标识,名称,")
        .contains("h1,", "地上式", ",118.5,24.7");

    assertThat(export("--out", path("h.zip"), "--encoding", "gbk", "--crs", "EPSG:4549")).isZero();
    assertThat(export("--out", path("h.kml"), "--encoding", "gbk")).isEqualTo(1);
    assertThat(export("--out", path("h.gpkg"), "--crs", "EPSG:2437")).isEqualTo(1);
    assertThat(export("--out", path("far.gpkg"), "--crs", "EPSG:4534")).isEqualTo(1);
    assertThat(err.toString()).contains("请选别的分带", "take another zone", "--crs EPSG:2437");
    assertThat(results.resolve("far.gpkg")).doesNotExist();
  }

  private int export(String... options) {
    return run(
        Stream.concat(
                Stream.of("export", "--data", folder.toString(), "--collection", "hydrants"),
                Stream.of(options))
            .toArray(String[]::new));
  }

  @Test
  void an_ending_that_nobody_knows_is_told_before_anything_is_read() {
    assertThat(coverage("--out", path("gaps.xls"))).isEqualTo(1);
    assertThat(err.toString())
        .contains("gaps.xls：不认识这个后缀，可用 .geojson, .json, .gpkg, .zip, .csv, .xlsx, .kml, .kmz")
        .contains("the ending is not known")
        .doesNotContain("answered");
    assertThat(coverage("--out", path("gaps"))).isEqualTo(1);
    assertThat(results.resolve("gaps.xls")).doesNotExist();
  }

  @Test
  void a_bad_row_is_told_and_the_good_ones_are_used() throws IOException {
    write("buildings.csv", "id,lon,lat", "near,118.500989,24.7", "nowhere,0,0");

    assertThat(coverage("--summary", path("s.json"))).isZero();
    assertThat(json("s.json").get("demand").get("total").asInt()).isEqualTo(1);
    assertThat(json("s.json").get("notices").toString())
        .contains("buildings.csv")
        .contains("nowhere");
    assertThat(err.toString()).contains("nowhere");
  }

  @Test
  void a_request_at_fault_is_one_line_and_exit_code_1() {
    assertThat(coverage("--reach", "far")).isEqualTo(1);
    assertThat(err.toString()).contains("reach").contains("far").doesNotContain("\tat ");
    assertThat(coverage("--ruleset", "moon")).isEqualTo(1);
    assertThat(run("analyze", "coverage", "--data", path("nowhere"))).isEqualTo(1);
  }

  @Test
  void words_that_are_not_understood_are_exit_code_2() {
    assertThat(coverage("--rech", "150")).isEqualTo(2);
    assertThat(run("analyze", "coverage")).isEqualTo(2);
    assertThat(run("analyze", "weather", "--data", path("."))).isEqualTo(2);
    assertThat(run("fly")).isEqualTo(2);
  }

  @Test
  void check_is_1_on_errors_and_0_on_none() throws IOException {
    assertThat(run("check", "--data", folder.toString())).isZero();
    assertThat(out.toString()).contains("0 errors");
    write("buildings.csv", "id,lon,lat", "nowhere,0,0", "near,118.500989,24.7");
    assertThat(run("check", "--data", folder.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("buildings.csv").contains("nowhere");
  }

  @Test
  void a_result_that_cannot_be_written_leaves_no_half_file() {
    assertThat(coverage("--out", path("no/such/folder/gaps.geojson"))).isEqualTo(1);
    assertThat(results.resolve("no")).doesNotExist();
  }

  @Test
  void settings_without_a_command_start_the_server() {
    assertThat(run()).isZero();
    assertThat(run("--spring.profiles.active=postgis")).isZero();
    assertThat(run("serve", "--server.port=0")).isZero();
    assertThat(served).containsExactly("--spring.profiles.active=postgis", "--server.port=0");
  }

  @Test
  void the_rulesets_are_listed() {
    assertThat(run("rulesets")).isZero();
    assertThat(out.toString()).contains("gb\t").contains("jinjiang-2022\t");
  }

  private int coverage(String... options) {
    return run(
        Stream.concat(
                Stream.of("analyze", "coverage", "--data", folder.toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  private int run(String... words) {
    return new CommandLineInterface(
            new Questions(List.of(new Coverage())),
            settings -> served.addAll(List.of(settings)),
            (backup, where) -> {})
        .to(new PrintWriter(out, true), new PrintWriter(err, true))
        .run(words);
  }

  private String path(String name) {
    return results.resolve(name).toString();
  }

  private JsonNode json(String name) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(results.resolve(name)));
  }

  private void write(String name, String... lines) throws IOException {
    Files.write(folder.resolve(name), List.of(lines));
  }
}
