package org.firewell.ingest.file;

/** Texts as they come from strangers' files. */
public final class Text {

  private static final int SHOWN = 80;

  private Text() {}

  public static boolean hasControls(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * What turns the writing round is one, too: whatever stands behind it on its line reads
   * backwards.
   */
  private static boolean isControl(int c) {
    return Character.isISOControl(c) || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
  }

  /** With a blank for each control character, so that a line of a report stays one line. */
  public static String oneLine(String text) {
    if (!hasControls(text)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.chars().forEach(c -> clean.append(isControl(c) ? ' ' : (char) c));
    return clean.toString();
  }

  /** In quotation marks, cut to a length that fits a line. */
  public static String quoted(String text) {
    return '"' + cut(text) + '"';
  }

  /** Cut to a length that fits a line. */
  public static String cut(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }
}
