package org.firewell.job;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** What is done in the background, one at a time by its id, by the threads of the scheduler. */
interface Work {

  /**
   * Does it unless it is over.
   *
   * @param stopping whether the process is about to end
   * @throws StoppedException when it is: the next process begins it again
   */
  void run(UUID id, BooleanSupplier stopping);

  /** Ends one whose doing broke. */
  void broke(UUID id, Throwable cause);

  /** The task of the scheduler; an instance's id is that of what is to be done. */
  default OneTimeTask<Void> task(TaskDescriptor<Void> name) {
    return Tasks.oneTime(name)
        .onFailure(this::afterwards)
        .onDeadExecutionRevive()
        .execute(
            (instance, context) ->
                run(
                    UUID.fromString(instance.getId()),
                    context.getSchedulerState()::isShuttingDown));
  }

  /** What the end of the process cut short has its turn in the next; any other is over. */
  private void afterwards(ExecutionComplete complete, ExecutionOperations<Void> operations) {
    Throwable cause = complete.getCause().orElse(null);
    if (cause instanceof StoppedException) {
      operations.reschedule(complete, complete.getTimeDone());
    } else {
      broke(UUID.fromString(complete.getExecution().getId()), cause);
      operations.stop();
    }
  }

  /** The process is about to end while something is being done. */
  final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
