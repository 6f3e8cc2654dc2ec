package org.firewell.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.firewell.account.Author;
import org.firewell.api.http.Fields;
import org.firewell.feature.Condition;
import org.firewell.feature.FeatureType;
import org.firewell.round.Inspection;

/** Reads an inspection that was sent. */
final class InspectionReader {

  static final List<String> MEMBERS =
      List.of(
          "id", "layer", "object", "on", "condition", "pressure_mpa", "flow_l_s", "note", "photos");

  /** What proves that a repair is done; whose object it is of, the repair says. */
  static final List<String> PROOF_MEMBERS =
      List.of("id", "on", "pressure_mpa", "flow_l_s", "note", "photos");

  static final int LONGEST_NOTE = 2_000;
  private static final int MOST_PHOTOS = 20;
  private static final List<String> CONDITIONS =
      FeatureType.HYDRANTS.attribute("condition").orElseThrow().allowed();

  private final Photos photos;
  private final Author author;
  private final Instant at;

  InspectionReader(Photos photos, Author author, Instant at) {
    this.photos = photos;
    this.author = author;
    this.at = at;
  }

  Inspection read(Fields fields) {
    return read(
        fields,
        fields.wordOf("layer", RoundObjects.LAYERS),
        fields.textOf("object", 200),
        condition(fields.wordOf("condition", CONDITIONS)));
  }

  /** An inspection that finds an object usable, with a photo at least. */
  Inspection proof(Fields fields, String layer, String object) {
    Inspection proof = read(fields, layer, object, Condition.USABLE);
    if (proof.photos().isEmpty()) {
      throw Fields.missing("proof.photos");
    }
    return proof;
  }

  /** The condition of a word that is one. */
  static Condition condition(String word) {
    return Condition.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private Inspection read(Fields fields, String layer, String object, Condition condition) {
    return new Inspection(
        fields.uuidOf("id"),
        layer,
        object,
        fields.dayOf("on"),
        author.name(),
        at,
        condition,
        fields.numberOrNull("pressure_mpa"),
        fields.numberOrNull("flow_l_s"),
        fields.text("note", LONGEST_NOTE).orElse(null),
        photos.kept("photos", fields.texts("photos", MOST_PHOTOS)));
  }
}
