package org.firewell.exchange;

import java.util.Map;

/**
 * What was decided of the rows of a file.
 *
 * @param all of every conflict that is not among the rows; null where nothing was said
 * @param rows by number of the row
 */
public record Decisions(Decision all, Map<Long, Decision> rows) {

  public static final Decisions NONE = new Decisions(null, Map.of());

  public Decisions {
    rows = Map.copyOf(rows);
  }

  /** What was decided of a line; null where nothing was. */
  public Decision of(Line line) {
    Decision own = rows.get(line.row());
    return own != null || line.outcome() != Outcome.CONFLICT ? own : all;
  }
}
