package org.firewell.account;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody is here for. */
public enum Role {
  /** Accounts, imports, undo, and whatever the others may. */
  ADMINISTRATOR,
  /** Plans: tasks and their versions, sites, the reasons of a reconciliation. */
  PLANNER,
  /** Takes hydrants from plan to water, and repairs them. */
  WATER_BUREAU,
  /** Keeps the register of its own unit, and of no other. */
  TOWNSHIP,
  /** Goes out and writes down what was found. */
  INSPECTOR,
  /** Reads what the public does not: real positions, pipes, answers. */
  VIEWER;

  /** The role of a word such as {@code water_bureau}. */
  public static Optional<Role> find(String word) {
    return Stream.of(values()).filter(role -> role.word().equals(word)).findFirst();
  }

  /** The word in a file, a table and an answer. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether whoever has this role may do all that the other may. */
  public boolean covers(Role other) {
    return this == ADMINISTRATOR || this == other || other == VIEWER;
  }
}
