package org.firewell.ingest.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firewell.exchange.Vocabulary;
import org.firewell.exchange.Vocabulary.Term;

/**
 * What stands above a column: words, and maybe a unit: {@code 压力（kgf/cm²）}, {@code 管径/mm}, {@code
 * depth_m}.
 */
final class Heading {

  /** How well a heading fits an attribute, 0 to 100. */
  static final int NAME = 100;

  static final int TITLE = 98;
  static final int SHORTENED_NAME = 95;
  static final int SYNONYM = 90;
  private static final int CONTAINED = 50;

  /** A Shapefile's columns are called by ten letters at most. */
  private static final int SHORTENED = 10;

  private static final Pattern BRACKET = Pattern.compile("[(（\\[【]([^)）\\]】]*)[)）\\]】]");
  private static final Pattern BEHIND = Pattern.compile("[/／_\\s]([^/／_\\s]+)$");
  private static final Pattern IDEOGRAPH = Pattern.compile("\\p{IsHan}");

  private final String name;
  private final String base;
  private final List<String> units = new ArrayList<>();

  Heading(String name) {
    this.name = name;
    this.base = base(name);
    Matcher bracket = BRACKET.matcher(name);
    while (bracket.find()) {
      units.add(bracket.group(1));
    }
    Matcher behind = BEHIND.matcher(name.trim());
    if (behind.find()) {
      units.add(behind.group(1));
    }
  }

  /** What may be the unit of the numbers below. */
  List<String> units() {
    return units;
  }

  /** How well it fits a term, 0 for not at all. */
  int fit(Term term) {
    String attribute = Vocabulary.plain(term.attribute());
    String own = Vocabulary.plain(name);
    if (own.equals(attribute) || base.equals(attribute)) {
      return NAME;
    }
    if (base.equals(base(term.title().zh())) || base.equals(base(term.title().en()))) {
      return TITLE;
    }
    if (name.length() == SHORTENED && term.attribute().startsWith(name)) {
      return SHORTENED_NAME;
    }
    int best = 0;
    for (String word : term.headings()) {
      best = Math.max(best, fit(Vocabulary.plain(word)));
    }
    return best;
  }

  private int fit(String word) {
    if (base.equals(word)) {
      return SYNONYM;
    }
    boolean isTelling = word.length() >= (IDEOGRAPH.matcher(word).find() ? 2 : 5);
    return isTelling && base.contains(word)
        ? CONTAINED + Math.min(word.length() * 30 / base.length(), 30)
        : 0;
  }

  private static String base(String heading) {
    return Vocabulary.plain(BRACKET.matcher(heading).replaceAll(""));
  }
}
