package org.firewell.ledger;

/**
 * What holds of one pair of states.
 *
 * @param kind whether the step may be taken
 * @param code of the refusal, where it is one; else empty
 * @param zh why it is refused, or what the step means; empty where that goes without saying
 * @param en the same
 */
public record Rule(Kind kind, String code, String zh, String en) {

  /** Whether a step may be taken. */
  public enum Kind {
    ALLOWED,
    /** With a reason alone: it leaves a state out, or leads aside or back. */
    WITH_REASON,
    /** Into the state in which the works were left, and into no other. */
    RESUMED,
    REFUSED
  }
}
