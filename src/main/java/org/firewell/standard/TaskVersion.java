package org.firewell.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * What a task asks from a day on. A later version does not delete an earlier one: on each day that
 * one holds which was the last to begin.
 *
 * @param task its name, a {@link TaskName}
 * @param version 1 for the first; one more for each change
 * @param document that hands it out or changes it, for example its number
 * @param holdsFrom first day on which it holds
 * @param quantity hydrants, 0 or more; 0 where the task is withdrawn
 * @param deadline last day on which it counts as in time
 * @param kind what is to be done; never another than the task's name says
 * @param fund where the money comes from, or null
 * @param parent the name of the task that it is a part of, or null
 * @param reason why it is changed, or null for one that came with its document
 * @param by who entered it, or null for one that came with its document
 * @param at when it was entered, or null
 */
public record TaskVersion(
    String task,
    int version,
    String document,
    LocalDate holdsFrom,
    int quantity,
    LocalDate deadline,
    TaskKind kind,
    String fund,
    String parent,
    String reason,
    String by,
    Instant at) {

  /** By task, the oldest version first. */
  public static final Comparator<TaskVersion> ORDER =
      Comparator.comparing(TaskVersion::task).thenComparingInt(TaskVersion::version);

  /**
   * @throws IllegalArgumentException when the name is no task's or of another kind, or a number is
   *     too small
   */
  public TaskVersion {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(holdsFrom, "holdsFrom");
    Objects.requireNonNull(deadline, "deadline");
    if (TaskName.of(task).filter(name -> name.kind() == kind).isEmpty()) {
      throw new IllegalArgumentException(task + " is no task of kind " + kind);
    }
    if (version < 1 || quantity < 0) {
      throw new IllegalArgumentException("a version is 1 or more, a quantity 0 or more");
    }
  }

  /** The first version, which came with its document. */
  static TaskVersion of(Quota quota, LocalDate holdsFrom) {
    return new TaskVersion(
        quota.task(),
        1,
        quota.document(),
        holdsFrom,
        quota.quantity(),
        quota.deadline(),
        TaskKind.valueOf(quota.kind().name()),
        null,
        null,
        null,
        null,
        null);
  }

  /** The task's name in its parts. */
  public TaskName name() {
    return TaskName.of(task).orElseThrow();
  }

  /** Whether another says the same, whoever entered it and whenever. */
  public boolean saysAs(TaskVersion other) {
    return task.equals(other.task)
        && version == other.version
        && document.equals(other.document)
        && holdsFrom.equals(other.holdsFrom)
        && quantity == other.quantity
        && deadline.equals(other.deadline)
        && Objects.equals(fund, other.fund)
        && Objects.equals(parent, other.parent)
        && Objects.equals(reason, other.reason);
  }

  /** The clause that the law's numbers carry from this version on. */
  Clause clause() {
    return new Clause(
        document, "version " + version, Certainty.CONTENT_CONFIRMED, reason == null ? "" : reason);
  }
}
