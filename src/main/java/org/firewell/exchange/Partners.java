package org.firewell.exchange;

import java.time.Instant;
import java.util.List;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;

/** What partners said last of what stands here. Implemented by the store. */
public interface Partners {

  /** Of whom something is remembered, by name and collection. */
  List<Remembered> list();

  /** What one said last of a collection; what was taken and undone since was never said. */
  <F extends Feature> Said said(String partner, FeatureType<F> type);

  /**
   * That something is remembered of a partner.
   *
   * @param features how many
   * @param at when the last file of it was taken
   * @param file its name
   */
  record Remembered(String partner, FeatureType<?> type, long features, Instant at, String file) {}
}
