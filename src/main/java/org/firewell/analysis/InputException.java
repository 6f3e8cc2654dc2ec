package org.firewell.analysis;

/** An input that cannot be taken: which, what it was, and what is allowed, for people. */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String input;

  /**
   * @param input the input's name
   * @param reason a sentence that names the value and what is allowed
   */
  public InputException(String input, String reason) {
    super(reason);
    this.input = input;
  }

  public String input() {
    return input;
  }
}
