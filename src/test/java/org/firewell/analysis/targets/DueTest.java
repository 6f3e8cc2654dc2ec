package org.firewell.analysis.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.firewell.ingest.seed.SeedRulesets;
import org.firewell.standard.Ruleset;
import org.junit.jupiter.api.Test;

class DueTest {

  private static final Ruleset JIAFENG = new SeedRulesets().find("jiafeng-2024").orElseThrow();

  @Test
  void a_monthly_report_is_due_by_the_next_24th_the_day_itself_among_them() {
    assertThat(next("monthly_report", "2026-11-23")).containsExactly("2026-11-24");
    assertThat(next("monthly_report", "2026-11-24")).containsExactly("2026-11-24");
    assertThat(next("monthly_report", "2026-11-25")).containsExactly("2026-12-24");
    assertThat(next("monthly_report", "2024-01-05")).containsExactly("2024-04-24");
  }

  @Test
  void a_rhythm_ends_with_its_law() {
    assertThat(next("monthly_report", "2026-12-25")).isEmpty();
    assertThat(next("yearly_report", "2026-12-01")).containsExactly("2026-12-01");
    assertThat(next("yearly_report", "2026-12-02")).isEmpty();
  }

  @Test
  void what_is_due_once_stays_due_on_that_day() {
    assertThat(next("final_report", "2025-01-01")).containsExactly("2026-11-05");
    assertThat(next("final_report", "2026-11-30")).containsExactly("2026-11-05");
    assertThat(next("nothing", "2025-01-01")).isEmpty();
  }

  private static List<String> next(String indicator, String day) {
    return Due.next(JIAFENG, indicator, LocalDate.parse(day)).stream()
        .map(due -> due.on().toString())
        .toList();
  }
}
