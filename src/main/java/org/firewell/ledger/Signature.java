package org.firewell.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The reason of a difference between two figures that should be equal, signed by somebody. It holds
 * for that pair of figures alone: once one of them is another, the difference is open again.
 *
 * @param document the ruleset whose ledger it is
 * @param difference the name of the difference
 * @param left the figure that is claimed
 * @param right the figure that it should agree with
 * @param on the day on which the figures were read
 * @param reason in the signer's words
 * @param by the name of the account that signed
 * @param role in which it was signed
 * @param at when it was signed
 */
public record Signature(
    String document,
    String difference,
    int left,
    int right,
    LocalDate on,
    String reason,
    String by,
    String role,
    Instant at) {

  /** Signs of a reason, at the most. */
  public static final int LONGEST_REASON = 2000;

  public Signature {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(difference, "difference");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(at, "at");
    reason = reason.strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw new IllegalArgumentException("a reason has 1 to " + LONGEST_REASON + " signs");
    }
    if (left == right) {
      throw new IllegalArgumentException(difference + ": " + left + " and " + right + " agree");
    }
  }

  /** Whether it explains a pair of figures: this one, on whatever day they are read. */
  public boolean explains(int left, int right) {
    return this.left == left && this.right == right;
  }
}
