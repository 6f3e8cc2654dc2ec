package org.firewell.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.firewell.account.Account;
import org.firewell.account.Rights;
import org.firewell.account.Role;
import org.firewell.api.ApiTest;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may write what, in the desert: its one township reaches 2,000 m from the middle. */
class RightsTest extends ApiTest {

  private static final String OWN = "350582104";

  @Autowired Rights rights;

  @Test
  void a_township_writes_what_stands_in_its_unit_and_nothing_else() {
    assertThat(mayWrite(hydrant(500, null))).isTrue();
    assertThat(mayWrite(hydrant(5000, null))).isFalse();
    assertThat(mayWrite(hydrant(500, "350582999"))).isFalse();
  }

  @Test
  void a_township_is_called_by_code_or_id() {
    assertThat(mayWrite(hydrant(500, OWN))).isTrue();
    assertThat(mayWrite(hydrant(500, "t"))).isTrue();
  }

  @Test
  void what_says_that_it_is_theirs_stands_there_within_the_tolerance_of_the_boundary() {
    assertThat(mayWrite(hydrant(2150, OWN))).isTrue();
    assertThat(mayWrite(hydrant(2250, OWN))).isFalse();
    assertThat(rights.refusal(account(Role.TOWNSHIP), hydrant(2250, OWN)).orElseThrow().zh())
        .contains("在本单位之外");
  }

  @Test
  void nothing_is_moved_out_of_a_unit_nor_into_it() {
    Feature own = hydrant(500, null);
    Feature abroad = hydrant(5000, null);
    assertThat(rights.refusal(account(Role.TOWNSHIP), own, abroad)).isPresent();
    assertThat(rights.refusal(account(Role.TOWNSHIP), abroad, own)).isPresent();
    assertThat(rights.refusal(account(Role.TOWNSHIP), own, own)).isEmpty();
  }

  @Test
  void each_role_writes_its_own_collections() {
    Scene scene = new Scene();
    scene.village("v").box(0, 0, 9, 9);
    scene.hydrant("h").east(10);
    scene.intake("i").east(20);
    scene.microStation("m").east(30);
    scene.pipe("p").line(0, 0, 9, 9);
    scene.building("b").box(0, 0, 9, 9);
    List<Feature> all =
        FeatureType.all().stream()
            .<Feature>flatMap(type -> scene.ground().list(type).stream())
            .toList();
    assertThat(all).hasSize(6);
    assertThat(written(Role.ADMINISTRATOR, all)).hasSize(6);
    assertThat(written(Role.PLANNER, all)).hasSize(6);
    assertThat(written(Role.WATER_BUREAU, all)).containsExactlyInAnyOrder("h", "i", "p");
    assertThat(written(Role.TOWNSHIP, all)).containsExactlyInAnyOrder("h", "i", "m", "b");
    assertThat(written(Role.INSPECTOR, all)).isEmpty();
    assertThat(written(Role.VIEWER, all)).isEmpty();
  }

  @Test
  void of_what_belongs_to_a_unit_a_township_writes_its_own() {
    assertThat(rights.refusalIn(account(Role.TOWNSHIP), OWN)).isEmpty();
    assertThat(rights.refusalIn(account(Role.TOWNSHIP), "350582999")).isPresent();
    assertThat(rights.refusalIn(account(Role.TOWNSHIP), null)).isPresent();
    assertThat(rights.refusalIn(account(Role.PLANNER), "350582999")).isEmpty();
  }

  private boolean mayWrite(Feature feature) {
    return rights.mayWrite(account(Role.TOWNSHIP), feature);
  }

  private Stream<String> written(Role role, List<Feature> all) {
    return all.stream().filter(f -> rights.mayWrite(account(role), f)).map(Feature::id);
  }

  private static Feature hydrant(double east, String township) {
    Scene scene = new Scene();
    scene.hydrant("x").east(east).with("township", township);
    return scene.ground().list(FeatureType.HYDRANTS).get(0);
  }

  private static Account account(Role role) {
    return new Account(
        "somebody",
        role,
        role == Role.TOWNSHIP ? OWN : null,
        false,
        null,
        1,
        Instant.EPOCH,
        "a",
        null);
  }
}
