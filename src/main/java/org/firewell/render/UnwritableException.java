package org.firewell.render;

/** What a format or an encoding cannot hold; the message is in English. */
public final class UnwritableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String zh;

  public UnwritableException(String zh, String en) {
    super(en);
    this.zh = zh;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return getMessage();
  }
}
