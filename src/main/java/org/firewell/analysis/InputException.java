package org.firewell.analysis;

/**
 * An input that cannot be taken: which, what it was, and what is allowed. The message is for
 * people, Chinese first.
 */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String input;

  /**
   * @param input the input's name
   * @param zh a sentence that names the value and what is allowed
   * @param en the same in English
   */
  public InputException(String input, String zh, String en) {
    super(zh + " · " + en);
    this.input = input;
  }

  public String input() {
    return input;
  }
}
