package org.firewell.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.firewell.feature.Attribute;
import org.firewell.feature.Condition;
import org.firewell.feature.Ternary;
import org.firewell.ledger.Evidence;
import org.firewell.ledger.State;
import org.firewell.ledger.Step;

/** A step of a hydrant; its photos are {@link StepPhotoRow}s. None is ever changed. */
@Entity
@Table(name = "step")
final class StepRow {
  @Id UUID id;
  String hydrant;
  String fromState;
  String toState;

  @Column(name = "stepped_on")
  LocalDate on;

  @Column(name = "author")
  String by;

  Instant at;
  String reason;
  Double lon;
  Double lat;
  Double accuracyM;

  @Column(name = "flow_l_s")
  Double flowLS;

  Double pressureMpa;
  String waterSeen;
  List<String> signedBy;
  Double mainDiameterMm;
  String condition;
  long edit;

  static StepRow of(Step step, long edit) {
    Evidence shown = step.evidence();
    StepRow row = new StepRow();
    row.id = step.id();
    row.hydrant = step.hydrant();
    row.fromState = step.from() == null ? null : step.from().word();
    row.toState = step.to().word();
    row.on = step.on();
    row.by = step.by();
    row.at = step.at();
    row.reason = step.reason();
    row.lon = shown.lon();
    row.lat = shown.lat();
    row.accuracyM = shown.accuracyM();
    row.flowLS = shown.flowLS();
    row.pressureMpa = shown.pressureMpa();
    row.waterSeen = Attribute.text(shown.waterSeen());
    row.signedBy = shown.signedBy();
    row.mainDiameterMm = shown.mainDiameterMm();
    row.condition = shown.condition() == null ? null : Attribute.text(shown.condition());
    row.edit = edit;
    return row;
  }

  Step step(List<String> photos) {
    Evidence shown =
        new Evidence(
            photos,
            lon,
            lat,
            accuracyM,
            flowLS,
            pressureMpa,
            Ternary.valueOf(constant(waterSeen)),
            signedBy,
            mainDiameterMm,
            condition == null ? null : Condition.valueOf(constant(condition)));
    return new Step(id, hydrant, state(fromState), state(toState), on, by, at, reason, shown);
  }

  private static State state(String wordOrNull) {
    return wordOrNull == null ? null : State.find(wordOrNull).orElseThrow();
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
