package org.firewell.analysis.coverage.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.analysis.coverage.asked.Facility;
import org.firewell.analysis.coverage.demand.Vicinity;
import org.firewell.analysis.coverage.reach.Foot;
import org.firewell.analysis.coverage.reach.Journey;
import org.firewell.analysis.coverage.reach.Lazy;
import org.firewell.analysis.coverage.reach.Place;
import org.firewell.analysis.coverage.reach.Reached;
import org.firewell.analysis.coverage.reach.Reaching;
import org.firewell.analysis.coverage.reach.Roads;
import org.firewell.analysis.coverage.supply.Outlet;
import org.firewell.analysis.coverage.supply.Outlets;
import org.firewell.analysis.coverage.supply.Source;
import org.firewell.analysis.coverage.supply.Sources;
import org.firewell.analysis.coverage.supply.Water;
import org.firewell.feature.Feature;
import org.firewell.geo.Ellipsoid;
import org.firewell.geo.LonLat;
import org.firewell.snapshot.Snapshot;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Positions along lines, at most 20 m apart, that are searched as if a source stood and worked at
 * each. Threads share them; each searches with its own.
 */
final class Sites {

  private static final double STEP_M = 20;
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final Sources sources;
  private final List<Feature> lines;
  private final Supplier<Reaching> nearest;

  /** Each in reach, which is asked only where water is. */
  private final Supplier<Supplier<Reached>> straight;

  private final Optional<Supplier<Reaching>> way;
  private final List<Outlet> outlets;

  private Sites(
      Snapshot snapshot,
      Sources sources,
      List<Feature> lines,
      Optional<Roads> roads,
      List<Outlet> outlets) {
    int[] all = IntStream.range(0, sources.all().size()).toArray();
    this.sources = sources;
    this.lines = lines;
    this.outlets = outlets;
    nearest = Reaching.straight(sources, all);
    straight = new Lazy<>(() -> Reached.straight(sources, all));
    way = roads.map(r -> Journey.hose(r, sources, snapshot.law()).near(all));
  }

  /**
   * @param facility what would stand there, with its reach
   * @param attributes of what would stand at a line
   * @param roads where a hose is laid
   * @param water where it is asked for
   * @param vicinity outside of which no site is needed
   */
  static Sites of(
      Snapshot snapshot,
      Asked asked,
      Facility facility,
      List<? extends Feature> alongLines,
      Function<Feature, Map<String, Object>> attributes,
      Optional<Roads> roads,
      Optional<Water> water,
      Vicinity vicinity) {
    List<Feature> features = new ArrayList<>();
    List<Feature> lines = new ArrayList<>();
    for (Feature line : alongLines) {
      Map<String, Object> values = attributes.apply(line);
      for (Coordinate at : positions(line.geometry(), vicinity)) {
        features.add(facility.type().create(GEOMETRY.createPoint(at), values));
        lines.add(line);
      }
    }
    Sources sources = Sources.imagined(snapshot, asked, facility, features);
    return new Sites(
        snapshot,
        sources,
        lines,
        roads,
        water.map(w -> Outlets.of(snapshot, sources.all(), w.need())).orElse(List.of()));
  }

  /** A river that is an area is drawn from at its bank. */
  private static List<Coordinate> positions(Geometry geometry, Vicinity vicinity) {
    if (!vicinity.mayMeet(geometry)) {
      return List.of();
    }
    Geometry line = geometry.getDimension() == 2 ? geometry.getBoundary() : geometry;
    List<Coordinate> positions = new ArrayList<>();
    for (int part = 0; part < line.getNumGeometries(); part++) {
      Coordinate[] vertices = line.getGeometryN(part).getCoordinates();
      positions.add(vertices[0]);
      for (int i = 1; i < vertices.length; i++) {
        between(vertices[i - 1], vertices[i], positions);
      }
    }
    positions.removeIf(at -> !vicinity.holds(at));
    return positions;
  }

  private static void between(Coordinate from, Coordinate to, List<Coordinate> positions) {
    double metres = Ellipsoid.distance(from.x, from.y, to.x, to.y);
    int steps = (int) Math.ceil(metres / STEP_M);
    for (int step = 1; step <= steps; step++) {
      double share = step / (double) steps;
      positions.add(
          new Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)));
    }
  }

  Source source(int site) {
    return sources.all().get(site);
  }

  /** The line that a site lies on. */
  Feature line(int site) {
    return lines.get(site);
  }

  /** What would come from it, where water is asked for. */
  Outlet outlet(int site) {
    return outlets.get(site);
  }

  Search search() {
    return new Search();
  }

  /** One thread's. */
  final class Search {

    private final Reaching near = nearest.get();
    private final Supplier<Reached> each = new Lazy<>(() -> straight.get().get());
    private final Optional<Reaching> hose = way.map(Supplier::get);

    Sites sites() {
      return Sites.this;
    }

    /**
     * Where a way is needed, the site with the least way, if it does; else the nearest that does.
     *
     * @param flat the place, as far as a straight line asks
     * @param place the same with where it joins the roads
     * @param does whether what would come from a site is enough; null where no water is asked for
     * @return -1 for none
     */
    int of(Place flat, Supplier<Place> place, Needs needs, IntPredicate does) {
      if (!needs.way()) {
        return does == null ? nearest(flat) : nearest(flat, does);
      }
      if (needs.straight() && nearest(flat) < 0) {
        return -1;
      }
      Reaching by = hose.orElseThrow();
      by.from(place.get());
      int site = by.nearestWithinReach();
      boolean serves =
          site >= 0
              && (does == null || does.test(site))
              && (!needs.straight() || isReached(site, flat));
      return serves ? site : -1;
    }

    private int nearest(Place place) {
      near.from(place);
      return near.nearestWithinReach();
    }

    private int nearest(Place place, IntPredicate does) {
      int[] nearest = {-1};
      double[] least = {Double.POSITIVE_INFINITY};
      Reached reached = each.get();
      reached.from(place);
      reached.each(
          (site, metres) -> {
            boolean nearer = metres < least[0] || (metres == least[0] && site < nearest[0]);
            if (nearer && does.test(site)) {
              nearest[0] = site;
              least[0] = metres;
            }
          });
      return nearest[0];
    }

    private boolean isReached(int site, Place place) {
      Source source = source(site);
      LonLat at = new LonLat(source.lon(), source.lat());
      return Foot.metres(place.geometry(), at) <= source.facility().straightM();
    }
  }
}
