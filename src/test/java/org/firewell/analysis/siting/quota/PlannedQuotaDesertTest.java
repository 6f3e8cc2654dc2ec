package org.firewell.analysis.siting.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.firewell.analysis.siting.quota.TwoTowns.EAST;
import static org.firewell.analysis.siting.quota.TwoTowns.WEST;
import static org.firewell.analysis.siting.quota.TwoTowns.of;
import static org.firewell.analysis.siting.quota.TwoTowns.plan;
import static org.firewell.analysis.siting.quota.TwoTowns.sites;

import java.util.Map;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Progress;
import org.firewell.standard.QuotaKind;
import org.junit.jupiter.api.Test;

/**
 * Planned quotas worked by hand. Reach 150 m, a site every 20 m along the road. In the west three
 * houses, each too far from the others, of 1, 2 and 4 households; in the east two that one site
 * serves, of 8 and 16, one of 32, and one of 64 that no road comes near.
 */
class PlannedQuotaDesertTest {

  private final TwoTowns towns =
      new TwoTowns(2000)
          .house("w1", -1600, 10, 1)
          .house("w2", -1100, 10, 2)
          .house("w4", -600, 10, 4)
          .house("e8", 500, 10, 8)
          .house("e16", 600, 10, 16)
          .house("e32", 1500, 10, 32)
          .house("e64", 1000, 400, 64);

  @Test
  void q01_a_unit_needs_the_least_number_that_covers_whatever_can_be() {
    PlannedQuotaAnswer answer = towns.ask("reach", "150");
    assertThat(of(answer, WEST))
        .containsEntry("need", 3L)
        .containsEntry("need_bound", 3L)
        .containsEntry("need_proven", true)
        .containsEntry("beyond_reach", 0L)
        .containsEntry("weight_need_after", 7L);
    assertThat(of(answer, EAST))
        .containsEntry("need", 2L)
        .containsEntry("beyond_reach", 1L)
        .containsEntry("total", 4)
        .containsEntry("gap", 4)
        .containsEntry("weight_covered_before", 0L)
        .containsEntry("weight_need_after", 56L);
    assertThat(sites(answer, "need")).isEqualTo(Map.of(WEST, 3L, EAST, 2L));
    assertThat(answer.summary().get("notices").toString()).contains("e64");
    // nothing says how many there are to share out
    assertThat(of(answer, WEST)).containsEntry("share", null).containsEntry("quota", null);
    assertThat(answer.summary()).containsEntry("total", null).containsEntry("objective", 5L);
  }

  @Test
  void q02_a_total_is_split_so_that_most_are_covered() {
    // 24 + 32 in the east, then 4 in the west
    PlannedQuotaAnswer answer = towns.ask("reach", "150", "total", "3");
    assertThat(of(answer, WEST))
        .containsEntry("share", 1)
        .containsEntry("weight_covered_after", 4L);
    assertThat(of(answer, EAST))
        .containsEntry("share", 2)
        .containsEntry("weight_covered_after", 56L)
        .containsEntry("covered_before", 0)
        .containsEntry("covered_after", 3L);
    assertThat(answer.summary())
        .containsEntry("objective", 60L)
        .containsEntry("total", 3)
        .containsEntry("total_from", "given");
    assertThat(sites(answer, "share")).isEqualTo(Map.of(WEST, 1L, EAST, 2L));
  }

  @Test
  void q03_a_floor_is_kept_though_it_covers_fewer() {
    // two of each: 2 + 4 in the west, all in the east; without it one site would have been enough
    PlannedQuotaAnswer answer = towns.ask("reach", "150", "total", "3", "floor", "1");
    assertThat(of(answer, WEST)).containsEntry("share", 1);
    PlannedQuotaAnswer least = towns.ask("reach", "150", "total", "2", "floor", "1");
    assertThat(of(least, WEST)).containsEntry("share", 1).containsEntry("weight_covered_after", 4L);
    assertThat(of(least, EAST))
        .containsEntry("share", 1)
        .containsEntry("weight_covered_after", 32L);
    assertThatThrownBy(() -> towns.ask("reach", "150", "total", "2", "floor", "2"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("floor: 2 of each unit are 4 in all, more than the total of 2");
  }

  @Test
  void q04_the_fair_split_goes_by_need() {
    // 3 of 3 + 2: 1.8 and 1.2, so 2 and 1; the two best of the west are 4 and 2
    PlannedQuotaAnswer answer = towns.ask("reach", "150", "total", "3");
    assertThat(of(answer, WEST))
        .containsEntry("fair_share", 2)
        .containsEntry("weight_fair_share_after", 6L);
    assertThat(of(answer, EAST))
        .containsEntry("fair_share", 1)
        .containsEntry("weight_fair_share_after", 32L);
    assertThat(plan(answer, "fair_share")).containsEntry("objective", 38L);
    assertThat(sites(answer, "fair_share")).isEqualTo(Map.of(WEST, 2L, EAST, 1L));
  }

  @Test
  void q05_what_the_document_handed_out_stands_beside_and_is_sited_too() {
    towns.quota(WEST, QuotaKind.NEW, 1).quota(WEST, QuotaKind.MAKEUP, 1);
    PlannedQuotaAnswer answer = towns.ask("reach", "150");
    assertThat(of(answer, WEST))
        .containsEntry("quota", 2)
        .containsEntry("quota_new", 1)
        .containsEntry("quota_makeup", 1)
        .containsEntry("weight_quota_after", 6L);
    assertThat(of(answer, EAST)).containsEntry("quota", null).containsEntry("quota_sited", 0);
    assertThat(sites(answer, "quota")).isEqualTo(Map.of(WEST, 2L));
    // without a total, the document's own is shared out
    assertThat(answer.summary()).containsEntry("total", 2).containsEntry("total_from", "document");
    assertThat(of(answer, EAST)).containsEntry("share", 2);
  }

  @Test
  void q06_more_than_is_needed_is_left_over() {
    PlannedQuotaAnswer answer = towns.ask("reach", "150", "total", "50");
    assertThat(answer.summary()).containsEntry("objective", 63L).containsEntry("proven", true);
    assertThat(of(answer, WEST)).containsEntry("fair_share", 3);
    assertThat(of(answer, EAST)).containsEntry("fair_share", 2);
  }

  @Test
  void q07_what_stands_is_kept_and_lowers_the_need() {
    towns.scene.hydrant("h").east(-1600);
    PlannedQuotaAnswer answer = towns.ask("reach", "150");
    assertThat(of(answer, WEST))
        .containsEntry("need", 2L)
        .containsEntry("covered_before", 1)
        .containsEntry("weight_need_after", 7L);
  }

  @Test
  void q08_one_township_alone_can_be_asked_about() {
    PlannedQuotaAnswer answer = towns.ask("reach", "150", "township", WEST, "total", "1");
    assertThat(answer.findings()).extracting(UnitFinding::id).containsExactly(WEST);
    assertThat(of(answer, WEST)).containsEntry("need", 3L).containsEntry("share", 1);
  }

  @Test
  void q09_demand_that_only_a_neighbours_site_reaches_is_no_need_and_is_told() {
    TwoTowns border = new TwoTowns(2000);
    border.scene.township("n").box(-500, 500, 500, 900).with("code", "990000103");
    border.scene.building("n1").at(100, 520).households(1);
    border.scene.road("lane").line(100, 300, 100, 480);
    PlannedQuotaAnswer answer = border.ask("reach", "150", "total", "1");
    assertThat(of(answer, "990000103"))
        .containsEntry("need", 0L)
        .containsEntry("beyond_reach", 1L)
        .containsEntry("reached_from_elsewhere", 1L)
        .containsEntry("covered_after", 1L)
        .containsEntry("share", 0);
    assertThat(of(answer, EAST)).containsEntry("need", 0L).containsEntry("share", 1);
  }

  @Test
  void q10_a_limit_of_time_is_told_and_the_bound_holds_all_the_same() {
    PlannedQuotaAnswer answer = towns.ask("reach", "150", "total", "3", "limit_s", "0");
    assertThat((Long) plan(answer, "share").get("bound")).isGreaterThanOrEqualTo(60L);
    assertThat((Long) plan(answer, "need").get("bound")).isLessThanOrEqualTo(5L);
    assertThat((Long) plan(answer, "need").get("objective")).isGreaterThanOrEqualTo(5L);
  }

  @Test
  void q11_the_same_question_gets_the_same_answer_and_input_order_changes_nothing() {
    TwoTowns turned =
        new TwoTowns(2000)
            .house("e64", 1000, 400, 64)
            .house("e32", 1500, 10, 32)
            .house("e16", 600, 10, 16)
            .house("e8", 500, 10, 8)
            .house("w4", -600, 10, 4)
            .house("w2", -1100, 10, 2)
            .house("w1", -1600, 10, 1);
    PlannedQuotaAnswer answer = towns.ask("reach", "150", "total", "3");
    assertThat(towns.ask("reach", "150", "total", "3").summary()).isEqualTo(answer.summary());
    assertThat(turned.ask("reach", "150", "total", "3").summary()).isEqualTo(answer.summary());
  }

  @Test
  void q12_where_no_site_may_be_nothing_is_needed_and_everything_is_beyond_reach() {
    PlannedQuotaAnswer answer = towns.ask("reach", "150", "total", "3", "exclude", "w,e");
    assertThat(of(answer, WEST)).containsEntry("need", 0L).containsEntry("beyond_reach", 3L);
    assertThat(of(answer, EAST)).containsEntry("need", 0L).containsEntry("beyond_reach", 4L);
    assertThat(answer.summary()).containsEntry("objective", 0L).containsEntry("proven", true);
  }

  @Test
  void q13_repairs_are_not_planned() {
    assertThatThrownBy(() -> towns.ask("reach", "150", "candidates", "roads,broken"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("siting");
  }

  @Test
  void q14_the_best_so_far_is_taken_when_it_is_enough() {
    Progress enough =
        new Progress() {
          @Override
          public void at(double fraction, String message) {
            assertThat(fraction).isBetween(0.0, 1.0);
          }

          @Override
          public boolean isEnough() {
            return true;
          }
        };
    PlannedQuotaAnswer answer = towns.ask(enough, "reach", "150", "total", "3");
    assertThat(answer.findings()).hasSize(2);
    assertThat((Long) plan(answer, "share").get("objective"))
        .isLessThanOrEqualTo((Long) plan(answer, "share").get("bound"));
  }
}
