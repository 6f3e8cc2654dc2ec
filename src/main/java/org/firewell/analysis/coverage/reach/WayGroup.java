package org.firewell.analysis.coverage.reach;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.firewell.network.NearestSources;
import org.firewell.network.Origin;
import org.firewell.network.Path;
import org.firewell.network.Route;
import org.firewell.network.Routes;
import org.locationtech.jts.geom.LineString;

/**
 * The least ways from sources that travel alike and reach equally far, with what the rise of the
 * ground adds to each. Threads share it.
 *
 * <p>Where the source with the least way lies about as high as the place, it is the least of all.
 * Where it does not, those that are best at some height are searched, which is done once for all
 * places and only if there is such a place.
 */
final class WayGroup {

  private final WaySet.Key key;
  private final int[] members;
  private final List<Origin> origins;
  private final Slopes slopes;
  private final Routes routes;
  private final Supplier<NearestSources> atAnyHeight;

  private WayGroup(Journey journey, WaySet.Key key, List<Integer> members, double cutOff) {
    this.key = key;
    this.members = members.stream().mapToInt(i -> i).toArray();
    origins = WaySet.origins(journey, members);
    slopes = Slopes.of(journey, members);
    routes = Routes.from(key.travel(), origins, cutOff);
    atAnyHeight =
        new Lazy<>(
            () -> NearestSources.atAnyHeight(key.travel(), origins, slopes.heightM(), cutOff));
  }

  /**
   * @param members the sources, as indexes
   * @param cutOff the longest way that is sought
   */
  static WayGroup of(Journey journey, WaySet.Key key, List<Integer> members, double cutOff) {
    return new WayGroup(journey, key, members, cutOff);
  }

  /** The index of a source that a route begins at. */
  int member(Route route) {
    return members[route.source()];
  }

  double limit() {
    return key.limit();
  }

  /** The least way to a place were the ground flat; empty where none is found. */
  Optional<Route> leastOnTheFlat(Place place) {
    return routes.to(place.points());
  }

  /**
   * The least way to a place, with what heights add.
   *
   * @param flat the least on the flat
   */
  Route least(Route flat, Place place) {
    return slopes.isFlat(flat, place)
        ? flat
        : atAnyHeight.get().to(place.points()).stream()
            .map(way -> slopes.over(way, place))
            .min(
                Comparator.comparingLong((Route way) -> Thousandths.of(way.cost()))
                    .thenComparingInt(Route::source))
            .orElseThrow();
  }

  /** Whether a way is within the limit with what heights add. */
  boolean reaches(Route way, Place place) {
    return slopes.isFlat(way, place) || isWithinReach(slopes.over(way, place));
  }

  /** Whether a way with what heights add is within the limit. */
  boolean isWithinReach(Route least) {
    return Thousandths.isWithin(least.cost(), key.limit());
  }

  /** The least way as a line. */
  Optional<LineString> line(Route least, Place place) {
    boolean isOnTheFlat =
        leastOnTheFlat(place).filter(flat -> flat.source() == least.source()).isPresent();
    Routes own =
        isOnTheFlat
            ? routes
            : Routes.from(key.travel(), List.of(origins.get(least.source())), least.cost());
    return own.path(place.points()).map(Path::line);
  }
}
