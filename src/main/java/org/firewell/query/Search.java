package org.firewell.query;

import java.util.List;
import java.util.function.Consumer;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features.Versioned;

/** Finds features among those that are kept. Implemented by the store. */
public interface Search {

  /** One page of the features that a query asks for, sorted by id. */
  <F extends Feature> List<F> list(FeatureType<F> type, Query query);

  /**
   * Hands on one page, be it of a million, feature by feature as they come, each with its version,
   * sorted by id: never are all of them held at once. All are as they stood when it began.
   *
   * @param taker what it throws ends the page and is thrown on
   */
  <F extends Feature> void each(
      FeatureType<F> type, Query query, Consumer<? super Versioned<F>> taker);

  /** How many a query asks for on all pages: whatever its {@code after}, limit and offset. */
  long count(FeatureType<?> type, Query query);
}
