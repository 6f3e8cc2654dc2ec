package org.firewell.ingest.file;

import java.util.Objects;

/** What is wrong and what is allowed, in one line for people. */
public record Reason(String zh, String en) {

  public Reason {
    Objects.requireNonNull(zh, "zh");
    Objects.requireNonNull(en, "en");
  }

  /** The same with more behind it. */
  public Reason then(String moreZh, String moreEn) {
    return new Reason(zh + moreZh, en + moreEn);
  }

  /** One line that says both. */
  @Override
  public String toString() {
    return zh.equals(en) ? en : zh + " · " + en;
  }
}
