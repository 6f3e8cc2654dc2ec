package org.firewell.ingest;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Which known words somebody may have meant. */
final class NearWords {

  private static final int MOST = 3;

  /** One letter in so many may be another. */
  private static final int LETTERS_PER_SLIP = 3;

  private record Near(String word, int slips) {}

  private NearWords() {}

  /** The nearest first, three at the most; of two as near the one that sorts first. */
  static List<String> of(String given, Collection<String> known) {
    return known.stream()
        .map(word -> new Near(word, slips(given, word)))
        .filter(near -> near.slips() <= Math.max(given.length(), 3) / LETTERS_PER_SLIP)
        .sorted(Comparator.comparingInt(Near::slips).thenComparing(Near::word))
        .limit(MOST)
        .map(Near::word)
        .toList();
  }

  /** How many letters are to be put in, taken out or changed (Levenshtein 1966). */
  static int slips(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[to.length()];
  }
}
