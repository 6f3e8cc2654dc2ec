package org.firewell.ingest.file;

/**
 * Why a row, a value or a file is not taken, in the words of who sent it; a step in reading, not a
 * fault of the program.
 */
public final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Reason reason;
  private final String field;
  private final String value;

  /**
   * @param field the file's own name of the field at fault, or null
   * @param value what stands in it, or null
   */
  public Refusal(String field, String value, Reason reason) {
    super(reason.en(), null, false, false);
    this.reason = reason;
    this.field = field;
    this.value = value;
  }

  public Refusal(Reason reason) {
    this(null, null, reason);
  }

  public Refusal(String zh, String en) {
    this(new Reason(zh, en));
  }

  public Reason reason() {
    return reason;
  }

  /** The file's own name of the field at fault, or null. */
  public String field() {
    return field;
  }

  /** What stands in the field at fault, or null. */
  public String value() {
    return value;
  }
}
