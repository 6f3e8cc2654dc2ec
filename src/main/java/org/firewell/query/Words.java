package org.firewell.query;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.firewell.feature.Attribute;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;

/** What the features of one collection are called, and what they say that they lie in. */
final class Words {

  private static final List<String> CODES = List.of("id", "code");
  private static final List<String> NAMES = List.of("name", "aliases");

  private final FeatureType<?> type;
  private final List<Attribute> codes;
  private final List<Attribute> names;
  private final Optional<Attribute> village;
  private final Optional<Attribute> township;

  Words(FeatureType<?> type) {
    this.type = type;
    this.codes = attributes(CODES);
    this.names = attributes(NAMES);
    this.village = type.attribute("village");
    this.township = type.attribute("township");
  }

  FeatureType<?> type() {
    return type;
  }

  /** The words of a feature, codes first. */
  List<Word> of(Feature feature) {
    return Stream.concat(said(codes, feature, true), said(names, feature, false)).toList();
  }

  /** The id or code of the village that it lies in; null where none is told. */
  String village(Feature feature) {
    return (String) village.map(attribute -> attribute.of(feature)).orElse(null);
  }

  /** The same of the township. */
  String township(Feature feature) {
    return (String) township.map(attribute -> attribute.of(feature)).orElse(null);
  }

  /**
   * The folded terms of what was asked, each once.
   *
   * @param asked terms with blanks between them
   */
  static List<String> terms(String asked) {
    return Arrays.stream(asked.split("[\\s\\u3000]+"))
        .map(Words::folded)
        .filter(term -> !term.isEmpty())
        .distinct()
        .toList();
  }

  /** A text without what is no difference between two words: case, accents, width and blanks. */
  static String folded(String text) {
    String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return Folding.ofCase(Folding.ofAccents(narrow)).replaceAll("[\\s\\p{Cntrl}]+", "");
  }

  private List<Attribute> attributes(List<String> wanted) {
    return wanted.stream().map(type::attribute).flatMap(Optional::stream).toList();
  }

  private static Stream<Word> said(List<Attribute> attributes, Feature feature, boolean isCode) {
    return attributes.stream()
        .map(attribute -> attribute.of(feature))
        .filter(Objects::nonNull)
        .flatMap(value -> value instanceof List<?> several ? several.stream() : Stream.of(value))
        .map(text -> new Word((String) text, folded((String) text), isCode))
        .filter(word -> !word.folded().isEmpty());
  }

  /**
   * One word of a feature.
   *
   * @param said as it is written
   * @param folded as it is compared
   * @param isCode whether it is an id or a code
   */
  record Word(String said, String folded, boolean isCode) {

    Closeness closeness(String term) {
      return Closeness.of(folded.indexOf(term), term.length(), folded.length(), isCode);
    }
  }
}
