package org.firewell.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.scene.Laws;
import org.firewell.scene.Scene;
import org.firewell.standard.Norm;
import org.junit.jupiter.api.Test;

class SnapshotTest {

  private final Scene scene = new Scene();

  @Test
  void the_order_in_which_things_were_placed_changes_no_id() {
    Scene other = new Scene();
    scene.hydrant("a").east(10);
    scene.hydrant("b").east(20);
    other.hydrant("b").east(20);
    other.hydrant("a").east(10);
    assertThat(other.snapshot().id()).isEqualTo(scene.snapshot().id()).matches("[0-9a-f]{16}");
  }

  @Test
  void any_change_to_ground_law_or_day_gives_another_id() {
    Scene.Thing<?> hydrant = scene.hydrant("a").east(10);
    String id = scene.snapshot().id();
    assertThat(scene.snapshot(Laws.desert(), Scene.DAY.plusDays(1)).id()).isNotEqualTo(id);
    assertThat(
            scene
                .snapshot(Laws.desert(Map.of(Norm.HYDRANT_REACH_M, 120.0), java.util.List.of()))
                .id())
        .isNotEqualTo(id);
    hydrant.with("flow_l_s", "15");
    String measured = scene.snapshot().id();
    assertThat(measured).isNotEqualTo(id);
    hydrant.east(10.001);
    assertThat(scene.snapshot().id()).isNotEqualTo(measured);
  }

  @Test
  void an_empty_layer_is_there_and_a_missing_one_is_not() {
    Snapshot snapshot = scene.layer(FeatureType.HYDRANTS).snapshot();
    assertThat(snapshot.has(FeatureType.HYDRANTS)).isTrue();
    assertThat(snapshot.has(FeatureType.WATER_INTAKES)).isFalse();
    assertThat(snapshot.id()).isNotEqualTo(new Scene().snapshot().id());
  }

  @Test
  void a_proposal_adds_replaces_and_removes_and_leaves_the_snapshot_as_it_was() {
    scene.hydrant("a").east(10);
    scene.hydrant("b").east(20);
    Snapshot before = scene.snapshot();
    Feature moved = new Scene().hydrant("b").east(25).make();
    Feature third = new Scene().hydrant("c").east(30).make();
    Snapshot after =
        before
            .with(Proposal.adding(moved, third))
            .with(Proposal.removing(FeatureType.HYDRANTS, "a"));
    assertThat(after.list(FeatureType.HYDRANTS))
        .containsExactly(
            (org.firewell.feature.Hydrant) moved, (org.firewell.feature.Hydrant) third);
    assertThat(before.list(FeatureType.HYDRANTS)).extracting(Feature::id).containsExactly("a", "b");
  }

  @Test
  void what_if_is_the_same_as_what_is() {
    scene.hydrant("a").east(10);
    Snapshot proposed =
        scene.snapshot().with(Proposal.adding(new Scene().intake("p").north(5).make()));
    scene.intake("p").north(5);
    assertThat(proposed.id()).isEqualTo(scene.snapshot().id());
  }
}
