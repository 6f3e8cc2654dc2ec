package org.firewell.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.firewell.scene.Laws;
import org.firewell.scene.Scene;
import org.firewell.scene.Scene.Thing;
import org.firewell.snapshot.Townships.Unit;
import org.junit.jupiter.api.Test;

/**
 * West and East are squares of 1 km that touch on the line east = 0; "west village" lies in East.
 */
class TownshipsTest {

  private static final Unit WEST = new Unit("350582101", "西镇");
  private static final Unit EAST = new Unit("350582102", "东镇");

  private final Scene scene = new Scene();

  TownshipsTest() {
    scene.township("w").with("code", "350582101").with("name", "西镇").box(-1000, 0, 0, 1000);
    scene.township("e").with("code", "350582102").with("name", "东镇").box(0, 0, 1000, 1000);
    scene.village("west village").with("township", "w").box(500, 500, 600, 600);
  }

  @Test
  void what_is_declared_wins_over_where_it_stands() {
    assertThat(of(scene.hydrant("h").with("township", "350582102").at(-500, 500))).isEqualTo(EAST);
    assertThat(of(scene.hydrant("h").with("township", "e").at(-500, 500))).isEqualTo(EAST);
    assertThat(of(scene.hydrant("h").with("township", "东镇").at(-500, 500))).isEqualTo(EAST);
  }

  @Test
  void the_declared_village_tells_where_no_township_is_declared() {
    assertThat(of(scene.building("b").with("village", "west village").at(800, 800)))
        .isEqualTo(WEST);
  }

  @Test
  void a_villages_own_code_wins_over_where_it_lies() {
    assertThat(of(scene.village("v").with("code", "350582101201").at(500, 500))).isEqualTo(WEST);
    assertThat(of(scene.village("v").with("code", "350582199201").at(500, 500)))
        .isEqualTo(new Unit("350582199", null));
  }

  @Test
  void where_nothing_is_declared_the_ground_tells() {
    assertThat(of(scene.building("b").at(-500, 500))).isEqualTo(WEST);
    assertThat(of(scene.village("v").at(500, 100))).isEqualTo(EAST);
  }

  @Test
  void on_a_common_border_the_smaller_id_has_it() {
    assertThat(of(scene.building("b").at(0, 500))).isEqualTo(EAST);
  }

  @Test
  void where_no_township_is_drawn_the_village_around_tells() {
    Scene villagesOnly = new Scene();
    villagesOnly.village("v").with("township", "350582103").box(0, 0, 100, 100);
    Thing<?> house = villagesOnly.building("b").at(50, 50);
    assertThat(new Townships(villagesOnly.snapshot()).of(house.make()))
        .isEqualTo(new Unit("350582103", null));
  }

  @Test
  void what_lies_outside_and_declares_nothing_has_no_township() {
    assertThat(of(scene.building("b").at(5000, 5000))).isEqualTo(Unit.NONE);
  }

  @Test
  void a_township_that_is_only_spoken_of_is_known_by_what_it_is_called() {
    assertThat(of(scene.hydrant("h").with("township", "350582199")))
        .isEqualTo(new Unit("350582199", null));
    assertThat(new Townships(scene.snapshot()).find("350582101")).contains(WEST);
    assertThat(new Townships(scene.snapshot()).find("火星镇")).isEmpty();
  }

  /**
   * Before 2021 the west was "old", 350402001; since then it is the w of above, and north of it "n"
   * is one half of what was "both".
   */
  private void recoded() {
    scene.township("w2").with("code", "350404001").with("valid_from", "2021-01-01");
    scene
        .township("old")
        .with("code", "350402001")
        .with("valid_to", "2021-01-01")
        .with("successors", "w2");
    scene.township("n").with("code", "350404002").with("valid_from", "2021-01-01");
    scene
        .township("both")
        .with("code", "350403001")
        .with("valid_to", "2021-01-01")
        .with("successors", "n,e");
  }

  @Test
  void a_township_that_was_recoded_is_known_by_both_codes_on_both_days() {
    recoded();
    Unit before = new Unit("350402001", "old");
    Unit after = new Unit("350404001", "w2");
    for (String word : List.of("350402001", "350404001", "old", "w2")) {
      Thing<?> hydrant = scene.hydrant("h").with("township", word);
      assertThat(of(hydrant)).isEqualTo(after);
      assertThat(on(2020).of(hydrant.make())).isEqualTo(before);
      assertThat(on(2022).find(word)).contains(after);
      assertThat(on(2020).find(word)).contains(before);
    }
    Thing<?> village = scene.village("v").with("code", "350402001201");
    assertThat(of(village)).isEqualTo(after);
    assertThat(on(2020).of(village.make())).isEqualTo(before);
    assertThat(on(2022).codes()).contains("350404001").doesNotContain("350402001");
    assertThat(on(2020).codes()).contains("350402001").doesNotContain("350404001");
  }

  @Test
  void of_the_parts_of_a_township_the_one_that_holds_it_has_it() {
    recoded();
    assertThat(of(scene.hydrant("h").with("township", "350403001").at(500, 500))).isEqualTo(EAST);
    // in no outline of a part: what it declares is all that is known
    assertThat(of(scene.hydrant("h").with("township", "350403001").at(-500, 500)))
        .isEqualTo(new Unit("350403001", null));
    assertThat(on(2022).find("350403001")).isEmpty();
  }

  @Test
  void a_village_that_is_another_now_tells_the_township_too() {
    scene
        .village("former")
        .with("valid_to", "2021-01-01")
        .with("successors", "west village")
        .with("code", "350582199201");
    Thing<?> house = scene.building("b").with("village", "former").at(800, 800);
    assertThat(of(house)).isEqualTo(WEST);
  }

  private Townships on(int year) {
    return new Townships(scene.snapshot(Laws.desert(), LocalDate.of(year, 12, 31)));
  }

  private Unit of(Thing<?> thing) {
    return new Townships(scene.snapshot()).of(thing.make());
  }
}
