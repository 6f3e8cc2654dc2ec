package org.firewell.store;

import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;

/**
 * One feature to be added, replaced or removed.
 *
 * @param after the state after; null when it is removed
 * @param expectedVersion the version that the change was made on; null when it is added
 */
record Writing(FeatureType<?> type, String id, Feature after, Long expectedVersion) {

  static Writing add(Feature feature) {
    return new Writing(FeatureType.of(feature), feature.id(), feature, null);
  }

  static Writing replace(Feature feature, long expectedVersion) {
    return new Writing(FeatureType.of(feature), feature.id(), feature, expectedVersion);
  }

  static Writing remove(FeatureType<?> type, String id, long expectedVersion) {
    return new Writing(type, id, null, expectedVersion);
  }
}
