package org.firewell.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.firewell.analysis.InputException;
import org.firewell.paper.Order;

/** Where papers are ordered. */
public final class Press {

  /** The task of the scheduler that makes a paper; an instance's id is the job's. */
  static final TaskDescriptor<Void> PRINT = TaskDescriptor.of("paper");

  private final PaperJobs jobs;
  private final Printing printing;
  private final SchedulerClient scheduler;
  private final Clock clock;

  Press(PaperJobs jobs, Printing printing, SchedulerClient scheduler, Clock clock) {
    this.jobs = jobs;
    this.printing = printing;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /**
   * Orders a paper. The same order of the same person that is still on its way is not taken twice.
   *
   * @throws InputException when it can never be made
   */
  public PaperJob put(Order order, String by) {
    printing.check(order);
    PaperJob asked = PaperJob.accepted(order, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
    PaperJob kept = jobs.addUnlessSame(asked);
    if (kept == asked) {
      schedule(asked.id());
    }
    return kept;
  }

  /** Sees to it that every paper that is not made has its turn, whatever ended the last process. */
  void resume() {
    jobs.unfinished().forEach(job -> schedule(job.id()));
  }

  private void schedule(UUID id) {
    scheduler.scheduleIfNotExists(PRINT.instance(id.toString()).build(), clock.instant());
  }
}
