package org.firewell.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Layer;

@Entity
@Table(name = "layer")
final class LayerRow {
  @Id String collection;
  String file;
  String origin;
  String licence;
  LocalDate loadedOn;

  /** Which changed its features last. */
  long revision;

  static LayerRow of(FeatureType<?> type, Layer layer, long revision) {
    LayerRow row = new LayerRow();
    row.collection = type.name();
    row.file = layer.file();
    row.origin = layer.origin();
    row.licence = layer.licence();
    row.loadedOn = layer.loadedOn();
    row.revision = revision;
    return row;
  }

  Layer layer() {
    return new Layer(file, origin, licence, loadedOn);
  }
}
