package org.firewell.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.firewell.feature.Condition;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;
import org.firewell.feature.Look;
import org.firewell.feature.TernaryShare;
import org.firewell.scene.Laws;
import org.firewell.scene.Scene;
import org.firewell.snapshot.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The day is 2022-12-31 and the window 180 days: 2022-07-04 is in it, 2022-07-03 is not. */
class IntactRegisterTest {

  private final Scene scene = new Scene();

  /**
   * Ten in service. a to d are usable and inspected in the window; e is damaged; f was inspected a
   * day too early; g has no date; h no condition; i is of an owner that is not known and works; j
   * is of such a one and damaged. Low: 4 of (8 + j) = 4/9. High: (4 + g + h + i) of (8 + i) = 7/9.
   */
  @Test
  void unknown_is_broken_at_the_low_end_and_intact_at_the_high() {
    for (String id : List.of("a", "b", "c", "d")) {
      scene.hydrant(id).east(id.charAt(0) * 100);
    }
    scene.hydrant("e").east(1000).with("condition", "damaged");
    scene.hydrant("f").east(2000).with("inspected_on", "2022-07-03");
    scene.hydrant("g").east(3000).with("inspected_on", "");
    scene.hydrant("h").east(4000).with("condition", "");
    scene.hydrant("i").east(5000).with("ownership", "");
    scene.hydrant("j").east(6000).with("ownership", "").with("condition", "damaged");
    TernaryShare rate = rate();
    assertThat(rate).isEqualTo(new TernaryShare(4, 9, 7, 9));
    assertThat(rate.leastPercent()).isEqualTo(400.0 / 9);
    assertThat(rate.greatestPercent()).isEqualTo(700.0 / 9);
  }

  @ParameterizedTest
  @EnumSource(
      value = Condition.class,
      names = {"USABLE", "UNKNOWN"},
      mode = EnumSource.Mode.EXCLUDE)
  void whatever_is_not_usable_is_not_intact(Condition condition) {
    scene.hydrant("a").east(0);
    scene.hydrant("b").east(100).with("condition", condition.name().toLowerCase());
    assertThat(rate()).isEqualTo(new TernaryShare(1, 2, 1, 2));
  }

  @Test
  void the_register_holds_municipal_hydrants_in_service_once_each() {
    scene.hydrant("a").east(0);
    scene.hydrant("a-again").east(1);
    scene.hydrant("accepted").east(100).with("lifecycle", "accepted");
    scene.hydrant("planned").east(200).with("lifecycle", "planned");
    scene.hydrant("of-unit").east(300).with("ownership", "unit");
    scene.hydrant("crane").east(400).with("kind", "water_crane");
    assertThat(IntactRegister.of(scene.snapshot()))
        .extracting(entry -> entry.hydrant().id())
        .containsExactly("a");
  }

  @Test
  void a_state_that_nobody_wrote_down_may_be_in_service() {
    scene.hydrant("a").east(0).with("lifecycle", "");
    assertThat(IntactRegister.of(scene.snapshot()).get(0).open()).containsExactly("STATE");
    assertThat(rate()).isEqualTo(new TernaryShare(0, 1, 1, 1));
  }

  @Test
  void failed_pressure_is_not_intact_whatever_the_condition_says() {
    scene.hydrant("a").east(0).with("pressure_mpa", "0.09");
    scene.hydrant("b").east(100).with("pressure_mpa", "0.10");
    assertThat(rate()).isEqualTo(new TernaryShare(1, 2, 1, 2));
  }

  @Test
  void of_nothing_there_is_no_rate() {
    scene.hydrant("a").with("lifecycle", "planned");
    assertThat(rate().leastPercent()).isNull();
    assertThat(rate().greatestPercent()).isNull();
  }

  @Test
  void on_an_earlier_day_what_was_found_later_is_not_known() {
    scene.hydrant("a").east(0);
    TernaryShare before =
        IntactRegister.rate(
            IntactRegister.of(scene.snapshot(Laws.desert(), LocalDate.of(2022, 11, 30))));
    assertThat(before).isEqualTo(new TernaryShare(0, 1, 1, 1));
  }

  /** Found usable on 1 September, without water on 1 October, usable on 1 December. */
  @Test
  void where_inspections_are_kept_the_rate_of_a_past_day_is_the_one_that_was_known_then() {
    scene.hydrant("a");
    Ground ground =
        scene
            .ground()
            .withLooks(
                List.of(
                    look("2022-09-01", Condition.USABLE),
                    look("2022-10-01", Condition.NO_WATER),
                    look("2022-12-01", Condition.USABLE)));
    Snapshot now = Snapshot.of(ground, Laws.desert(), Scene.DAY);
    assertThat(rate(now)).isEqualTo(new TernaryShare(1, 1, 1, 1));
    assertThat(rate(now.on(LocalDate.of(2022, 11, 30)))).isEqualTo(new TernaryShare(0, 1, 0, 1));
    assertThat(rate(now.on(LocalDate.of(2022, 9, 30)))).isEqualTo(new TernaryShare(1, 1, 1, 1));
    assertThat(rate(now.on(LocalDate.of(2022, 8, 31)))).isEqualTo(new TernaryShare(0, 1, 1, 1));
  }

  private static Look look(String on, Condition condition) {
    return new Look(FeatureType.HYDRANTS, "a", LocalDate.parse(on), condition, null, null);
  }

  private static TernaryShare rate(Snapshot snapshot) {
    return IntactRegister.rate(IntactRegister.of(snapshot));
  }

  private TernaryShare rate() {
    return IntactRegister.rate(IntactRegister.of(scene.snapshot()));
  }
}
