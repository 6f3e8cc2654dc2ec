package org.firewell.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.firewell.network.RoadGraphTest.road;
import static org.firewell.network.RoadGraphTest.with;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** The parts of roads that are reached, by hand and against a naive search. */
class ReachSearchTest {

  @Test
  void a_part_ends_where_the_cost_is_used_up() {
    // o---------s----|      from 100 m along, 60 m either way
    RoadGraph graph = RoadGraph.of(List.of(road("a", 0, 0, 300, 0)));
    List<Stretch> reached =
        sorted(new ReachSearch(Travel.hose(graph)).from(List.of(at(0, 100, 0)), 60));
    assertThat(reached).hasSize(2);
    assertThat(reached.get(0).fromM()).isCloseTo(40, within(1e-5));
    assertThat(reached.get(0).toM()).isCloseTo(100, within(1e-5));
    assertThat(reached.get(1).fromM()).isCloseTo(100, within(1e-5));
    assertThat(reached.get(1).toM()).isCloseTo(160, within(1e-5));
    assertThat(reached.get(1).costAt(130)).isCloseTo(30, within(1e-5));
  }

  @Test
  void two_sources_meet_where_their_costs_are_the_same() {
    // 0 starts at 0 m with 20 m of leg, 1 at 300 m with none: 20 + x = 300 - x, x = 140
    RoadGraph graph = RoadGraph.of(List.of(road("a", 0, 0, 300, 0)));
    List<Stretch> reached =
        sorted(
            new ReachSearch(Travel.hose(graph))
                .from(List.of(at(0, 0, 20), at(0, graph.lengthM(0), 0)), 1000));
    assertThat(reached).extracting(Stretch::source).containsExactly(0, 1);
    assertThat(reached.get(0).toM()).isCloseTo(140, within(0.01));
    assertThat(reached.get(1).fromM()).isEqualTo(reached.get(0).toM());
  }

  @Test
  void an_engine_does_not_go_against_a_one_way_road() {
    RoadGraph graph = RoadGraph.of(List.of(with(road("a", 0, 0, 300, 0), "oneway", "yes")));
    List<Stretch> reached =
        sorted(new ReachSearch(Travel.engine(graph)).from(List.of(at(0, 100, 0)), 60));
    assertThat(reached).hasSize(1);
    assertThat(reached.get(0).fromM()).isCloseTo(100, within(1e-5));
  }

  @Test
  void a_part_ends_at_a_river_and_a_cut_road_is_reached_from_its_end() {
    // a river across both roads at x = 50: 30 m along b from the source to the crossing, 50 m of a
    BarriersTest.Desert desert =
        new BarriersTest.Desert()
            .river(50, -500, 50, 500)
            .with(road("a", 0, 0, 100, 0), road("b", 0, 0, 0, 100));
    Barriers barriers = desert.barriers();
    Travel travel = Travel.hose(barriers.graph(), barriers);
    List<Stretch> reached = sorted(new ReachSearch(travel).from(List.of(at(1, 30, 0)), 500));
    List<Stretch> cut = reached.stream().filter(s -> s.edge() == 0).toList();
    assertThat(cut).hasSize(1);
    assertThat(cut.get(0).fromM()).isZero();
    assertThat(cut.get(0).toM()).isCloseTo(50, within(1e-3));
  }

  @Test
  void a_search_remembers_nothing_of_the_one_before() {
    RoadGraph graph = RoadGraph.of(List.of(road("a", 0, 0, 300, 0, 300, 300)));
    ReachSearch search = new ReachSearch(Travel.hose(graph));
    List<Stretch> first = search.from(List.of(at(0, 100, 0)), 60);
    search.from(List.of(at(0, 250, 0)), 500);
    assertThat(search.from(List.of(at(0, 100, 0)), 60)).isEqualTo(first);
  }

  @Property(seed = "5311", tries = 300, shrinking = ShrinkingMode.OFF)
  void the_least_cost_of_every_spot_is_that_of_a_naive_search(@ForAll long seed) {
    Random random = new Random(seed);
    RoadGraph graph = RoadGraph.of(NetworkTwinTest.roads(random));
    if (graph.edges() == 0) {
      return;
    }
    boolean engine = random.nextBoolean();
    Travel travel = engine ? Travel.engine(graph) : Travel.hose(graph);
    List<Origin> origins = origins(graph, random);
    double cutOff = 20 + random.nextInt(300);
    List<Stretch> reached = new ReachSearch(travel).from(origins, cutOff);
    double[] nodes = naive(graph, engine, origins);
    for (int i = 0; i < 60; i++) {
      int edge = random.nextInt(graph.edges());
      double offset = graph.lengthM(edge) * random.nextDouble();
      double cost = naive(graph, engine, origins, nodes, edge, offset);
      List<Stretch> here =
          reached.stream()
              .filter(s -> s.edge() == edge && s.fromM() <= offset && offset <= s.toM())
              .toList();
      String as = "seed " + seed + " edge " + edge + " at " + offset;
      if (cost < cutOff - 1e-4) {
        assertThat(here).as(as).hasSize(1);
        assertThat(here.get(0).costAt(offset)).as(as).isCloseTo(cost, within(1e-4));
      } else if (cost > cutOff + 1e-4) {
        assertThat(here).as(as).isEmpty();
      }
    }
  }

  private static List<Origin> origins(RoadGraph graph, Random random) {
    List<Origin> origins = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      List<RoadPoint> points = new ArrayList<>();
      for (int at = random.nextInt(3); at >= 0; at--) {
        int edge = random.nextInt(graph.edges());
        double share = random.nextInt(4) == 0 ? random.nextInt(2) : random.nextDouble();
        points.add(new RoadPoint(edge, share * graph.lengthM(edge), random.nextInt(30), null));
      }
      origins.add(new Origin(points, random.nextInt(40)));
    }
    return origins;
  }

  /** The cost of each node, by relaxing every edge as often as there are nodes. */
  private static double[] naive(RoadGraph graph, boolean engine, List<Origin> origins) {
    double[] nodes = new double[graph.nodes()];
    Arrays.fill(nodes, Double.POSITIVE_INFINITY);
    for (int round = 0; round <= graph.nodes(); round++) {
      for (int edge = 0; edge < graph.edges(); edge++) {
        double length = graph.lengthM(edge);
        int to = graph.to(edge);
        int from = graph.from(edge);
        nodes[to] = Math.min(nodes[to], naive(graph, engine, origins, nodes, edge, length));
        nodes[from] = Math.min(nodes[from], naive(graph, engine, origins, nodes, edge, 0));
      }
    }
    return nodes;
  }

  private static double naive(
      RoadGraph graph,
      boolean engine,
      List<Origin> origins,
      double[] nodes,
      int edge,
      double offset) {
    boolean back = !engine || !graph.isOneWay(edge);
    double least = nodes[graph.from(edge)] + offset;
    if (back) {
      least = Math.min(least, nodes[graph.to(edge)] + graph.lengthM(edge) - offset);
    }
    for (Origin origin : origins) {
      for (RoadPoint point : origin.points()) {
        if (point.edge() == edge && (back || point.offsetM() <= offset)) {
          double leg = engine ? 0 : point.offRoadM();
          least = Math.min(least, origin.cost() + leg + Math.abs(offset - point.offsetM()));
        }
      }
    }
    return least;
  }

  private static Origin at(int edge, double offsetM, double offRoadM) {
    return Origin.of(List.of(new RoadPoint(edge, offsetM, offRoadM, null)));
  }

  private static List<Stretch> sorted(List<Stretch> stretches) {
    return stretches.stream().sorted(Comparator.comparingDouble(Stretch::fromM)).toList();
  }
}
