package org.firewell.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.locationtech.jts.geom.Geometry;

/** What an edit made of one feature; the state before is kept in it. */
@Entity
@Table(name = "edit_row")
@IdClass(ChangeRow.Key.class)
final class ChangeRow {
  @Id String collection;
  @Id String feature;

  /** The version that the edit gave. */
  @Id long version;

  long edit;

  /** Whether the feature is no more by it. */
  boolean gone;

  /** The state before as {@link PlainText} writes it; null where it was not there. */
  String attributes;

  @Column(name = "geom")
  Geometry geometry;

  record Key(String collection, String feature, long version) implements Serializable {}

  /**
   * @param version that the edit gives
   * @param before null where it was not there
   */
  static ChangeRow of(long edit, Writing writing, long version, Row before) {
    ChangeRow row = new ChangeRow();
    row.edit = edit;
    row.collection = writing.type().name();
    row.feature = writing.id();
    row.version = version;
    row.gone = writing.after() == null;
    if (before != null) {
      row.attributes = PlainText.of(RowType.of(writing.type()).toFeature(before));
      row.geometry = before.geometry;
    }
    return row;
  }

  /** The state before; null where it was not there. */
  Feature before() {
    return attributes == null ? null : PlainText.feature(type(), geometry, attributes);
  }

  FeatureType<?> type() {
    return FeatureType.find(collection).orElseThrow();
  }
}
