package org.firewell.query;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Texts without differences that a condition may ignore, for comparing and not for people. Null
 * stays null.
 */
public final class Folding {

  private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]+");

  private Folding() {}

  /**
   * Without the difference of capital and small letters, of any language: {@code Straße} is {@code
   * strasse}. By way of the capitals, into which more letters fall together.
   */
  public static String ofCase(String text) {
    return text == null ? null : text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** Without the marks that Unicode combines with a letter (U+0300 to U+036F): é is e. */
  public static String ofAccents(String text) {
    if (text == null) {
      return null;
    }
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    return Normalizer.normalize(MARKS.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
  }
}
