package org.firewell.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.firewell.feature.Condition;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.scene.Laws;
import org.firewell.scene.Scene;
import org.firewell.scene.Scene.Thing;
import org.firewell.standard.Refusal;
import org.junit.jupiter.api.Test;

/** Today is 2022-12-31; the law asks 0.1 MPa and 15 L/s. */
class InspectionRulesTest {

  private final Scene scene = new Scene();

  @Test
  void today_is_taken_and_tomorrow_is_not() {
    Feature hydrant = made(scene.hydrant("h"));
    assertThat(codes(hydrant, "2022-12-31", Condition.USABLE)).isEmpty();
    assertThat(codes(hydrant, "2023-01-01", Condition.USABLE)).containsExactly("in_future");
  }

  @Test
  void nobody_looks_at_a_hydrant_before_it_was_built() {
    Feature hydrant = made(scene.hydrant("h").with("built_on", "2022-05-01"));
    assertThat(codes(hydrant, "2022-05-01", Condition.USABLE)).isEmpty();
    assertThat(codes(hydrant, "2022-04-30", Condition.USABLE)).containsExactly("before_built");
  }

  @Test
  void what_is_not_built_is_not_inspected_yet() {
    assertThat(codes(made(scene.hydrant("h").with("lifecycle", "building")), "2022-05-01"))
        .containsExactly("not_built");
    assertThat(codes(made(scene.intake("i").with("lifecycle", "planned")), "2022-05-01"))
        .containsExactly("not_built");
    assertThat(codes(made(scene.hydrant("u").with("lifecycle", "")), "2022-05-01")).isEmpty();
  }

  @Test
  void a_date_of_building_wins_over_the_lifecycle() {
    Thing<?> hydrant = scene.hydrant("h").with("lifecycle", "building");
    assertThat(codes(made(hydrant.with("accepted_on", "2022-05-01")), "2022-06-01")).isEmpty();
  }

  @Test
  void what_was_removed_is_inspected_up_to_its_last_day() {
    Feature gone =
        made(scene.hydrant("h").with("lifecycle", "removed").with("valid_to", "2022-06-01"));
    assertThat(codes(gone, "2022-05-31")).isEmpty();
    assertThat(codes(gone, "2022-06-01")).containsExactly("not_there");
    assertThat(codes(made(scene.hydrant("g").with("lifecycle", "removed")), "2022-05-31"))
        .containsExactly("not_there");
  }

  @Test
  void what_was_measured_below_the_law_is_not_usable_and_the_clause_is_told() {
    Feature hydrant = made(scene.hydrant("h"));
    Inspection low = inspection("hydrants", "2022-12-01", Condition.USABLE, 0.09, 15.0);
    List<Refusal> refusals = rules().refusals(low, hydrant);
    assertThat(refusals).extracting(Refusal::code).containsExactly("usable_below_norm");
    assertThat(refusals.get(0).en()).contains("pressure_mpa is 0.09, below 0.1 (desert 1)");
    assertThat(
            rules()
                .refusals(
                    inspection("hydrants", "2022-12-01", Condition.LOW_PRESSURE, 0.09, 3.0),
                    hydrant))
        .isEmpty();
    assertThat(
            rules()
                .refusals(
                    inspection("hydrants", "2022-12-01", Condition.USABLE, 0.1, 15.0), hydrant))
        .isEmpty();
  }

  @Test
  void a_measure_is_a_number_of_0_or_more_of_a_hydrant() {
    for (double odd : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThat(
              rules()
                  .refusals(
                      inspection("hydrants", "2022-12-01", Condition.DAMAGED, odd, null),
                      made(scene.hydrant("h"))))
          .extracting(Refusal::code)
          .containsExactly("not_measurable");
    }
    assertThat(
            rules()
                .refusals(
                    inspection("water-intakes", "2022-12-01", Condition.USABLE, null, 20.0),
                    made(scene.intake("i"))))
        .extracting(Refusal::code)
        .containsExactly("not_measured_here");
  }

  private static List<String> codes(Feature object, String on) {
    return codes(object, on, Condition.DAMAGED);
  }

  private static List<String> codes(Feature object, String on, Condition condition) {
    String layer = FeatureType.of(object).name();
    return rules().refusals(inspection(layer, on, condition, null, null), object).stream()
        .map(Refusal::code)
        .toList();
  }

  private static InspectionRules rules() {
    return new InspectionRules(Laws.desert(), Scene.DAY);
  }

  private static Inspection inspection(
      String layer, String on, Condition condition, Double pressure, Double flow) {
    return new Inspection(
        new UUID(0, 1),
        layer,
        "h",
        LocalDate.parse(on),
        "li",
        Instant.EPOCH,
        condition,
        pressure,
        flow,
        null,
        List.of());
  }

  private static Feature made(Thing<?> thing) {
    return thing.make();
  }
}
