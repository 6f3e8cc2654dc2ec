package org.firewell.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.firewell.feature.Condition;

/**
 * An order to put a fault right.
 *
 * @param id of it
 * @param layer hydrants or water-intakes
 * @param object the id of what is at fault
 * @param openedOn the day on which the fault was found
 * @param dueOn the last day that is in time
 * @param fault never usable, never unknown
 * @param state of the work
 * @param closedOn the day on which it was found usable; null unless closed
 * @param assignee who does the work, or null
 * @param note for people, or null
 * @param openedBy the inspection that found the fault, or null where it was opened by hand
 * @param closedBy the inspection that found it usable; null unless closed
 * @param by the name of the account that opened it
 * @param at when it was opened
 * @param version that a later change names
 */
public record Repair(
    UUID id,
    String layer,
    String object,
    LocalDate openedOn,
    LocalDate dueOn,
    Condition fault,
    State state,
    LocalDate closedOn,
    String assignee,
    String note,
    UUID openedBy,
    UUID closedBy,
    String by,
    Instant at,
    long version) {

  /** How far the work is. */
  public enum State {
    OPEN,
    UNDER_WAY,
    CLOSED;

    public static Optional<State> find(String word) {
      return Stream.of(values()).filter(state -> state.word().equals(word)).findFirst();
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** An order as it is opened: nobody has taken it yet. */
  public static Repair opened(
      UUID id, Fault fault, LocalDate dueOn, String note, UUID openedBy, String by, Instant at) {
    return new Repair(
        id,
        fault.layer(),
        fault.object(),
        fault.on(),
        dueOn,
        fault.condition(),
        State.OPEN,
        null,
        null,
        note,
        openedBy,
        null,
        by,
        at,
        0);
  }

  /** Whether another opens the same order, whatever became of it since. */
  public boolean opensAs(Repair other) {
    return layer.equals(other.layer)
        && object.equals(other.object)
        && openedOn.equals(other.openedOn)
        && fault == other.fault;
  }

  /** The same with another state of the work; never closed, which takes an inspection. */
  public Repair with(State next, String nextAssignee, String nextNote) {
    return new Repair(
        id,
        layer,
        object,
        openedOn,
        dueOn,
        fault,
        next,
        null,
        nextAssignee,
        nextNote,
        openedBy,
        null,
        by,
        at,
        version);
  }

  /** The same, as it was seen at a version. */
  public Repair at(long seen) {
    return new Repair(
        id, layer, object, openedOn, dueOn, fault, state, closedOn, assignee, note, openedBy,
        closedBy, by, at, seen);
  }

  /** The same, closed by what found the object usable. */
  public Repair closedBy(Inspection usable) {
    return new Repair(
        id,
        layer,
        object,
        openedOn,
        dueOn,
        fault,
        State.CLOSED,
        usable.on(),
        assignee,
        note,
        openedBy,
        usable.id(),
        by,
        at,
        version);
  }

  /** Whether it had been found by the end of a day and had not been put right. */
  public boolean isOpenOn(LocalDate day) {
    return !openedOn.isAfter(day) && (closedOn == null || closedOn.isAfter(day));
  }

  /** Whether it is open on a day that is no longer in time. */
  public boolean isOverdueOn(LocalDate day) {
    return isOpenOn(day) && dueOn.isBefore(day);
  }

  /**
   * What is to be put right.
   *
   * @param condition never usable, never unknown
   */
  public record Fault(String layer, String object, LocalDate on, Condition condition) {}
}
