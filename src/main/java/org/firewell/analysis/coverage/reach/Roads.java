package org.firewell.analysis.coverage.reach;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.analysis.coverage.supply.Source;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.geo.LonLat;
import org.firewell.network.Barriers;
import org.firewell.network.Cut;
import org.firewell.network.Noding;
import org.firewell.network.RoadFinder;
import org.firewell.network.RoadGraph;
import org.firewell.network.RoadPoint;
import org.firewell.network.Travel;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Norm;
import org.locationtech.jts.geom.Geometry;

/**
 * The roads of a snapshot, made ready once: what joins where, where a hose goes, how fast stations
 * drive. Depends on roads, barriers and law alone, so that a what-if of other things shares it.
 */
public final class Roads {

  private final RoadGraph graph;
  private final Barriers barriers;
  private final RoadFinder finder;
  private final Travel hose;
  private final double offRoadM;

  private Roads(Snapshot snapshot, Noding noding) {
    graph = RoadGraph.of(snapshot.list(FeatureType.ROADS), noding);
    barriers = Barriers.of(snapshot.list(FeatureType.BARRIERS), graph);
    CompletableFuture<Travel> travel =
        CompletableFuture.supplyAsync(() -> Travel.hose(graph, barriers));
    finder = RoadFinder.of(graph, barriers);
    hose = travel.join();
    offRoadM = snapshot.law().value(Norm.OFF_ROAD_M);
  }

  /** Those that a question asks for. */
  public static Optional<Roads> of(Snapshot snapshot, Asked asked) {
    return asked.measure().asksRoads() || asked.shuttle()
        ? Optional.of(new Roads(snapshot, asked.noding()))
        : Optional.empty();
  }

  public RoadGraph graph() {
    return graph;
  }

  /** Where barriers cut roads. */
  public List<Cut> cuts() {
    return barriers.cuts();
  }

  Travel hose() {
    return hose;
  }

  /** Of each road near enough the nearest point. */
  public List<RoadPoint> join(Geometry place) {
    return finder.near(place, offRoadM);
  }

  /** Whether two places stand on roads that hang together, before anything cuts them. */
  boolean hangTogether(List<RoadPoint> one, List<RoadPoint> other) {
    return one.stream().anyMatch(a -> other.stream().anyMatch(b -> island(a) == island(b)));
  }

  /** Whether a barrier lies between a source and the nearest position of a place. */
  public boolean isBarred(Geometry place, Source source) {
    LonLat from = new LonLat(source.lon(), source.lat());
    return barriers.lieBetween(Foot.of(place, from), from);
  }

  /** All that bars the straight way between a source and the nearest position of a place. */
  public List<Feature> between(Geometry place, Source source) {
    LonLat from = new LonLat(source.lon(), source.lat());
    return barriers.between(Foot.of(place, from), from);
  }

  private int island(RoadPoint point) {
    return graph.island(graph.from(point.edge()));
  }
}
