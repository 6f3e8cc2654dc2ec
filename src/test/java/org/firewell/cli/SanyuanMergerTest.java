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
import java.util.TreeMap;
import java.util.TreeSet;
import org.firewell.analysis.Questions;
import org.firewell.analysis.completeness.Completeness;
import org.firewell.analysis.coverage.Coverage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The districts of Meilie and Sanyuan became one in 2021; half of the register declares the codes
 * of before, half those of after. Asked as of the end of 2020, 2021 and 2023.
 */
class SanyuanMergerTest {

  private static final String DATA = "src/test/resources/sanyuan-2021";
  private static final String BEFORE = "2020-12-31";
  private static final String AFTER = "2021-12-31";
  private static final String LATER = "2023-12-31";

  @TempDir Path results;

  @Test
  void nothing_is_wrong_with_the_data() {
    assertThat(run("check", "--data", DATA)).isEqualTo("0 errors, 0 warnings");
  }

  @Test
  void the_units_and_villages_are_those_of_the_day() throws IOException {
    assertThat(completeness(BEFORE).get("villages").asInt()).isEqualTo(132);
    assertThat(units(BEFORE)).hasSize(14).allMatch(code -> code.matches("35040[23]\\d{3}"));
    for (String day : List.of(AFTER, LATER)) {
      assertThat(completeness(day).get("villages").asInt()).isEqualTo(133);
      assertThat(units(day)).hasSize(13).allMatch(code -> code.startsWith("350404"));
    }
  }

  @Test
  void no_object_is_lost_and_none_is_counted_twice() throws IOException {
    for (String day : List.of(BEFORE, AFTER)) {
      JsonNode summary = completeness(day);
      assertThat(counts(summary.get("objects"))).as(day).containsExactly(264, 132, 50);
      assertThat(summary.get("notices")).as(day).isEmpty();
    }
    // in 2022 one hydrant was built, in the village that was founded
    assertThat(counts(completeness(LATER).get("objects"))).containsExactly(265, 132, 50);
  }

  @Test
  void the_units_add_up_to_the_whole_on_every_day() throws IOException {
    for (String day : List.of(BEFORE, AFTER, LATER)) {
      JsonNode summary = completeness(day);
      int villages = 0;
      List<Integer> sum = List.of(0, 0, 0);
      for (JsonNode unit : summary.get("by_township")) {
        villages += unit.get("villages").asInt();
        sum = plus(sum, counts(unit.get("objects")));
      }
      assertThat(villages).as(day).isEqualTo(summary.get("villages").asInt());
      assertThat(sum).as(day).isEqualTo(counts(summary.get("objects")));
    }
  }

  @Test
  void each_village_keeps_what_it_has_whatever_it_is_called() throws IOException {
    Map<String, TreeSet<String>> before = belongings(BEFORE);
    Map<String, TreeSet<String>> after = belongings(AFTER);
    assertThat(before).hasSize(132);
    assertThat(after.values()).containsAll(before.values());
    assertThat(after).hasSize(133).containsEntry("350404003014", new TreeSet<>());
    // 四路, by its place in the list, is called 沪明 since
    assertThat(after.get("350404001005"))
        .isEqualTo(before.get("350402001005"))
        .contains("h1-350402001005:CODE", "h2-350402001005:CODE", "s-350402001005:CODE");
  }

  @Test
  void what_is_covered_is_the_same_and_told_of_the_units_of_the_day() throws IOException {
    for (String day : List.of(BEFORE, AFTER, LATER)) {
      run(
          "analyze",
          "coverage",
          "--data",
          DATA,
          "--as-of",
          day,
          "--ruleset",
          "gb",
          "--demand",
          "buildings",
          "--basis",
          "built",
          "--summary",
          path("coverage.json"));
      JsonNode summary = json("coverage.json");
      assertThat(summary.get("demand").get("covered").asInt()).as(day).isEqualTo(132);
      int inUnits = 0;
      for (JsonNode unit : summary.get("by_township")) {
        assertThat(unit.get("township").asString())
            .startsWith(day.equals(BEFORE) ? "35040" : "350404");
        inUnits += unit.get("total").asInt();
      }
      assertThat(inUnits).as(day).isEqualTo(132);
    }
  }

  @Test
  void a_unit_may_be_asked_for_by_the_code_of_another_day() throws IOException {
    JsonNode now = completeness(LATER, "--township", "350402001");
    assertThat(now.get("by_township").get(0).get("township").asString()).isEqualTo("350404001");
    assertThat(now.get("villages").asInt()).isEqualTo(12);
    JsonNode then = completeness(BEFORE, "--township", "350404001");
    assertThat(then.get("by_township").get(0).get("township").asString()).isEqualTo("350402001");
    assertThat(then.get("villages").asInt()).isEqualTo(12);
  }

  private List<String> units(String day) throws IOException {
    List<String> codes = new ArrayList<>();
    completeness(day).get("by_township").forEach(u -> codes.add(u.get("township").asString()));
    return codes;
  }

  /** By village: what is its, with the basis. */
  private Map<String, TreeSet<String>> belongings(String day) throws IOException {
    completeness(day);
    Map<String, TreeSet<String>> belongings = new TreeMap<>();
    for (JsonNode village : json("villages.geojson").get("features")) {
      TreeSet<String> own = new TreeSet<>();
      for (String kind : List.of("stations", "hydrants", "intakes")) {
        village.get("properties").get(kind).forEach(member -> own.add(member.asString()));
      }
      belongings.put(village.get("id").asString(), own);
    }
    return belongings;
  }

  private static List<Integer> counts(JsonNode objects) {
    return List.of(
        objects.get("hydrants").asInt(),
        objects.get("micro-stations").asInt(),
        objects.get("water-intakes").asInt());
  }

  private static List<Integer> plus(List<Integer> a, List<Integer> b) {
    return List.of(a.get(0) + b.get(0), a.get(1) + b.get(1), a.get(2) + b.get(2));
  }

  private JsonNode completeness(String day, String... more) throws IOException {
    List<String> words =
        new ArrayList<>(List.of("analyze", "completeness", "--data", DATA, "--as-of", day));
    words.addAll(List.of("--out", path("villages.geojson"), "--summary", path("summary.json")));
    words.addAll(List.of(more));
    run(words.toArray(String[]::new));
    return json("summary.json");
  }

  private String run(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        new CommandLineInterface(
                new Questions(List.of(new Coverage(), new Completeness())),
                settings -> {},
                (backup, where) -> {})
            .to(new PrintWriter(out, true), new PrintWriter(err, true))
            .run(words);
    assertThat(exitCode).as("%s", err).isZero();
    return out.toString().trim();
  }

  private String path(String name) {
    return results.resolve(name).toString();
  }

  private JsonNode json(String name) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(results.resolve(name)));
  }
}
