package org.firewell.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.MicroStation;
import org.firewell.feature.Ternary;
import org.firewell.scene.Laws;
import org.firewell.scene.Scene;
import org.firewell.scene.Scene.Thing;
import org.firewell.snapshot.Standing.Flaw;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;
import org.junit.jupiter.api.Test;

/**
 * The day of every case is 2022-12-31; the window of a hydrant is 180 days, so 2022-07-04 is its
 * edge.
 */
class StandingTest {

  private final Scene scene = new Scene();

  @Test
  void a_usable_hydrant_inspected_in_the_window_works() {
    assertThat(standing(hydrant())).isEqualTo(Standing.of(Ternary.YES, Ternary.YES));
  }

  @Test
  void the_window_holds_on_its_last_day_and_not_a_day_longer() {
    assertThat(standing(hydrant().with("inspected_on", "2022-07-04")).effective())
        .isEqualTo(Ternary.YES);
    assertThat(standing(hydrant().with("inspected_on", "2022-07-03")))
        .isEqualTo(Standing.of(Ternary.YES, Ternary.NO, Flaw.OVERDUE));
  }

  @Test
  void a_hydrant_accepted_in_the_window_counts_as_inspected() {
    assertThat(
            standing(hydrant().with("inspected_on", "").with("accepted_on", "2022-10-01"))
                .effective())
        .isEqualTo(Ternary.YES);
  }

  @Test
  void without_a_flaw_an_intake_is_judged_as_one_that_never_had_it() {
    List<String> states = List.of("yes", "no", "");
    for (String dry : states) {
      for (String access : states) {
        for (String lift : List.of("3", "7", "")) {
          for (String inspected : List.of("2022-12-01", "2020-01-01", "")) {
            Thing<?> intake =
                new Scene()
                    .intake("a")
                    .with("volume_m3", "")
                    .with("dry_season_ok", dry)
                    .with("engine_access", access)
                    .with("carry_distance_m", "")
                    .with("lift_m", lift)
                    .with("inspected_on", inspected);
            Standing judged = standing(intake).without(Flaw.DRY);
            assertThat(judged)
                .as("%s %s %s %s", dry, access, lift, inspected)
                .isEqualTo(standing(intake.with("dry_season_ok", "yes")));
          }
        }
      }
    }
  }

  @Test
  void no_inspection_date_at_all_is_unknown() {
    assertThat(standing(hydrant().with("inspected_on", ""))).isEqualTo(open(Flaw.OVERDUE));
  }

  @Test
  void a_condition_found_after_the_day_says_nothing_of_the_day() {
    assertThat(
            standing(hydrant().with("inspected_on", "2023-01-05").with("condition", "damaged"))
                .effective())
        .isEqualTo(Ternary.UNKNOWN);
  }

  @Test
  void a_damaged_hydrant_stands_and_does_not_work() {
    assertThat(standing(hydrant().with("condition", "damaged")))
        .isEqualTo(Standing.of(Ternary.YES, Ternary.NO, Flaw.OOO));
  }

  @Test
  void a_failed_flow_does_not_work_and_an_untested_one_does() {
    assertThat(standing(hydrant().with("flow_l_s", "14.9")).effective()).isEqualTo(Ternary.NO);
    assertThat(standing(hydrant().with("flow_l_s", "")).effective()).isEqualTo(Ternary.YES);
  }

  @Test
  void dates_win_over_the_lifecycle() {
    assertThat(standing(hydrant().with("built_on", "2023-02-01")).built()).isEqualTo(Ternary.NO);
    assertThat(standing(hydrant().with("lifecycle", "planned").with("built_on", "2022-02-01")))
        .isEqualTo(Standing.of(Ternary.YES, Ternary.NO, Flaw.NOT_ACCEPTED));
    assertThat(
            standing(hydrant().with("lifecycle", "removed").with("valid_to", "2023-05-01"))
                .effective())
        .isEqualTo(Ternary.YES);
  }

  @Test
  void a_blank_lifecycle_stands_and_is_not_known_to_work() {
    assertThat(standing(hydrant().with("lifecycle", ""))).isEqualTo(open(Flaw.NOT_ACCEPTED));
  }

  @Test
  void what_is_not_built_has_no_flaws() {
    assertThat(standing(hydrant().with("lifecycle", "building").with("condition", "")))
        .isEqualTo(Standing.of(Ternary.NO, Ternary.NO));
  }

  @Test
  void an_intake_must_lift_reach_and_outlast_the_dry_season() {
    assertThat(standing(scene.intake("a"))).isEqualTo(Standing.of(Ternary.YES, Ternary.YES));
    assertThat(standing(scene.intake("b").with("lift_m", "6.5")))
        .isEqualTo(Standing.of(Ternary.YES, Ternary.NO, Flaw.LIFT));
    assertThat(standing(scene.intake("c").with("dry_season_ok", "no").with("volume_m3", "99")))
        .isEqualTo(Standing.of(Ternary.YES, Ternary.NO, Flaw.DRY));
    assertThat(
            standing(scene.intake("d").with("engine_access", "no").with("carry_distance_m", "51")))
        .isEqualTo(Standing.of(Ternary.YES, Ternary.NO, Flaw.UNREACH));
    assertThat(standing(scene.intake("e").with("lift_m", "")).effective())
        .isEqualTo(Ternary.UNKNOWN);
  }

  @Test
  void a_pool_must_be_larger_where_houses_burn_easily() {
    scene.village("v").with("fire_resistance", "low");
    assertThat(
            standing(
                scene
                    .intake("a")
                    .with("village", "v")
                    .with("dry_season_ok", "no")
                    .with("volume_m3", "150")))
        .isEqualTo(Standing.of(Ternary.YES, Ternary.NO, Flaw.DRY));
  }

  @Test
  void how_large_a_pool_must_be_is_open_where_it_is_not_known_how_houses_stand_a_fire() {
    scene.village("v");
    Thing<?> pool = scene.intake("a").with("village", "v").with("dry_season_ok", "no");
    assertThat(standing(pool.with("volume_m3", "99")).effective()).isEqualTo(Ternary.NO);
    assertThat(standing(pool.with("volume_m3", "150"))).isEqualTo(open(Flaw.DRY));
    assertThat(standing(pool.with("volume_m3", "200")).effective()).isEqualTo(Ternary.YES);
  }

  @Test
  void a_station_needs_a_working_pump_only_where_the_law_asks_for_pumps() {
    scene.microStation("s").with("pumps_working", "0");
    MicroStation station = scene.snapshot().list(FeatureType.MICRO_STATIONS).get(0);
    assertThat(scene.snapshot().standing(station).flaws()).containsExactly(Flaw.OOO);
    Ruleset noPumps = Laws.desert(Map.of(Norm.PUMPS, 0.0), List.of());
    assertThat(scene.snapshot(noPumps).standing(station).effective()).isEqualTo(Ternary.YES);
  }

  @Test
  void an_object_is_free_of_a_flaw_or_not_or_that_is_open() {
    Standing standing = standing(scene.intake("a").with("lift_m", "7").with("engine_access", ""));
    assertThat(standing.isFreeOf(Flaw.OOO)).isEqualTo(Ternary.YES);
    assertThat(standing.isFreeOf(Flaw.LIFT)).isEqualTo(Ternary.NO);
    assertThat(standing.isFreeOf(Flaw.UNREACH)).isEqualTo(Ternary.UNKNOWN);
  }

  /** Built, and whether it works hangs on one thing that is not known. */
  private static Standing open(Flaw flaw) {
    return new Standing(Ternary.YES, Ternary.UNKNOWN, List.of(Flaw.NOT_KNOWN), List.of(flaw));
  }

  private Thing<?> hydrant() {
    return scene.hydrant("h");
  }

  private Standing standing(Thing<?> thing) {
    Snapshot snapshot = scene.snapshot();
    return thing.make() instanceof Hydrant hydrant
        ? snapshot.standing(hydrant)
        : snapshot.standing((org.firewell.feature.WaterIntake) thing.make());
  }

  @Test
  void a_feature_is_valid_from_its_first_day_to_the_day_before_its_end() {
    hydrant().with("valid_from", "2022-01-01").with("valid_to", "2022-12-31");
    assertThat(hydrantsOn("2021-12-31")).isZero();
    assertThat(hydrantsOn("2022-01-01")).isEqualTo(1);
    assertThat(hydrantsOn("2022-12-30")).isEqualTo(1);
    assertThat(hydrantsOn("2022-12-31")).isZero();
  }

  private int hydrantsOn(String day) {
    return scene
        .snapshot(org.firewell.scene.Laws.desert(), LocalDate.parse(day))
        .list(org.firewell.feature.FeatureType.HYDRANTS)
        .size();
  }
}
