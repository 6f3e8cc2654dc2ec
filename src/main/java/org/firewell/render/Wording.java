package org.firewell.render;

import org.firewell.exchange.Vocabulary;
import org.firewell.feature.Attribute;
import org.firewell.feature.FeatureType;

/** How files call attributes, places and choices. */
public interface Wording {

  /** By their names, as every dataset is read. */
  Wording NAMES =
      new Wording() {
        @Override
        public String heading(FeatureType<?> type, String name) {
          return name;
        }

        @Override
        public Object value(Attribute attribute, Object plain) {
          return plain;
        }
      };

  /**
   * In the words of the {@link Vocabulary}.
   *
   * @param language {@code zh} or {@code en}; by names where it is empty
   */
  static Wording in(String language) {
    return language.isEmpty() ? NAMES : new Spoken(language);
  }

  /**
   * A heading; no other of the collection is like it.
   *
   * @param name of an attribute, or {@code lon}, {@code lat}, {@code wkt}
   */
  String heading(FeatureType<?> type, String name);

  /** What a file shows for a value, given as {@link Attribute#plain} has it. */
  Object value(Attribute attribute, Object plain);

  /** The words of a language. */
  record Spoken(String language) implements Wording {

    @Override
    public String heading(FeatureType<?> type, String name) {
      return Vocabulary.title(type, name).in(language);
    }

    @Override
    public Object value(Attribute attribute, Object plain) {
      return attribute.kind() == Attribute.Kind.CHOICE
          ? Vocabulary.choice(attribute.name(), plain.toString()).in(language)
          : plain;
    }
  }
}
