package org.firewell.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Inquiry;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Question;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where questions are handed in and answers are fetched. */
public final class Desk {

  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

  /** The task of the scheduler that answers a job; an instance's id is the job's. */
  static final TaskDescriptor<Void> ANSWER = TaskDescriptor.of("answer");

  private static final Duration GLANCE = Duration.ofMillis(50);
  private static final Duration FOR_EVER = Duration.ofNanos(Long.MAX_VALUE);

  private final Jobs jobs;
  private final Grounds grounds;
  private final Edition edition;
  private final SchedulerClient scheduler;
  private final Clock clock;

  Desk(Jobs jobs, Grounds grounds, Edition edition, SchedulerClient scheduler, Clock clock) {
    this.jobs = jobs;
    this.grounds = grounds;
    this.edition = edition;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /**
   * Hands in a question. One that was put to the same snapshot with the same inputs before, and is
   * waiting, running or answered by the same edition of the programme, is not run again: its job is
   * returned, unless somebody {@link #enough cut it short}. One that {@link
   * Question#isAboutCounty() is about nothing} is run each time.
   *
   * @param texts of the inputs by name
   * @throws InputException when the texts cannot be taken
   */
  public Job put(Question question, Map<String, String> texts) {
    return put(question, texts, "");
  }

  /**
   * The same, with a {@link Job#form form} in which the results are wanted; jobs of another form
   * are other jobs.
   */
  public Job put(Question question, Map<String, String> texts, String form) {
    Job asked = accepted(grounds.inquiry(question, texts), form);
    if (question.isAboutCounty()) {
      Job kept = jobs.addUnlessSame(asked);
      if (kept != asked) {
        return kept;
      }
    } else {
      jobs.add(asked);
    }
    LOG.info("Job {} was handed in: {}", asked.id(), question.name());
    schedule(asked.id());
    return asked;
  }

  /**
   * Answers while somebody waits and keeps nothing.
   *
   * @param texts of the inputs by name
   * @throws InputException when the texts cannot be taken or the question cannot be answered
   */
  public KeptAnswer answer(Question question, Map<String, String> texts) {
    return KeptAnswer.of(grounds.inquiry(question, texts).answer(Progress.NONE));
  }

  /**
   * The id of what a question would be put to now.
   *
   * @throws InputException when the texts cannot be taken
   */
  public String snapshotOf(Question question, Map<String, String> texts) {
    return grounds.inquiry(question, texts).snapshot().id();
  }

  /** Whether the edition that answered a scenario is the one that would answer now. */
  public boolean isOfThisEdition(Scenario scenario) {
    return scenario.edition().equals(edition.id());
  }

  /** Sees to it that every job that is not over has its turn, whatever ended the last process. */
  void resume() {
    jobs.unfinished().forEach(job -> schedule(job.id()));
  }

  /** Waits until a job is over. */
  public Job await(Job job) throws InterruptedException {
    return await(job, FOR_EVER);
  }

  /** The same for so long: the job may still be under way then. */
  Job await(Job job, Duration most) throws InterruptedException {
    long begun = System.nanoTime();
    Job now = job;
    while (!now.state().isOver() && System.nanoTime() - begun < most.toNanos()) {
      Thread.sleep(GLANCE.toMillis());
      now = jobs.find(job.id()).orElse(dismissed(now));
    }
    return now;
  }

  /**
   * Says that nobody wants an answer any more. A running job ends at its next report; a job that is
   * over stays as it is.
   *
   * @return the job as it is now; empty when there is none of that id
   */
  public Optional<Job> dismiss(UUID id) {
    jobs.end(id, new State.Dismissed(), clock.instant());
    return jobs.find(id);
  }

  /**
   * Says that the best answer so far is to be taken. A running job ends with it soon; one that
   * still waits for its turn, with the first that it finds; one that is over stays as it is.
   *
   * @return the job as it is now; empty when there is none of that id
   */
  public Optional<Job> enough(UUID id) {
    jobs.enough(id);
    return jobs.find(id);
  }

  private Job accepted(Inquiry inquiry, String form) {
    return Job.accepted(
        UUID.randomUUID(),
        inquiry.question().name(),
        inquiry.texts(),
        form,
        inquiry.snapshot().id(),
        edition.id(),
        clock.instant());
  }

  private void schedule(UUID id) {
    scheduler.scheduleIfNotExists(ANSWER.instance(id.toString()).build(), clock.instant());
  }

  private static Job dismissed(Job job) {
    return new Job(
        job.id(),
        job.question(),
        job.inputs(),
        job.form(),
        job.snapshot(),
        job.edition(),
        new State.Dismissed(),
        job.enough(),
        job.runs(),
        job.created(),
        job.started(),
        job.finished());
  }
}
