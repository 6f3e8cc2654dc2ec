package org.firewell.feature;

import java.time.Instant;

/** Edits about to be made, where it does not matter by whom. */
public final class Drafts {

  public static final Instant AT = Instant.parse("2024-01-02T03:04:05.678901Z");

  private Drafts() {}

  /** An import by the server's own hand. */
  public static Edit.Draft imported() {
    return of(Edit.Kind.IMPORT);
  }

  /** The same with another kind. */
  public static Edit.Draft of(Edit.Kind kind) {
    return new Edit.Draft(AT, "firewell", "administrator", kind, null, null);
  }
}
