package org.firewell.ingest.file;

/**
 * Why a row, a value or a file is not taken, in the words of who sent it; a step in reading, not a
 * fault of the program.
 */
public final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Reason reason;

  public Refusal(Reason reason) {
    super(reason.en(), null, false, false);
    this.reason = reason;
  }

  public Refusal(String zh, String en) {
    this(new Reason(zh, en));
  }

  public Refusal(String en) {
    this(en, en);
  }

  public Reason reason() {
    return reason;
  }
}
