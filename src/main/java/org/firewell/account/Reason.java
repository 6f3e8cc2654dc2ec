package org.firewell.account;

/** Why something is refused, for people. */
public record Reason(String zh, String en) {

  /** Both, as a problem's sentence. */
  @Override
  public String toString() {
    return zh + " · " + en;
  }
}
