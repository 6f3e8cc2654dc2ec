package org.firewell.analysis.coverage.reach;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firewell.analysis.coverage.asked.Facility;
import org.firewell.analysis.coverage.supply.Source;
import org.firewell.analysis.coverage.supply.Sources;
import org.firewell.feature.FeatureType;
import org.firewell.network.Climb;
import org.firewell.network.Origin;
import org.firewell.network.RoadPoint;
import org.firewell.network.Travel;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;

/**
 * How sources reach places along the roads: where each joins them, what it costs to start, how it
 * travels, and how far it gets.
 */
public final class Journey {

  private final Roads roads;
  private final Sources sources;
  private final List<Origin> origins;
  private final Map<FeatureType<?>, Travel> travels;
  private final ToDoubleFunction<Source> limit;
  private final ToDoubleFunction<Source> straightM;
  private final Climb climb;
  private final boolean stopsAtBarriers;

  private Journey(
      Roads roads,
      Sources sources,
      Map<FeatureType<?>, Travel> travels,
      ToDoubleFunction<Source> start,
      ToDoubleFunction<Source> limit,
      ToDoubleFunction<Source> straightM,
      Climb climb,
      boolean stopsAtBarriers) {
    this.roads = roads;
    this.sources = sources;
    this.travels = travels;
    this.limit = limit;
    this.straightM = straightM;
    this.climb = climb;
    this.stopsAtBarriers = stopsAtBarriers;
    this.origins =
        sources.all().parallelStream()
            .map(s -> new Origin(roads.join(s.feature().geometry()), start.applyAsDouble(s)))
            .toList();
  }

  /** Hoses, laid from the sources. */
  public static Journey hose(Roads roads, Sources sources, Ruleset law) {
    Map<FeatureType<?>, Travel> travels = new HashMap<>();
    sources.facilities().forEach(facility -> travels.put(facility.type(), roads.hose()));
    ToDoubleFunction<Source> limit = source -> source.facility().routeM();
    Climb climb = new Climb(law.value(Norm.HOSE_FREE_RISE_M));
    return new Journey(roads, sources, travels, source -> 0, limit, limit, climb, true);
  }

  /** Engines, driven from the stations. */
  public static Journey drive(Roads roads, Sources stations, Drive drive) {
    Map<FeatureType<?>, Travel> travels = new HashMap<>();
    Map<FeatureType<?>, Double> fastest = new HashMap<>();
    for (Facility station : stations.facilities()) {
      travels.put(station.type(), drive.travel(roads.graph(), station.type()));
      fastest.put(station.type(), drive.fastest(roads.graph(), station.type()));
    }
    return new Journey(
        roads,
        stations,
        travels,
        drive::readinessS,
        station -> station.facility().timeS(),
        station ->
            fastest.get(station.type())
                * Math.max(0, station.facility().timeS() - drive.readinessS(station)),
        Climb.NONE,
        false);
  }

  /** What the sources are, for people. */
  public String name() {
    return String.join(", ", sources.facilities().stream().map(f -> f.type().name()).toList());
  }

  public int size() {
    return sources.all().size();
  }

  /** Sources that join no road that they can take. */
  public Stream<Source> offRoad() {
    return IntStream.range(0, size()).filter(i -> !starts(i)).mapToObj(sources.all()::get);
  }

  Origin origin(int source) {
    return origins.get(source);
  }

  Travel travel(int source) {
    return travels.get(sources.all().get(source).type());
  }

  /** How far a source gets, in metres or seconds. */
  double limit(int source) {
    return limit.applyAsDouble(sources.all().get(source));
  }

  /** How high a source stands above the sea, in metres; NaN where that is not known. */
  double heightM(int source) {
    return Place.heightM(sources.all().get(source).feature());
  }

  /** What a difference of heights adds to its ways. */
  public Climb climb() {
    return climb;
  }

  /**
   * Whether a source lies too much higher or lower than a place that is so far from it in a
   * straight line: no way is shorter than that.
   */
  boolean isTooHigh(int source, Place place, double metres) {
    double added = climb.addedM(heightM(source), place.heightM());
    return added > 0 && !Thousandths.isWithin(metres + added, limit(source));
  }

  /** Doubts about what no source is known to reach, for one thread each. */
  public Supplier<Doubts> doubts() {
    SourceSet hoped = new SourceSet(sources.all(), sources.hoped(), straightM);
    return () -> new WayDoubts(this, hoped);
  }

  /** Searches of some of the sources, within reach. */
  public Supplier<Reaching> near(int[] members) {
    return WaySet.near(this, members);
  }

  /** Whether some of the points lie on roads that are travelled. */
  public boolean takes(List<RoadPoint> points) {
    for (Travel travel : travels.values()) {
      if (takes(travel, points)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a source joins a road that it can take. */
  boolean starts(int source) {
    return takes(travel(source), origin(source).points());
  }

  /** Whether the roads tell how one gets from a source to a place, or that one does not. */
  boolean isKnown(int source, Place place) {
    return roads.hangTogether(place.points(), origin(source).points())
        || (stopsAtBarriers && roads.isBarred(place.geometry(), sources.all().get(source)));
  }

  private static boolean takes(Travel travel, List<RoadPoint> points) {
    for (RoadPoint point : points) {
      if (travel.isOpen(point)) {
        return true;
      }
    }
    return false;
  }
}
