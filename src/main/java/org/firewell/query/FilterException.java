package org.firewell.query;

/** A condition that cannot be put: why, and what could be. */
public final class FilterException extends Exception {
  private static final long serialVersionUID = 1;

  private final String zh;
  private final String en;

  /**
   * @param zh the reason with what is allowed, in Chinese
   * @param en the same in English
   */
  public FilterException(String zh, String en) {
    super(en);
    this.zh = zh;
    this.en = en;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }
}
