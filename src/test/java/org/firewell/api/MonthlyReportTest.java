package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.firewell.job.PaperJob;
import org.firewell.job.PaperJobs;
import org.firewell.job.Press;
import org.firewell.paper.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The report that nobody has to order. */
@TestPropertySource(
    properties =
        "spring.datasource.url=jdbc:h2:mem:monthly;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class MonthlyReportTest extends ApiTest {

  @Autowired private Press press;
  @Autowired private PaperJobs papers;

  @Test
  void it_is_made_in_the_morning_of_the_24th_of_the_county() {
    MonthlyReport.Days days = new MonthlyReport.Days(MonthlyReport.THE_24TH);
    Instant first = days.getInitialExecutionTime(Instant.parse("2026-11-23T21:59:59Z"));
    assertThat(first).isEqualTo("2026-11-23T22:00:00Z"); // six o'clock of the 24th in Beijing
    assertThat(days.getInitialExecutionTime(first)).isEqualTo("2026-12-23T22:00:00Z");
  }

  @Test
  void it_is_ordered_once_of_the_day_though_a_node_that_died_begins_again() {
    Instant due = Instant.now().minusSeconds(60);
    MonthlyReport.order(press, papers, due);
    MonthlyReport.order(press, papers, due);
    List<PaperJob> made = ofTheHouse();
    assertThat(made).hasSize(1);
    assertThat(made.get(0).order().kind()).isEqualTo(Kind.MONTHLY);
    assertThat(made.get(0).order().asOf())
        .isEqualTo(LocalDate.ofInstant(due, ZoneId.of("Asia/Shanghai")));
    MonthlyReport.order(press, papers, Instant.now().plusSeconds(60 * 60 * 24 * 28L));
    assertThat(ofTheHouse()).hasSize(2);
  }

  private List<PaperJob> ofTheHouse() {
    return papers.list(10).stream().filter(paper -> paper.by().equals("firewell")).toList();
  }
}
