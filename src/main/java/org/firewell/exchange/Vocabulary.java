package org.firewell.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.firewell.feature.Attribute;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ternary;

/**
 * What collections, attributes and choices are called in Chinese and English, and in what other
 * words people write them. It stands in {@code seeds/vocabulary/}; the web page shows the same
 * words.
 */
public final class Vocabulary {

  /** What something is called. */
  public record Title(String zh, String en) {

    /**
     * The title in a language.
     *
     * @param language {@code en}, else Chinese
     */
    public String in(String language) {
      return language.equals("en") ? en : zh;
    }
  }

  /**
   * What an attribute, or a part of a place, is called.
   *
   * @param headings in what other words it stands above a column
   * @param yes the choice that is meant where its field is answered by yes, or null
   * @param no the choice that is meant by no, or null
   */
  public record Term(String attribute, Title title, List<String> headings, String yes, String no) {}

  /** What a choice is called, and in what other words it is written. */
  private record Word(Title title, List<String> words) {}

  private static final String ANY = "";
  private static final String UNKNOWN = "unknown";

  private static final Map<String, Word> COLLECTIONS = collections();

  /** By collection and attribute; {@link #ANY} is every collection that has no own. */
  private static final Map<String, Map<String, Term>> TERMS = terms();

  /** By attribute and choice; {@link #ANY} is every attribute that has no own. */
  private static final Map<String, Map<String, Word>> CHOICES = choices();

  /** By attribute and word; collections that share an attribute may share a word. */
  private static final Map<String, Map<String, List<String>>> CHOICES_BY_WORD = choicesByWord();

  private Vocabulary() {}

  /** What a collection is called. */
  public static Title title(FeatureType<?> type) {
    return COLLECTIONS.get(type.name()).title();
  }

  /** Other words for a collection, as they stand in names of files and sheets. */
  public static List<String> words(FeatureType<?> type) {
    return COLLECTIONS.get(type.name()).words();
  }

  /**
   * What an attribute of a collection is called, or {@code lon}, {@code lat}, {@code lonlat},
   * {@code wkt}, {@code photo}; one that has no title is called by its name.
   */
  public static Title title(FeatureType<?> type, String attribute) {
    return term(type, attribute)
        .map(Term::title)
        .orElseGet(() -> new Title(attribute, attribute.replace('_', ' ')));
  }

  /** What stands in the vocabulary for an attribute of a collection. */
  public static Optional<Term> term(FeatureType<?> type, String attribute) {
    Term own = TERMS.getOrDefault(type.name(), Map.of()).get(attribute);
    return Optional.ofNullable(own == null ? TERMS.get(ANY).get(attribute) : own);
  }

  /** What a choice of an attribute is called; one that has no title is called by itself. */
  public static Title choice(String attribute, String choice) {
    Word own = CHOICES.getOrDefault(attribute, Map.of()).get(choice);
    Word word = own == null ? CHOICES.get(ANY).get(choice) : own;
    return word == null ? new Title(choice, choice.replace('_', ' ')) : word.title();
  }

  /**
   * The choice that a word stands for.
   *
   * @return one of {@link Attribute#allowed()}; {@code unknown} also where the attribute has no
   *     such choice; empty where nobody knows the word
   */
  public static Optional<String> choiceOf(Attribute attribute, String word) {
    String plain = plain(word);
    for (String allowed : attribute.allowed()) {
      if (plain(allowed).equals(plain)) {
        return Optional.of(allowed);
      }
    }
    Optional<String> own =
        CHOICES_BY_WORD
            .getOrDefault(attribute.name(), Map.of())
            .getOrDefault(plain, List.of())
            .stream()
            .filter(attribute.allowed()::contains)
            .findFirst();
    return own.or(() -> attribute.type() == Ternary.class ? truth(word) : unknown(word));
  }

  /** {@code yes}, {@code no} or {@code unknown}. */
  public static Optional<String> truth(String word) {
    return CHOICES_BY_WORD.get(ANY).getOrDefault(plain(word), List.of()).stream().findFirst();
  }

  /** {@code unknown}, where a word says that. */
  public static Optional<String> unknown(String word) {
    return truth(word).filter(UNKNOWN::equals);
  }

  /** A heading or word for comparing: without blanks, marks and differences of width and case. */
  public static String plain(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String bare = plain.replaceAll("[\\s_\\-:：·.,，、]", "");
    return bare.isEmpty() ? plain.trim() : bare;
  }

  private static Map<String, Word> collections() {
    Map<String, Word> all = new HashMap<>();
    for (CSVRecord row : VocabularyTable.rows("collections.csv")) {
      all.put(row.get("collection"), word(row));
    }
    return all;
  }

  private static Map<String, Map<String, Term>> terms() {
    Map<String, Map<String, Term>> all = new HashMap<>();
    for (CSVRecord row : VocabularyTable.rows("attributes.csv")) {
      Term term =
          new Term(
              row.get("attribute"),
              title(row),
              VocabularyTable.words(row, "headings"),
              orNull(row.get("yes")),
              orNull(row.get("no")));
      all.computeIfAbsent(row.get("collection"), c -> new LinkedHashMap<>())
          .put(term.attribute(), term);
    }
    all.forEach((collection, terms) -> terms.replaceAll((a, term) -> withAny(term, all)));
    return all;
  }

  /** A collection's own headings of an attribute first, then those of every collection. */
  private static Term withAny(Term term, Map<String, Map<String, Term>> all) {
    Term any = all.get(ANY).getOrDefault(term.attribute(), term);
    List<String> headings = new ArrayList<>(term.headings());
    any.headings().stream().filter(word -> !headings.contains(word)).forEach(headings::add);
    return new Term(term.attribute(), term.title(), headings, term.yes(), term.no());
  }

  private static Map<String, Map<String, Word>> choices() {
    Map<String, Map<String, Word>> all = new HashMap<>();
    for (CSVRecord row : VocabularyTable.rows("choices.csv")) {
      all.computeIfAbsent(row.get("attribute"), a -> new LinkedHashMap<>())
          .put(row.get("choice"), word(row));
    }
    return all;
  }

  private static Map<String, Map<String, List<String>>> choicesByWord() {
    Map<String, Map<String, List<String>>> all = new HashMap<>();
    CHOICES.forEach(
        (attribute, choices) -> {
          Map<String, List<String>> byWord = new HashMap<>();
          choices.forEach(
              (choice, word) -> {
                List<String> spellings = new ArrayList<>(word.words());
                spellings.addAll(List.of(choice, word.title().zh(), word.title().en()));
                spellings.stream()
                    .map(Vocabulary::plain)
                    .distinct()
                    .forEach(
                        spelling ->
                            byWord.computeIfAbsent(spelling, w -> new ArrayList<>()).add(choice));
              });
          all.put(attribute, byWord);
        });
    return all;
  }

  private static Word word(CSVRecord row) {
    return new Word(title(row), VocabularyTable.words(row, "words"));
  }

  private static Title title(CSVRecord row) {
    return new Title(row.get("zh"), row.get("en"));
  }

  private static String orNull(String cell) {
    return cell.isBlank() ? null : cell;
  }
}
