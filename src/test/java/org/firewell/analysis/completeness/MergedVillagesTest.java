package org.firewell.analysis.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Village;
import org.firewell.scene.Laws;
import org.firewell.scene.Scene;
import org.firewell.scene.Scene.Thing;
import org.firewell.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

/**
 * Whose an object is when the village that it declares is another by now, or was another then. West
 * and east are squares of 1 km that touch on the line east = 0; until 2021 they were two villages
 * ("w", "e"), in 2021 one ("we"), since 2022 again two ("w2", "e2"). South of them lies a point
 * "p", which was split in 2022 into the points "p1" and "p2" at 100 m to its west and east.
 */
class MergedVillagesTest {

  private static final LocalDate BEFORE = LocalDate.of(2020, 12, 31);
  private static final LocalDate MERGED = LocalDate.of(2021, 12, 31);
  private static final LocalDate SPLIT = LocalDate.of(2022, 12, 31);

  private final Scene scene = new Scene();

  MergedVillagesTest() {
    row("w", "", "2021-01-01", "we").box(-1000, 0, 0, 1000).with("code", "350402001001");
    row("e", "", "2021-01-01", "we").box(0, 0, 1000, 1000);
    row("we", "2021-01-01", "2022-01-01", "w2,e2").box(-1000, 0, 1000, 1000);
    row("w2", "2022-01-01", "", "").box(-1000, 0, 0, 1000);
    row("e2", "2022-01-01", "", "").box(0, 0, 1000, 1000);
    row("p", "", "2022-01-01", "p1,p2").at(0, -2000);
    row("p1", "2022-01-01", "", "").at(-100, -2000);
    row("p2", "2022-01-01", "", "").at(100, -2000);
  }

  @Test
  void the_old_id_belongs_to_the_one_that_it_was_merged_into_and_to_the_part_that_holds_it() {
    hydrant("h", "w").at(-500, 500);
    assertThat(owners(BEFORE)).isEqualTo(Map.of("h", "w:CODE"));
    assertThat(owners(MERGED)).isEqualTo(Map.of("h", "we:CODE"));
    assertThat(owners(SPLIT)).isEqualTo(Map.of("h", "w2:CODE"));
  }

  @Test
  void the_new_id_belonged_to_the_one_that_was_there() {
    hydrant("h", "e2").at(500, 500);
    assertThat(owners(SPLIT)).isEqualTo(Map.of("h", "e2:CODE"));
    assertThat(owners(MERGED)).isEqualTo(Map.of("h", "we:CODE"));
    assertThat(owners(BEFORE)).isEqualTo(Map.of("h", "e:CODE"));
  }

  @Test
  void the_old_code_belongs_to_the_part_where_it_stands_though_the_code_was_its_neighbours() {
    // "w" became both parts in the end: the ground tells which
    hydrant("h", "350402001001").at(500, 500);
    assertThat(owners(SPLIT)).isEqualTo(Map.of("h", "e2:CODE"));
    // on that day the code meant w alone, and the hydrant lies 500 m outside of it
    assertThat(owners(BEFORE)).isEqualTo(Map.of("h", "w:CODE!"));
  }

  @Test
  void outside_of_every_part_the_nearest_house_of_a_part_decides() {
    scene.building("house").with("village", "we").at(-40, -10);
    scene.building("stranger").with("village", "p").at(10, -60);
    hydrant("h", "we").at(0, -50);
    assertThat(owners(SPLIT)).isEqualTo(Map.of("h", "w2:CODE"));
  }

  @Test
  void nobody_gets_what_lies_far_from_all_parts_or_as_near_to_one_as_to_another() {
    hydrant("far", "we").at(0, -500);
    hydrant("tie", "p").at(0, -2000);
    assertThat(owners(SPLIT)).isEmpty();
    assertThat(notices(SPLIT))
        .containsExactly(
            "hydrants far: AMBIGUOUS - declares we, which is e2, w2 on this day, and none of them"
                + " is within 150 m: none gets it",
            "hydrants tie: AMBIGUOUS - village p1 is 100 m and village p2 100 m away: neither gets"
                + " it");
    assertThat(owners(MERGED)).isEqualTo(Map.of("far", "we:CODE!", "tie", "p:CODE"));
  }

  @Test
  void what_lies_on_the_new_line_goes_to_the_side_of_the_nearest_house() {
    scene.building("house").with("village", "we").at(60, 500);
    hydrant("h", "we").at(0, 500);
    assertThat(owners(SPLIT)).isEqualTo(Map.of("h", "e2:CODE"));
  }

  @Test
  void a_house_of_a_village_that_was_split_is_the_nearest_parts() {
    scene.building("house").with("village", "p").at(30, -2000).households(4);
    hydrant("h", "").at(40, -2000);
    Map<String, Object> p2 = finding("p2", SPLIT);
    assertThat(p2.get("hydrants")).isEqualTo(List.of("h:NEAR"));
  }

  @Test
  void what_was_shared_is_shared_by_all_that_followed() {
    scene.intake("pond").with("village", "w").with("shared_with", "p").at(-500, 500);
    assertThat(finding("w2", SPLIT).get("intakes")).isEqualTo(List.of("pond:CODE"));
    assertThat(finding("p1", SPLIT).get("intakes")).isEqualTo(List.of("pond:SHARED"));
    assertThat(finding("p2", SPLIT).get("intakes")).isEqualTo(List.of("pond:SHARED"));
  }

  @Test
  void where_nothing_followed_the_place_decides_and_it_is_said() {
    row("gone", "", "2015-01-01", "");
    hydrant("h", "gone").at(500, 500);
    assertThat(owners(SPLIT)).isEqualTo(Map.of("h", "e2:GEOM"));
    assertThat(notices(SPLIT))
        .containsExactly(
            "hydrants h: VILLAGE - village gone is not valid, and no valid one is known to be what"
                + " it was or is; its place decides");
  }

  @Test
  void a_name_never_joins_and_those_that_bear_it_are_told() {
    scene.village("n1").with("name", "东山村委会").at(5000, 0);
    scene.village("n2").with("name", "东山村委会").at(6000, 0);
    hydrant("h", "东山村委会").at(9000, 0);
    assertThat(owners(SPLIT)).isEmpty();
    assertThat(notices(SPLIT))
        .containsExactly(
            "hydrants h: NOBODY - no village is within 150 m",
            "hydrants h: VILLAGE - \"东山村委会\" is the name of n1, n2; names never join; its place"
                + " decides");
  }

  @Test
  void a_code_of_two_means_neither_and_they_are_told() {
    scene.village("n1").with("code", "350582001001").at(5000, 0);
    scene.village("n2").with("code", "350582001001").at(6000, 0);
    hydrant("h", "350582001001").at(500, 500);
    assertThat(owners(SPLIT)).isEqualTo(Map.of("h", "e2:GEOM"));
    assertThat(notices(SPLIT))
        .containsExactly(
            "hydrants h: VILLAGE - \"350582001001\" is carried by n1, n2 and means none; its place"
                + " decides");
  }

  @Test
  void no_object_is_lost_on_the_way() {
    List<String> words = List.of("w", "e", "we", "w2", "e2", "350402001001");
    for (int i = 0; i < 48; i++) {
      hydrant("h" + i, words.get(i % words.size())).at(-940 + 40.0 * i, 500);
    }
    for (LocalDate day : List.of(BEFORE, MERGED, SPLIT)) {
      assertThat(owners(day)).as("%s", day).hasSize(48);
    }
  }

  private Thing<?> row(String id, String from, String to, String successors) {
    return scene
        .village(id)
        .with("valid_from", from)
        .with("valid_to", to)
        .with("successors", successors);
  }

  private Thing<?> hydrant(String id, String village) {
    return scene.hydrant(id).with("village", village);
  }

  /** By hydrant: its village and basis, an exclamation mark where it lies too far off. */
  private Map<String, String> owners(LocalDate day) {
    Snapshot snapshot = scene.snapshot(Laws.desert(), day);
    Villages villages = new Villages(snapshot);
    Membership<Hydrant> membership =
        Membership.ofHydrants(
            snapshot, villages, new Settlements(snapshot, villages), new Notices());
    Map<String, String> owners = new TreeMap<>();
    for (Village village : snapshot.list(FeatureType.VILLAGES)) {
      for (Member<Hydrant> member : membership.roll(village).members()) {
        String basis = member.basis() + (member.isFarOff() ? "!" : "");
        assertThat(owners.put(member.id(), village.id() + ":" + basis)).isNull();
      }
    }
    return owners;
  }

  @SuppressWarnings("unchecked")
  private List<String> notices(LocalDate day) {
    return (List<String>) ask(day).summary().get("notices");
  }

  private Map<String, Object> finding(String village, LocalDate day) {
    return ask(day).findings().stream()
        .filter(finding -> finding.id().equals(village))
        .findFirst()
        .orElseThrow()
        .properties();
  }

  private Answer ask(LocalDate day) {
    Completeness question = new Completeness();
    return question.answer(
        scene.snapshot(Laws.desert(), day), Values.of(question.inputs(), Map.of()), Progress.NONE);
  }
}
