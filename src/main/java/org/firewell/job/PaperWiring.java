package org.firewell.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Clock;
import org.firewell.feature.Features;
import org.firewell.round.Rounds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what makes papers. */
@Configuration(proxyBeanMethods = false)
class PaperWiring {

  @Bean
  Printing printing(
      PaperJobs jobs,
      Features features,
      Grounds grounds,
      Rounds rounds,
      Jobs answered,
      Edition edition,
      Limits limits,
      Clock clock) {
    return new Printing(
        jobs, features, grounds, rounds, new PaperAnswers(answered, edition), limits, clock);
  }

  @Bean
  OneTimeTask<Void> paperTask(Printing printing) {
    return printing.task(Press.PRINT);
  }

  @Bean
  Press press(PaperJobs jobs, Printing printing, Scheduler scheduler, Clock clock) {
    Press press = new Press(jobs, printing, scheduler, clock);
    press.resume();
    return press;
  }
}
