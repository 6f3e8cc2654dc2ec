package org.firewell.paper;

/** The language of a paper. */
public enum Language {
  ZH("zh-CN"),
  EN("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** As HTML names it. */
  public String tag() {
    return tag;
  }

  public String of(String zh, String en) {
    return this == ZH ? zh : en;
  }
}
