package org.firewell.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Figure;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Ternary;
import org.firewell.scene.Laws;
import org.firewell.scene.Scene;
import org.firewell.standard.Certainty;
import org.firewell.standard.Clause;
import org.firewell.standard.Norm;
import org.firewell.standard.Quota;
import org.firewell.standard.QuotaKind;
import org.firewell.standard.Ruleset;
import org.firewell.standard.TaskKind;
import org.firewell.standard.TaskVersion;
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
    assertThat(scene.snapshot(Laws.desert(Map.of(Norm.HYDRANT_REACH_M, 120.0), List.of())).id())
        .isNotEqualTo(id);
    hydrant.with("flow_l_s", "15");
    String measured = scene.snapshot().id();
    assertThat(measured).isNotEqualTo(id);
    hydrant.east(10.001);
    assertThat(scene.snapshot().id()).isNotEqualTo(measured);
  }

  /** A task of 5 is raised to 8 from the scene's day on, and to 9 from the day after. */
  @Test
  void a_version_of_a_task_gives_another_law_and_another_id_from_its_day_on() {
    scene.hydrant("a").east(10);
    LocalDate before = Scene.DAY.minusDays(1);
    Ruleset raised = LAW.with(List.of(version(2, Scene.DAY, 8)));
    Ruleset twice =
        LAW.with(List.of(version(2, Scene.DAY, 8), version(3, Scene.DAY.plusDays(1), 9)));
    Snapshot snapshot = scene.snapshot(twice, Scene.DAY);

    assertThat(snapshot.law().quotas().get(0).quantity()).isEqualTo(8);
    assertThat(snapshot.on(before).law().quotas().get(0).quantity()).isEqualTo(5);
    assertThat(snapshot.on(before).on(Scene.DAY.plusDays(1)).law().quotas().get(0).quantity())
        .isEqualTo(9);
    assertThat(snapshot.with(Proposal.adding()).law().quotas().get(0).quantity()).isEqualTo(8);

    assertThat(snapshot.id()).isNotEqualTo(scene.snapshot(LAW, Scene.DAY).id());
    assertThat(snapshot.id()).isEqualTo(scene.snapshot(raised, Scene.DAY).id());
    assertThat(snapshot.id())
        .isNotEqualTo(scene.snapshot(LAW.with(List.of(version(3, Scene.DAY, 8))), Scene.DAY).id());
    assertThat(snapshot.on(before).id()).isEqualTo(scene.snapshot(LAW, before).id());
  }

  private static final Clause CLAUSE = new Clause("d", "table", Certainty.CONFIRMED, "");
  private static final Ruleset LAW =
      Laws.desert(Map.of(), List.of(new Quota("d", "1", "甲", QuotaKind.NEW, 5, Scene.DAY, CLAUSE)));

  private static TaskVersion version(int number, LocalDate from, int quantity) {
    return new TaskVersion(
        "d/1/new", number, "号", from, quantity, Scene.DAY, TaskKind.NEW, null, null, "", "p", null);
  }

  @Test
  void a_snapshot_holds_the_figures_up_to_its_day_sorted() {
    scene.figure("drills", "total", "2023-01-01", 4);
    scene.figure("drills", "total", "2022-12-31", 3);
    scene.figure("alarms", "350582104", "2022-06-30", 40, 80);
    Snapshot snapshot = scene.snapshot(Laws.desert(), LocalDate.of(2022, 12, 31));
    assertThat(snapshot.figures())
        .extracting(Figure::indicator)
        .containsExactly("alarms", "drills");
    assertThat(snapshot.figures().get(1).value()).isEqualTo(3);
    assertThat(snapshot.on(LocalDate.of(2023, 1, 1)).figures()).hasSize(3);
    assertThat(snapshot.on(LocalDate.of(2022, 6, 29)).figures()).isEmpty();
    assertThat(scene.ground().newestDate()).contains(LocalDate.of(2023, 1, 1));
  }

  @Test
  void another_figure_gives_another_id_and_no_figure_the_id_of_before() {
    String without = scene.snapshot().id();
    scene.figure("drills", "total", "2022-12-31", 3);
    String three = scene.snapshot().id();
    assertThat(three).isNotEqualTo(without);
    assertThat(new Scene().figure("drills", "total", "2022-12-31", 4).snapshot().id())
        .isNotEqualTo(three);
    assertThat(new Scene().figure("drills", "total", "2222-12-31", 3).snapshot().id())
        .isEqualTo(without);
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
    assertThat(after.list(FeatureType.HYDRANTS)).containsExactly((Hydrant) moved, (Hydrant) third);
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

  @Test
  void on_another_day_it_is_the_snapshot_of_that_day() {
    scene.hydrant("a").east(10).with("valid_to", "2022-06-01");
    scene.hydrant("b").east(20).with("valid_from", "2022-06-01");
    LocalDate spring = LocalDate.of(2022, 3, 31);
    Snapshot now = scene.snapshot();
    assertThat(now.list(FeatureType.HYDRANTS)).extracting(Feature::id).containsExactly("b");
    assertThat(now.on(spring).list(FeatureType.HYDRANTS))
        .extracting(Feature::id)
        .containsExactly("a");
    assertThat(now.on(spring).id()).isEqualTo(scene.snapshot(Laws.desert(), spring).id());
    assertThat(now.on(spring).on(Scene.DAY).id()).isEqualTo(now.id());
  }

  @Test
  void under_another_law_the_same_things_stand() {
    scene.hydrant("a").east(10).with("inspected_on", "2022-11-01");
    Ruleset strict = Laws.desert(Map.of(Norm.HYDRANT_INSPECTION_DAYS, 30.0), List.of());
    Snapshot now = scene.snapshot();
    assertThat(now.under(strict).id()).isEqualTo(scene.snapshot(strict).id());
    Hydrant hydrant = now.list(FeatureType.HYDRANTS).get(0);
    assertThat(now.standing(hydrant).effective()).isEqualTo(Ternary.YES);
    assertThat(now.under(strict).standing(hydrant).effective()).isEqualTo(Ternary.NO);
  }

  @Test
  void a_proposal_says_nothing_of_other_days() {
    Snapshot proposed =
        scene.snapshot().with(Proposal.adding(new Scene().hydrant("p").north(5).make()));
    assertThat(proposed.on(Scene.DAY)).isSameAs(proposed);
    assertThatThrownBy(() -> proposed.on(Scene.DAY.plusDays(1)))
        .isInstanceOf(IllegalStateException.class);
  }
}
