package org.firewell.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.firewell.ledger.Case.TODAY;
import static org.firewell.ledger.State.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firewell.feature.Condition;
import org.firewell.feature.Lifecycle;
import org.firewell.feature.Ternary;
import org.firewell.ledger.Verdict.Allowed;
import org.firewell.standard.Refusal;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every pair of states, and every rule of evidence and of days. */
class StateMachineTest {

  /**
   * Row by row the state from which, column by column the one into which, in the order of {@link
   * State}: {@code +} allowed, {@code r} with a reason, {@code <} where the works were left, {@code
   * -} refused, {@code =} the same state.
   */
  private static final String PAIRS =
      """
      unknown      r r r r - - - - r
      planned      = + r r - - r - r
      sited        r = + r - - r - r
      building     r r = + - - r - r
      built        - - - = + - r - r
      accepted     - - - r = + r - r
      in_service   - - - - - = - + r
      suspended    < < < < < - = - r
      out_of_order - - - - - + - = r
      removed      - - - - - - - - =
      """;

  private record Pair(State from, State to, String sign) {

    /** With or without a reason. */
    boolean isTaken() {
      return "+r".contains(sign);
    }

    @Override
    public String toString() {
      return (from == null ? "unknown" : from.word()) + " to " + to.word() + " " + sign;
    }
  }

  private static List<Pair> pairs() {
    return PAIRS.lines().flatMap(StateMachineTest::pairs).toList();
  }

  private static Stream<Pair> pairs(String line) {
    String[] words = line.trim().split("\\s+");
    State from = State.find(words[0]).orElse(null);
    return IntStream.range(0, State.values().length)
        .mapToObj(n -> new Pair(from, State.values()[n], words[n + 1]));
  }

  private static Stream<Pair> taken() {
    return pairs().stream().filter(Pair::isTaken);
  }

  @Test
  void the_table_has_every_pair() {
    assertThat(pairs()).hasSize(10 * 9);
  }

  @TestFactory
  Stream<DynamicTest> every_pair_is_judged_as_the_table_says() {
    return pairs().stream()
        .map(pair -> DynamicTest.dynamicTest(pair.toString(), () -> judge(pair)));
  }

  /** With all that could be asked, so that the pair alone decides. */
  private static void judge(Pair pair) {
    List<String> plain = Case.of(pair.from(), pair.to()).codes();
    List<String> reasoned = Case.of(pair.from(), pair.to()).because("征地").codes();
    switch (pair.sign()) {
      case "+" -> {
        assertThat(plain).isEmpty();
        assertThat(reasoned).isEmpty();
      }
      case "r" -> {
        assertThat(plain).containsExactly("reason_missing");
        assertThat(reasoned).isEmpty();
      }
      case "=" -> assertThat(reasoned).containsExactly("same_state");
      case "<" -> resumes(pair.to());
      default -> {
        assertThat(reasoned).hasSize(1).doesNotContain("same_state", "reason_missing");
        assertThat(reasoned).isEqualTo(plain);
      }
    }
  }

  private static void resumes(State to) {
    for (State left : List.of(PLANNED, SITED, BUILDING, BUILT, ACCEPTED)) {
      assertThat(Case.of(SUSPENDED, to).leftIn(left).codes())
          .as("left in " + left)
          .isEqualTo(left == to ? List.of() : List.of("resumes_elsewhere"));
    }
  }

  @TestFactory
  Stream<DynamicTest> what_can_follow_is_what_is_not_refused() {
    return Stream.concat(Stream.of((State) null), Arrays.stream(State.values()))
        .map(
            from ->
                DynamicTest.dynamicTest(
                    from == null ? "unknown" : from.word(),
                    () ->
                        assertThat(StateMachine.next(Case.of(from, REMOVED).dossier()))
                            .isEqualTo(
                                pairs().stream()
                                    .filter(pair -> pair.from() == from)
                                    .filter(
                                        pair ->
                                            pair.isTaken()
                                                || pair.sign().equals("<") && pair.to() == BUILDING)
                                    .map(Pair::to)
                                    .toList())));
  }

  @Test
  void every_refusal_tells_in_both_languages_which_states_and_why() {
    for (Pair pair : pairs()) {
      for (Refusal refusal : Case.of(pair.from(), pair.to()).refusals()) {
        assertThat(refusal.zh()).as(pair.toString()).contains(" → " + pair.to().zh() + "：");
        assertThat(refusal.en()).as(pair.toString()).contains(" to " + pair.to().word() + ": ");
        assertThat(refusal.en()).as(pair.toString()).matches("[\\x20-\\x7e]+");
      }
    }
  }

  @Test
  void what_is_left_out_is_named() {
    assertThat(Case.of(PLANNED, BUILT).because("抢修").verdict())
        .isEqualTo(new Allowed(List.of(SITED, BUILDING)));
    assertThat(Case.of(SITED, BUILT).because("抢修").verdict())
        .isEqualTo(new Allowed(List.of(BUILDING)));
    assertThat(Case.of(BUILT, ACCEPTED).verdict()).isEqualTo(new Allowed(List.of()));
    assertThat(Case.of(ACCEPTED, BUILT).because("复核").verdict()).isEqualTo(new Allowed(List.of()));
  }

  @Test
  void a_blank_reason_is_none() {
    assertThat(Case.of(PLANNED, BUILT).because(" ").codes()).containsExactly("reason_missing");
  }

  @Test
  void a_step_from_a_state_in_which_the_hydrant_no_longer_is_is_refused() {
    assertThat(Case.of(BUILDING, BUILT).with("lifecycle", Lifecycle.BUILT).refusals())
        .extracting(Refusal::code, Refusal::en)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "state_changed", "from: the hydrant is built by now, not building"));
  }

  @Test
  void dates_win_over_the_lifecycle() {
    Case built = Case.of(BUILDING, BUILT).with("built_on", Case.BUILT);
    assertThat(built.dossier().state()).contains(BUILT);
    assertThat(Case.of(BUILDING, BUILT).with("built_on", TODAY.plusDays(1)).dossier().state())
        .contains(BUILDING);
  }

  @Test
  void a_hydrant_whose_validity_is_over_is_removed() {
    assertThat(Case.of(IN_SERVICE, REMOVED).with("valid_to", TODAY).dossier().state())
        .contains(REMOVED);
    assertThat(Case.of(IN_SERVICE, REMOVED).with("valid_to", TODAY.plusDays(1)).dossier().state())
        .contains(IN_SERVICE);
  }

  @Test
  void works_that_went_on_by_another_way_do_not_rest() {
    assertThat(
            Case.of(SUSPENDED, BUILDING)
                .leftIn(SITED)
                .with("lifecycle", Lifecycle.BUILDING)
                .dossier()
                .state())
        .contains(BUILDING);
  }

  // siting

  @Test
  void a_site_has_approved_coordinates() {
    assertThat(Case.of(PLANNED, SITED).withoutPosition().codes())
        .containsExactly("coordinates_missing");
    assertThat(Case.of(PLANNED, SITED).signedBy().codes()).containsExactly("signature_missing");
    assertThat(Case.of(PLANNED, SITED).signedBy(" ").codes()).containsExactly("signature_missing");
  }

  @Test
  void of_a_site_the_main_is_known_from_the_register_or_from_the_step() {
    Case unknown = Case.of(PLANNED, SITED).with("main_diameter_mm", null);
    assertThat(unknown.codes()).containsExactly("main_diameter_unknown");
    assertThat(unknown.mainDiameter(200.0).codes()).isEmpty();
  }

  // acceptance

  @Test
  void an_acceptance_has_a_photo() {
    assertThat(Case.of(BUILT, ACCEPTED).photos().codes()).containsExactly("photo_missing");
  }

  /** 30 m are allowed: 24.9 + 5 are within, 25.1 + 5 are not; 35.1 - 5 are surely not. */
  @Test
  void an_acceptance_is_near_the_site_whatever_the_accuracy() {
    assertThat(acceptedAt(0, 5.0)).isEmpty();
    assertThat(acceptedAt(24.9, 5.0)).isEmpty();
    assertThat(acceptedAt(25.1, 5.0)).containsExactly("position_not_proven");
    assertThat(acceptedAt(34.9, 5.0)).containsExactly("position_not_proven");
    assertThat(acceptedAt(35.1, 5.0)).containsExactly("position_far");
    assertThat(acceptedAt(29.9, 0.0)).isEmpty();
    assertThat(acceptedAt(30.1, 0.0)).containsExactly("position_far");
    assertThat(acceptedAt(0, 30.0)).isEmpty();
    assertThat(acceptedAt(0, 30.1)).containsExactly("position_not_proven");
    assertThat(acceptedAt(0, null)).containsExactly("position_not_proven");
    assertThat(Case.of(BUILT, ACCEPTED).withoutPosition().codes())
        .containsExactly("position_missing");
  }

  private static List<String> acceptedAt(double eastM, Double accuracyM) {
    return Case.of(BUILT, ACCEPTED).measured(eastM, accuracyM).codes();
  }

  @Test
  void the_site_is_where_it_was_approved_last_not_where_the_register_was_moved() {
    Evidence east =
        new Evidence(
            List.of(),
            100 * Case.DEGREES_A_METRE,
            0.0,
            null,
            null,
            null,
            null,
            List.of(),
            null,
            null);
    Step siting = Case.step(PLANNED, SITED, Case.BUILT, null, east);
    assertThat(Case.of(BUILT, ACCEPTED).after(siting).codes()).containsExactly("position_far");
    assertThat(Case.of(BUILT, ACCEPTED).after(siting).measured(100, 5.0).codes()).isEmpty();
  }

  @Test
  void water_is_proven_by_flow_or_pressure_or_somebody_who_saw_it() {
    assertThat(accepted(null, null, null)).containsExactly("water_not_proven");
    assertThat(accepted(null, null, Ternary.UNKNOWN)).containsExactly("water_not_proven");
    assertThat(accepted(15.0, null, null)).isEmpty();
    assertThat(accepted(null, 0.1, null)).isEmpty();
    assertThat(accepted(null, null, Ternary.YES)).isEmpty();
    assertThat(accepted(20.0, 0.2, Ternary.NO)).containsExactly("no_water");
  }

  @Test
  void what_was_measured_and_fails_takes_a_reason() {
    assertThat(accepted(14.9, null, null)).containsExactly("flow_low");
    assertThat(accepted(null, 0.09, null)).containsExactly("pressure_low");
    assertThat(accepted(0.0, null, null)).containsExactly("water_not_proven", "flow_low");
    assertThat(Case.of(BUILT, ACCEPTED).water(14.9, 0.09, Ternary.YES).because("临时供水").codes())
        .isEmpty();
  }

  private static List<String> accepted(Double flow, Double pressure, Ternary seen) {
    return Case.of(BUILT, ACCEPTED).water(flow, pressure, seen).codes();
  }

  @Test
  void nobody_accepts_alone() {
    assertThat(Case.of(BUILT, ACCEPTED).signedBy("王").codes())
        .containsExactly("signatures_missing");
    assertThat(Case.of(BUILT, ACCEPTED).signedBy("王", " 王 ").codes())
        .containsExactly("signatures_missing");
    assertThat(Case.of(BUILT, ACCEPTED).signedBy("王", "李").codes()).isEmpty();
  }

  @Test
  void everything_that_is_missing_is_told_at_once() {
    assertThat(
            Case.of(BUILT, ACCEPTED)
                .photos()
                .withoutPosition()
                .water(null, null, null)
                .signedBy()
                .on(TODAY.plusDays(1))
                .codes())
        .containsExactly(
            "in_future",
            "photo_missing",
            "position_missing",
            "water_not_proven",
            "signatures_missing");
  }

  @Test
  void a_photo_that_proved_another_hydrant_takes_a_reason() {
    Case again = Case.of(BUILT, ACCEPTED).photoOf("h7");
    assertThat(again.codes()).containsExactly("photo_used");
    assertThat(again.refusals().get(0).zh()).contains("h7");
    assertThat(again.refusals().get(0).en()).contains("h7");
    assertThat(again.because("两座并排，一张照片").codes()).isEmpty();
    assertThat(again.because(null).photos("b".repeat(64)).codes()).isEmpty();
    assertThat(Case.of(BUILDING, BUILT).photoOf("h7").codes()).isEmpty();
  }

  /** Two rows within 5 m are one hydrant. */
  @Test
  void one_hydrant_is_accepted_for_one_task() {
    Case twin = Case.of(BUILT, ACCEPTED).beside(4.9, "h2", Lifecycle.ACCEPTED, "d/1/new");
    assertThat(twin.codes()).containsExactly("same_hydrant");
    assertThat(twin.refusals().get(0).en()).contains("4.9 m from h2", "for d/1/new");
    assertThat(Case.of(BUILT, ACCEPTED).beside(5.1, "h2", Lifecycle.ACCEPTED, "d/1/new").codes())
        .isEmpty();
    assertThat(Case.of(BUILT, ACCEPTED).beside(1, "h2", Lifecycle.BUILT, "d/1/new").codes())
        .isEmpty();
    assertThat(Case.of(BUILT, ACCEPTED).beside(1, "h2", Lifecycle.REMOVED, "d/1/new").codes())
        .isEmpty();
    assertThat(Case.of(BUILT, ACCEPTED).beside(1, "h2", Lifecycle.IN_SERVICE, null).codes())
        .containsExactly("same_hydrant");
  }

  /** Within 10 m of a removed one. */
  @Test
  void a_replacement_is_neither_new_nor_made_up() {
    for (String counting : List.of("d/1/new", "d/1/makeup")) {
      assertThat(replaced(9.9, counting)).containsExactly("replacement");
      assertThat(replaced(10.1, counting)).isEmpty();
    }
    for (String other : Arrays.asList("d/1/replace", "d/1/repair", "d/1/relocate", null)) {
      assertThat(replaced(1, other)).isEmpty();
    }
  }

  private static List<String> replaced(double eastM, String task) {
    return Case.of(BUILT, ACCEPTED)
        .with("quota_task", task)
        .beside(eastM, "old", Lifecycle.REMOVED, null)
        .codes();
  }

  // commissioning and going out of order

  @Test
  void in_service_it_has_a_plate_and_a_keeper_who_signed() {
    assertThat(Case.of(ACCEPTED, IN_SERVICE).with("code", " ").codes())
        .containsExactly("plate_missing");
    assertThat(Case.of(ACCEPTED, IN_SERVICE).with("maintainer", null).codes())
        .containsExactly("maintainer_missing");
    assertThat(Case.of(ACCEPTED, IN_SERVICE).signedBy().codes())
        .containsExactly("signature_missing");
  }

  @Test
  void what_goes_out_of_order_says_what_is_wrong() {
    for (Condition condition : Condition.values()) {
      boolean fault = condition != Condition.USABLE && condition != Condition.UNKNOWN;
      assertThat(Case.of(IN_SERVICE, OUT_OF_ORDER).condition(condition).codes())
          .as(condition.name())
          .isEqualTo(fault ? List.of() : List.of("condition_missing"));
    }
    assertThat(Case.of(IN_SERVICE, OUT_OF_ORDER).condition(null).codes())
        .containsExactly("condition_missing");
  }

  @Test
  void what_comes_back_into_service_gives_water() {
    assertThat(Case.of(OUT_OF_ORDER, IN_SERVICE).water(null, null, null).codes())
        .containsExactly("water_not_proven");
    assertThat(
            Case.of(OUT_OF_ORDER, IN_SERVICE)
                .water(null, null, Ternary.YES)
                .with("code", null)
                .signedBy()
                .codes())
        .isEmpty();
  }

  // days

  @TestFactory
  Stream<DynamicTest> no_step_lies_in_the_future() {
    return taken()
        .map(
            pair ->
                DynamicTest.dynamicTest(
                    pair.toString(),
                    () ->
                        assertThat(
                                Case.of(pair.from(), pair.to())
                                    .because("征地")
                                    .on(TODAY.plusDays(1))
                                    .codes())
                            .containsExactly("in_future")));
  }

  @TestFactory
  Stream<DynamicTest> no_step_lies_before_the_one_before() {
    return taken()
        .map(
            pair ->
                DynamicTest.dynamicTest(
                    pair.toString(),
                    () -> {
                      Case late = Case.of(pair.from(), pair.to()).because("征地");
                      late.with("sited_on", TODAY).on(TODAY.minusDays(1));
                      if (pair.from() != null && pair.from() != PLANNED) {
                        assertThat(late.codes()).containsExactly("before_last_step");
                        assertThat(late.on(TODAY).codes()).isEmpty();
                      }
                    }));
  }

  @Test
  void the_step_before_counts_though_the_register_has_no_date_of_it() {
    Step before = Case.step(SITED, BUILDING, TODAY, null, Evidence.NONE);
    assertThat(Case.of(BUILDING, BUILT).after(before).on(TODAY.minusDays(1)).codes())
        .containsExactly("before_last_step");
  }

  @Test
  void nothing_is_accepted_before_it_was_built_nor_in_service_before_it_was_accepted() {
    assertThat(Case.of(BUILT, ACCEPTED).with("built_on", TODAY).on(TODAY.minusDays(1)).codes())
        .containsExactly("accepted_before_built");
    assertThat(
            Case.of(ACCEPTED, IN_SERVICE).with("accepted_on", TODAY).on(TODAY.minusDays(1)).codes())
        .containsExactly("commissioned_before_accepted");
    assertThat(Case.of(BUILT, ACCEPTED).with("built_on", TODAY).codes()).isEmpty();
  }

  /** Seven days of grace. */
  @Test
  void an_acceptance_is_not_back_dated_beyond_the_grace() {
    assertThat(Case.of(BUILT, ACCEPTED).on(TODAY.minusDays(7)).codes()).isEmpty();
    assertThat(Case.of(BUILT, ACCEPTED).on(TODAY.minusDays(8)).codes())
        .containsExactly("backdated");
    assertThat(Case.of(BUILT, ACCEPTED).on(TODAY.minusDays(8)).because("补登").codes())
        .containsExactly("backdated");
    assertThat(Case.of(BUILDING, BUILT).on(LocalDate.of(2020, 1, 1)).codes()).isEmpty();
  }

  // what is asked is what is missed

  @TestFactory
  Stream<DynamicTest> with_nothing_shown_as_much_is_refused_as_is_asked() {
    return taken()
        .map(
            pair ->
                DynamicTest.dynamicTest(
                    pair.toString(),
                    () ->
                        assertThat(
                                Case.of(pair.from(), pair.to())
                                    .with("main_diameter_mm", null)
                                    .with("code", null)
                                    .with("maintainer", null)
                                    .photos()
                                    .withoutPosition()
                                    .water(null, null, null)
                                    .signedBy()
                                    .condition(null)
                                    .codes())
                            .hasSameSizeAs(StateMachine.asks(pair.from(), pair.to()))));
  }

  @Test
  void evidence_that_cannot_be_is_not_taken() {
    assertThatThrownBy(() -> Case.of(BUILT, ACCEPTED).photos("no hash").step())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Case.of(BUILT, ACCEPTED).measured(0, -1.0).step())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Case.of(BUILT, ACCEPTED).water(-1.0, null, null).step())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Case.of(BUILT, ACCEPTED).water(null, Double.NaN, null).step())
        .isInstanceOf(IllegalArgumentException.class);
  }
}
