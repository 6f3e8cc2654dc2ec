package org.firewell.standard;

/**
 * One reason for which something cannot be written down.
 *
 * @param code for programmes; the pages of the methods list them
 * @param zh for people
 * @param en the same
 */
public record Refusal(String code, String zh, String en) {

  /** Both sentences. */
  @Override
  public String toString() {
    return zh + " · " + en;
  }
}
