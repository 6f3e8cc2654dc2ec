package org.firewell.store;

import java.util.Optional;
import org.firewell.feature.County;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Layer;
import org.hibernate.StatelessSession;

/** What an edit changes beside features, with the state before: the county and its layers. */
final class Parts {

  private final StatelessSession session;
  private final long edit;

  Parts(StatelessSession session, long edit) {
    this.session = session;
    this.edit = edit;
  }

  void set(County county) {
    CountyRow before = session.get(CountyRow.class, 1);
    keep(PartRow.COUNTY, Optional.ofNullable(before).map(CountyRow::county));
    session.upsert(CountyRow.of(county));
  }

  void set(FeatureType<?> type, Layer layer) {
    LayerRow before = session.get(LayerRow.class, type.name());
    keep(type.name(), Optional.ofNullable(before).map(LayerRow::layer));
    session.upsert(LayerRow.of(type, layer));
  }

  private void keep(String part, Optional<?> before) {
    session.insert(PartRow.of(edit, part, before.orElse(null)));
  }
}
