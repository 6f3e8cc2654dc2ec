package org.firewell.feature;

import java.util.List;

/**
 * A part of the county that offices draw, and redraw: a township or a village. Where one is merged,
 * split, renamed or given another code, the row that was ends and names those that follow it.
 */
public sealed interface Division extends Feature permits Township, Village {

  /** The office's own code, or null. */
  String code();

  /** Further words for it, such as an id it had before; empty where it has none. */
  default List<String> otherWords() {
    return List.of();
  }

  /**
   * The ids of the rows that this one became on the day on which it ended: one where it was
   * renamed, recoded or merged, several where it was split; empty or null where none is known.
   */
  List<String> successors();

  /** The document that decided so, or null. */
  String changeDocument();
}
