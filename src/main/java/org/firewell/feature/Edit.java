package org.firewell.feature;

import java.time.Instant;
import java.util.Objects;

/**
 * Who changed features when, and why. An edit is kept for ever: what undoes it is an edit itself.
 *
 * @param id the greater the later
 * @param at when, to the microsecond
 * @param by the name of the account, or the server's own
 * @param role in which it was done, a word such as {@code water_bureau}
 * @param kind what was done
 * @param source the file or address that it came from, or null
 * @param reason why, in the words of who did it, or null
 * @param undoes the edit that it undoes, or null
 */
public record Edit(
    long id,
    Instant at,
    String by,
    String role,
    Kind kind,
    String source,
    String reason,
    Long undoes) {

  /** What is done to features. */
  public enum Kind {
    IMPORT,
    CREATE,
    REPLACE,
    REMOVE,
    /** A step of a hydrant's life. */
    STEP,
    INSPECTION,
    REPAIR,
    UNDO;

    /** The word in a table and an answer. */
    public String word() {
      return Attribute.text(this);
    }
  }

  /**
   * An edit about to be made.
   *
   * @param at when
   * @param by the name of the account, or the server's own
   * @param role in which it is done, a word such as {@code water_bureau}
   * @param kind what is done
   * @param source the file or address that it comes from, or null
   * @param reason why, or null
   */
  public record Draft(Instant at, String by, String role, Kind kind, String source, String reason) {

    public Draft {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(by, "by");
      Objects.requireNonNull(role, "role");
      Objects.requireNonNull(kind, "kind");
    }
  }
}
