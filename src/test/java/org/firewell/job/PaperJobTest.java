package org.firewell.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firewell.paper.Basis;
import org.firewell.paper.Kind;
import org.firewell.paper.Language;
import org.firewell.paper.Order;
import org.firewell.render.print.PaperFormat;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers on a database; the same for both. */
abstract class PaperJobTest {

  private static final Order LEDGER =
      new Order(Kind.HYDRANT_LEDGER, Scene.DAY, null, null, Language.ZH);
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123456Z");

  /** Another one at each call of a test. */
  abstract List<String> database(Path folder);

  @Test
  void a_paper_is_made_and_kept_over_an_end_of_the_process(@TempDir Path folder)
      throws InterruptedException {
    List<String> database = database(folder);
    UUID id;
    byte[] pdf;
    try (JobHouse house = new JobHouse(database)) {
      id = house.press().put(LEDGER, "li").id();
      PaperJob made = over(house, id);
      assertThat(made.state()).isEqualTo(new State.Succeeded());
      assertThat(made.title()).isEqualTo("沙漠县消火栓台账（2022-12-31）");
      assertThat(made.order().ruleset()).isEqualTo("desert");
      assertThat(made.by()).isEqualTo("li");
      pdf = house.papers().findFile(id, PaperFormat.PDF).orElseThrow();
    }
    try (JobHouse house = new JobHouse(database)) {
      assertThat(house.papers().findFile(id, PaperFormat.PDF)).contains(pdf);
      assertThat(house.papers().list(10)).extracting(PaperJob::id).containsExactly(id);
    }
  }

  @Test
  void one_that_a_dead_process_left_is_begun_again(@TempDir Path folder)
      throws InterruptedException {
    List<String> database = database(folder);
    PaperJob left = PaperJob.accepted(LEDGER, "li", NOW);
    try (JobHouse house = new JobHouse(database)) {
      house.papers().addUnlessSame(left);
      assertThat(house.papers().start(left.id())).isTrue();
      assertThat(house.papers().report(left.id(), new State.Running(0.5, "half"))).isTrue();
    }
    try (JobHouse house = new JobHouse(database)) {
      PaperJob made = over(house, left.id());
      assertThat(made.state()).isEqualTo(new State.Succeeded());
      assertThat(made.runs()).isEqualTo(2);
      assertThat(made.created()).isEqualTo(NOW);
    }
  }

  @Test
  void one_that_was_cut_off_too_often_fails_with_the_reason(@TempDir Path folder)
      throws InterruptedException {
    List<String> database = database(folder);
    PaperJob left = PaperJob.accepted(LEDGER, "li", NOW);
    try (JobHouse house = new JobHouse(database)) {
      house.papers().addUnlessSame(left);
      for (int run = 0; run < 3; run++) {
        house.papers().start(left.id());
      }
    }
    try (JobHouse house = new JobHouse(database)) {
      assertThat(over(house, left.id()).state())
          .isInstanceOfSatisfying(
              State.Failed.class, failed -> assertThat(failed.reason()).contains("中断"));
    }
  }

  @Test
  void what_is_over_stays_as_it_is_and_large_files_are_kept(@TempDir Path folder) {
    try (JobHouse house = new JobHouse(database(folder))) {
      PaperJobs papers = house.papers();
      PaperJob job = PaperJob.accepted(LEDGER, "li", NOW);
      papers.addUnlessSame(job);
      byte[] large = new byte[3_000_000];
      Arrays.fill(large, (byte) 7);
      Map<PaperFormat, byte[]> files = new EnumMap<>(Map.of(PaperFormat.PDF, large));
      Basis basis =
          new Basis("沙漠县", null, Scene.DAY, "0123456789abcdef", "gb", "", null, null, false);
      assertThat(papers.succeed(job.id(), "t", basis, files, NOW)).isTrue();

      assertThat(papers.succeed(job.id(), "u", basis, files, NOW)).isFalse();
      assertThat(papers.start(job.id())).isFalse();
      assertThat(papers.end(job.id(), new State.Failed("late"), NOW)).isFalse();
      assertThat(papers.unfinished()).isEmpty();
      assertThat(papers.find(job.id()).orElseThrow().title()).isEqualTo("t");
      assertThat(papers.findFile(job.id(), PaperFormat.PDF)).contains(large);
      assertThat(papers.findFile(job.id(), PaperFormat.XLSX)).isEmpty();
    }
  }

  private static PaperJob over(JobHouse house, UUID id) throws InterruptedException {
    PaperJob job = house.papers().find(id).orElseThrow();
    while (!job.state().isOver()) {
      Thread.sleep(20);
      job = house.papers().find(id).orElseThrow();
    }
    return job;
  }
}
