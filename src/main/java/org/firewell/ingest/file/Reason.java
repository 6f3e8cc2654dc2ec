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

  /** The same of a file that cannot be trusted as a whole. */
  public Reason ofTheWhole() {
    return then("；整个文件不用", "; nothing of the file is used");
  }

  /**
   * The same with its line in the file.
   *
   * @param line from 1; a file on one line says nothing by it
   */
  public Reason inLine(long line) {
    return line > 1 ? then("（第 " + line + " 行）", " (line " + line + ")") : this;
  }

  /** One line that says both. */
  @Override
  public String toString() {
    return zh.equals(en) ? en : zh + " · " + en;
  }
}
