package org.firewell.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.firewell.analysis.Question;
import org.firewell.analysis.Questions;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** How many jobs there are and how long they take, for who runs the server ({@code running.md}). */
final class JobMeters {

  /** One look into the store for all the gauges of a scrape. */
  private static final Duration FRESH = Duration.ofSeconds(2);

  private final MeterRegistry meters;
  private final Jobs jobs;
  private final Questions questions;
  private final Edition edition;
  private final Clock clock;
  private Map<Kind, Long> counts = Map.of();
  private Instant counted = Instant.MIN;

  JobMeters(MeterRegistry meters, Jobs jobs, Questions questions, Edition edition, Clock clock) {
    this.meters = meters;
    this.jobs = jobs;
    this.questions = questions;
    this.edition = edition;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    for (Question question : questions.list()) {
      gauge(new Kind(question.name(), false), "accepted");
      gauge(new Kind(question.name(), true), "running");
    }
    Gauge.builder("firewell.info", () -> 1)
        .description("What runs: the version of the jar, the edition of what answers, the Java")
        .tag("version", version())
        .tag("edition", edition.id())
        .tag("java", Runtime.version().toString())
        .register(meters);
  }

  /**
   * Notes that this node is done with a job.
   *
   * @param outcome succeeded, failed, dismissed, or left to another process
   */
  void done(String question, String outcome, Duration time) {
    Timer.builder("firewell.job")
        .description("Jobs that this node was done with, and how long it answered them")
        .tags("question", question, "outcome", outcome)
        .serviceLevelObjectives(
            Duration.ofMillis(100),
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(10))
        .register(meters)
        .record(time);
  }

  private void gauge(Kind kind, String state) {
    Gauge.builder("firewell.jobs", () -> count(kind))
        .description("Jobs of the database that are not over")
        .tags("question", kind.question(), "state", state)
        .register(meters);
  }

  private synchronized long count(Kind kind) {
    Instant now = clock.instant();
    if (counted.isBefore(now.minus(FRESH))) {
      counts =
          jobs.unfinished().stream()
              .collect(Collectors.groupingBy(Kind::of, Collectors.counting()));
      counted = now;
    }
    return counts.getOrDefault(kind, 0L);
  }

  private static String version() {
    return Optional.ofNullable(JobMeters.class.getPackage().getImplementationVersion())
        .orElse("unpacked");
  }

  private record Kind(String question, boolean running) {

    static Kind of(Job job) {
      return new Kind(job.question(), job.state() instanceof State.Running);
    }
  }
}
