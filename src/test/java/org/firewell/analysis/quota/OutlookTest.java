package org.firewell.analysis.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.firewell.analysis.quota.Book.A;
import static org.firewell.analysis.quota.Book.B;
import static org.firewell.standard.QuotaKind.NEW;

import java.util.List;
import java.util.Map;
import org.firewell.analysis.InputException;
import org.firewell.analysis.quota.Outlook.Cause;
import org.firewell.analysis.quota.Outlook.State;
import org.firewell.feature.FeatureType;
import org.junit.jupiter.api.Test;

/**
 * Whether a task will be done by 2022-12-31, and who is on the posts. On 2022-09-30 the pace is
 * measured from 2022-06-30, 92 days, and 92 days are left; works take 30 days.
 */
class OutlookTest {

  private static final String TASK = "desert/" + A + "/new";

  private final Book book = new Book();
  private int placed;

  @Test
  void a_pace_that_comes_to_the_quota_is_on_course() {
    book.quota(A, NEW, 6);
    accepted("2022-05-01", "2022-05-02", "2022-07-01", "2022-08-01");
    // 2 in 92 days, 92 left: 4 + 2 = 6
    Outlook outlook = on("2022-09-30");
    assertThat(outlook.state()).isEqualTo(State.ON_COURSE);
    assertThat(outlook.daysLeft()).isEqualTo(92);
    assertThat(outlook.low()).isEqualTo(6);
    assertThat(outlook.perMonth()).isCloseTo(2 / 92.0 * 365.25 / 12, within(1e-9));
    assertThat(outlook.neededPerMonth()).isEqualTo(outlook.perMonth());
  }

  @Test
  void a_pace_that_does_not_is_at_risk() {
    book.quota(A, NEW, 7);
    accepted("2022-05-01", "2022-05-02", "2022-07-01", "2022-08-01");
    assertThat(on("2022-09-30").state()).isEqualTo(State.AT_RISK);
    assertThat(on("2022-09-30").causeOrNull()).isEqualTo(Cause.PACE);
  }

  @Test
  void a_hydrant_accepted_on_no_known_day_leaves_it_open() {
    book.quota(A, NEW, 3);
    accepted("2022-08-01");
    hydrant("accepted");
    // 2 are done. Slow: the one without a day came before, 1 in 92 days: 3. It is on course even
    // so; of 4 asked the fast pace, both in 92 days, decides
    assertThat(on("2022-09-30").state()).isEqualTo(State.ON_COURSE);
    Book wider = new Book().quota(A, NEW, 4);
    wider.accepted("a", 0, "2022-08-01").with("quota_task", TASK);
    wider.scene.hydrant("b").east(100).with("lifecycle", "accepted").with("quota_task", TASK);
    Outlook outlook = wider.on("2022-09-30").outlooks().get(0);
    assertThat(outlook.state()).isEqualTo(State.OPEN);
    assertThat(outlook.low()).isEqualTo(3);
    assertThat(outlook.high()).isEqualTo(4);
  }

  @Test
  void with_too_few_days_left_only_what_is_being_built_can_be_in_time() {
    book.quota(A, NEW, 3);
    accepted("2022-10-15", "2022-10-20");
    hydrant("sited");
    // 29 days left on 2022-12-02; the pace alone would do: 2 in 93 days, no: days come first
    assertThat(on("2022-12-02").state()).isEqualTo(State.AT_RISK);
    assertThat(on("2022-12-02").causeOrNull()).isEqualTo(Cause.DAYS);
    hydrant("building");
    assertThat(on("2022-12-02").causeOrNull()).isNotEqualTo(Cause.DAYS);
  }

  @Test
  void before_the_months_of_the_pace_have_passed_it_is_open() {
    book.quota(A, NEW, 3);
    assertThat(on("2022-02-28").state()).isEqualTo(State.OPEN);
    assertThat(on("2022-03-01").perMonth()).isZero();
    assertThat(on("2022-03-01").state()).isEqualTo(State.AT_RISK);
  }

  @Test
  void the_deadline_itself_is_in_time_and_the_day_after_is_late() {
    book.quota(A, NEW, 1);
    assertThat(on("2022-12-31").state()).isEqualTo(State.AT_RISK);
    assertThat(on("2023-01-01").state()).isEqualTo(State.LATE);
    assertThat(on("2023-01-01").neededPerMonth()).isNull();
    book.scene.hydrant("dark").at(900, 0).with("lifecycle", "").with("quota_task", TASK);
    assertThat(on("2023-01-01").state()).isEqualTo(State.OPEN);
  }

  @Test
  void what_is_done_is_met_whenever() {
    book.quota(A, NEW, 1);
    accepted("2023-02-01");
    assertThat(on("2023-03-01").state()).isEqualTo(State.MET);
    assertThat(on("2023-01-31").state()).isEqualTo(State.LATE);
    assertThat(new Book().quota(A, NEW, 0).on("2023-03-01").outlooks().get(0).state())
        .isEqualTo(State.MET);
  }

  @Test
  void a_pace_of_no_months_is_refused() {
    book.quota(A, NEW, 1);
    assertThatThrownBy(
            () -> Book.answer(book.scene.snapshot(book.law()), Map.of("pace_months", "0")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("pace_months: a whole number from 1 to 120");
  }

  @Test
  void posts_stand_beside_floor_and_quota() {
    book.quota(A, NEW, 1).posts(A, 5).posts(B, 10);
    book.scene.layer(FeatureType.FIRE_STATIONS);
    book.scene.township("a").box(-1000, -1000, 1000, 1000).with("code", A);
    book.scene.township("b").box(1000, -1000, 3000, 1000).with("code", B);
    book.scene.fireStation("s1").at(0, 0).with("kind", "town_class_2").with("posts_filled", "2");
    book.scene.fireStation("s2").at(9, 0).with("kind", "class_1").with("posts_filled", "30");
    book.scene.fireStation("s3").at(2000, 0).with("kind", "town_class_1").with("posts_filled", "4");
    book.scene.fireStation("s4").at(2009, 0).with("kind", "town_class_2");
    // A: half of 5 is 2.5, so 3; 2 there; the professional station is no brigade
    // B: half of 10 is 5; 4 there and a brigade that does not say
    List<Map<String, Object>> brigades =
        book.on("2022-12-31").brigades().stream().map(Brigade::plain).toList();
    assertThat(brigades.get(0))
        .containsEntry("floor", 3)
        .containsEntry("filled_low", 2L)
        .containsEntry("filled_high", 2L)
        .containsEntry("gap_to_floor", 1L)
        .containsEntry("gap_to_quota", 3L)
        .containsEntry("stations", List.of("s1"));
    assertThat(brigades.get(1))
        .containsEntry("floor", 5)
        .containsEntry("filled_low", 4L)
        .containsEntry("filled_high", null)
        .containsEntry("gap_to_floor", 1L)
        .containsEntry("to_check", List.of("s4"));
  }

  @Test
  void without_stations_nobody_knows_who_is_on_the_posts() {
    book.quota(A, NEW, 1).posts(A, 5);
    assertThat(book.on("2022-12-31").brigades().get(0).plain())
        .containsEntry("filled_low", null)
        .containsEntry("gap_to_floor", null);
  }

  private Outlook on(String day) {
    return book.on(day).outlooks().get(0);
  }

  private void accepted(String... days) {
    for (String day : days) {
      book.accepted("h" + placed, 100.0 * placed++, day).with("quota_task", TASK);
    }
  }

  private void hydrant(String lifecycle) {
    book.scene
        .hydrant("h" + placed)
        .east(100.0 * placed++)
        .with("lifecycle", lifecycle)
        .with("quota_task", TASK);
  }
}
