package org.firewell.analysis.targets;

import java.util.List;

/** How a thing is named in a list: its id, what people call it, what is said of it. */
final class Label {

  private Label() {}

  /** {@code v-7 东村}. */
  static String of(String id, String nameOrNull) {
    return nameOrNull == null || nameOrNull.equals(id) ? id : id + " " + nameOrNull;
  }

  /** {@code v-7 东村: STN, HYD-1}. */
  static String of(String id, String nameOrNull, List<String> said) {
    return said.isEmpty()
        ? of(id, nameOrNull)
        : of(id, nameOrNull) + ": " + String.join(", ", said);
  }

  static String of(String id, String nameOrNull, String said) {
    return of(id, nameOrNull, List.of(said));
  }
}
