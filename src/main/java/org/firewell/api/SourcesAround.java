package org.firewell.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Lifecycle;
import org.firewell.feature.Township;
import org.firewell.feature.WaterIntake;
import org.firewell.geo.SourceIndex;
import org.firewell.geo.SourceSearch;
import org.firewell.snapshot.Snapshot;
import org.locationtech.jts.geom.Point;

/**
 * The hydrants and water intakes of a snapshot by how near they are, those that are planned among
 * them; what was removed is not here.
 */
final class SourcesAround {

  /** Where a search begins; it goes on twice as far until there is enough, or everything. */
  private static final double FIRST_REACH_M = 250;

  private static final double ROUND_THE_EARTH_M = 20_100_000;

  private static final Comparator<Source> NEAREST_FIRST =
      Comparator.comparingDouble(Source::metres)
          .thenComparing(source -> FeatureType.of(source.feature()).name())
          .thenComparing(source -> source.feature().id());

  private final Snapshot snapshot;
  private final List<Feature> sources;
  private final SourceIndex index;
  private final Map<String, String> names = new HashMap<>();

  /**
   * @param seen a feature as whoever asks sees it: what is rounded is measured from where it is
   *     shown
   */
  SourcesAround(Snapshot snapshot, UnaryOperator<Feature> seen) {
    this.snapshot = snapshot;
    this.sources = sources(snapshot).map(seen).toList();
    for (Township township : snapshot.list(FeatureType.TOWNSHIPS)) {
      names.put(township.code(), township.name());
      names.put(township.id(), township.name());
    }
    snapshot.list(FeatureType.VILLAGES).forEach(village -> names.put(village.id(), village.name()));
    this.index = SourceIndex.of(sources.stream().map(f -> (Point) f.geometry()).toList());
  }

  Snapshot snapshot() {
    return snapshot;
  }

  /** What the township or village of an id or code is called; empty where it is not known. */
  Optional<String> nameOf(Object idOrCode) {
    return Optional.ofNullable(idOrCode).map(names::get);
  }

  /** At most so many, the nearest first; of those at the same millimetre by collection and id. */
  List<Source> nearest(double lon, double lat, int count) {
    SourceSearch search = search(lon, lat, Math.min(count, sources.size()));
    List<Source> found = new ArrayList<>();
    search.eachWithinReach((source, metres) -> found.add(new Source(sources.get(source), metres)));
    return found.stream().sorted(NEAREST_FIRST).limit(count).toList();
  }

  private SourceSearch search(double lon, double lat, int count) {
    double reach = FIRST_REACH_M;
    while (true) {
      SourceSearch search = index.search(reach);
      search.from(lon, lat);
      if (search.withinReach() >= count || reach > ROUND_THE_EARTH_M) {
        return search;
      }
      reach *= 2;
    }
  }

  private static Stream<Feature> sources(Snapshot snapshot) {
    return Stream.concat(
        snapshot.list(FeatureType.HYDRANTS).stream()
            .filter(hydrant -> !isRemoved(snapshot, hydrant)),
        snapshot.list(FeatureType.WATER_INTAKES).stream().filter(intake -> !isRemoved(intake)));
  }

  private static boolean isRemoved(Snapshot snapshot, Hydrant hydrant) {
    return snapshot.lifecycle(hydrant).filter(Lifecycle.REMOVED::equals).isPresent();
  }

  private static boolean isRemoved(WaterIntake intake) {
    return Objects.equals(intake.lifecycle(), Lifecycle.REMOVED);
  }

  /** A source and how far it is, on the ellipsoid, rounded to the millimetre. */
  record Source(Feature feature, double metres) {}
}
