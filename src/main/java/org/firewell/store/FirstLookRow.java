package org.firewell.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import org.firewell.feature.Attribute;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Look;

/** What the register said of an object before the first inspection of it was kept. */
@Entity
@Table(name = "first_look")
@IdClass(FirstLookRow.Key.class)
final class FirstLookRow {
  @Id String collection;
  @Id String feature;

  @Column(name = "inspected_on")
  LocalDate on;

  String condition;
  Double pressureMpa;
  Double flowLS;

  record Key(String collection, String feature) implements Serializable {}

  static FirstLookRow of(Look look) {
    FirstLookRow row = new FirstLookRow();
    row.collection = look.layer().name();
    row.feature = look.object();
    row.on = look.on();
    row.condition = look.condition() == null ? null : Attribute.text(look.condition());
    row.pressureMpa = look.pressureMpa();
    row.flowLS = look.flowLS();
    return row;
  }

  Look look() {
    return new Look(
        FeatureType.find(collection).orElseThrow(),
        feature,
        on,
        InspectionRow.condition(condition),
        pressureMpa,
        flowLS);
  }
}
