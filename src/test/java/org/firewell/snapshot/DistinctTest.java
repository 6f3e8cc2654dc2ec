package org.firewell.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.geo.Ellipsoid;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.Test;

/** Two rows within 5 m with the same or no code are one object. */
class DistinctTest {

  private final Scene scene = new Scene();

  @Test
  void two_rows_without_a_code_three_metres_apart_are_one_object() {
    scene.hydrant("a").east(0);
    scene.hydrant("b").east(3);
    assertThat(ids(distinct().objects())).containsExactly("a");
    assertThat(ids(distinct().rows(distinct().objects().get(0)))).containsExactly("a", "b");
  }

  @Test
  void five_metres_are_one_object_and_six_are_two() {
    scene.hydrant("a").east(0);
    scene.hydrant("b").east(4.99);
    scene.hydrant("c").north(1000);
    scene.hydrant("d").north(1006);
    assertThat(ids(distinct().objects())).containsExactly("a", "c", "d");
  }

  @Test
  void two_codes_three_metres_apart_are_two_objects() {
    scene.hydrant("a").east(0).with("code", "1");
    scene.hydrant("b").east(3).with("code", "2");
    assertThat(distinct().objects()).hasSize(2);
  }

  @Test
  void a_row_without_a_code_joins_the_nearest_object_and_never_welds_two_codes() {
    // b lies 2 m from c and 3 m from a
    scene.hydrant("a").east(0).with("code", "1");
    scene.hydrant("b").east(3);
    scene.hydrant("c").east(5).with("code", "2");
    assertThat(ids(distinct().objects())).containsExactly("a", "c");
    assertThat(ids(distinct().rows(distinct().objects().get(1)))).containsExactly("b", "c");
  }

  @Test
  void the_same_code_farther_apart_is_a_conflict() {
    scene.hydrant("a").east(0).with("code", "7");
    scene.hydrant("b").east(300).with("code", "7");
    assertThat(distinct().objects()).hasSize(2);
    assertThat(distinct().conflicts())
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.code()).isEqualTo("7");
              assertThat(ids(conflict.objects())).containsExactly("a", "b");
            });
  }

  @Test
  void codes_that_share_a_hash_are_two_codes() {
    assertThat("Aa").hasSameHashCodeAs("BB");
    scene.hydrant("a").east(0).with("code", "Aa");
    scene.hydrant("b").east(300).with("code", "BB");
    scene.hydrant("c").east(600).with("code", "BB");
    assertThat(distinct().conflicts())
        .singleElement()
        .satisfies(conflict -> assertThat(ids(conflict.objects())).containsExactly("b", "c"));
  }

  @Test
  void the_row_that_was_looked_at_last_speaks() {
    scene.hydrant("a").east(0).with("code", "7").with("inspected_on", "2022-05-01");
    scene.hydrant("b").east(3).with("condition", "damaged").with("inspected_on", "2022-11-01");
    assertThat(ids(distinct().objects())).containsExactly("b");
  }

  @Test
  void a_look_after_the_day_does_not_make_a_row_speak() {
    scene.hydrant("a").east(0).with("inspected_on", "2022-05-01");
    scene.hydrant("b").east(3).with("inspected_on", "2023-02-01");
    assertThat(ids(distinct().objects())).containsExactly("a");
  }

  @Test
  void a_water_crane_beside_a_hydrant_stands_for_itself() {
    scene.hydrant("a").east(0).with("kind", "water_crane");
    scene.hydrant("b").east(2);
    scene.hydrant("c").east(3);
    assertThat(ids(distinct().objects())).containsExactly("a", "b");
  }

  @Test
  void stations_and_intakes_are_told_apart_by_place_alone() {
    scene.microStation("s").east(0);
    scene.microStation("t").east(3);
    scene.intake("p").north(100);
    scene.intake("q").north(106);
    Snapshot snapshot = scene.snapshot();
    assertThat(snapshot.distinct(snapshot.list(FeatureType.MICRO_STATIONS)).objects()).hasSize(1);
    assertThat(snapshot.distinct(snapshot.list(FeatureType.WATER_INTAKES)).objects()).hasSize(2);
  }

  @Property(tries = 200, seed = "5")
  void every_row_is_one_object_and_two_objects_are_apart(@ForAll long seed) {
    Scene crowd = crowd(new Random(seed));
    Snapshot snapshot = crowd.snapshot();
    List<Hydrant> rows = new ArrayList<>(snapshot.list(FeatureType.HYDRANTS));
    Distinct<Hydrant> distinct = snapshot.distinct(rows);
    assertThat(distinct.objects().stream().flatMap(o -> distinct.rows(o).stream()))
        .as("seed %d", seed)
        .containsExactlyInAnyOrderElementsOf(rows);
    for (Hydrant object : distinct.objects()) {
      assertThat(distinct.rows(object))
          .as("seed %d: a row from which all are near", seed)
          .anyMatch(row -> distinct.rows(object).stream().allMatch(r -> metres(row, r) <= 5));
    }
    Collections.shuffle(rows, new Random(seed));
    assertThat(ids(snapshot.distinct(rows).objects()))
        .as("seed %d: order changes nothing", seed)
        .isEqualTo(ids(distinct.objects()));
  }

  @Property(tries = 300, seed = "6")
  void the_index_groups_as_a_scan_over_all_rows_does(@ForAll long seed) {
    Snapshot snapshot = crowd(new Random(seed)).snapshot();
    List<Hydrant> rows = snapshot.list(FeatureType.HYDRANTS);
    Distinct<Hydrant> distinct = snapshot.distinct(rows);
    Map<String, List<String>> indexed = new TreeMap<>();
    distinct.objects().forEach(o -> indexed.put(o.id(), ids(distinct.rows(o))));
    List<List<Hydrant>> scanned = scanned(rows);
    Map<String, List<String>> objects = new TreeMap<>();
    scanned.forEach(
        group -> objects.put(speaker(group).id(), ids(group).stream().sorted().toList()));
    assertThat(indexed).as("seed %d", seed).isEqualTo(objects);
    Map<String, List<String>> told = new TreeMap<>();
    distinct.conflicts().forEach(c -> told.put(c.code(), ids(c.objects())));
    assertThat(told).as("seed %d", seed).isEqualTo(conflicts(scanned));
  }

  /** Each row, the best first, against every group that there is so far. */
  private static List<List<Hydrant>> scanned(List<Hydrant> rows) {
    List<List<Hydrant>> groups = new ArrayList<>();
    for (Hydrant row : rows.stream().sorted(CODED_FIRST.thenComparing(LOOKED_AT_LAST)).toList()) {
      groups.stream()
          .filter(group -> metres(group.get(0), row) <= 5)
          .filter(group -> row.code() == null || row.code().equals(group.get(0).code()))
          .min(row.code() == null ? nearestTo(row) : (one, other) -> 0)
          .ifPresentOrElse(
              group -> group.add(row), () -> groups.add(new ArrayList<>(List.of(row))));
    }
    return groups;
  }

  private static Comparator<List<Hydrant>> nearestTo(Hydrant row) {
    return Comparator.<List<Hydrant>>comparingDouble(group -> metres(group.get(0), row))
        .thenComparing(group -> group.get(0).id());
  }

  private static Map<String, List<String>> conflicts(List<List<Hydrant>> groups) {
    Map<String, List<String>> byCode = new TreeMap<>();
    groups.stream()
        .filter(group -> group.get(0).code() != null)
        .forEach(
            group ->
                byCode
                    .computeIfAbsent(group.get(0).code(), c -> new ArrayList<>())
                    .add(speaker(group).id()));
    byCode.values().removeIf(ids -> ids.size() == 1);
    byCode.values().forEach(Collections::sort);
    return byCode;
  }

  private static Hydrant speaker(List<Hydrant> group) {
    return group.stream().min(LOOKED_AT_LAST).orElseThrow();
  }

  private static final Comparator<Hydrant> CODED_FIRST =
      Comparator.comparing(row -> row.code() == null);

  private static final Comparator<Hydrant> LOOKED_AT_LAST =
      Comparator.comparing(Hydrant::inspectedOn)
          .reversed()
          .thenComparing(CODED_FIRST)
          .thenComparing(Hydrant::id);

  private static Scene crowd(Random random) {
    Scene crowd = new Scene();
    for (int i = 0; i < 30; i++) {
      crowd
          .hydrant("h" + i)
          .at(random.nextInt(25), random.nextInt(25))
          .with("code", random.nextBoolean() ? String.valueOf(random.nextInt(4)) : null)
          .with("inspected_on", "2022-0" + (1 + random.nextInt(9)) + "-01");
    }
    return crowd;
  }

  private static double metres(Hydrant a, Hydrant b) {
    return Ellipsoid.distance(
        a.geometry().getX(), a.geometry().getY(), b.geometry().getX(), b.geometry().getY());
  }

  private Distinct<Hydrant> distinct() {
    Snapshot snapshot = scene.snapshot();
    return snapshot.distinct(snapshot.list(FeatureType.HYDRANTS));
  }

  private static List<String> ids(List<? extends Feature> features) {
    return features.stream().map(Feature::id).toList();
  }
}
