package org.firewell.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firewell.feature.Barrier;
import org.firewell.feature.Feature;
import org.firewell.feature.Road;
import org.firewell.feature.Ternary;
import org.firewell.geo.LonLat;
import org.firewell.network.Closures.Closure;
import org.locationtech.jts.geom.Geometry;

/**
 * What a hose cannot cross: the lines and areas of barriers, and motorways that are neither bridge
 * nor tunnel. Immutable; many threads may ask.
 *
 * <p><b>Roads.</b> A bridge or a tunnel passes everything. Any other road is cut at each point
 * where it changes from one side of a barrier to the other, and closed where it lies within an area
 * or runs along a line; on either side of a cut it can be used. A road that only touches a barrier
 * and stays on its side is not cut; nor is one on the outline of an area. At a crossing of roads
 * that lies on a barrier, roads that leave to different sides do not meet, unless a bridge or
 * tunnel begins there. A road passes a motorway also where the layers of both are known and differ,
 * and a slip road (motorway_link) at a vertex that they share. An area of kind wall bars at its
 * outline alone.
 *
 * <p><b>Places.</b> A barrier lies between two places when the straight line in longitude and
 * latitude meets it farther than 0.1 mm from both; an area that holds one of the places does not
 * lie between them.
 *
 * <p>Whether lines meet is decided exactly, in double-double arithmetic.
 */
public final class Barriers {

  private final RoadGraph graph;
  private final BarrierLines lines;
  private final Closures closures;
  private final Partings partings;

  private Barriers(List<Barrier> barriers, List<Road> motorways, RoadGraph graph) {
    this.graph = graph;
    lines = new BarrierLines(barriers, motorways);
    TreeSet<Integer> touched = new TreeSet<>();
    closures = lines.isEmpty() ? Closures.NONE : new Closures(close(touched));
    Cutter cutter = new Cutter(graph, lines);
    partings = new Partings(graph);
    touched.forEach(node -> partings.part(node, cutter));
  }

  /**
   * @param barriers as lines or areas in degrees
   */
  public static Barriers of(List<Barrier> barriers, RoadGraph graph) {
    List<Road> motorways =
        graph.roads().stream().filter(road -> Travel.isMotorway(road) && !passes(road)).toList();
    return new Barriers(
        barriers.stream().sorted(Comparator.comparing(Feature::id)).toList(), motorways, graph);
  }

  /** Nothing bars the way. */
  static Barriers none(RoadGraph graph) {
    return new Barriers(List.of(), List.of(), graph);
  }

  /** Whether a barrier bars the straight way between two places. */
  public boolean lieBetween(LonLat a, LonLat b) {
    return !lines.isEmpty() && Leg.isBarred(lines, a, b);
  }

  /** All that bars the straight way between two places: barriers by id, then motorways. */
  public List<Feature> between(LonLat a, LonLat b) {
    return lines.isEmpty()
        ? List.of()
        : Leg.barring(lines, a, b).stream().<Feature>map(lines::owner).toList();
  }

  /**
   * Every place where a road is cut, and the beginning of each stretch that is closed, along it.
   */
  public List<Cut> cuts() {
    List<Closure> sorted =
        Stream.concat(closures.list().stream(), partings.ends().stream())
            .sorted(Closures.ALONG)
            .toList();
    List<Cut> cuts = new ArrayList<>();
    Closure last = null;
    for (Closure closure : sorted) {
      if (last == null || !goesOn(last, closure)) {
        cuts.add(
            new Cut(
                graph.road(closure.edge()),
                graph.position(closure.edge(), closure.fromM()),
                lines.owner(closure.owner())));
      }
      last = closure;
    }
    return List.copyOf(cuts);
  }

  /** Whether a stretch begins at the end of the edge before, where another of its barrier ends. */
  private boolean goesOn(Closure last, Closure next) {
    return last.owner() == next.owner()
        && last.edge() + 1 == next.edge()
        && graph.roadIndex(last.edge()) == graph.roadIndex(next.edge())
        && last.toM() == graph.lengthM(last.edge())
        && next.fromM() == 0;
  }

  /** Whether nothing bars any way. */
  boolean isEmpty() {
    return lines.isEmpty();
  }

  /**
   * All that bars, in degrees: barriers, an area of kind wall as its outline, and motorways that
   * are neither bridge nor tunnel.
   */
  public List<Geometry> geometries() {
    return lines.geometries();
  }

  static boolean passes(Road road) {
    return road.bridge() == Ternary.YES || road.tunnel() == Ternary.YES;
  }

  RoadGraph graph() {
    return graph;
  }

  Closures closures() {
    return closures;
  }

  Partings partings() {
    return partings;
  }

  /** Whether an edge is cut at a point, give or take; the point then lies on either side. */
  boolean cutAt(int edge, double offsetM, double toleranceM) {
    return closures.endAt(edge, offsetM, toleranceM)
        || (offsetM <= toleranceM && partings.part(graph.from(edge)))
        || (offsetM >= graph.lengthM(edge) - toleranceM && partings.part(graph.to(edge)));
  }

  BarrierLines lines() {
    return lines;
  }

  private List<Closure> close(TreeSet<Integer> touched) {
    int chunk = 4096;
    List<Cutter> cutters =
        IntStream.range(0, (graph.edges() + chunk - 1) / chunk)
            .parallel()
            .mapToObj(
                c -> {
                  Cutter cutter = new Cutter(graph, lines);
                  int end = Math.min(graph.edges(), (c + 1) * chunk);
                  IntStream.range(c * chunk, end).forEach(cutter::cut);
                  return cutter;
                })
            .toList();
    cutters.forEach(cutter -> touched.addAll(cutter.nodes()));
    return cutters.stream().flatMap(cutter -> cutter.closures().stream()).toList();
  }
}
