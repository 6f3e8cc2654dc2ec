package org.firewell.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Inquiry;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Question;
import org.firewell.analysis.Questions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers one job: the work that the scheduler hands to its threads. */
final class Answering implements Work {

  private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

  private final Jobs jobs;
  private final Grounds grounds;
  private final Edition edition;
  private final Questions questions;
  private final Limits limits;
  private final Clock clock;
  private final JobMeters meters;

  Answering(
      Jobs jobs,
      Grounds grounds,
      Edition edition,
      Questions questions,
      Limits limits,
      Clock clock,
      JobMeters meters) {
    this.jobs = jobs;
    this.grounds = grounds;
    this.edition = edition;
    this.questions = questions;
    this.limits = limits;
    this.clock = clock;
    this.meters = meters;
  }

  @Override
  public void run(UUID id, BooleanSupplier stopping) {
    jobs.find(id).filter(job -> !job.state().isOver()).ifPresent(job -> run(job, stopping));
  }

  @Override
  public void broke(UUID id, Throwable cause) {
    LOG.error("Job {} broke", id, cause);
    fail(
        id,
        "程序出错，与数据无关，日志按作业编号有记录"
            + " · a fault of the programme, not of the data; its log tells more under this job's id");
  }

  private void run(Job job, BooleanSupplier stopping) {
    if (job.runs() >= limits.runs()) {
      fail(
          job.id(),
          "its process ended before the answer was there, " + job.runs() + " of " + limits.runs());
    } else if (jobs.start(job.id(), clock.instant())) {
      answer(job, new Reports(job.id(), stopping));
    }
  }

  private void answer(Job job, Progress progress) {
    Instant begun = clock.instant();
    String outcome = "failed";
    try {
      outcome = outcome(job, progress, begun);
    } catch (StoppedException e) {
      outcome = "left";
      throw e;
    } finally {
      meters.done(job.question(), outcome, Duration.between(begun, clock.instant()));
    }
  }

  private String outcome(Job job, Progress progress, Instant begun) {
    try {
      Inquiry inquiry = grounds.inquiry(question(job.question()), job.inputs());
      KeptAnswer kept = KeptAnswer.of(inquiry.answer(progress));
      boolean wanted =
          jobs.succeed(job.id(), inquiry.snapshot().id(), edition.id(), kept, clock.instant());
      if (wanted) {
        LOG.info(
            "Job {} answered {} in {} ms",
            job.id(),
            job.question(),
            Duration.between(begun, clock.instant()).toMillis());
      }
      prune(job.question());
      return wanted ? "succeeded" : "dismissed";
    } catch (InputException e) {
      fail(job.id(), e.getMessage());
      return "failed";
    } catch (Progress.DismissedException e) {
      LOG.info("Job {} was dismissed", job.id());
      return "dismissed";
    }
  }

  private Question question(String name) {
    return questions
        .find(name)
        .orElseThrow(
            () -> new InputException("question", "没有这个问题：" + name, "there is no question " + name));
  }

  private void fail(UUID id, String reason) {
    if (jobs.end(id, new State.Failed(reason), clock.instant())) {
      LOG.warn("Job {} failed: {}", id, reason);
    }
  }

  private void prune(String question) {
    List<UUID> pruned = jobs.prune(question, limits.answersKept());
    if (!pruned.isEmpty()) {
      LOG.info("Older jobs of {} were removed: {}", question, pruned);
    }
  }

  /** Finds out, too, whether the best so far is wanted. */
  private final class Reports extends PacedProgress {

    private final UUID id;
    private Instant lastLook = Instant.EPOCH;
    private boolean enough;

    Reports(UUID id, BooleanSupplier stopping) {
      super(stopping, running -> jobs.report(id, running), limits.reportEvery(), clock);
      this.id = id;
    }

    @Override
    public boolean isEnough() {
      checkStopping();
      Instant now = clock.instant();
      if (!enough && now.isAfter(lastLook.plus(limits.reportEvery()))) {
        lastLook = now;
        enough =
            jobs.find(id)
                .filter(job -> !job.state().isOver())
                .orElseThrow(DismissedException::new)
                .enough();
      }
      return enough;
    }
  }
}
