package org.firewell.analysis.coverage.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.assertj.core.data.Offset;
import org.firewell.analysis.Notices;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.analysis.coverage.asked.Need;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ternary;
import org.firewell.scene.Scene;
import org.firewell.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

/** What sources give, alone and together. A hydrant gives 15 L/s, a pump draws 15, for 2 hours. */
class OutletTest {

  private static final Need NEED = new Need(15, 2, Optional.empty());

  private final Scene scene = new Scene();

  @Test
  void a_measured_hydrant_gives_what_was_measured_another_up_to_what_the_law_asks() {
    scene.hydrant("measured").at(0, 0).with("network_form", "loop").with("flow_l_s", "22");
    scene.hydrant("untested").at(500, 0).with("network_form", "loop");
    assertThat(flow("measured")).isEqualTo(new Flow(22, 22));
    assertThat(flow("untested")).isEqualTo(new Flow(0, 15));
    assertThat(together()).isEqualTo(new Flow(22, 37));
  }

  @Test
  void a_pool_gives_its_volume_over_the_hours_as_far_as_pumps_draw_it() {
    scene.intake("small").at(0, 0).with("volume_m3", "100");
    scene.intake("large").at(100, 0).with("volume_m3", "360");
    scene.intake("unmeasured").at(200, 0).with("volume_m3", "");
    scene.intake("wharf").at(300, 0).with("kind", "wharf").with("volume_m3", "");
    // 100,000 L / 7200 s = 13.9 L/s; 360,000 / 7200 = 50 L/s, of which one pump draws 15
    assertThat(flow("small").low()).isCloseTo(13.9, Offset.offset(0.05));
    assertThat(flow("small").high()).isEqualTo(flow("small").low());
    assertThat(flow("large")).isEqualTo(new Flow(15, 50));
    assertThat(flow("unmeasured")).isEqualTo(new Flow(0, Double.POSITIVE_INFINITY));
    assertThat(flow("wharf")).isEqualTo(new Flow(15, Double.POSITIVE_INFINITY));
  }

  @Test
  void of_a_branched_net_one_hydrant_counts_and_of_a_loop_all() {
    scene.pipe("b1").line(0, 0, 500, 0).with("network_form", "branch");
    scene.pipe("b2").line(500, 0, 1000, 0).with("network_form", "branch");
    scene.pipe("loop").line(0, 900, 1000, 900).with("network_form", "loop");
    scene.hydrant("h1").at(100, 2).with("flow_l_s", "15");
    scene.hydrant("h2").at(900, 2).with("flow_l_s", "18");
    assertThat(together()).isEqualTo(new Flow(18, 18));
    scene.hydrant("h3").at(100, 902).with("flow_l_s", "16");
    scene.hydrant("h4").at(900, 902).with("flow_l_s", "17");
    // 18 + 16 + 17
    assertThat(together()).isEqualTo(new Flow(51, 51));
  }

  @Test
  void two_branches_off_a_loop_are_two_nets() {
    scene.pipe("loop").line(0, 0, 500, 0, 1000, 0).with("network_form", "loop");
    scene.pipe("north").line(500, 0, 500, 400).with("network_form", "branch");
    scene.pipe("south").line(500, 0, 500, -400).with("network_form", "branch");
    scene.hydrant("h1").at(502, 200).with("flow_l_s", "15");
    scene.hydrant("h2").at(502, -200).with("flow_l_s", "15");
    assertThat(together()).isEqualTo(new Flow(30, 30));
  }

  @Test
  void where_no_main_is_known_branched_hydrants_may_be_one_main_or_many() {
    scene.hydrant("h1").at(0, 0).with("network_form", "branch").with("flow_l_s", "15");
    scene.hydrant("h2").at(100, 0).with("network_form", "branch").with("flow_l_s", "18");
    scene.hydrant("h3").at(200, 0).with("flow_l_s", "16");
    assertThat(together()).isEqualTo(new Flow(18, 49));
  }

  @Test
  void a_hydrants_own_form_goes_before_that_of_its_main() {
    scene.pipe("p1").line(0, 0, 500, 0).with("network_form", "branch");
    scene.hydrant("h1").at(100, 2).with("network_form", "loop").with("flow_l_s", "15");
    scene.hydrant("h2").at(200, 2).with("flow_l_s", "15");
    scene.hydrant("h3").at(300, 2).with("flow_l_s", "15");
    assertThat(together()).isEqualTo(new Flow(30, 30));
  }

  @Test
  void on_mains_of_a_blank_form_they_may_share_or_not() {
    scene.pipe("p1").line(0, 0, 250, 0);
    scene.pipe("p2").line(250, 0, 500, 0);
    scene.hydrant("h1").at(100, 2).with("flow_l_s", "15");
    scene.hydrant("h2").at(400, 2).with("flow_l_s", "15");
    assertThat(together()).isEqualTo(new Flow(15, 30));
  }

  @Test
  void two_places_to_draw_from_one_pond_may_hold_its_water_once() {
    scene.intake("p1").at(400, 0).with("water_body", "East pond").with("volume_m3", "72");
    scene.intake("p2").at(500, 0).with("water_body", "East pond").with("volume_m3", "72");
    // 72,000 / 7200 = 10 L/s
    assertThat(together()).isEqualTo(new Flow(10, 20));
  }

  @Test
  void what_may_count_adds_to_the_most_alone() {
    Outlet sure = Outlet.alone(Flow.of(10));
    Outlet open = Outlet.alone(Flow.of(6));
    assertThat(Outlet.sum(List.of(sure), List.of(open))).isEqualTo(new Flow(10, 16));
  }

  @Test
  void a_need_is_met_or_not_or_that_is_not_known() {
    Flow flow = new Flow(10, 20);
    assertThat(flow.meets(10)).isEqualTo(Ternary.YES);
    assertThat(flow.meets(15)).isEqualTo(Ternary.UNKNOWN);
    assertThat(flow.meets(20)).isEqualTo(Ternary.UNKNOWN);
    assertThat(flow.meets(21)).isEqualTo(Ternary.NO);
    assertThat(flow.shortOf(25)).isEqualTo(5);
    assertThat(flow.shortOf(15)).isZero();
  }

  @Property(seed = "3101", tries = 500, shrinking = ShrinkingMode.OFF)
  void the_least_is_the_least_of_all_ways_to_share(@ForAll long seed) {
    Random random = new Random(seed);
    List<Outlet> outlets = new ArrayList<>();
    for (int i = 0; i < random.nextInt(7); i++) {
      int low = random.nextInt(20);
      int share =
          List.of(Outlet.NOBODY, Outlet.SOMEBODY, Outlet.SOMEBODY, 0, 1).get(random.nextInt(5));
      int surely = share >= 0 && random.nextBoolean() ? share : Outlet.NOBODY;
      outlets.add(new Outlet(new Flow(low, low + random.nextInt(5)), share, surely));
    }
    Flow flow = Outlet.sum(outlets, List.of());
    assertThat(flow.low())
        .as("seed %d %s", seed, outlets)
        .isEqualTo(least(outlets, 0, new HashMap<>()));
    assertThat(flow.high()).as("seed %d", seed).isGreaterThanOrEqualTo(flow.low());
  }

  /** Tries each one of unknown net on every net, and on nets of its own. */
  private static double least(List<Outlet> outlets, int next, Map<Integer, Double> greatest) {
    if (next == outlets.size()) {
      return greatest.values().stream().mapToDouble(d -> d).sum();
    }
    Outlet outlet = outlets.get(next);
    List<Integer> nets =
        switch (outlet.mayShare()) {
          case Outlet.NOBODY -> List.of(100 + next);
          case Outlet.SOMEBODY -> List.of(0, 1, 50, 200 + next);
          default -> List.of(outlet.mayShare());
        };
    double least = Double.POSITIVE_INFINITY;
    for (int net : nets) {
      Map<Integer, Double> tried = new HashMap<>(greatest);
      tried.merge(net, outlet.flow().low(), Math::max);
      least = Math.min(least, least(outlets, next + 1, tried));
    }
    return least;
  }

  private List<Source> sources() {
    Values values = Values.of(Asked.inputs(), Map.of());
    Snapshot snapshot = scene.layer(FeatureType.BUILDINGS).snapshot();
    return Sources.of(snapshot, Asked.of(values, snapshot), new Notices()).all();
  }

  private Flow flow(String id) {
    List<Source> sources = sources();
    int at = sources.stream().map(Source::id).toList().indexOf(id);
    return Outlets.of(scene.snapshot(), sources, NEED).get(at).flow();
  }

  private Flow together() {
    return Outlet.sum(Outlets.of(scene.snapshot(), sources(), NEED), List.of());
  }
}
