package org.firewell.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.firewell.exchange.Said;
import org.firewell.feature.FeatureType;
import org.locationtech.jts.geom.Geometry;

/** What a partner said of a feature; the edit remembered it. */
@Entity
@Table(name = "said")
@IdClass(SaidRow.Key.class)
final class SaidRow {
  @Id String partner;
  @Id String collection;
  @Id String feature;
  @Id long edit;
  String theirs;
  String words;

  /** As {@link PlainText} writes it. */
  String attributes;

  @Column(name = "geom")
  Geometry geometry;

  String photo;

  record Key(String partner, String collection, String feature, long edit)
      implements Serializable {}

  static SaidRow of(String partner, FeatureType<?> type, Said.Thing thing, long edit) {
    SaidRow row = new SaidRow();
    row.partner = partner;
    row.collection = type.name();
    row.feature = thing.feature();
    row.edit = edit;
    row.theirs = thing.theirs();
    row.words = thing.words();
    row.attributes = PlainText.of(type, thing.values());
    row.geometry = thing.place() == null ? null : RowType.located(thing.place());
    row.photo = thing.photo();
    return row;
  }

  Said.Thing thing(FeatureType<?> type) {
    return new Said.Thing(
        feature, theirs, words, PlainText.values(type, attributes), geometry, photo);
  }
}
