package org.firewell.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.firewell.feature.Attribute;
import org.firewell.feature.Condition;
import org.firewell.round.Inspection;

/** An inspection. None is ever changed; one whose edit was undone says nothing any more. */
@Entity
@Table(name = "inspection")
final class InspectionRow {

  /** The greater, the later it came. */
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long number;

  UUID id;
  String collection;
  String feature;

  @Column(name = "inspected_on")
  LocalDate on;

  @Column(name = "author")
  String by;

  Instant at;
  String condition;
  Double pressureMpa;
  Double flowLS;
  String note;
  List<String> photos;
  long edit;

  static InspectionRow of(Inspection inspection, long edit) {
    InspectionRow row = new InspectionRow();
    row.id = inspection.id();
    row.collection = inspection.layer();
    row.feature = inspection.object();
    row.on = inspection.on();
    row.by = inspection.by();
    row.at = inspection.at();
    row.condition = Attribute.text(inspection.condition());
    row.pressureMpa = inspection.pressureMpa();
    row.flowLS = inspection.flowLS();
    row.note = inspection.note();
    row.photos = inspection.photos();
    row.edit = edit;
    return row;
  }

  Inspection inspection() {
    return new Inspection(
        id,
        collection,
        feature,
        on,
        by,
        at,
        condition(condition),
        pressureMpa,
        flowLS,
        note,
        photos);
  }

  static Condition condition(String wordOrNull) {
    return wordOrNull == null ? null : Condition.valueOf(wordOrNull.toUpperCase(Locale.ROOT));
  }
}
