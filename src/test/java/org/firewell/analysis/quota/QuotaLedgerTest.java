package org.firewell.analysis.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;
import static org.firewell.standard.QuotaKind.MAKEUP;
import static org.firewell.standard.QuotaKind.NEW;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.feature.FeatureType;
import org.firewell.render.Csv;
import org.firewell.scene.Laws;
import org.firewell.scene.Scene;
import org.firewell.scene.Scene.Thing;
import org.firewell.standard.Certainty;
import org.firewell.standard.CityFigure;
import org.firewell.standard.Clause;
import org.firewell.standard.Quota;
import org.firewell.standard.QuotaKind;
import org.firewell.standard.Ruleset;
import org.firewell.standard.TaskName;
import org.firewell.standard.TaskVersion;
import org.junit.jupiter.api.Test;

/**
 * The desert has units A and B. Every case is asked on 2022-12-31, the deadline of every task; the
 * hydrants of a case stand 100 m apart unless it says otherwise.
 */
class QuotaLedgerTest {

  private static final String A = "990000101";
  private static final String B = "990000102";
  private static final LocalDate DEADLINE = Scene.DAY;
  private static final Clause CLAUSE = new Clause("desert", "table", Certainty.CONFIRMED, "");

  private final Scene scene = new Scene().layer(FeatureType.HYDRANTS);
  private final List<Quota> quotas = new ArrayList<>();
  private final List<CityFigure> cityFigures = new ArrayList<>();
  private final List<TaskVersion> versions = new ArrayList<>();
  private int placed;

  @Test
  void each_state_is_counted_where_it_is_and_nowhere_else() {
    quota(A, NEW, 10);
    for (String state : List.of("planned", "sited", "building", "built", "accepted")) {
      hydrant(A, NEW, state);
    }
    hydrant(A, NEW, "in_service");
    hydrant(A, NEW, "in_service");
    // one in each of five states, two in service; done = 1 accepted + 2 in service = 3 of 10
    assertThat(row(A, NEW).properties())
        .containsEntry("planned", 1)
        .containsEntry("sited", 1)
        .containsEntry("building", 1)
        .containsEntry("built", 1)
        .containsEntry("accepted", 1)
        .containsEntry("in_service", 2)
        .containsEntry("done", 3)
        .containsEntry("completion", 0.3);
  }

  @Test
  void the_columns_of_the_table_are_those_of_the_contract() {
    quota(A, NEW, 4);
    hydrant(A, NEW, "accepted").with("accepted_on", "2022-06-01");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Csv.write(out, ledger());
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            document,unit_code,unit,kind,task,quota,planned,sited,building,built,accepted,\
            in_service,done,late,completion
            desert,990000101,A,new,desert/990000101/new,4,0,0,0,0,1,0,1,0,0.25
            """);
  }

  @Test
  void rows_stand_in_the_order_of_their_tasks() {
    quota(B, NEW, 1);
    quota(A, NEW, 1);
    quota(A, MAKEUP, 1);
    assertThat(ledger().findings())
        .extracting(LedgerRow::id)
        .containsExactly("desert/990000101/makeup", "desert/990000101/new", "desert/990000102/new");
  }

  @Test
  void a_surplus_of_one_unit_never_covers_another() {
    quota(A, NEW, 4);
    quota(B, NEW, 2);
    hydrants(6, A, NEW, "in_service");
    hydrants(1, B, NEW, "in_service");
    // A: min(6, 4) / 4 = 1; B: min(1, 2) / 2 = 0.5; city: (4 + 1) / (4 + 2) = 5 / 6; raw: 7 / 6
    assertThat(row(A, NEW).completion()).isEqualTo(1.0);
    assertThat(row(B, NEW).completion()).isEqualTo(0.5);
    assertThat(sums("new"))
        .containsEntry("done", 7)
        .containsEntry("done_within_quota", 5)
        .containsEntry("surplus", 2)
        .containsEntry("completion", 5 / 6.0)
        .containsEntry("completion_raw", 7 / 6.0);
    assertThat(notices())
        .contains("desert/990000101/new has 2 more than asked, which count for no other");
  }

  @Test
  void new_and_makeup_are_summed_apart_and_together() {
    quota(A, NEW, 3);
    quota(A, MAKEUP, 1);
    hydrants(1, A, NEW, "accepted");
    hydrants(2, A, MAKEUP, "accepted");
    // new 1 of 3; makeup min(2, 1) of 1; together (1 + 1) / 4
    assertThat(sums("new")).containsEntry("completion", 1 / 3.0);
    assertThat(sums("makeup")).containsEntry("completion", 1.0);
    assertThat(sums("total")).containsEntry("quota", 4).containsEntry("completion", 0.5);
  }

  @Test
  void a_hydrant_accepted_on_the_deadline_is_in_time_and_a_day_later_is_late() {
    quotas.add(task(A, NEW, 5, LocalDate.of(2022, 10, 31)));
    hydrant(A, NEW, "accepted").with("accepted_on", "2022-10-31");
    hydrant(A, NEW, "accepted").with("accepted_on", "2022-11-01");
    hydrant(A, NEW, "in_service").with("commissioned_on", "2022-10-30");
    Thing<?> undated = hydrant(A, NEW, "in_service");
    assertThat(row(A, NEW).done()).isEqualTo(4);
    assertThat(row(A, NEW).late()).isEqualTo(1);
    assertThat(row(A, NEW).lateUnknown()).isEqualTo(1);
    assertThat(notices())
        .containsExactly(
            undated.make().id() + " is accepted without a date: in time or late is unknown");
  }

  @Test
  void an_acceptance_that_lies_ahead_is_an_error_and_not_done() {
    quota(A, NEW, 2);
    hydrant(A, NEW, "accepted").with("accepted_on", "2023-02-01");
    assertThat(row(A, NEW).properties()).containsEntry("built", 1).containsEntry("done", 0);
    assertThat(errors())
        .containsExactly(
            "h1 accepted_in_future: is accepted on 2023-02-01, after 2022-12-31: not accepted yet");
  }

  @Test
  void an_acceptance_that_the_register_has_reached_is_hindsight_and_no_error() {
    quota(A, NEW, 2);
    hydrant(A, NEW, "accepted").with("accepted_on", "2023-02-01");
    scene.hydrant("old").at(900, 0).with("inspected_on", "2023-02-01");
    assertThat(row(A, NEW).done()).isZero();
    assertThat(errors()).isEmpty();
    assertThat(notices())
        .containsExactly("h1 is accepted on 2023-02-01, after 2022-12-31: not accepted yet");
  }

  @Test
  void what_was_accepted_later_was_not_done_on_an_earlier_day() {
    quota(A, NEW, 2);
    hydrant(A, NEW, "in_service").with("accepted_on", "2022-03-01");
    hydrant(A, NEW, "in_service").with("accepted_on", "2022-09-01");
    assertThat(row(A, NEW).done()).isEqualTo(2);
    LedgerAnswer midsummer =
        new QuotaLedger()
            .answer(scene.snapshot(law(), LocalDate.of(2022, 7, 1)), values(""), Progress.NONE);
    assertThat(midsummer.findings().get(0).done()).isEqualTo(1);
  }

  @Test
  void dates_out_of_order_are_errors() {
    quota(A, NEW, 5);
    hydrant(A, NEW, "accepted").with("built_on", "2022-06-02").with("accepted_on", "2022-06-01");
    hydrant(A, NEW, "built").with("sited_on", "2022-06-02").with("built_on", "2022-06-01");
    hydrant(A, NEW, "in_service")
        .with("accepted_on", "2022-06-02")
        .with("commissioned_on", "2022-06-01");
    assertThat(errors())
        .containsExactly(
            "h1 accepted_before_built: is accepted on 2022-06-01, before it is built on 2022-06-02",
            "h2 built_before_sited: is built on 2022-06-01, before it is sited on 2022-06-02",
            "h3 commissioned_before_accepted: is commissioned on 2022-06-01, before it is accepted"
                + " on 2022-06-02");
  }

  @Test
  void a_deadline_before_the_law_holds_is_an_error_of_the_task() {
    quotas.add(task(A, NEW, 1, LocalDate.of(1999, 12, 31)));
    assertThat(errors())
        .containsExactly(" deadline_before_start: is due on 1999-12-31, before desert holds");
  }

  @Test
  void two_rows_of_one_hydrant_count_once_in_the_farther_state() {
    quota(A, NEW, 2);
    hydrant(A, NEW, "planned").at(0, 0);
    hydrant(A, NEW, "accepted").at(3, 0).with("accepted_on", "2022-06-01");
    // 3 m apart, neither with a code: one hydrant, accepted
    assertThat(row(A, NEW).properties()).containsEntry("planned", 0).containsEntry("accepted", 1);
    assertThat(notices()).containsExactly("h1 is one hydrant with h2, counted once");
  }

  @Test
  void two_codes_three_metres_apart_are_two_hydrants() {
    quota(A, NEW, 2);
    hydrant(A, NEW, "accepted").at(0, 0).with("code", "1");
    hydrant(A, NEW, "accepted").at(3, 0).with("code", "2");
    assertThat(row(A, NEW).done()).isEqualTo(2);
  }

  @Test
  void one_hydrant_counts_for_one_task_alone() {
    quota(A, NEW, 1);
    quota(B, MAKEUP, 1);
    hydrant(A, NEW, "accepted").at(0, 0);
    hydrant(B, MAKEUP, "accepted").at(2, 0);
    assertThat(row(A, NEW).done()).isEqualTo(1);
    assertThat(row(B, MAKEUP).done()).isZero();
    assertThat(errors())
        .containsExactly(
            "h2 two_tasks: is one hydrant with h1, which counts for desert/990000101/new");
  }

  @Test
  void a_code_on_two_hydrants_far_apart_is_an_error_of_each() {
    quota(A, NEW, 2);
    hydrant(A, NEW, "accepted").at(0, 0).with("code", "7");
    scene.hydrant("old").at(300, 0).with("code", "7");
    assertThat(row(A, NEW).done()).isEqualTo(1);
    assertThat(errors()).containsExactly("h1 same_code: carries the code 7, as does old");
  }

  @Test
  void a_task_that_the_ruleset_does_not_hand_out_is_an_error_and_counts_nowhere() {
    quota(A, NEW, 1);
    hydrant(A, NEW, "accepted").with("quota_task", "desert/990000103/new");
    assertThat(row(A, NEW).done()).isZero();
    assertThat(errors())
        .containsExactly(
            "h1 unknown_task: names the task \"desert/990000103/new\", which desert does not");
  }

  @Test
  void a_hydrant_that_stands_in_another_unit_counts_and_is_noticed() {
    quota(A, NEW, 2);
    quota(B, NEW, 2);
    scene.township("b").with("code", B).with("name", "B").box(1000, -500, 2000, 500);
    scene.township("a").with("code", A).with("name", "A").box(-500, -500, 999, 500);
    hydrant(A, NEW, "built").with("township", "b").at(0, 0);
    hydrant(A, NEW, "built").at(1500, 0);
    assertThat(row(A, NEW).linked()).isEqualTo(2);
    assertThat(notices())
        .containsExactly(
            "h1 stands in 990000102 and counts for 990000101",
            "h2 stands in 990000102 and counts for 990000101");
  }

  @Test
  void a_row_carries_the_shape_of_its_unit() {
    quota(A, NEW, 2);
    quota(B, NEW, 2);
    scene.township("a").with("code", A).box(-500, -500, 500, 500);
    assertThat(row(A, NEW).geometry().getGeometryType()).isEqualTo("Polygon");
    assertThat(row(B, NEW).geometry()).isNull();
    assertThat(notices())
        .containsExactly("desert/990000102/new is handed to a unit that the map does not have");
  }

  @Test
  void the_task_of_a_unit_that_was_merged_counts_for_what_it_is_on_the_day() {
    quota(A, NEW, 2);
    quota(B, NEW, 2);
    scene
        .township("both")
        .with("code", "990000201")
        .with("name", "AB")
        .with("valid_from", "2022-07-01")
        .box(-500, -500, 5000, 500);
    for (String former : List.of(A, B)) {
      scene
          .township("t" + former)
          .with("code", former)
          .with("valid_to", "2022-07-01")
          .with("successors", "both")
          .with("change_document", "No. 9");
    }
    hydrant(A, NEW, "accepted").with("accepted_on", "2022-03-01");
    hydrant(B, NEW, "accepted").with("accepted_on", "2022-09-01").with("township", "990000201");
    hydrant(B, NEW, "built").with("township", B);
    assertThat(row(A, NEW).done()).isEqualTo(1);
    assertThat(row(B, NEW).done()).isEqualTo(1);
    assertThat(row(B, NEW).geometry().getGeometryType()).isEqualTo("Polygon");
    assertThat(sums("total")).containsEntry("done", 2).containsEntry("quota", 4);
    assertThat(notices())
        .containsExactly(
            "desert/990000101/new counts for 990000201 (AB), which the unit is on this day (No. 9)",
            "desert/990000102/new counts for 990000201 (AB), which the unit is on this day (No. 9)");
    assertThat(ledger("990000201").findings()).hasSize(2);
    // the two are one on this day, so either name asks for both
    assertThat(ledger(A).findings()).hasSize(2);
  }

  @Test
  void the_task_of_a_unit_that_was_split_stays_one_and_is_told_of_both_parts() {
    quota(A, NEW, 2);
    scene.township("a").with("code", A).with("valid_to", "2022-07-01").with("successors", "l,r");
    scene.township("l").with("code", "990000201").box(-500, -500, 0, 500);
    scene.township("r").with("code", "990000202").box(0, -500, 5000, 500);
    hydrant(A, NEW, "accepted").with("accepted_on", "2022-03-01").at(-100, 0);
    hydrant(A, NEW, "accepted").with("accepted_on", "2022-03-01").at(100, 0);
    assertThat(row(A, NEW).done()).isEqualTo(2);
    assertThat(row(A, NEW).geometry().getArea())
        .isEqualTo(row(A, NEW).geometry().getEnvelope().getArea(), within(1e-9));
    assertThat(notices())
        .containsExactly(
            "desert/990000101/new counts for 990000201 (l), 990000202 (r), which the unit is on"
                + " this day");
    assertThat(ledger("990000202").findings()).hasSize(1);
  }

  @Test
  void a_link_by_the_units_other_code_finds_the_task_where_one_alone_is_meant() {
    quota(A, NEW, 2);
    scene.township("after").with("code", B).with("valid_from", "2022-07-01");
    scene
        .township("before")
        .with("code", A)
        .with("valid_to", "2022-07-01")
        .with("successors", "after");
    hydrant(B, NEW, "accepted").with("accepted_on", "2022-06-01");
    assertThat(row(A, NEW).done()).isEqualTo(1);
    assertThat(errors()).isEmpty();
    assertThat(notices())
        .containsExactly(
            "desert/990000101/new counts for 990000102 (after), which the unit is on this day",
            "h1 names the task desert/990000102/new, which is that of the same unit");
    quota(B, NEW, 1); // now the name is a task of its own
    assertThat(row(A, NEW).done()).isZero();
    assertThat(row(B, NEW).done()).isEqualTo(1);
  }

  @Test
  void a_removed_hydrant_does_not_count() {
    quota(A, NEW, 2);
    hydrant(A, NEW, "removed");
    assertThat(row(A, NEW).linked()).isZero();
    assertThat(notices()).containsExactly("h1 is removed and does not count");
  }

  @Test
  void a_hydrant_in_the_place_of_a_removed_one_is_neither_new_nor_makeup() {
    quota(A, NEW, 2);
    scene.hydrant("old").with("lifecycle", "removed").at(0, 0);
    hydrant(A, NEW, "accepted").at(9, 0);
    hydrant(A, NEW, "accepted").at(11, 0);
    assertThat(row(A, NEW).done()).isEqualTo(1);
    assertThat(errors())
        .containsExactly(
            "h1 replacement: stands 9.0 m from old, which was removed: neither new nor make-up");
  }

  /** One whose validity ended, and one that ended without being removed: its row was replaced. */
  @Test
  void the_place_of_one_that_was_removed_is_known_though_it_is_no_longer_valid() {
    quota(A, NEW, 3);
    scene.hydrant("old").with("lifecycle", "removed").with("valid_to", "2022-03-01").at(0, 0);
    scene.hydrant("row").with("valid_to", "2022-03-01").at(100, 0);
    hydrant(A, NEW, "accepted").at(9, 0);
    hydrant(A, NEW, "accepted").at(109, 0);
    assertThat(row(A, NEW).done()).isEqualTo(1);
    assertThat(errors())
        .containsExactly(
            "h1 replacement: stands 9.0 m from old, which was removed: neither new nor make-up");
  }

  @Test
  void a_task_that_counts_for_no_quota_is_known() {
    quota(A, NEW, 1);
    versions.add(version("desert/" + A + "/relocate", 4));
    hydrant(A, NEW, "accepted").with("quota_task", "desert/" + A + "/relocate");
    assertThat(errors()).isEmpty();
    assertThat(row(A, NEW).linked()).isZero();
    assertThat(notices())
        .containsExactly("h1 fulfils desert/" + A + "/relocate, which is neither new nor make-up");
  }

  /** 2 were asked; from June on 4, so that 2 accepted are half of it. */
  @Test
  void a_task_asks_what_its_version_of_the_day_asks() {
    quota(A, NEW, 2);
    versions.add(version("desert/" + A + "/new", 4));
    hydrants(2, A, NEW, "accepted");
    assertThat(row(A, NEW).completion()).isEqualTo(0.5);
    assertThat(sums("total")).containsEntry("quota", 4);
  }

  @Test
  void a_blank_lifecycle_is_unknown_and_counted_apart() {
    quota(A, NEW, 2);
    hydrant(A, NEW, "");
    assertThat(row(A, NEW).unknown()).isEqualTo(1);
    assertThat(row(A, NEW).done()).isZero();
    assertThat(sums("total")).containsEntry("unknown", 1);
    assertThat(notices())
        .containsExactly("h1 has neither lifecycle nor dates: its state is unknown");
  }

  @Test
  void a_unit_that_is_asked_nothing_has_no_completion() {
    quota(A, NEW, 0);
    assertThat(row(A, NEW).completion()).isNull();
    hydrant(A, NEW, "accepted").with("accepted_on", "2022-06-01");
    assertThat(row(A, NEW).completion()).isNull();
    assertThat(notices())
        .containsExactly("desert/990000101/new asks none, and 1 are accepted for it");
  }

  @Test
  void a_unit_on_the_map_that_is_handed_nothing_is_noticed() {
    quota(A, NEW, 1);
    scene.township("a").with("code", A);
    scene.township("b").with("code", B).with("name", "Bee");
    assertThat(notices()).containsExactly("b (Bee) is handed nothing by desert");
  }

  @Test
  void a_village_s_own_hydrant_and_a_crane_count_and_are_noticed() {
    quota(A, NEW, 2);
    hydrant(A, NEW, "built").with("ownership", "village").with("kind", "water_crane");
    assertThat(notices()).containsExactly("h1 is no municipal hydrant", "h1 is a water crane");
  }

  @Test
  void the_text_s_figure_beside_the_table_s_sum_is_shown_and_not_smoothed() {
    quota(A, NEW, 10);
    quota(B, NEW, 5);
    quota(A, MAKEUP, 2);
    cityFigures.add(new CityFigure(NEW, 12, CLAUSE));
    cityFigures.add(new CityFigure(MAKEUP, 2, CLAUSE));
    // new: 12 - (10 + 5) = -3; makeup: 2 - 2 = 0; together 14 - 17 = -3
    assertThat(ledger().identities())
        .filteredOn(i -> i.name().startsWith("city_figure"))
        .extracting(Identity::name, Identity::left, Identity::right)
        .containsExactly(
            tuple("city_figure_new", 12, 15),
            tuple("city_figure_makeup", 2, 2),
            tuple("city_figure_total", 14, 17));
    assertThat(differences().get(0))
        .containsEntry("difference", -3)
        .containsEntry(
            "reason",
            "desert table states 12, and its table of units sums to 15: the document disagrees"
                + " with itself, both are kept");
  }

  @Test
  void every_sum_is_written_beside_what_it_must_agree_with() {
    quota(A, NEW, 3);
    hydrant(A, NEW, "accepted")
        .at(0, 0)
        .with("accepted_on", "2022-06-01")
        .with("evidence_on", "2022-06-02")
        .with("evidence_by", "Li");
    hydrant(A, NEW, "accepted").at(2, 0).with("accepted_on", "2022-06-01");
    hydrant(A, NEW, "accepted").at(100, 0).with("accepted_on", "2022-06-03");
    scene.hydrant("old").at(200, 0).with("accepted_on", "1999-05-01");
    scene.hydrant("wild").at(300, 0).with("accepted_on", "2022-05-01");
    scene.hydrant("dateless").at(400, 0);
    // three accepted rows are two hydrants, one of them with proof; five hydrants are accepted in
    // all: one older than the law, two for the task, one for no task, one without a date
    assertThat(ledger().identities())
        .filteredOn(identity -> !identity.name().startsWith("stock_"))
        .extracting(Identity::name, Identity::left, Identity::right)
        .containsExactly(
            tuple("new_and_makeup", 3, 3),
            tuple("states", 2, 2),
            tuple("city_done", 2, 2),
            tuple("reported_rows", 3, 2),
            tuple("evidence", 2, 1),
            tuple("stock", 5, 3),
            tuple("done_in_stock", 2, 2));
  }

  @Test
  void one_unit_alone_has_its_own_rows_sums_and_errors() {
    quota(A, NEW, 2);
    quota(B, NEW, 2);
    cityFigures.add(new CityFigure(NEW, 9, CLAUSE));
    hydrant(A, NEW, "accepted").with("accepted_on", "2022-06-01");
    hydrant(B, NEW, "accepted").with("accepted_on", "2023-06-01");
    LedgerAnswer alone = ledger(A);
    assertThat(alone.findings()).extracting(LedgerRow::id).containsExactly("desert/990000101/new");
    assertThat(alone.remarks()).isEmpty();
    assertThat(alone.identities()).isEmpty();
  }

  @Test
  void a_unit_that_is_handed_nothing_cannot_be_asked_alone() {
    quota(A, NEW, 2);
    assertThatThrownBy(() -> ledger(B))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "desert 没有给 990000102 下达指标 · township: desert hands nothing to \"990000102\"; it does to 990000101");
  }

  @Test
  void a_law_without_quotas_and_data_without_hydrants_cannot_answer() {
    assertThatThrownBy(this::ledger)
        .hasMessage("规则集 desert 没有下达消火栓指标 · ruleset: desert hands out no hydrants");
    quota(A, NEW, 1);
    assertThatThrownBy(
            () -> new QuotaLedger().answer(new Scene().snapshot(law()), values(""), Progress.NONE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("data: there is no layer of hydrants");
  }

  private void quota(String unitCode, QuotaKind kind, int quantity) {
    quotas.add(task(unitCode, kind, quantity, DEADLINE));
  }

  private static Quota task(String unitCode, QuotaKind kind, int quantity, LocalDate deadline) {
    String unit = unitCode.equals(A) ? "A" : "B";
    return new Quota("desert", unitCode, unit, kind, quantity, deadline, CLAUSE);
  }

  /** The second one of a task, from June on. */
  private static TaskVersion version(String task, int quantity) {
    return new TaskVersion(
        task,
        2,
        "later",
        LocalDate.of(2022, 6, 1),
        quantity,
        DEADLINE,
        TaskName.of(task).orElseThrow().kind(),
        null,
        null,
        "raised",
        "planner",
        null);
  }

  /** The next hydrant, 100 m east of the last. */
  private Thing<?> hydrant(String unitCode, QuotaKind kind, String lifecycle) {
    placed++;
    return scene
        .hydrant("h" + placed)
        .east(100.0 * placed)
        .with("lifecycle", lifecycle)
        .with("quota_task", "desert/" + unitCode + "/" + kind.key());
  }

  private void hydrants(int number, String unitCode, QuotaKind kind, String lifecycle) {
    for (int i = 0; i < number; i++) {
      hydrant(unitCode, kind, lifecycle).with("accepted_on", "2022-06-01");
    }
  }

  private Ruleset law() {
    Ruleset desert = Laws.desert(Map.of(), quotas);
    return new Ruleset(
        desert.id(),
        desert.title(),
        desert.area(),
        desert.validFrom(),
        desert.validTo(),
        desert.provisions(),
        quotas,
        cityFigures,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        versions);
  }

  private LedgerAnswer ledger() {
    return ledger("");
  }

  private LedgerAnswer ledger(String township) {
    return new QuotaLedger().answer(scene.snapshot(law()), values(township), Progress.NONE);
  }

  private static Values values(String township) {
    return Values.of(new QuotaLedger().inputs(), Map.of("township", township));
  }

  private LedgerRow row(String unitCode, QuotaKind kind) {
    return ledger().findings().stream()
        .filter(row -> row.quota().unitCode().equals(unitCode) && row.quota().kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> sums(String kind) {
    return (Map<String, Object>) ((Map<String, Object>) ledger().summary().get("sums")).get(kind);
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> differences() {
    return (List<Map<String, Object>>) ledger().summary().get("differences");
  }

  private List<String> errors() {
    return ledger().remarks().stream()
        .filter(Remark::severe)
        .map(r -> r.id() + " " + r.code() + ": " + r.reason())
        .toList();
  }

  @SuppressWarnings("unchecked")
  private List<String> notices() {
    return (List<String>) ledger().summary().get("notices");
  }
}
