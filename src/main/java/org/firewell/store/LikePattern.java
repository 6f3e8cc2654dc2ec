package org.firewell.store;

import org.firewell.query.Filter.Value;
import org.firewell.query.Filter.Value.Constant;
import org.firewell.query.Filter.Value.IgnoringAccents;
import org.firewell.query.Filter.Value.IgnoringCase;
import org.firewell.query.Folding;

/**
 * A pattern of LIKE that is read alike by PostgreSQL and by {@link org.firewell.query.Wildcards}: a
 * backslash escapes the sign behind it and nothing else, so one that means itself is doubled.
 */
final class LikePattern {

  private static final char ESCAPE = '\\';
  private static final char LAST_ASCII = 0x7f;
  private static final String ESCAPED = "%_\\";

  private LikePattern() {}

  /**
   * @param pattern a text, or one whose case or accents do not matter
   */
  static String of(Value pattern) {
    return escaped(text(pattern));
  }

  /**
   * What everything of a pattern begins with, as far as it is of ASCII's signs before the last:
   * every order of texts puts the same sign behind each of them.
   */
  static String beginning(String pattern) {
    int length = 0;
    while (length < pattern.length()
        && pattern.charAt(length) < LAST_ASCII
        && ESCAPED.indexOf(pattern.charAt(length)) < 0) {
      length++;
    }
    return pattern.substring(0, length);
  }

  private static String text(Value pattern) {
    if (pattern instanceof IgnoringCase ignoring) {
      return Folding.ofCase(text(ignoring.text()));
    } else if (pattern instanceof IgnoringAccents ignoring) {
      return Folding.ofAccents(text(ignoring.text()));
    } else {
      return (String) ((Constant) pattern).value();
    }
  }

  private static String escaped(String pattern) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) != ESCAPE) {
        escaped.append(pattern.charAt(i));
      } else if (i + 1 < pattern.length() && ESCAPED.indexOf(pattern.charAt(i + 1)) >= 0) {
        escaped.append(ESCAPE).append(pattern.charAt(++i));
      } else {
        escaped.append(ESCAPE).append(ESCAPE);
      }
    }
    return escaped.toString();
  }
}
