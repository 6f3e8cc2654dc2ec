package org.firewell.api;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Instant;
import java.time.LocalDate;
import org.firewell.account.Author;
import org.firewell.analysis.InputException;
import org.firewell.api.http.CountyTime;
import org.firewell.ingest.FigureReader;
import org.firewell.job.PaperJobs;
import org.firewell.job.Press;
import org.firewell.paper.Kind;
import org.firewell.paper.Language;
import org.firewell.paper.Order;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.support.CronExpression;

/**
 * Orders the report of the month, once however many nodes there are, and once though a node dies
 * over it. Due by the 24th (jiafeng-2024 五(五)).
 */
@Configuration(proxyBeanMethods = false)
class MonthlyReport {

  /** In the morning of the 24th: second, minute, hour, day, month, weekday. */
  static final String THE_24TH = "0 0 6 24 * *";

  private static final String NEVER = "-";
  private static final int LOOKED_AT = 100;
  private static final Logger LOG = LoggerFactory.getLogger(MonthlyReport.class);

  /**
   * @param when as Spring writes days that come again, in the time of the county; {@code -} never
   */
  @Bean
  RecurringTask<Void> monthly(
      ObjectProvider<Press> press,
      PaperJobs papers,
      @Value("${firewell.papers.monthly:" + THE_24TH + "}") String when) {
    return Tasks.recurring("monthly-report", new Days(when))
        .execute(
            (instance, context) ->
                order(press.getObject(), papers, context.getExecution().executionTime));
  }

  /** Orders the report that was due at a time, unless it was ordered since. */
  static void order(Press press, PaperJobs papers, Instant due) {
    String house = Author.HOUSE.name();
    boolean ordered =
        papers.list(LOOKED_AT).stream()
            .filter(paper -> paper.by().equals(house) && !paper.created().isBefore(due))
            .anyMatch(paper -> paper.order().kind() == Kind.MONTHLY);
    LocalDate day = CountyTime.day(due);
    try {
      if (!ordered) {
        press.put(new Order(Kind.MONTHLY, day, null, null, Language.ZH), house);
      }
    } catch (InputException e) {
      LOG.warn("The monthly report of {} is not made: {}", day, e.getMessage());
    }
  }

  /** Days that come again, for the scheduler. */
  record Days(String when) implements Schedule {

    @Override
    public Instant getNextExecutionTime(ExecutionComplete complete) {
      return next(complete.getTimeDone());
    }

    @Override
    public Instant getInitialExecutionTime(Instant now) {
      return next(now);
    }

    private Instant next(Instant after) {
      return CronExpression.parse(when).next(after.atZone(FigureReader.ZONE)).toInstant();
    }

    @Override
    public boolean isDeterministic() {
      return true;
    }

    @Override
    public boolean isDisabled() {
      return when.equals(NEVER);
    }
  }
}
