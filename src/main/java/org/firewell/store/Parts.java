package org.firewell.store;

import org.firewell.feature.County;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Layer;
import org.hibernate.StatelessSession;

/**
 * What an edit changes beside features: the county and its layers. What they were before is kept. A
 * state is written as {@link PlainText} does; null where the part is not there.
 */
final class Parts {

  private final StatelessSession session;

  Parts(StatelessSession session) {
    this.session = session;
  }

  void set(long edit, County county) {
    set(edit, PartRow.COUNTY, PlainText.of(county));
  }

  void set(long edit, FeatureType<?> type, Layer layer) {
    set(edit, type.name(), PlainText.of(layer));
  }

  /**
   * Sets a part to a state. A layer is not taken away as long as features are in it: what stands
   * there is known.
   */
  void set(long edit, String part, String stateOrNull) {
    Object row = row(part);
    if (stateOrNull == null && (row == null || holdsFeatures(part))) {
      return;
    }
    session.insert(PartRow.of(edit, part, state(row)));
    if (stateOrNull == null) {
      session.delete(row);
    } else if (part.equals(PartRow.COUNTY)) {
      session.upsert(CountyRow.of(PlainText.read(County.class, stateOrNull)));
    } else {
      Layer layer = PlainText.read(Layer.class, stateOrNull);
      session.upsert(LayerRow.of(type(part), layer, Revision.number(session)));
    }
  }

  String state(String part) {
    return state(row(part));
  }

  private Object row(String part) {
    return part.equals(PartRow.COUNTY)
        ? session.get(CountyRow.class, 1)
        : session.get(LayerRow.class, part);
  }

  private static String state(Object rowOrNull) {
    if (rowOrNull == null) {
      return null;
    }
    return PlainText.of(
        rowOrNull instanceof LayerRow layer ? layer.layer() : ((CountyRow) rowOrNull).county());
  }

  private boolean holdsFeatures(String part) {
    return !part.equals(PartRow.COUNTY)
        && !session
            .createSelectionQuery("select id from " + RowType.of(type(part)).entity(), String.class)
            .setMaxResults(1)
            .getResultList()
            .isEmpty();
  }

  private static FeatureType<?> type(String part) {
    return FeatureType.find(part).orElseThrow();
  }
}
