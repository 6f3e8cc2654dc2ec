package org.firewell.render;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of so many bytes, of which no two are alike. */
final class ShortNames {

  private ShortNames() {}

  /**
   * Letters, digits and low lines of each name, as many as have room from the first on; where that
   * was taken, with a number in the end.
   */
  static List<String> of(List<String> names, Charset encoding, int bytes) {
    Set<String> taken = new HashSet<>();
    List<String> shortened = new ArrayList<>();
    for (String name : names) {
      String plain = name.replaceAll("[^\\p{L}\\p{N}_]+", "_").replaceAll("(?<=.)_+$", "");
      String candidate = cut(plain, encoding, bytes);
      for (int n = 1; !taken.add(candidate.toLowerCase(Locale.ROOT)); n++) {
        String number = "_" + n;
        candidate = cut(plain, encoding, bytes - number.length()) + number;
      }
      shortened.add(candidate);
    }
    return shortened;
  }

  /** The beginning of a text, to the last whole character that has room. */
  static String cut(String text, Charset encoding, int bytes) {
    if (text.getBytes(encoding).length <= bytes) {
      return text;
    }
    int end = 0;
    int room = bytes;
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      room -= text.substring(end, next).getBytes(encoding).length;
      if (room < 0) {
        break;
      }
      end = next;
    }
    return text.substring(0, end);
  }
}
