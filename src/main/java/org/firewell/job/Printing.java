package org.firewell.job;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Progress;
import org.firewell.feature.Features;
import org.firewell.paper.Answers;
import org.firewell.paper.Material;
import org.firewell.paper.Order;
import org.firewell.paper.Paper;
import org.firewell.paper.Papers;
import org.firewell.render.print.PaperFormat;
import org.firewell.round.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one paper: the work that the scheduler hands to its threads. */
final class Printing implements Work {

  private static final Logger LOG = LoggerFactory.getLogger(Printing.class);
  private static final double COMPOSED = 0.7;

  private final PaperJobs jobs;
  private final Features features;
  private final Grounds grounds;
  private final Rounds rounds;
  private final Answers answers;
  private final Limits limits;
  private final Clock clock;

  Printing(
      PaperJobs jobs,
      Features features,
      Grounds grounds,
      Rounds rounds,
      Answers answers,
      Limits limits,
      Clock clock) {
    this.jobs = jobs;
    this.features = features;
    this.grounds = grounds;
    this.rounds = rounds;
    this.answers = answers;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Whether an order can be made at all.
   *
   * @throws InputException when it names what is not there
   */
  void check(Order order) {
    material(order);
  }

  @Override
  public void run(UUID id, BooleanSupplier stopping) {
    jobs.find(id)
        .filter(job -> !job.state().isOver())
        .ifPresent(
            job -> {
              if (job.runs() >= limits.runs()) {
                fail(id, "多次中断，未能做成 · its process ended before it was made, " + job.runs());
              } else if (jobs.start(id)) {
                print(job, progress(id, stopping));
              }
            });
  }

  @Override
  public void broke(UUID id, Throwable cause) {
    LOG.error("Paper {} broke", id, cause);
    fail(
        id,
        "程序出错，与数据无关，日志按编号有记录"
            + " · a fault of the programme, not of the data; its log tells more under this id");
  }

  private void print(PaperJob job, Progress progress) {
    try {
      Paper paper =
          Papers.compose(
              job.order().kind(),
              material(job.order()),
              answers,
              (done, message) -> progress.at(COMPOSED * done, message));
      Map<PaperFormat, byte[]> files = new EnumMap<>(PaperFormat.class);
      for (PaperFormat format : PaperFormat.values()) {
        double done = (double) files.size() / PaperFormat.values().length;
        progress.at(COMPOSED + (1 - COMPOSED) * done, format.name());
        files.put(format, format.served(paper));
      }
      jobs.succeed(job.id(), paper.title(), paper.basis(), files, clock.instant());
    } catch (InputException e) {
      fail(job.id(), e.getMessage());
    } catch (Progress.DismissedException e) {
      LOG.info("Paper {} was given up", job.id());
    }
  }

  private Material material(Order order) {
    Grounds.Current now = grounds.loaded();
    return order.material(
        now.county(),
        now.ground(),
        features.layers(),
        grounds.laws(),
        rounds.repairs(Rounds.Query.ALL));
  }

  private void fail(UUID id, String reason) {
    if (jobs.end(id, new State.Failed(reason), clock.instant())) {
      LOG.warn("Paper {} failed: {}", id, reason);
    }
  }

  private Progress progress(UUID id, BooleanSupplier stopping) {
    return new PacedProgress(
        stopping, running -> jobs.report(id, running), limits.reportEvery(), clock);
  }
}
