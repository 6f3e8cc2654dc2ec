package org.firewell.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Questions;
import org.firewell.analysis.coverage.Coverage;
import org.firewell.analysis.coverage.CoverageExplainer;
import org.firewell.analysis.coverage.live.LiveCoverage;
import org.firewell.analysis.quota.LedgerAnswer;
import org.firewell.analysis.quota.QuotaLedger;
import org.firewell.feature.Features;
import org.firewell.standard.Rulesets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the room together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
class JobWiring {

  /** Each may be as large as the county. */
  private static final int KEPT_READY = 2;

  /** That a node dies between a job's row and its turn is rare. */
  private static final Duration LEFT_BEHIND = Duration.ofSeconds(20);

  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  @Bean
  Grounds grounds(Features features, Rulesets rulesets, org.firewell.standard.Tasks tasks) {
    return new Grounds(features, rulesets, tasks);
  }

  /**
   * Nobody is sent here before the county was read once: whoever came first would wait for it, and
   * all who come after that with them.
   */
  @Bean
  ApplicationRunner firstReading(Grounds grounds) {
    return settings -> grounds.current();
  }

  @Bean
  Ready<LiveCoverage> liveCoverage(Grounds grounds) {
    return new Ready<>(
        grounds,
        new Coverage(),
        asked -> LiveCoverage.of(asked.snapshot(), asked.values(), Progress.NONE),
        KEPT_READY);
  }

  @Bean
  Ready<CoverageExplainer> coverageExplainer(Grounds grounds) {
    return new Ready<>(
        grounds,
        new Coverage(),
        asked -> CoverageExplainer.of(asked.snapshot(), asked.values()),
        KEPT_READY);
  }

  @Bean
  Ready<LedgerAnswer> ledgerAnswers(Grounds grounds) {
    QuotaLedger question = new QuotaLedger();
    return new Ready<>(
        grounds,
        question,
        asked -> question.answer(asked.snapshot(), asked.values(), Progress.NONE),
        KEPT_READY);
  }

  @Bean
  KeptAnswers keptAnswers(
      Grounds grounds, Questions questions, Desk desk, Jobs jobs, Limits limits) {
    return new KeptAnswers(grounds, questions, desk, jobs, limits);
  }

  @Bean
  Edition edition() {
    return new Edition();
  }

  @Bean
  JobMeters jobMeters(
      MeterRegistry meters, Jobs jobs, Questions questions, Edition edition, Clock clock) {
    return new JobMeters(meters, jobs, questions, edition, clock);
  }

  @Bean
  Answering answering(
      Jobs jobs,
      Grounds grounds,
      Edition edition,
      Questions questions,
      Limits limits,
      Clock clock,
      JobMeters meters) {
    return new Answering(jobs, grounds, edition, questions, limits, clock, meters);
  }

  /**
   * @param others what other rooms have done in the background, beside the answering of jobs
   * @param recurring what is done again and again, by one node at a time
   */
  @Bean(destroyMethod = "stop")
  @DependsOnDatabaseInitialization
  Scheduler scheduler(
      DataSource database,
      Answering answering,
      ObjectProvider<OneTimeTask<?>> others,
      ObjectProvider<RecurringTask<?>> recurring,
      Limits limits) {
    List<Task<?>> tasks = new ArrayList<>(others.orderedStream().toList());
    tasks.add(answering.task(Desk.ANSWER));
    return Scheduler.create(database, tasks)
        .startTasks(recurring.orderedStream().toList())
        .threads(limits.threads())
        .heartbeatInterval(limits.heartbeat())
        .missedHeartbeatsLimit(4)
        .pollingInterval(limits.look())
        .enableImmediateExecution()
        .failureLogging(LogLevel.OFF, false)
        .commitWhenAutocommitDisabled(true)
        .shutdownMaxWait(LAST_WORDS)
        .build();
  }

  /** Sees to it that what was handed in has its turn, though the node died that took it. */
  @Bean
  RecurringTask<Void> leftBehind(ObjectProvider<Desk> desk, ObjectProvider<Press> press) {
    return Tasks.recurring("left-behind", FixedDelay.of(LEFT_BEHIND))
        .execute(
            (instance, context) -> {
              desk.getObject().resume();
              press.getObject().resume();
            });
  }

  @Bean
  Desk desk(Jobs jobs, Grounds grounds, Edition edition, Scheduler scheduler, Clock clock) {
    Desk desk = new Desk(jobs, grounds, edition, scheduler, clock);
    desk.resume();
    scheduler.start();
    return desk;
  }
}
