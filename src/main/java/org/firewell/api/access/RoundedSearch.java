package org.firewell.api.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features.Versioned;
import org.firewell.feature.Ternary;
import org.firewell.query.Filter;
import org.firewell.query.Filter.Place;
import org.firewell.query.Filter.SpatialOperator;
import org.firewell.query.Judge;
import org.firewell.query.Query;
import org.firewell.query.Search;
import org.firewell.render.Rounding;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Finds features by where they are shown, rounded, and not by where they lie: else a few dozen
 * shapes, each half of the one before, would find out what was rounded away.
 *
 * <p>A condition on places is decided in memory of each feature as it is shown. The store is asked
 * for all that may fulfil it, part by part: so a page costs what is passed over until it is full,
 * and a count what lies in the box of its shapes, the whole collection where they tell no box.
 * Where the shape is itself a box, what lies well within is counted by the store. Other conditions
 * are the store's alone.
 */
final class RoundedSearch implements Search {

  /**
   * In degrees. Each vertex is moved by half of {@link Rounding#DEGREES} at the most, and an
   * outline that is too small to be left is shown within its own box.
   */
  private static final double MOVED = 2 * Rounding.DEGREES;

  private final Search search;

  RoundedSearch(Search search) {
    this.search = search;
  }

  @Override
  public <F extends Feature> List<F> list(FeatureType<F> type, Query query) {
    if (!asksForPlaces(query.filter())) {
      return search.list(type, query);
    }
    List<F> page = new ArrayList<>();
    each(type, query, found -> page.add(found.feature()));
    return page;
  }

  @Override
  public <F extends Feature> void each(
      FeatureType<F> type, Query query, Consumer<? super Versioned<F>> taker) {
    if (!asksForPlaces(query.filter())) {
      search.each(type, query, taker);
      return;
    }
    try {
      Query all = with(query, wider(query.filter()).orElse(null));
      search.each(type, all.page(query.after(), all.limit(), 0), new Page<F>(query, taker));
    } catch (Full full) {
      // the page is
    }
  }

  @Override
  public long count(FeatureType<?> type, Query query) {
    if (!asksForPlaces(query.filter())) {
      return search.count(type, query);
    }
    return narrower(query.filter())
        .map(
            inside ->
                search.count(type, with(query, inside))
                    + countShown(type, query, without(inside, wider(query.filter()))))
        .orElseGet(() -> countShown(type, query, wider(query.filter())));
  }

  /** How many are shown as asked for, of those that a wider condition finds. */
  private long countShown(FeatureType<?> type, Query query, Optional<Filter> wider) {
    long[] count = {0};
    search.each(
        type,
        with(query, wider.orElse(null)),
        found -> {
          if (shows(found.feature(), query.filter())) {
            count[0]++;
          }
        });
    return count[0];
  }

  private static Optional<Filter> without(Filter inside, Optional<Filter> wider) {
    return wider.map(all -> new Filter.And(List.of(all, new Filter.Not(inside))));
  }

  private static boolean shows(Feature feature, Filter filter) {
    return Judge.of(filter, Rounding.of(feature)) == Ternary.YES;
  }

  /** All that fulfil another condition. */
  private static Query with(Query query, Filter filterOrNull) {
    return new Query(
        query.bbox(), query.from(), query.to(), filterOrNull, null, Integer.MAX_VALUE, 0);
  }

  private static boolean asksForPlaces(Filter filter) {
    if (filter instanceof Filter.And and) {
      return and.parts().stream().anyMatch(RoundedSearch::asksForPlaces);
    }
    if (filter instanceof Filter.Or or) {
      return or.parts().stream().anyMatch(RoundedSearch::asksForPlaces);
    }
    return filter instanceof Filter.Not not
        ? asksForPlaces(not.part())
        : filter instanceof Filter.Spatial;
  }

  /**
   * What is true where a feature lies whenever a condition is where it is shown; empty: unknown.
   */
  private static Optional<Filter> wider(Filter filter) {
    if (!asksForPlaces(filter)) {
      return Optional.of(filter);
    }
    if (filter instanceof Filter.Spatial spatial) {
      return wider(spatial);
    }
    if (filter instanceof Filter.And and) {
      List<Filter> parts = wider(and.parts());
      return parts.isEmpty()
          ? Optional.empty()
          : Optional.of(parts.size() == 1 ? parts.get(0) : new Filter.And(parts));
    }
    if (filter instanceof Filter.Or or) {
      List<Filter> parts = wider(or.parts());
      return parts.size() < or.parts().size()
          ? Optional.empty()
          : Optional.of(new Filter.Or(parts));
    }
    return Optional.empty();
  }

  private static List<Filter> wider(List<Filter> parts) {
    return parts.stream().map(RoundedSearch::wider).flatMap(Optional::stream).toList();
  }

  private static Optional<Filter> wider(Filter.Spatial spatial) {
    return spatial.operator() == SpatialOperator.DISJOINT
        ? Optional.empty()
        : Optional.ofNullable(constant(spatial))
            .map(shape -> touches(shape.getEnvelopeInternal().copy(), shape));
  }

  /**
   * What a condition is true of, where it is shown, wherever this is true of where it lies; empty
   * where none is known. It is known of boxes, for what lies well within one is shown in it, and of
   * boxes and other conditions together: where those are unknown, both are.
   */
  private static Optional<Filter> narrower(Filter filter) {
    if (filter instanceof Filter.Spatial spatial) {
      return Optional.ofNullable(constant(spatial))
          .filter(shape -> shape.isRectangle() && holdsWhatIsWithin(spatial))
          .flatMap(shape -> wellWithin(shape.getEnvelopeInternal().copy(), shape));
    }
    if (!(filter instanceof Filter.And and)) {
      return Optional.empty();
    }
    List<Filter> parts =
        and.parts().stream()
            .flatMap(part -> (asksForPlaces(part) ? narrower(part) : Optional.of(part)).stream())
            .toList();
    return parts.size() < and.parts().size()
        ? Optional.empty()
        : Optional.of(new Filter.And(parts));
  }

  private static boolean holdsWhatIsWithin(Filter.Spatial spatial) {
    return spatial.operator() == SpatialOperator.INTERSECTS
        || spatial.operator()
            == (spatial.left() instanceof Place.Own
                ? SpatialOperator.WITHIN
                : SpatialOperator.CONTAINS);
  }

  private static Optional<Filter> wellWithin(Envelope box, Geometry shape) {
    box.expandBy(-MOVED);
    return box.isNull()
        ? Optional.empty()
        : Optional.of(
            new Filter.Spatial(
                SpatialOperator.WITHIN,
                new Place.Own(),
                new Place.Constant(shape.getFactory().toGeometry(box))));
  }

  /** The shape that the place of a feature is held against, or null. */
  private static Geometry constant(Filter.Spatial spatial) {
    return spatial.left() instanceof Place.Own && spatial.right() instanceof Place.Constant right
        ? right.geometry()
        : spatial.right() instanceof Place.Own && spatial.left() instanceof Place.Constant left
            ? left.geometry()
            : null;
  }

  private static Filter touches(Envelope box, Geometry shape) {
    box.expandBy(MOVED);
    return new Filter.Spatial(
        SpatialOperator.INTERSECTS,
        new Place.Own(),
        new Place.Constant(shape.getFactory().toGeometry(box)));
  }

  /** Takes what is shown as asked for, passes over what lies before the page, and ends it. */
  private static final class Page<F extends Feature> implements Consumer<Versioned<F>> {

    private final Query query;
    private final Consumer<? super Versioned<F>> taker;
    private long shown;

    Page(Query query, Consumer<? super Versioned<F>> taker) {
      this.query = query;
      this.taker = taker;
    }

    @Override
    public void accept(Versioned<F> found) {
      if (!shows(found.feature(), query.filter())) {
        return;
      }
      if (++shown > query.offset()) {
        taker.accept(found);
      }
      if (shown == query.offset() + query.limit()) {
        throw new Full();
      }
    }
  }

  private static final class Full extends RuntimeException {
    private static final long serialVersionUID = 1;

    Full() {
      super(null, null, false, false);
    }
  }
}
