package org.firewell.proof;

import java.util.List;
import java.util.Optional;
import org.firewell.feature.Road;
import org.firewell.geo.LonLat;
import org.firewell.network.Origin;
import org.firewell.network.RoadFinder;
import org.firewell.network.RoadGraph;
import org.firewell.network.Route;
import org.firewell.network.Routes;
import org.firewell.network.Travel;

/**
 * The least way to each place from the nearest source, joined to each road within a limit.
 *
 * @param offRoadM how far off a road a place may lie
 * @param hose metres of hose, legs off the road included; else metres that an engine drives, which
 *     heeds one-way roads and does not drive the legs
 */
public record RouteTask(
    List<Road> roads,
    List<LonLat> sources,
    List<LonLat> places,
    double offRoadM,
    double cutOffM,
    boolean hose) {

  /** What stands for no way. */
  public static final double NO_WAY = Double.POSITIVE_INFINITY;

  /** Metres for each place by Firewell. */
  double[] firewell() {
    RoadGraph graph = RoadGraph.of(roads);
    RoadFinder finder = RoadFinder.of(graph);
    List<Origin> origins =
        sources.stream().map(source -> Origin.of(finder.near(source, offRoadM))).toList();
    Routes routes = Routes.from(hose ? Travel.hose(graph) : Travel.engine(graph), origins, cutOffM);
    return places.stream()
        .map(place -> routes.to(finder.near(place, offRoadM)))
        .mapToDouble(RouteTask::metres)
        .toArray();
  }

  private static double metres(Optional<Route> route) {
    return route.map(Route::cost).orElse(NO_WAY);
  }

  /** Whether a road is open to those who travel. */
  boolean isOpen(Road road) {
    return !hose || road.roadClass() == null || !road.roadClass().startsWith("motorway");
  }
}
