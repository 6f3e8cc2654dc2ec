package org.firewell.analysis.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Village;
import org.firewell.ingest.DatasetReader;
import org.firewell.scene.Laws;
import org.firewell.scene.Scene;
import org.firewell.snapshot.Snapshot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The twelve village names that repeat inside Jinjiang join nothing; ids, codes and aliases do. */
class RepeatedNamesTest {

  private static List<Village> villages;

  /** By name: the ids of the villages that bear it, where they are several. */
  private static Map<String, List<String>> repeated;

  @BeforeAll
  static void read_the_villages() {
    villages = DatasetReader.read(Path.of("gis-data/jinjiang")).ground().list(FeatureType.VILLAGES);
    repeated =
        villages.stream()
            .collect(
                Collectors.groupingBy(
                    Village::name,
                    TreeMap::new,
                    Collectors.mapping(Feature::id, Collectors.toList())));
    repeated.values().removeIf(ids -> ids.size() < 2);
  }

  @Test
  void twelve_names_repeat() {
    assertThat(repeated).hasSize(12);
    assertThat(repeated.get("东山村")).containsExactly("350582102216", "350582105209", "350582107211");
  }

  @Test
  void a_name_joins_nothing_and_all_that_bear_it_are_told() {
    repeated.forEach(
        (name, ids) -> {
          assertThat(owners(name)).as(name).isEmpty();
          assertThat(notices(name)).as(name).hasSize(2).allMatch(n -> n.startsWith("hydrants h: "));
          assertThat(notices(name).get(1)).as(name).contains("\"" + name + "\"").contains(ids);
        });
  }

  @Test
  void an_alias_that_two_villages_carry_joins_nothing_and_they_are_told() {
    repeated.forEach(
        (name, ids) -> {
          String alias = village(ids.get(0)).aliases().get(0);
          assertThat(owners(alias)).as(alias).isEmpty();
          assertThat(notices(alias).get(1)).as(alias).contains("\"" + alias + "\"").contains(ids);
        });
  }

  @Test
  void a_name_that_one_village_alone_bears_joins_nothing_too() {
    assertThat(owners("青新社区")).isEmpty();
    assertThat(notices("青新社区").get(1)).contains("is the name of 350582001004");
  }

  @Test
  void an_id_a_code_and_an_alias_of_one_village_join() {
    repeated
        .values()
        .forEach(
            ids ->
                ids.forEach(
                    id -> {
                      assertThat(owners(id)).containsExactly(id);
                      assertThat(owners(village(id).code())).containsExactly(id);
                    }));
    assertThat(owners("青新社区居委会")).containsExactly("350582001004");
  }

  private static Village village(String id) {
    return villages.stream().filter(v -> v.id().equals(id)).findFirst().orElseThrow();
  }

  /** Whose a hydrant is that declares a word and stands in the desert's middle, far from all. */
  private static List<String> owners(String declared) {
    Snapshot snapshot = snapshot(declared);
    Membership<Hydrant> membership = membership(snapshot, new Notices());
    return snapshot.list(FeatureType.VILLAGES).stream()
        .filter(village -> !membership.roll(village).members().isEmpty())
        .map(Feature::id)
        .toList();
  }

  private static List<String> notices(String declared) {
    Notices notices = new Notices();
    membership(snapshot(declared), notices);
    return notices.lines();
  }

  private static Membership<Hydrant> membership(Snapshot snapshot, Notices notices) {
    Villages byWord = new Villages(snapshot);
    return Membership.ofHydrants(snapshot, byWord, new Settlements(snapshot, byWord), notices);
  }

  private static Snapshot snapshot(String declared) {
    Scene scene = new Scene();
    scene.hydrant("h").with("village", declared).at(0, -300_000);
    Ground ground = scene.ground().with(Map.of(FeatureType.VILLAGES, villages));
    return Snapshot.of(ground, Laws.desert(), Scene.DAY);
  }
}
