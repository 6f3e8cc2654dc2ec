package org.firewell.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.firewell.exchange.Outcome.ADDED;
import static org.firewell.exchange.Outcome.CHANGED;
import static org.firewell.exchange.Outcome.CONFLICT;
import static org.firewell.exchange.Outcome.REFUSED;
import static org.firewell.exchange.Outcome.SAME;
import static org.firewell.exchange.Outcome.SKIPPED;

import java.util.Map;
import org.firewell.exchange.Comparison.Settled;
import org.firewell.exchange.Line.Difference;
import org.firewell.exchange.Line.Side;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A file of the water supplier meets the register, worked by hand. */
class ComparisonTest {

  private final Desk<Hydrant> desk = new Desk<>(FeatureType.HYDRANTS);

  private static Decisions all(Decision decision) {
    return new Decisions(decision, Map.of());
  }

  private static Decisions row(long row, Decision decision) {
    return new Decisions(null, Map.of(row, decision));
  }

  @Nested
  class Which_feature_is_a_row {

    @Test
    void the_id_tells_and_what_has_none_here_is_new() {
      desk.stands("a", 0, 0).stands("b", 500, 0);
      desk.row("a", 0, 0).row("c", 1000, 0);

      assertThat(desk.outcomes()).containsExactly(SAME, ADDED);
    }

    @Test
    void within_five_metres_it_is_the_same_object_under_another_id() {
      desk.stands("a", 0, 0);
      desk.row("x", 4.9, 0);

      assertThat(desk.outcomes()).containsExactly(SAME);
      assertThat(desk.line(1).id()).isEqualTo("x");
      assertThat(desk.line(1).stands()).isEqualTo("a");
    }

    @Test
    void of_two_rows_the_nearer_is_it_and_the_other_is_asked() {
      desk.stands("a", 0, 0);
      desk.row("far", 4, 0, "code=1").row("near", -2, 0, "code=2");

      assertThat(desk.line(2).stands()).isEqualTo("a");
      assertThat(desk.line(1).outcome()).isEqualTo(CONFLICT);
      assertThat(desk.line(1).stands()).isNull();
      assertThat(desk.line(1).en()).isEqualTo("it lies 4.0 m from something here that row 2 is");
    }

    @Test
    void one_code_within_five_metres_is_one_and_codes_that_differ_are_asked_there() {
      desk.stands("a", 0, 0, "code=1").stands("b", 3, 0, "code=2");
      desk.row("x", 2.9, 0, "code=1").row("y", 1, 0, "code=3").row("z", 9, 0, "code=4");

      assertThat(desk.line(1).stands()).isEqualTo("a");
      assertThat(desk.line(2).outcome()).isEqualTo(CONFLICT);
      assertThat(desk.line(2).stands()).isEqualTo("b");
      assertThat(desk.line(2).en())
          .startsWith("b stands 2.0 m away under another code: is it that?");
      assertThat(desk.line(3).outcome()).isEqualTo(ADDED);
    }

    @Test
    void a_crane_is_no_hydrant_however_near_it_is() {
      desk.stands("a", 0, 0, "kind=above_ground");
      desk.row("x", 1, 0, "kind=water_crane");

      assertThat(desk.outcomes()).containsExactly(ADDED);
    }

    @Test
    void within_fifty_metres_it_is_asked_once() {
      desk.stands("a", 0, 0);
      desk.row("x", 40, 0).row("y", 45, 200).row("z", -49, 0);

      assertThat(desk.outcomes()).containsExactly(CONFLICT, ADDED, ADDED);
      assertThat(desk.line(1).stands()).isEqualTo("a");
      assertThat(desk.line(1).en())
          .startsWith("a stands 40.0 m away and is probably the same: is it?");
      assertThat(desk.line(1).zh()).startsWith("距 a 40.0 m，很可能是同一处：是吗？");
    }

    @Test
    void what_another_row_is_is_not_asked() {
      desk.stands("a", 0, 0);
      desk.row("a", 0, 0).row("x", 40, 0);

      assertThat(desk.outcomes()).containsExactly(SAME, ADDED);
    }

    @Test
    void a_code_that_stands_elsewhere_is_asked() {
      desk.stands("a", 0, 0, "code=7");
      desk.row("x", 300, 0, "code=7");

      assertThat(desk.line(1).outcome()).isEqualTo(CONFLICT);
      assertThat(desk.line(1).en())
          .startsWith("it has the code of a, which stands 300.0 m away: is it that?");
      desk.take(row(1, Decision.FILE));
      assertThat(desk.standing).hasSize(1);
      assertThat(desk.find("a").geometry()).isEqualTo(Desk.point(300, 0));
    }

    @Test
    void a_code_that_two_rows_carry_is_asked_of_both() {
      desk.row("x", 0, 0, "code=7").row("y", 300, 0, "code=7").row("z", 600, 0, "code=8");

      assertThat(desk.outcomes()).containsExactly(CONFLICT, CONFLICT, ADDED);
      assertThat(desk.line(1).en()).isEqualTo("it has the code of row 2, which lies elsewhere");
      assertThat(desk.line(2).en()).isEqualTo("it has the code of row 1, which lies elsewhere");
      assertThat(desk.take(all(Decision.SEPARATE)).added()).hasSize(3);
    }

    @Test
    void what_ended_here_is_found_by_its_id_alone() {
      desk.stands("a", 0, 0, "lifecycle=removed").stands("b", 100, 0, "valid_to=2020-01-01");
      desk.row("x", 1, 0).row("y", 130, 0).row("b", 100, 0);

      assertThat(desk.outcomes()).containsExactly(ADDED, ADDED, SAME);
    }

    @Test
    void a_row_without_a_place_is_found_by_id_or_code_and_else_refused() {
      desk.stands("a", 0, 0, "code=1").stands("b", 500, 0, "code=2");
      desk.placeless("a", "flow_l_s=15")
          .placeless(null, "code=2", "flow_l_s=20")
          .placeless("c", "code=3");

      assertThat(desk.outcomes()).containsExactly(CHANGED, CHANGED, REFUSED);
      desk.take();
      assertThat(desk.value("a", "flow_l_s")).isEqualTo(15.0);
      assertThat(desk.value("b", "flow_l_s")).isEqualTo(20.0);
      assertThat(desk.find("a").geometry()).isEqualTo(Desk.point(0, 0));
    }

    @Test
    void an_id_that_is_something_else_here_is_not_given_twice() {
      desk.stands("h1", 0, 0, "code=1");
      desk.row("1", 0, 0, "code=1");
      desk.take();
      desk.nextFile().row("1", 0, 0, "code=1").row("h1", 900, 0, "code=2");

      assertThat(desk.outcomes()).containsExactly(SAME, ADDED);
      assertThat(desk.line(2).id()).isEqualTo("supplier-h1");
      assertThat(desk.line(2).en())
          .isEqualTo("here h1 is something else, so it becomes supplier-h1");
      desk.take();
      assertThat(desk.outcomes()).containsExactly(SAME, SAME);
    }

    @Test
    void rows_without_ids_get_ids_of_what_they_say() {
      desk.nameless(0, 0, "code=1").nameless(100, 0);
      Settled<Hydrant> first = desk.take();

      assertThat(first.added())
          .extracting(h -> h.header().id().matches("hydrants-[0-9a-f]{12}"))
          .containsExactly(true, true);
      desk.nextFile().nameless(100, 0).nameless(0, 0, "code=1");
      assertThat(desk.outcomes()).containsExactly(SAME, SAME);
    }
  }

  @Nested
  class Rows_of_one_file {

    @Test
    void the_same_id_in_the_same_words_counts_once() {
      desk.row("a", 0, 0, "flow_l_s=1").row("a", 0, 0, "flow_l_s=1");

      assertThat(desk.outcomes()).containsExactlyInAnyOrder(ADDED, SKIPPED);
    }

    @Test
    void the_same_id_in_other_words_is_refused_each_time() {
      desk.row("a", 0, 0, "flow_l_s=1").row("a", 0, 0, "flow_l_s=2").row("b", 900, 0);

      assertThat(desk.outcomes()).containsExactly(REFUSED, REFUSED, ADDED);
      assertThat(desk.line(1).en())
          .isEqualTo("it has the id of row 2 and says otherwise: correct one of them");
      assertThat(desk.line(2).zh()).isEqualTo("与第 1 行编号相同，说法不同：改正其一");
    }

    @Test
    void a_twin_within_five_metres_is_left_aside_unless_somebody_says_it_is_another() {
      desk.row("a", 0, 0).row("b", 3, 0).row("c", 5.5, 0, "code=9");

      // a and c are 5.5 m apart, and b is nearer to c
      assertThat(desk.outcomes()).containsExactly(ADDED, SKIPPED, ADDED);
      assertThat(desk.line(2).en()).isEqualTo("it is row 3 once more, 2.5 m away");
      assertThat(desk.take(row(2, Decision.SEPARATE)).added()).hasSize(3);
    }

    @Test
    void things_that_stand_each_for_itself_are_no_twins() {
      desk.stands("a", 0, 0).stands("b", 3, 0);
      desk.row("a", 0, 0).row("b", 3, 0);

      assertThat(desk.outcomes()).containsExactly(SAME, SAME);
    }

    @Test
    void one_photo_of_two_things_is_asked() {
      desk.row("a", Desk.point(0, 0), "IMG_1.jpg").row("b", Desk.point(700, 0), "IMG_1.jpg");

      assertThat(desk.outcomes()).containsExactly(ADDED, CONFLICT);
      assertThat(desk.line(2).zh()).isEqualTo("照片与第 1 行的相同");
      desk.take(row(2, Decision.REGISTER));
      assertThat(desk.standing).hasSize(1);
    }

    @Test
    void a_photo_of_something_that_stands_is_asked() {
      desk.row(null, Desk.point(0, 0), "IMG_1.jpg", "code=1");
      desk.take();
      desk.nextFile().row(null, Desk.point(400, 0), "IMG_1.jpg");

      assertThat(desk.outcomes()).containsExactly(CONFLICT);
      assertThat(desk.line(1).stands()).startsWith("hydrants-");
    }
  }

  @Nested
  class Attribute_by_attribute {

    @Test
    void without_a_last_file_a_blank_is_filled_and_a_difference_is_asked() {
      desk.stands("a", 0, 0, "flow_l_s=10");
      desk.row("a", 0, 0, "flow_l_s=15", "pressure_mpa=0.2");

      assertThat(desk.line(1).differences())
          .containsExactly(
              new Difference("pressure_mpa", null, null, 0.2, Side.FILE),
              new Difference("flow_l_s", null, 10.0, 15.0, Side.BOTH));
      assertThat(desk.outcomes()).containsExactly(CONFLICT);
      desk.take();
      assertThat(desk.value("a", "flow_l_s")).isEqualTo(10.0);
      assertThat(desk.value("a", "pressure_mpa")).isNull();
      assertThat(desk.outcomes()).containsExactly(CONFLICT);
      assertThat(desk.take(all(Decision.REGISTER)).lines().get(0).outcome()).isEqualTo(CHANGED);
      assertThat(desk.value("a", "flow_l_s")).isEqualTo(10.0);
      assertThat(desk.value("a", "pressure_mpa")).isEqualTo(0.2);
      assertThat(desk.outcomes()).containsExactly(SAME);
    }

    @Test
    void what_the_file_alone_changed_is_taken_and_what_the_register_alone_changed_stays() {
      desk.row("a", 0, 0, "flow_l_s=10", "pressure_mpa=0.2", "condition=usable");
      desk.take();
      desk.edit("a", "condition=damaged");
      desk.nextFile().row("a", 0, 0, "flow_l_s=12", "pressure_mpa=0.2", "condition=usable");

      assertThat(desk.line(1).differences())
          .containsExactly(
              new Difference("condition", "usable", "damaged", "usable", Side.REGISTER),
              new Difference("flow_l_s", 10.0, 10.0, 12.0, Side.FILE));
      desk.take();
      assertThat(desk.value("a", "flow_l_s")).isEqualTo(12.0);
      assertThat(desk.value("a", "condition")).isEqualTo("damaged");
      assertThat(desk.outcomes()).containsExactly(SAME);
      assertThat(desk.line(1).en())
          .isEqualTo("the file repeats what it said last, changed here since and kept: Condition");
    }

    @Test
    void what_both_changed_is_asked_each_time_until_somebody_decides() {
      desk.row("a", 0, 0, "flow_l_s=10");
      desk.take();
      desk.edit("a", "flow_l_s=11");
      desk.nextFile().row("a", 0, 0, "flow_l_s=12");

      assertThat(desk.outcomes()).containsExactly(CONFLICT);
      desk.take();
      assertThat(desk.outcomes()).containsExactly(CONFLICT);
      desk.take(all(Decision.FILE));
      assertThat(desk.value("a", "flow_l_s")).isEqualTo(12.0);
      assertThat(desk.outcomes()).containsExactly(SAME);
    }

    @Test
    void both_changed_it_to_the_same() {
      desk.row("a", 0, 0, "flow_l_s=10");
      desk.take();
      desk.edit("a", "flow_l_s=12");
      desk.nextFile().row("a", 0, 0, "flow_l_s=12");

      assertThat(desk.outcomes()).containsExactly(SAME);
      assertThat(desk.line(1).differences()).isEmpty();
    }

    @Test
    void a_blank_and_an_unknown_change_nothing_but_an_unknown_that_was_known_is_news() {
      desk.stands("a", 0, 0, "condition=usable", "flow_l_s=10");
      desk.row("a", 0, 0, "condition=unknown", "flow_l_s=");
      assertThat(desk.outcomes()).containsExactly(SAME);
      assertThat(desk.line(1).differences()).isEmpty();

      desk.nextFile().row("a", 0, 0, "condition=usable");
      desk.take();
      desk.nextFile().row("a", 0, 0, "condition=unknown");
      assertThat(desk.outcomes()).containsExactly(CHANGED);
    }

    @Test
    void what_is_unknown_here_is_filled() {
      desk.stands("a", 0, 0, "condition=unknown");
      desk.row("a", 0, 0, "condition=usable");

      assertThat(desk.outcomes()).containsExactly(CHANGED);
    }

    @Test
    void a_place_within_five_metres_is_the_same_unless_the_file_moved_it() {
      desk.stands("a", 0, 0);
      desk.row("a", 4, 0);
      assertThat(desk.outcomes()).containsExactly(SAME);
      desk.take();

      desk.nextFile().row("a", 2, 0);
      assertThat(desk.outcomes()).containsExactly(CHANGED);
      desk.take();
      assertThat(desk.find("a").geometry()).isEqualTo(Desk.point(2, 0));

      desk.move("a", 30, 0).nextFile().row("a", 2, 0);
      assertThat(desk.line(1).outcome()).isEqualTo(SAME);
      assertThat(desk.line(1).differences())
          .extracting(Difference::side)
          .containsExactly(Side.REGISTER);

      desk.nextFile().row("a", 60, 0);
      assertThat(desk.outcomes()).containsExactly(CONFLICT);
    }

    @Test
    void numbers_that_a_unit_rounded_are_the_same() {
      desk.stands("a", 0, 0, "pressure_mpa=0.29419950000000003");
      desk.row("a", 0, 0, "pressure_mpa=0.2941995");

      assertThat(desk.outcomes()).containsExactly(SAME);
    }
  }

  @Nested
  class What_one_side_no_longer_has {

    @Test
    void what_was_removed_here_does_not_come_back_by_being_repeated() {
      desk.row("a", 0, 0, "flow_l_s=10").row("b", 500, 0);
      desk.take();
      desk.remove("a");

      assertThat(desk.outcomes()).containsExactly(SKIPPED, SAME);
      assertThat(desk.line(1).en()).isEqualTo("a was removed here, and the file still has it");
      desk.take();
      assertThat(desk.standing).hasSize(1);

      desk.nextFile().row("a", 0, 0, "flow_l_s=12").row("b", 500, 0);
      assertThat(desk.outcomes()).containsExactly(CONFLICT, SAME);
      desk.take(all(Decision.REGISTER));
      assertThat(desk.outcomes()).containsExactly(SKIPPED, SAME);
      desk.take(row(1, Decision.FILE));
      assertThat(desk.standing).hasSize(2);
      assertThat(desk.outcomes()).containsExactly(SAME, SAME);
    }

    @Test
    void what_the_file_no_longer_has_is_told_and_stays() {
      desk.stands("own", 900, 0).row("a", 0, 0).row("b", 500, 0);
      desk.take();
      desk.nextFile().row("b", 500, 0);

      assertThat(desk.comparison().missing()).containsExactly("a");
      desk.take();
      assertThat(desk.standing).hasSize(3);
    }
  }

  @Nested
  class Decisions_beside_conflicts {

    @Test
    void a_row_that_is_not_wanted_is_not_taken_and_not_asked_again() {
      desk.stands("a", 0, 0);
      desk.row("a", 0, 0, "flow_l_s=10").row("b", 500, 0);
      assertThat(desk.outcomes()).containsExactly(CHANGED, ADDED);

      Settled<Hydrant> settled =
          desk.take(new Decisions(null, Map.of(1L, Decision.REGISTER, 2L, Decision.REGISTER)));

      assertThat(settled.lines()).extracting(Line::outcome).containsExactly(SKIPPED, SKIPPED);
      assertThat(desk.standing).hasSize(1);
      assertThat(desk.value("a", "flow_l_s")).isNull();
      assertThat(desk.outcomes()).containsExactly(SAME, SKIPPED);
    }

    @Test
    void ids_that_are_the_same_by_chance_are_told_apart() {
      desk.stands("1", 0, 0, "flow_l_s=10");
      desk.row("1", 5000, 0, "flow_l_s=99");
      assertThat(desk.outcomes()).containsExactly(CONFLICT);

      Settled<Hydrant> settled = desk.take(all(Decision.SEPARATE));

      assertThat(settled.lines().get(0).outcome()).isEqualTo(ADDED);
      assertThat(settled.lines().get(0).id()).isEqualTo("supplier-1");
      assertThat(desk.value("1", "flow_l_s")).isEqualTo(10.0);
      assertThat(desk.outcomes()).containsExactly(SAME);
    }

    @Test
    void what_was_one_thing_and_is_two_is_told_apart() {
      desk.row("1", 0, 0, "flow_l_s=10");
      desk.take();
      desk.edit("1", "flow_l_s=11").nextFile().row("1", 5000, 0, "flow_l_s=99");
      assertThat(desk.outcomes()).containsExactly(CONFLICT);

      desk.take(all(Decision.SEPARATE));

      assertThat(desk.standing).hasSize(2);
      assertThat(desk.outcomes()).containsExactly(SAME);
      assertThat(desk.said.list()).hasSize(1);
    }
  }
}
