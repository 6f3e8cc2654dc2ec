package org.firewell.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.geo.Surroundings;
import org.firewell.geo.Tape;
import org.firewell.query.Query;
import org.firewell.query.Search;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** The hydrants that stand, or stood, so near to a place that they matter to what comes there. */
public final class Neighbours {

  private final Search search;

  public Neighbours(Search search) {
    this.search = search;
  }

  /** All that lie within the distances of duplicates and of replacements, and some more. */
  public List<Hydrant> of(Envelope place, Ruleset law) {
    double metres = Math.max(law.value(Norm.DUPLICATE_M), law.value(Norm.REPLACEMENT_M));
    Envelope box = Surroundings.of(place, metres);
    double[] bbox = {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
    return search.list(FeatureType.HYDRANTS, Query.within(bbox));
  }

  /** The nearest within so many metres of a place, of those as near the smallest id. */
  static Optional<Hydrant> nearest(Coordinate from, Stream<Hydrant> hydrants, double within) {
    return hydrants
        .filter(hydrant -> metres(from, hydrant) <= within)
        .min(
            Comparator.<Hydrant>comparingDouble(hydrant -> metres(from, hydrant))
                .thenComparing(Hydrant::id));
  }

  static double metres(Coordinate from, Hydrant to) {
    return new Tape(from).metresTo(to.geometry());
  }
}
