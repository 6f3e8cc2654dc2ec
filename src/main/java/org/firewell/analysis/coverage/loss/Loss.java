package org.firewell.analysis.coverage.loss;

import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;

/** A single thing that may fail: a source, or a main that may be closed. */
record Loss(FeatureType<?> type, Feature feature) {

  /** The path of the thing among all collections. */
  String id() {
    return type.name() + "/" + feature.id();
  }
}
