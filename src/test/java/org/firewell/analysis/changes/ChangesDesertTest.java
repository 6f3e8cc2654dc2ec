package org.firewell.analysis.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.Answer;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Inquiry;
import org.firewell.analysis.Progress;
import org.firewell.feature.County;
import org.firewell.scene.Laws;
import org.firewell.scene.Scene;
import org.firewell.scene.Scene.Thing;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;
import org.junit.jupiter.api.Test;

/**
 * One village with a station, two hydrants and a pond, asked on 2022-12-31 and a month before; each
 * case moves one thing.
 */
class ChangesDesertTest {

  private static final Ruleset LESS =
      named("less", Laws.desert(Map.of(Norm.HYDRANTS, 1.0, Norm.FIRE_FLOW_L_S, 20.0), List.of()));

  private final Scene scene = new Scene();
  private final Thing<?> village =
      scene
          .village("v")
          .box(-500, -500, 500, 500)
          .with("piped", "joint")
          .with("township", "350582104");
  private final Thing<?> house = scene.building("b").with("village", "v").households(10);
  private final Thing<?> station =
      scene
          .microStation("s")
          .with("village", "v")
          .at(0, 10)
          .with("pump_started_on", "2022-11-30")
          .with("drilled_on", "2022-11-01");
  private final Thing<?> hydrant = hydrant("h1").at(50, 0);
  private final Thing<?> second = hydrant("h2").at(-50, 0);
  private final Thing<?> pond =
      scene.intake("p").with("village", "v").with("inspected_on", "2022-11-01").at(0, 60);

  @Test
  void where_nothing_moved_nothing_is_told() {
    assertThat(change("v")).isEqualTo("L4 -> L4 same [] [] []");
  }

  @Test
  void since_is_by_default_the_end_of_the_month_before() {
    assertThat(question().get("since")).isEqualTo("2022-11-30");
    assertThat(ask(Map.of("as_of", "2022-12-15")).summary().get("since")).isEqualTo("2022-11-30");
  }

  @Test
  void a_hydrant_that_came_into_service_raised_it() {
    second.with("valid_from", "2022-12-10");
    assertThat(change("v")).isEqualTo("L1 -> L4 up [HYD-1] [] [NEW:h2]");
  }

  @Test
  void a_hydrant_that_went_lowered_it() {
    second.with("valid_to", "2022-12-10");
    assertThat(change("v")).isEqualTo("L4 -> L1 down [] [HYD-1] [GONE:h2]");
  }

  @Test
  void acceptance_makes_it_work_and_counts_as_an_inspection() {
    second.with("accepted_on", "2022-12-20").with("inspected_on", "");
    assertThat(change("v"))
        .isEqualTo("L2 -> L4 up [NOT_ACCEPTED:h2] [] [ACCEPTED:h2, INSPECTED:h2]");
  }

  @Test
  void what_was_not_looked_at_in_time_fell_due() {
    second.with("inspected_on", "2022-07-01"); // 152 and 183 days
    assertThat(change("v")).isEqualTo("L4 -> L2 down [] [OVERDUE:h2] [OVERDUE:h2]");
    second.with("inspected_on", "2022-11-01");
    station.with("pump_started_on", "2022-11-20"); // 10 and 41 days
    assertThat(change("v")).isEqualTo("L4 -> L2 down [] [OVERDUE:s] [OVERDUE:s]");
  }

  @Test
  void an_inspection_within_the_month_says_nothing_of_the_day_before() {
    second.with("inspected_on", "2022-12-10");
    assertThat(change("v")).isEqualTo("L2-L4 -> L4 unsure [] [] [INSPECTED:h2, KNOWN:h2]");
  }

  @Test
  void a_proof_came_or_lapsed() {
    village.with("evidence_on", "2022-12-05").with("evidence_by", "林");
    assertThat(change("v")).isEqualTo("L4 -> L5 up [] [] [PROVED]");
    village.with("evidence_on", "2021-12-15");
    assertThat(change("v")).isEqualTo("L5 -> L4 down [] [] [PROOF_LAPSED]");
  }

  @Test
  void a_drill_that_is_too_long_ago_costs_points_alone() {
    station.with("drilled_on", "2021-12-15");
    assertThat(change("v")).isEqualTo("L4 -> L4 same [] [] [DRILL:s]");
    assertThat(finding("v")).containsEntry("was_score_low", 100.0).containsEntry("score_low", 96.0);
  }

  @Test
  void a_neighbours_hydrant_that_went_is_the_reason_where_it_covered() {
    house.at(0, 450);
    scene.village("w").box(-500, 500, 500, 900).with("piped", "joint");
    scene
        .hydrant("hw")
        .with("village", "w")
        .with("inspected_on", "2022-11-01")
        .with("valid_to", "2022-12-01")
        .at(0, 510);
    assertThat(change("v")).isEqualTo("L4 -> L3 down [] [] [GONE:hw]");
  }

  @Test
  void villages_that_were_merged_have_no_counterpart_and_never_fall() {
    village
        .with("valid_to", "2022-12-15")
        .with("successors", "m")
        .with("change_document", "民函〔2022〕9号");
    scene
        .village("x")
        .box(600, -500, 900, 500)
        .with("valid_to", "2022-12-15")
        .with("successors", "m");
    scene
        .village("m")
        .box(-500, -500, 900, 500)
        .with("valid_from", "2022-12-15")
        .with("piped", "joint");
    assertThat(change("m")).startsWith("null -> L4 new [] [] [MERGED:v, MERGED:x]");
    assertThat(change("v")).isEqualTo("L4 -> null ended [] [] [MERGED:m]");
    assertThat(change("x")).isEqualTo("L0 -> null ended [] [] [MERGED:m]");
    assertThat(county().get("moved"))
        .isEqualTo(Map.of("up", 0L, "down", 0L, "same", 0L, "unsure", 0L, "new", 1L, "ended", 2L));
    assertThat(ask(Map.of()).summary().get("lineage").toString())
        .contains("merged")
        .contains("民函〔2022〕9号");
  }

  @Test
  void a_village_that_was_renamed_is_compared_with_what_it_was() {
    village.with("valid_to", "2022-12-15").with("successors", "r");
    scene
        .village("r")
        .box(-500, -500, 500, 500)
        .with("valid_from", "2022-12-15")
        .with("piped", "joint");
    assertThat(change("r")).isEqualTo("L4 -> L4 same [] [] [RENAMED:v]");
    assertThat(ask(Map.of()).findings()).hasSize(1);
  }

  @Test
  void a_village_that_was_split_ended_and_its_parts_are_new() {
    village.with("valid_to", "2022-12-15").with("successors", "a,b");
    scene.village("a").box(-500, -500, 500, 0).with("valid_from", "2022-12-15");
    scene.village("b").box(-500, 0, 500, 500).with("valid_from", "2022-12-15");
    assertThat(change("v")).isEqualTo("L4 -> null ended [] [] [SPLIT:a, SPLIT:b]");
    assertThat(change("a")).endsWith("new [] [] [SPLIT:v]");
  }

  @Test
  void another_ruleset_asks_less_and_says_which_rule() {
    second.with("lifecycle", "planned");
    Answer answer = ask(Map.of("against", "less"));
    assertThat(text(answer.findings().get(0).properties()))
        .isEqualTo("L1 -> L4 up [HYD-1] [] [RULE:hydrants]");
    // the flow that a fire takes differs too and changes no village
    assertThat(answer.summary().get("rules"))
        .isEqualTo(
            List.of(
                Map.of(
                    "norm",
                    "hydrants",
                    "was",
                    provision(2.0, "desert"),
                    "is",
                    provision(1.0, "desert"),
                    "villages",
                    1L)));
    assertThat(answer.summary())
        .containsEntry("was_ruleset", "desert")
        .containsEntry("ruleset", "less")
        .containsEntry("since", "2022-12-31");
  }

  @Test
  void two_rules_that_move_a_village_only_together_are_both_named() {
    second.with("lifecycle", "planned");
    station.with("hoses_d65", "4");
    Ruleset both =
        named("both", Laws.desert(Map.of(Norm.HYDRANTS, 1.0, Norm.HOSES, 4.0), List.of()));
    Answer answer = ask(Map.of("against", "both"), both);
    assertThat(text(answer.findings().get(0).properties()))
        .isEqualTo("L1 -> L4 up [HOSE-1, HYD-1] [] [RULE:hoses, RULE:hydrants]");
  }

  @Test
  void townships_move_in_rank() {
    second.with("valid_from", "2022-12-10");
    scene.village("w").box(600, -500, 900, 500).with("township", "350582105");
    List<?> units = (List<?>) ask(Map.of()).summary().get("by_township");
    assertThat(units).hasSize(2);
    assertThat(((Map<?, ?>) units.get(0)).get("township")).isEqualTo("350582104");
    assertThat(((Map<?, ?>) units.get(0)).get("was_rank")).isEqualTo(1); // both without any
    assertThat(((Map<?, ?>) units.get(0)).get("rank")).isEqualTo(1);
    assertThat(((Map<?, ?>) units.get(1)).get("was_rank")).isEqualTo(1);
    assertThat(((Map<?, ?>) units.get(1)).get("rank")).isEqualTo(2);
    assertThat(((Map<?, ?>) units.get(0)).get("reasons")).isEqualTo(Map.of("NEW", 1L));
  }

  @Test
  void a_township_that_was_recoded_is_one_row_and_one_that_was_merged_is_not() {
    scene.township("new").with("code", "350582104").with("valid_from", "2022-12-10");
    scene
        .township("old")
        .with("code", "350581104")
        .with("valid_to", "2022-12-10")
        .with("successors", "new");
    assertThat(units()).containsExactly("350582104: 1 was 1");
    scene
        .township("other")
        .with("code", "350581105")
        .with("valid_to", "2022-12-10")
        .with("successors", "new");
    scene.village("w").box(600, -500, 900, 500).with("township", "350581105");
    village.with("township", "350581104");
    assertThat(units())
        .containsExactly("350581104: 0 was 1", "350581105: 0 was 1", "350582104: 2 was 0");
  }

  private List<String> units() {
    return ((List<?>) ask(Map.of()).summary().get("by_township"))
        .stream()
            .map(Map.class::cast)
            .map(
                u -> u.get("township") + ": " + u.get("villages") + " was " + u.get("was_villages"))
            .toList();
  }

  @Test
  void a_day_after_the_day_asked_and_a_ruleset_that_is_none_are_refused() {
    assertThatThrownBy(() -> ask(Map.of("since", "2023-01-01")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("2023-01-01");
    assertThatThrownBy(() -> ask(Map.of("against", "nowhere")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("against: \"nowhere\" is not one of");
  }

  private Thing<?> hydrant(String id) {
    return scene
        .hydrant(id)
        .with("village", "v")
        .with("flow_l_s", "15")
        .with("inspected_on", "2022-11-01");
  }

  private Map<String, Object> question() {
    return ask(Map.of()).summary();
  }

  @SuppressWarnings("unchecked") // the summary says a map
  private Map<String, Object> county() {
    return (Map<String, Object>) ask(Map.of()).summary().get("county");
  }

  private Map<String, Object> finding(String id) {
    return ask(Map.of()).findings().stream()
        .filter(finding -> finding.id().equals(id))
        .findFirst()
        .orElseThrow()
        .properties();
  }

  private String change(String id) {
    return text(finding(id));
  }

  private static String text(Map<String, Object> found) {
    return span(found, "was_level")
        + " -> "
        + span(found, "level")
        + " "
        + found.get("moved")
        + " "
        + found.get("gained")
        + " "
        + found.get("lost")
        + " "
        + found.get("reasons");
  }

  private static String span(Map<String, Object> found, String name) {
    Object min = found.get(name + "_min");
    Object max = found.get(name + "_max");
    return min == null || min.equals(max) ? String.valueOf(min) : min + "-" + max;
  }

  private Answer ask(Map<String, String> texts) {
    return ask(texts, LESS);
  }

  private Answer ask(Map<String, String> texts, Ruleset other) {
    Map<String, String> inputs = new LinkedHashMap<>(Map.of("as_of", "2022-12-31"));
    inputs.put("ruleset", "desert");
    inputs.putAll(texts);
    County county = new County("desert", LocalDate.of(2022, 12, 31), List.of("desert"));
    return Inquiry.of(
            new Changes(), inputs, county, scene.ground(), () -> List.of(Laws.desert(), other))
        .answer(Progress.NONE);
  }

  private static Map<String, Object> provision(double value, String document) {
    return Map.of("value", value, "document", document, "clause", "1", "certainty", "assumed");
  }

  private static Ruleset named(String id, Ruleset law) {
    return new Ruleset(
        id,
        law.title(),
        law.area(),
        law.validFrom(),
        law.validTo(),
        law.provisions(),
        law.quotas(),
        law.cityFigures(),
        law.brigadeQuotas(),
        law.stationProjects(),
        law.targets(),
        law.exemptions());
  }
}
