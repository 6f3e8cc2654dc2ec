package org.firewell.render;

import org.firewell.feature.Attribute;
import org.firewell.feature.FeatureType;

/** How files call attributes, places and choices. */
public interface Wording {

  /** By their names, as every dataset is read. */
  Wording NAMES =
      new Wording() {
        @Override
        public String heading(FeatureType<?> type, Attribute attribute) {
          return attribute.name();
        }

        @Override
        public String place(String name) {
          return name;
        }

        @Override
        public Object value(Attribute attribute, Object plain) {
          return plain;
        }
      };

  /** The heading of an attribute's column; no other of the collection has it. */
  String heading(FeatureType<?> type, Attribute attribute);

  /** The heading of a column that holds places: of {@code lon}, {@code lat} or {@code wkt}. */
  String place(String name);

  /** What a file shows for a value, given as {@link Attribute#plain} has it. */
  Object value(Attribute attribute, Object plain);
}
