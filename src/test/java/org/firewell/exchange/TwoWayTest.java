package org.firewell.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.firewell.exchange.TwoWay.Meeting;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.junit.jupiter.api.Test;

/** The register and the water supplier's, beside each other. */
class TwoWayTest {

  private final Desk<Hydrant> desk = new Desk<>(FeatureType.HYDRANTS);

  /** Four that both have, under the supplier's numbers; one of the register's own. */
  private void meet() {
    desk.stands("a", 0, 0, "code=1").stands("own", 900, 0);
    desk.row("11", 0, 0, "code=1", "flow_l_s=10")
        .row("12", 200, 0, "flow_l_s=10")
        .row("13", 400, 0, "flow_l_s=10")
        .row("14", 600, 0, "flow_l_s=10");
    desk.take();
  }

  @Test
  void by_the_last_file() {
    meet();
    desk.edit("12", "flow_l_s=8").remove("14");

    TwoWay both = TwoWay.of(desk.type, desk.standing, desk.said);

    assertThat(both.rows())
        .extracting(TwoWay.Row::id, TwoWay.Row::meeting)
        .containsExactly(
            tuple("12", Meeting.CHANGED_HERE),
            tuple("13", Meeting.SAME),
            tuple("14", Meeting.NEW_THERE),
            tuple("a", Meeting.SAME),
            tuple("own", Meeting.NEW_HERE));
    assertThat(both.rows().get(0).differences())
        .containsExactly(new Line.Difference("flow_l_s", 10.0, 8.0, 10.0, Line.Side.REGISTER));
    assertThat(both.counts())
        .containsEntry(Meeting.SAME, 2L)
        .containsEntry(Meeting.CHANGED_BOTH, 0L);
  }

  @Test
  void by_a_new_file_that_is_not_taken() {
    meet();
    desk.edit("12", "flow_l_s=8").edit("13", "flow_l_s=8");
    desk.nextFile()
        .row("11", 0, 0, "code=1", "flow_l_s=20")
        .row("12", 200, 0, "flow_l_s=20")
        .row("13", 400, 0, "flow_l_s=10")
        .row("15", 1500, 0);

    TwoWay both = TwoWay.of(desk.type, desk.standing, desk.comparison().lines());

    assertThat(both.rows())
        .extracting(TwoWay.Row::id, TwoWay.Row::meeting)
        .containsExactly(
            tuple("12", Meeting.CHANGED_BOTH),
            tuple("13", Meeting.CHANGED_HERE),
            tuple("14", Meeting.NEW_HERE),
            tuple("15", Meeting.NEW_THERE),
            tuple("a", Meeting.CHANGED_THERE),
            tuple("own", Meeting.NEW_HERE));
  }

  @Test
  void the_file_that_goes_out_bears_their_ids_and_is_all_the_same_when_it_comes_back() {
    meet();
    desk.edit("12", "flow_l_s=8").stands("gone", 0, 800, "lifecycle=removed");

    List<Hydrant> out = TwoWay.outgoing(desk.type, desk.standing, desk.said);

    assertThat(out).extracting(Feature::id).containsExactly("11", "12", "13", "14", "own");
    desk.nextFile();
    out.forEach(
        h ->
            desk.rows.add(
                new Incoming<>(
                    desk.rows.size() + 1,
                    h,
                    java.util.Set.of("id", "geometry", "code", "flow_l_s"),
                    null)));
    assertThat(desk.outcomes()).containsOnly(Outcome.SAME);
    assertThat(desk.comparison().lines()).allMatch(line -> line.differences().isEmpty());
  }
}
