package org.firewell.round;

/**
 * Why something cannot be kept.
 *
 * @param code for programmes
 * @param zh for people
 * @param en for people
 */
public record Refusal(String code, String zh, String en) {

  /** Both sentences. */
  @Override
  public String toString() {
    return zh + " · " + en;
  }
}
