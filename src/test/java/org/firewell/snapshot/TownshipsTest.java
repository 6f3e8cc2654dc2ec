package org.firewell.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

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

  private Unit of(Thing<?> thing) {
    return new Townships(scene.snapshot()).of(thing.make());
  }
}
