package org.firewell.query;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features.Versioned;
import org.firewell.feature.Ternary;

/** Finds features of one collection in a list, by conditions alone: without box and days. */
public class ListSearch implements Search {

  private final List<? extends Feature> features;

  public ListSearch(List<? extends Feature> features) {
    this.features = features.stream().sorted(Comparator.comparing(Feature::id)).toList();
  }

  @Override
  public <F extends Feature> List<F> list(FeatureType<F> type, Query query) {
    return found(type, query)
        .filter(f -> query.after() == null || f.id().compareTo(query.after()) > 0)
        .skip(query.offset())
        .limit(query.limit())
        .toList();
  }

  @Override
  public <F extends Feature> void each(
      FeatureType<F> type, Query query, Consumer<? super Versioned<F>> taker) {
    list(type, query).forEach(feature -> taker.accept(new Versioned<>(feature, 0)));
  }

  @Override
  public long count(FeatureType<?> type, Query query) {
    return found(type, query).count();
  }

  private <F extends Feature> Stream<F> found(FeatureType<F> type, Query query) {
    return features.stream()
        .map(type.recordType()::cast)
        .filter(f -> query.filter() == null || Judge.of(query.filter(), f) == Ternary.YES);
  }
}
