package org.firewell.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.UUID;
import org.firewell.round.Rounds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what makes papers. */
@Configuration(proxyBeanMethods = false)
class PaperWiring {

  @Bean
  Printing printing(PaperJobs jobs, Grounds grounds, Rounds rounds, Limits limits, Clock clock) {
    return new Printing(jobs, grounds, rounds, limits, clock);
  }

  @Bean
  OneTimeTask<Void> paperTask(Printing printing) {
    return Tasks.oneTime(Press.PRINT)
        .onFailure((complete, operations) -> afterwards(printing, complete, operations))
        .onDeadExecutionRevive()
        .execute(
            (instance, context) ->
                printing.run(
                    UUID.fromString(instance.getId()),
                    context.getSchedulerState()::isShuttingDown));
  }

  @Bean
  Press press(PaperJobs jobs, Printing printing, Scheduler scheduler, Clock clock) {
    Press press = new Press(jobs, printing, scheduler, clock);
    press.resume();
    return press;
  }

  /** One that the end of the process cut short has its turn in the next; any other is over. */
  private static void afterwards(
      Printing printing, ExecutionComplete complete, ExecutionOperations<Void> operations) {
    Throwable cause = complete.getCause().orElse(null);
    if (cause instanceof Answering.StoppedException) {
      operations.reschedule(complete, complete.getTimeDone());
    } else {
      printing.broke(UUID.fromString(complete.getExecution().getId()), cause);
      operations.stop();
    }
  }
}
