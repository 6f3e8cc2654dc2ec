package org.firewell.query;

/**
 * The patterns of LIKE: {@code %} stands for any signs, {@code _} for one (a code point), a
 * backslash before either or before itself for that sign.
 *
 * <p>A match goes back to the last {@code %} alone, so it takes at most the product of both
 * lengths, whatever the pattern.
 */
public final class Wildcards {

  private static final int ANY = -1;
  private static final int ONE = -2;

  private Wildcards() {}

  public static boolean match(String pattern, String text) {
    return match(signs(pattern), text.codePoints().toArray());
  }

  private static boolean match(int[] pattern, int[] text) {
    int p = 0;
    int lastAny = -1;
    int resumed = 0;
    for (int t = 0; t < text.length; ) {
      if (p < pattern.length && pattern[p] == ANY) {
        lastAny = p++;
        resumed = t;
      } else if (p < pattern.length && (pattern[p] == ONE || pattern[p] == text[t])) {
        p++;
        t++;
      } else if (lastAny >= 0) {
        p = lastAny + 1;
        t = ++resumed;
      } else {
        return false;
      }
    }
    while (p < pattern.length && pattern[p] == ANY) {
      p++;
    }
    return p == pattern.length;
  }

  private static int[] signs(String pattern) {
    int[] points = pattern.codePoints().toArray();
    int[] signs = new int[points.length];
    int count = 0;
    for (int i = 0; i < points.length; i++) {
      boolean escapes =
          points[i] == '\\' && i + 1 < points.length && "%_\\".indexOf(points[i + 1]) >= 0;
      signs[count++] =
          escapes ? points[++i] : points[i] == '%' ? ANY : points[i] == '_' ? ONE : points[i];
    }
    return java.util.Arrays.copyOf(signs, count);
  }
}
