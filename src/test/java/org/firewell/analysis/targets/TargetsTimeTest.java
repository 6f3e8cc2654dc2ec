package org.firewell.analysis.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.firewell.analysis.targets.Asking.named;
import static org.firewell.analysis.targets.Asking.percent;
import static org.firewell.analysis.targets.Asking.target;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Pace;
import org.firewell.feature.FeatureType;
import org.firewell.scene.Scene;
import org.firewell.standard.Target.AskedOf;
import org.junit.jupiter.api.Test;

/** Pace, projection, states, series and rhythms, worked by hand. */
class TargetsTimeTest {

  private static final String DUE = "2022-12-31";

  private final Asking asking = new Asking().of(percent("villages_with_station", 100, DUE));
  private final Scene scene = new Scene();

  TargetsTimeTest() {
    for (int i = 0; i < 10; i++) {
      scene.village("v" + i).at(0, 10_000 * i);
    }
    scene.layer(FeatureType.MICRO_STATIONS);
  }

  @Test
  void on_course() {
    stations(0, 4, "2022-01-01");
    stations(4, 6, "2022-05-01");
    // 40 % on 03-31, 60 % on 06-30, 91 days later; 184 days are left:
    // pace 20 / 91 x 30.4375 = 6.69 a month, then 60 + 20 / 91 x 184 = 100.4,
    // needed 40 / 184 x
    // 30.4375 = 6.62
    assertThat(asking.total(scene, "2022-06-30"))
        .containsEntry("figure_low", 60L)
        .containsEntry("pace_per_month", 6.69)
        .containsEntry("pace_needed_per_month", 6.62)
        .containsEntry("projected_low", 100L)
        .containsEntry("projected_high", 100L)
        .containsEntry("met", "no")
        .containsEntry("state", "on_course")
        .containsEntry("due_met", null);
  }

  @Test
  void at_risk() {
    stations(0, 4, "2022-01-01");
    stations(4, 5, "2022-05-01");
    // 50 + 10 / 91 x 184 = 70.22
    assertThat(asking.total(scene, "2022-06-30"))
        .containsEntry("pace_per_month", 3.34)
        .containsEntry("projected_low", 70.21)
        .containsEntry("projected_high", 70.21)
        .containsEntry("state", "at_risk");
  }

  @Test
  void a_figure_that_falls() {
    stations(0, 4, "2022-01-01");
    stations(4, 6, "2022-01-01").forEach(s -> s.with("valid_to", "2022-05-01"));
    // from 60 to 40 in 91 days: 40 - 20 / 91 x 184 is below 0
    assertThat(asking.total(scene, "2022-06-30"))
        .containsEntry("pace_per_month", -6.69)
        .containsEntry("projected_low", 0L)
        .containsEntry("state", "at_risk");
  }

  @Test
  void what_is_not_known_decides() {
    stations(0, 4, "2022-01-01");
    stations(4, 5, "2022-05-01");
    stations(5, 8, "2022-05-01").forEach(s -> s.with("status", "unknown"));
    // 50 to 80 %, from 40: slow 50 + 10 / 91 x 184 = 70.2, fast 80 + 40 / 91 x 184 > 100
    assertThat(asking.total(scene, "2022-06-30"))
        .containsEntry("figure_high", 80L)
        .containsEntry("projected_low", 70.21)
        .containsEntry("projected_high", 100L)
        .containsEntry("met", "no")
        .containsEntry("state", "open");
  }

  @Test
  void met_before_its_day() {
    stations(0, 10, "2022-01-01");
    assertThat(asking.total(scene, "2022-06-30"))
        .containsEntry("state", "met")
        .containsEntry("pace_needed_per_month", 0L);
  }

  @Test
  void the_due_day_itself_judges() {
    stations(0, 9, "2022-01-01");
    assertThat(asking.total(scene, DUE))
        .containsEntry("state", "missed")
        .containsEntry("projected_low", null)
        .containsEntry("due_met", "no");
    stations(9, 10, DUE);
    assertThat(asking.total(scene, DUE)).containsEntry("state", "met");
  }

  @Test
  void what_comes_late_is_there_and_missed() {
    stations(0, 9, "2022-01-01");
    stations(9, 10, "2023-02-01");
    assertThat(asking.total(scene, "2023-03-31"))
        .containsEntry("figure_low", 100L)
        .containsEntry("met", "yes")
        .containsEntry("state", "missed")
        .containsEntry("due_met", "no")
        .containsEntry("due_figure_low", 90L)
        .containsEntry("pace_needed_per_month", null);
  }

  @Test
  void what_was_there_on_the_day_and_is_lost_was_met() {
    stations(0, 10, "2022-01-01").get(0).with("valid_to", "2023-02-01");
    assertThat(asking.total(scene, "2023-03-31"))
        .containsEntry("met", "no")
        .containsEntry("state", "met")
        .containsEntry("due_figure_low", 100L);
  }

  @Test
  void the_due_day_passed_and_nobody_knows() {
    stations(0, 9, "2022-01-01");
    stations(9, 10, "2022-01-01").get(0).with("status", null);
    assertThat(asking.total(scene, "2023-03-31")).containsEntry("state", "open");
  }

  @Test
  void months_end_where_they_end() {
    assertThat(Deadlines.monthEnds(LocalDate.of(2022, 6, 15), 3))
        .containsExactly(
            LocalDate.of(2022, 3, 31), LocalDate.of(2022, 4, 30), LocalDate.of(2022, 5, 31));
    assertThat(Deadlines.monthEnds(LocalDate.of(2024, 2, 29), 2))
        .containsExactly(LocalDate.of(2024, 1, 31), LocalDate.of(2024, 2, 29));
    assertThat(Deadlines.monthEnds(LocalDate.of(2023, 2, 28), 1))
        .containsExactly(LocalDate.of(2023, 2, 28));
    assertThat(Deadlines.monthEnds(LocalDate.of(2022, 6, 15), 0)).isEmpty();
    assertThat(Pace.since(LocalDate.of(2022, 3, 31), 1)).isEqualTo(LocalDate.of(2022, 2, 28));
    assertThat(Pace.since(LocalDate.of(2022, 6, 15), 1)).isEqualTo(LocalDate.of(2022, 5, 31));
  }

  @Test
  void the_pace_is_of_days_in_the_middle_of_a_month() {
    stations(0, 1, "2022-01-01");
    stations(1, 2, "2022-06-10");
    // 10 points in the 15 days since 05-31: 10 / 15 x 30.4375 = 20.29
    Map<String, Object> found =
        Asking.byId(asking.answer(scene, "2022-06-15", "pace_months", "1"))
            .get("villages_with_station/2022-12-31/total");
    assertThat(found).containsEntry("pace_per_month", 20.29);
  }

  @Test
  void the_series_tells_each_month_as_it_is_when_asked_alone() {
    for (int i = 0; i < 10; i++) {
      stations(i, i + 1, LocalDate.of(2022, 1, 20).plusMonths(i).toString());
    }
    Answer answer = asking.answer(scene, "2022-11-15", "months", "12");
    List<?> series = (List<?>) answer.summary().get("series");
    assertThat(series).hasSize(12);
    for (Object entry : series) {
      Map<?, ?> month = (Map<?, ?>) entry;
      Answer alone = asking.answer(scene, month.get("month").toString());
      Map<String, Object> found = Asking.byId(alone).get("villages_with_station/2022-12-31/total");
      Map<?, ?> figure = (Map<?, ?>) ((List<?>) month.get("figures")).get(0);
      assertThat(figure.get("low")).as(month.toString()).isEqualTo(found.get("figure_low"));
      assertThat(figure.get("high")).as(month.toString()).isEqualTo(found.get("figure_high"));
      assertThat(month.get("snapshot")).isEqualTo(alone.summary().get("snapshot"));
    }
  }

  @Test
  void entered_figures_the_last_one_counts_and_makes_the_pace() {
    Asking alarms = new Asking().of(named("alarms", "entered", 60.0, "percent", DUE, AskedOf.AREA));
    assertThat(alarms.total(scene, "2022-06-30"))
        .containsEntry("state", "no_data")
        .containsEntry("met", "unknown")
        .containsEntry("to_check", List.of("total: FIGURE"));
    scene.figure("alarms", "total", "2022-03-15", 20, 100);
    scene.figure("alarms", "total", "2022-06-15", 90, 200);
    scene.figure("alarms", "total", "2022-07-15", 200, 200);
    // 20 % on 03-31, 45 % on 06-30: 45 + 25 / 91 x 184 = 95.5
    assertThat(alarms.total(scene, "2022-06-30"))
        .containsEntry("figure_low", 45L)
        .containsEntry("part_low", 90L)
        .containsEntry("whole", 200L)
        .containsEntry("pace_per_month", 8.36)
        .containsEntry("state", "on_course")
        .containsEntry("short_low", 30L)
        .containsEntry("note", "entered for 2022-06-15, scene");
  }

  @Test
  void entered_figures_of_units_sum_up_once_all_have_told() {
    scene.township("A").with("code", "123456001").at(0, 0);
    scene.township("B").with("code", "123456002").at(0, 50_000);
    Asking alarms =
        new Asking().of(named("alarms", "entered", 60.0, "percent", DUE, AskedOf.UNITS));
    scene.figure("alarms", "123456001", "2022-03-15", 30, 50);
    assertThat(alarms.total(scene, DUE))
        .containsEntry("state", "no_data")
        .containsEntry("to_check", List.of("123456002 B: FIGURE"));
    assertThat(alarms.unit(scene, DUE, "123456001"))
        .containsEntry("figure_low", 60L)
        .containsEntry("state", "met");
    scene.figure("alarms", "B", "2022-04-15", 20, 50);
    assertThat(alarms.total(scene, DUE))
        .containsEntry("figure_low", 50L)
        .containsEntry("state", "missed");
  }

  @Test
  void a_count_that_is_entered() {
    Asking people =
        new Asking().of(named("volunteers", "entered", 400.0, "count", DUE, AskedOf.AREA));
    scene.figure("volunteers", "total", "2022-05-01", 399);
    assertThat(people.total(scene, DUE))
        .containsEntry("figure_low", 399L)
        .containsEntry("short_low", 1L)
        .containsEntry("state", "missed");
  }

  @Test
  void a_report_every_month() {
    Asking reports =
        new Asking()
            .of(
                named(
                    "report",
                    "entered",
                    1.0,
                    "report",
                    "monthly by 24 from 2022-01",
                    AskedOf.AREA));
    assertThat(reports.total(scene, "2022-05-23"))
        .containsEntry("state", "no_data")
        .containsEntry(
            "to_check",
            List.of("2022-01: FIGURE", "2022-02: FIGURE", "2022-03: FIGURE", "2022-04: FIGURE"));
    scene.figure("report", "total", "2022-01-24", 1);
    scene.figure("report", "total", "2022-02-25", 1);
    scene.figure("report", "total", "2022-04-01", 1);
    // January in time, February late, March missing, April in time; May is due on the 24th
    assertThat(reports.total(scene, "2022-05-23"))
        .containsEntry("id", "desert/report/monthly-by-24-from-2022-01/total")
        .containsEntry("part_low", 2L)
        .containsEntry("whole", 4L)
        .containsEntry("built_low", 75L)
        .containsEntry("met_names", List.of("2022-01", "2022-04"))
        .containsEntry("lacking", List.of("2022-02: LATE-2022-02-25", "2022-03: MISSING"))
        .containsEntry("state", "missed");
    assertThat(reports.total(scene, "2022-05-24")).containsEntry("whole", 5L);
    assertThat(reports.total(scene, "2022-02-23")).containsEntry("state", "on_course");
  }

  @Test
  void a_report_every_year_and_one_at_the_end() {
    Asking yearly =
        new Asking().of(named("report", "entered", 1.0, "report", "yearly by 12-01", AskedOf.AREA));
    scene.figure("report", "total", "2000-11-30", 1);
    assertThat(yearly.total(scene, "2001-11-30"))
        .containsEntry("met_names", List.of("2000"))
        .containsEntry("state", "on_course");
    assertThat(yearly.total(scene, "2001-12-01"))
        .containsEntry("lacking", List.of("2001: MISSING"))
        .containsEntry("state", "missed");
    Asking last =
        new Asking().of(named("report", "entered", 1.0, "report", "2001-11-05", AskedOf.AREA));
    assertThat(last.total(scene, "2001-11-05")).containsEntry("state", "met");
  }

  @Test
  void drills_in_every_quarter_of_each_unit() {
    scene.township("A").with("code", "123456001").at(0, 0);
    scene.township("B").with("code", "123456002").at(0, 50_000);
    Asking drills =
        new Asking().of(named("drills", "entered", 3.0, "per quarter", DUE, AskedOf.UNITS));
    scene.figure("drills", "123456001", "2022-02-01", 1);
    scene.figure("drills", "123456001", "2022-03-31", 3);
    scene.figure("drills", "123456001", "2022-06-30", 2);
    assertThat(drills.unit(scene, "2022-09-29", "123456001"))
        .containsEntry("part_low", 1L)
        .containsEntry("whole", 2L)
        .containsEntry("met_names", List.of("123456001/2022-Q1"))
        .containsEntry("lacking", List.of("123456001/2022-Q2: ONLY-2"))
        .containsEntry("state", "missed");
    assertThat(drills.unit(scene, "2022-09-29", "123456002")).containsEntry("state", "no_data");
    // A: one of two, B unknown: 1 to 3 of 4
    assertThat(drills.total(scene, "2022-09-29"))
        .containsEntry("figure_low", 25L)
        .containsEntry("figure_high", 75L);
    assertThat(drills.unit(scene, "2022-03-30", "123456001"))
        .containsEntry("figure_low", null)
        .containsEntry("state", "open");
  }

  @Test
  void a_pace_of_pieces() {
    Asking wharves = new Asking().of(target("new_wharves", 3.0, "count", DUE));
    scene
        .intake("w1")
        .at(0, 500)
        .with("kind", "wharf")
        .with("valid_from", "2022-05-01")
        .with("inspected_on", "2022-05-01");
    // 1 in the 91 days since 03-31, 184 left: 1 + 184 / 91 = 3.02
    assertThat(wharves.total(scene, "2022-06-30"))
        .containsEntry("pace_per_month", 0.33)
        .containsEntry("projected_low", 3.02)
        .containsEntry("state", "on_course");
  }

  private List<Scene.Thing<?>> stations(int from, int to, String validFrom) {
    return java.util.stream.IntStream.range(from, to)
        .<Scene.Thing<?>>mapToObj(
            i ->
                scene
                    .microStation("ms" + i)
                    .at(50, 10_000 * i)
                    .with("village", "v" + i)
                    .with("valid_from", validFrom))
        .toList();
  }
}
