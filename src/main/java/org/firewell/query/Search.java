package org.firewell.query;

import java.util.List;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;

/** Finds features among those that are kept. Implemented by the store. */
public interface Search {

  /** One page of the features that a query asks for, sorted by id. */
  <F extends Feature> List<F> list(FeatureType<F> type, Query query);

  /** How many a query asks for on all pages: whatever its {@code after}, limit and offset. */
  long count(FeatureType<?> type, Query query);
}
