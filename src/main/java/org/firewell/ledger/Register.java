package org.firewell.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.firewell.feature.Hydrant;

/**
 * What the register tells of the way that a hydrant came before its first step was written down.
 * Nothing is made up: a state of which there is no day is told without one when the hydrant stands
 * in it, and not at all when it does not.
 */
public final class Register {

  private Register() {}

  /**
   * A state that the register says was reached.
   *
   * @param on the day, or null where none is known
   */
  public record Entry(State state, LocalDate on) {}

  /** What no step tells, in the order of the way. */
  public static List<Entry> entries(Dossier dossier) {
    Set<State> told = told(dossier);
    Hydrant hydrant = dossier.hydrant();
    List<Entry> entries = new ArrayList<>();
    add(entries, told, State.SITED, hydrant.sitedOn());
    add(entries, told, State.BUILT, hydrant.builtOn());
    add(entries, told, State.ACCEPTED, hydrant.acceptedOn());
    add(entries, told, State.IN_SERVICE, hydrant.commissionedOn());
    add(entries, told, State.REMOVED, hydrant.header().validTo());
    if (dossier.steps().isEmpty()) {
      dossier
          .state()
          .filter(state -> entries.stream().noneMatch(entry -> entry.state() == state))
          .ifPresent(state -> entries.add(new Entry(state, null)));
    } else {
      first(dossier, entries);
    }
    return entries;
  }

  /** The state from which the first step went, where no day tells it. */
  private static void first(Dossier dossier, List<Entry> entries) {
    State from = dossier.steps().get(0).from();
    if (from != null && entries.stream().noneMatch(entry -> entry.state() == from)) {
      entries.add(new Entry(from, null));
    }
  }

  private static Set<State> told(Dossier dossier) {
    return dossier.steps().stream()
        .map(Step::to)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(State.class)));
  }

  private static void add(List<Entry> entries, Set<State> told, State state, LocalDate onOrNull) {
    if (onOrNull != null && !told.contains(state)) {
      entries.add(new Entry(state, onOrNull));
    }
  }
}
