package org.firewell.api;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.UUID;

/**
 * Hands what is to be done with files to the scheduler, whose turns lie in the database: a process
 * that ends in the middle of one leaves it to the next.
 */
final class UploadDesk {

  /**
   * A turn; its data is what a look is to look at, or empty. Each has an id of its own, which
   * begins with that of the file: the last of a file may not be struck off yet when the next is
   * handed in.
   */
  private static final TaskDescriptor<String> TURN = TaskDescriptor.of("upload", String.class);

  private static final char BEFORE_NUMBER = '/';

  private final SchedulerClient scheduler;
  private final Clock clock;

  UploadDesk(SchedulerClient scheduler, Clock clock) {
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** What the scheduler does at a turn. */
  static OneTimeTask<String> task(UploadWork work) {
    return Tasks.oneTime(TURN)
        .onFailure((complete, operations) -> afterwards(work, complete, operations))
        .onDeadExecutionRevive()
        .execute((turn, context) -> work.run(file(turn.getId()), turn.getData()));
  }

  private static void afterwards(
      UploadWork work, ExecutionComplete complete, ExecutionOperations<String> operations) {
    work.broke(file(complete.getExecution().getId()), complete.getCause().orElse(null));
    operations.stop();
  }

  private static UUID file(String turn) {
    return UUID.fromString(turn.substring(0, turn.indexOf(BEFORE_NUMBER)));
  }

  /** Has a file looked at. */
  void look(UUID id, UploadLook look) {
    schedule(id, look.text());
  }

  /** Has what is under way gone on with: a reading or a taking. */
  void goOn(UUID id) {
    schedule(id, "");
  }

  private void schedule(UUID id, String look) {
    String turn = id.toString() + BEFORE_NUMBER + UUID.randomUUID();
    scheduler.scheduleIfNotExists(TURN.instance(turn).data(look).build(), clock.instant());
  }
}
