package org.firewell.api.ogc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.firewell.feature.FeatureType;
import org.firewell.query.Filter;
import org.firewell.query.Query;
import org.firewell.query.Search;

/**
 * How many features a question matches on all of its pages: counted once at a revision of the
 * collection, not again for each page.
 */
final class Matches {

  private static final int MOST_KEPT = 1_000;

  private final Cache<Counted, Long> counts = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

  /**
   * @param revision of the collection
   * @param audience who sees what is counted
   * @param search that counts for them
   */
  long of(FeatureType<?> type, long revision, String audience, Query query, Search search) {
    List<Double> box =
        query.bbox() == null ? List.of() : Arrays.stream(query.bbox()).boxed().toList();
    Counted counted =
        new Counted(type, revision, audience, box, query.from(), query.to(), query.filter());
    return counts.get(counted, c -> search.count(type, query));
  }

  /** Whatever the page: what all of them are of. */
  private record Counted(
      FeatureType<?> type,
      long revision,
      String audience,
      List<Double> box,
      LocalDate from,
      LocalDate to,
      Filter filter) {}
}
