package org.firewell.query;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts without differences that a condition may ignore. Null stays null. */
final class Folding {

  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

  private Folding() {}

  /** Small letters, as both databases make them. */
  static String ofCase(String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  /** Without the marks that stand on other letters, composed again. */
  static String ofAccents(String text) {
    if (text == null) {
      return null;
    }
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    return Normalizer.normalize(MARKS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
  }
}
