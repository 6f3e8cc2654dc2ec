package org.firewell.ingest.file;

/**
 * Why a row, a value or a file is not taken, in the words of who sent it; a step in reading, not a
 * fault of the program.
 */
public final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  private final String zh;

  public Refusal(String zh, String en) {
    super(en, null, false, false);
    this.zh = zh;
  }

  public Refusal(String en) {
    this(en, en);
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return getMessage();
  }
}
