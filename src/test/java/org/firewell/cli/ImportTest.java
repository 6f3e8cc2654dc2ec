package org.firewell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.firewell.analysis.Questions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A water works' table meets a dataset of one hydrant: h1 is there, h2 is new, h3 has no place. */
class ImportTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void one_hydrant_and_a_table() throws IOException {
    Files.createDirectory(folder.resolve("county"));
    write(
        "county/hydrants.geojson",
        "{\"type\": \"FeatureCollection\", \"features\": [",
        "{\"type\": \"Feature\", \"id\": \"h1\", \"properties\": {\"ownership\": \"unit\"},"
            + " \"geometry\": {\"type\": \"Point\", \"coordinates\": [118.5, 24.7]}}]}");
    write(
        "works.csv",
        "设施号,经度,纬度,水压,类型",
        "h1,118.5,24.7,3,地上",
        "h2,118.6,24.8,高,地下",
        "h3,118.7,24.9,3,水池");
    write(
        "works.yaml",
        "collection: hydrants",
        "id: 设施号",
        "fields: {经度: lon, 纬度: lat, 水压: pressure_mpa, 类型: kind}",
        "units: {pressure_mpa: kgf/cm2}",
        "values: {kind: {水池: skip}}",
        "defaults: {ownership: municipal}");
  }

  @Test
  void a_dry_run_counts_and_changes_nothing() throws IOException {
    String before = Files.readString(folder.resolve("county/hydrants.geojson"));
    int exit = run("works.csv", "--profile", path("works.yaml"), "--into", path("county"));
    assertThat(exit).isZero();
    assertThat(out.toString().lines())
        .contains("works.csv hydrants: 3", "added 1", "changed 1", "refused 1", "values_unread 1");
    assertThat(Files.readString(folder.resolve("county/hydrants.geojson"))).isEqualTo(before);
  }

  @Test
  void each_row_is_told_with_field_value_and_reason() throws IOException {
    run("works.csv", "--profile", path("works.yaml"), "--lines", path("lines.csv"));
    List<String> lines = Files.readAllLines(folder.resolve("lines.csv"));
    assertThat(lines.get(0)).isEqualTo("row,id,outcome,field,value,zh,en");
    assertThat(lines.get(1)).startsWith("1,h1,added,");
    assertThat(lines.get(3)).startsWith("2,h2,,水压,高,").contains("is not a number");
    assertThat(lines.get(4)).startsWith("3,h3,refused,类型,水池,").contains("are left out");
  }

  @Test
  void a_row_that_is_refused_is_told_with_all_that_is_wrong_with_it() throws IOException {
    write("works.csv", "设施号,经度,纬度,水压,类型", "h1,118.5,24.7,高,水池");
    run("works.csv", "--profile", path("works.yaml"), "--lines", path("lines.csv"));
    List<String> lines = Files.readAllLines(folder.resolve("lines.csv"));
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1)).startsWith("1,h1,refused,").contains("not a number", "are left out");
  }

  @Test
  void what_a_spreadsheet_would_take_for_a_formula_is_harmless() throws IOException {
    write("works.csv", "设施号,经度,纬度,水压,类型", "h1,118.5,24.7,=1+1,地上");
    run("works.csv", "--profile", path("works.yaml"), "--lines", path("lines.csv"));
    assertThat(Files.readAllLines(folder.resolve("lines.csv")).get(2)).contains(",水压,'=1+1,");
  }

  @Test
  void taken_it_stands_beside_what_stood_and_taken_again_it_is_the_same() throws IOException {
    assertThat(take()).isZero();
    String once = Files.readString(folder.resolve("county/hydrants.geojson"));
    assertThat(once)
        .contains("\"h1\"", "\"h2\"", "0.2942", "below_ground")
        .doesNotContain("\"h3\"");
    assertThat(once).contains("\"ownership\":\"unit\""); // a default changes nothing that stands

    assertThat(take()).isZero();
    assertThat(Files.readString(folder.resolve("county/hydrants.geojson"))).isEqualTo(once);
    assertThat(out.toString()).contains("same 2");
  }

  @Test
  void without_a_profile_what_is_suggested_is_told_and_used() {
    assertThat(run("works.csv")).isZero();
    assertThat(err.toString()).contains("水压 -> pressure_mpa");
    assertThat(out.toString()).contains("works.csv hydrants: 3");
  }

  @Test
  void what_cannot_be_read_is_one_line_and_exit_1() throws IOException {
    assertThat(run("nowhere.csv")).isEqualTo(1);
    assertThat(run("works.csv", "--profile", "elsewhere")).isEqualTo(1);
    assertThat(run("works.csv", "--collection", "wells")).isEqualTo(1);
    write("works.doc", "hello");
    assertThat(run("works.doc")).isEqualTo(1);
    assertThat(err.toString())
        .contains(
            "there is no such file", "there is no such profile", "there is no such collection")
        .contains("nobody knows this ending")
        .doesNotContain("Exception");
  }

  private int take() {
    return run("works.csv", "--profile", path("works.yaml"), "--into", path("county"), "--take");
  }

  private int run(String file, String... options) {
    String[] words = new String[options.length + 2];
    words[0] = "import";
    words[1] = path(file);
    System.arraycopy(options, 0, words, 2, options.length);
    return new CommandLineInterface(new Questions(List.of()), settings -> {}, (backup, where) -> {})
        .to(new PrintWriter(out, true), new PrintWriter(err, true))
        .run(words);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void write(String name, String... lines) throws IOException {
    Files.write(folder.resolve(name), List.of(lines));
  }
}
