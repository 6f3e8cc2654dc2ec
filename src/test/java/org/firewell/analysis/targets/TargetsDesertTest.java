package org.firewell.analysis.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.firewell.analysis.targets.Asking.CLAUSE;
import static org.firewell.analysis.targets.Asking.percent;
import static org.firewell.analysis.targets.Asking.target;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.InputException;
import org.firewell.feature.FeatureType;
import org.firewell.scene.Laws;
import org.firewell.scene.Scene;
import org.firewell.standard.BrigadeQuota;
import org.firewell.standard.Norm;
import org.firewell.standard.Quota;
import org.firewell.standard.QuotaKind;
import org.firewell.standard.StationProject;
import org.firewell.standard.StationProject.Stage;
import org.junit.jupiter.api.Test;

/** Each measure in a desert, worked by hand. */
class TargetsDesertTest {

  private static final String DAY = "2022-12-31";

  private final Scene scene = new Scene();
  private int stations;

  @Test
  void stations_that_run_count_and_those_that_stand_are_beside_them() {
    for (String id : List.of("a", "b", "c", "d", "e")) {
      scene.village(id).at(0, 10_000 * id.charAt(0));
    }
    station("a");
    station("b").with("status", "stopped");
    // c has none
    station("d").with("status", "unknown");
    station("e").with("lifecycle", "built");
    Map<String, Object> found =
        new Asking().of(percent("villages_with_station", 60, DAY)).total(scene, DAY);
    // runs: a, perhaps d: 1 to 2 of 5; stands: a b d e: 4 of 5. 60 % are 3: short by 1 to 2.
    assertThat(found)
        .containsEntry("part_low", 1L)
        .containsEntry("part_high", 2L)
        .containsEntry("whole", 5L)
        .containsEntry("figure_low", 20L)
        .containsEntry("figure_high", 40L)
        .containsEntry("built_low", 80L)
        .containsEntry("built_high", 80L)
        .containsEntry("met", "no")
        .containsEntry("short_low", 1L)
        .containsEntry("short_high", 2L)
        .containsEntry("met_names", List.of("a"))
        .containsEntry("lacking", List.of("b: STOPPED:ms-b", "c: STN", "e: NOT_ACCEPTED:ms-e"))
        .containsEntry("to_check", List.of("d: STOPPED:ms-d"));
  }

  @Test
  void a_share_is_reached_to_the_village_and_never_rounded_up() {
    for (int i = 0; i < 7; i++) {
      scene.village("v" + i).at(0, 10_000 * i);
    }
    for (int i = 0; i < 6; i++) {
      station("v" + i);
    }
    // 6 of 7 are 85.714 %
    assertThat(new Asking().of(percent("villages_with_station", 85, DAY)).total(scene, DAY))
        .containsEntry("met", "yes")
        .containsEntry("figure_low", 85.71);
    assertThat(new Asking().of(percent("villages_with_station", 86, DAY)).total(scene, DAY))
        .containsEntry("met", "no")
        .containsEntry("short_low", 1L);
  }

  @Test
  void without_a_layer_of_stations_nobody_knows() {
    scene.village("a");
    assertThat(new Asking().of(percent("villages_with_station", 100, DAY)).total(scene, DAY))
        .containsEntry("figure_low", 0L)
        .containsEntry("figure_high", 100L)
        .containsEntry("met", "unknown")
        .containsEntry("to_check", List.of("a: STN"));
  }

  @Test
  void without_a_layer_of_villages_there_is_no_figure() {
    station("a");
    assertThat(new Asking().of(percent("villages_with_station", 100, DAY)).total(scene, DAY))
        .containsEntry("figure_low", null)
        .containsEntry("met", "unknown")
        .containsEntry("state", "no_data");
  }

  @Test
  void communities_alone_and_their_stations_manned_and_linked() {
    scene.village("v");
    scene.village("c1").at(0, 10_000).with("kind", "community");
    scene.village("c2").at(0, 20_000).with("kind", "community");
    scene.village("x").at(0, 30_000).with("kind", null);
    station("v").with("duty_24h", "yes").with("dispatch_linked", "yes");
    station("c1").with("duty_24h", "yes").with("dispatch_linked", "yes");
    station("c2").with("duty_24h", "no").with("dispatch_linked", "unknown");
    station("x");
    Map<String, Object> found =
        new Asking().of(percent("dispatched_stations:communities", 100, DAY)).total(scene, DAY);
    // c1 of c1, c2; x may be a community that has not: 1 of 3; or one that has: 2 of 3
    assertThat(found)
        .containsEntry("figure_low", 33.33)
        .containsEntry("figure_high", 66.67)
        .containsEntry("whole_low", 3L)
        .containsEntry("lacking", List.of("c2: DUTY:ms-c2"))
        .containsEntry("to_check", List.of("x: KIND, DUTY:ms-x, LINK:ms-x"));
  }

  @Test
  void villages_at_a_level_with_what_stands_beside_it() {
    complete("a", 0);
    complete("b", 10_000);
    scene.hydrant("b3").at(10, 10_000).with("village", "b").with("condition", "damaged");
    complete("c", 20_000, "damaged");
    scene.village("d").at(0, 30_000).with("piped", "municipal");
    Map<String, Object> found =
        new Asking().of(target("villages_at_level:L3", 1.0, "set", DAY)).total(scene, DAY);
    // a, b work; c stands: two hydrants, one of them broken; d has nothing
    assertThat(found)
        .containsEntry("value", 100L)
        .containsEntry("value_unit", "percent of villages")
        .containsEntry("figure_low", 50L)
        .containsEntry("figure_high", 50L)
        .containsEntry("built_low", 75L)
        .containsEntry("met_names", List.of("a", "b"));
    assertThat(names(found, "lacking"))
        .anyMatch(n -> n.startsWith("c: OOO:c-h2"))
        .anyMatch(n -> n.startsWith("d: STN"));
  }

  @Test
  void of_the_piped_villages_those_with_hydrants_and_of_the_others_those_with_a_source() {
    piped("a", 0, "municipal");
    piped("b", 10_000, "municipal");
    piped("c", 20_000, null);
    piped("d", 30_000, "none");
    piped("e", 40_000, "none");
    hydrants("a", 0, 2);
    hydrants("b", 10_000, 1);
    hydrants("c", 20_000, 2);
    scene.intake("d-i").at(0, 30_000).with("village", "d");
    // piped: a yes, b no, c may be asked and has: least 1 of 2, most 2 of 3
    assertThat(new Asking().of(percent("piped_villages_with_hydrants", 100, DAY)).total(scene, DAY))
        .containsEntry("figure_low", 50L)
        .containsEntry("figure_high", 66.67)
        .containsEntry("whole", null)
        .containsEntry("whole_low", 2L)
        .containsEntry("whole_high", 3L)
        .containsEntry("met", "no")
        .containsEntry("lacking", List.of("b: HYD-1"))
        .containsEntry("to_check", List.of("c: PIPED"));
    // unpiped: d yes, e no, c may be asked and has not: least 1 of 3, most 1 of 2
    assertThat(
            new Asking()
                .of(target("unpiped_villages_with_source", 1.0, "pond or intake", DAY))
                .total(scene, DAY))
        .containsEntry("figure_low", 33.33)
        .containsEntry("figure_high", 50L)
        .containsEntry("lacking", List.of("e: INT-1"));
    // water: a and d have what they are asked, b and e not, c has hydrants and no source
    assertThat(new Asking().of(percent("villages_water_renewed", 65, DAY)).total(scene, DAY))
        .containsEntry("part_low", 2L)
        .containsEntry("part_high", 3L)
        .containsEntry("figure_low", 40L)
        .containsEntry("figure_high", 60L)
        .containsEntry("short_low", 1L)
        .containsEntry("short_high", 2L);
    assertThat(new Asking().of(percent("villages_with_source", 100, DAY)).total(scene, DAY))
        .containsEntry("part_low", 1L)
        .containsEntry("whole", 5L);
  }

  @Test
  void renewed_is_water_communication_lane_equipment_and_force() {
    scene.village("a");
    scene.village("b").at(0, 10_000);
    hydrants("a", 0, 2);
    hydrants("b", 10_000, 2);
    station("a").with("dispatch_linked", "yes");
    station("b").with("members", "5").with("hoses_d65", "4");
    assertThat(new Asking().of(percent("villages_renewed", 70, DAY)).total(scene, DAY))
        .containsEntry("part_low", 1L)
        .containsEntry("part_high", 1L)
        .containsEntry("lacking", List.of("b: KIT, MEMBERS"));
  }

  @Test
  void hydrants_of_tasks_in_all_and_by_unit_where_a_surplus_covers_nothing() {
    scene.township("A").with("code", "123456001").at(0, 0);
    scene.township("B").with("code", "123456002").at(0, 50_000);
    String a = "desert/123456001/new";
    String b = "desert/123456002/new";
    for (int i = 0; i < 3; i++) {
      scene.hydrant("a" + i).at(100 * i, 0).with("quota_task", a).with("accepted_on", "2022-11-15");
    }
    scene
        .hydrant("b0")
        .at(0, 50_000)
        .with("quota_task", b)
        .with("built_on", "2022-11-15")
        .with("lifecycle", "built");
    scene.hydrant("b1").at(100, 50_000).with("quota_task", b).with("lifecycle", null);
    Asking asking =
        new Asking()
            .of(
                target("hydrants_done:new", 3.0, "count", DAY),
                target("hydrant_quota", null, "see the table", DAY))
            .handing(
                quota("123456001", "A", QuotaKind.NEW, 2),
                quota("123456002", "B", QuotaKind.NEW, 4));
    Map<String, Map<String, Object>> found = Asking.byId(asking.answer(scene, DAY));
    // accepted: three of A, perhaps b1
    assertThat(found.get("hydrants_done/2022-12-31/total"))
        .containsEntry("figure_low", 3L)
        .containsEntry("figure_high", 4L)
        .containsEntry("built_low", 4L)
        .containsEntry("met", "yes")
        .containsEntry("lacking", List.of("b0: BUILT"))
        .containsEntry("to_check", List.of("b1: STATE"));
    // quota: 2 of A's 3 count, 0 to 1 of B: 2 to 3 of 6
    assertThat(found.get("hydrant_quota/2022-12-31/total"))
        .containsEntry("part_low", 2L)
        .containsEntry("part_high", 3L)
        .containsEntry("whole", 6L)
        .containsEntry("met", "no");
    assertThat(found.get("hydrant_quota/2022-12-31/123456001"))
        .containsEntry("figure_low", 100L)
        .containsEntry("met", "yes")
        .containsEntry("unit", "A");
    assertThat(found.get("hydrant_quota/2022-12-31/123456002"))
        .containsEntry("figure_low", 0L)
        .containsEntry("figure_high", 25L)
        .containsEntry("built_low", 25L)
        .containsEntry("short_low", 3L)
        .containsEntry("short_high", 4L);
  }

  @Test
  void intact_is_told_from_unknown_as_broken_to_unknown_as_sound() {
    scene.hydrant("h1").at(0, 0);
    scene.hydrant("h2").at(0, 1000).with("condition", "buried");
    scene.hydrant("h3").at(0, 2000).with("condition", null);
    scene.hydrant("h4").at(0, 3000).with("inspected_on", "2022-01-01");
    scene.hydrant("h5").at(0, 4000).with("ownership", null);
    scene.hydrant("h6").at(0, 5000).with("ownership", "village");
    scene.hydrant("h7").at(0, 6000).with("lifecycle", "accepted");
    scene.hydrant("h8").at(0, 7000).with("kind", "water_crane");
    Map<String, Object> found = new Asking().of(percent("intact_rate", 100, DAY)).total(scene, DAY);
    // register: h1 to h4, perhaps h5, which works. Least 1 of 4; most h1, h3, h5 of 5.
    assertThat(found)
        .containsEntry("figure_low", 25L)
        .containsEntry("figure_high", 60L)
        .containsEntry("met_names", List.of("h1"))
        .containsEntry("lacking", List.of("h2: OOO", "h4: OVERDUE"))
        .containsEntry("to_check", List.of("h3: OOO", "h5: OWNER"));
  }

  @Test
  void posts_have_a_floor_in_each_unit() {
    scene.township("A").with("code", "123456001").at(0, 0);
    scene.township("B").with("code", "123456002").at(0, 50_000);
    scene.township("C").with("code", "123456003").at(0, 90_000);
    brigade("a", "123456001", 3);
    brigade("b", "123456002", 2);
    brigade("c", "123456003", null);
    Asking asking =
        new Asking()
            .of(target("posts", 50.0, "percent of brigade_quota", DAY))
            .posting(
                new BrigadeQuota("123456001", "A", 5, CLAUSE),
                new BrigadeQuota("123456002", "B", 5, CLAUSE),
                new BrigadeQuota("123456003", "C", 10, CLAUSE),
                new BrigadeQuota("123456004", "D", 10, CLAUSE));
    Map<String, Map<String, Object>> found = Asking.byId(asking.answer(scene, DAY));
    // half of 5 is 3 people; C has not told; D has no brigade
    assertThat(found.get("posts/2022-12-31/123456001"))
        .containsEntry("part_low", 3L)
        .containsEntry("figure_low", 60L)
        .containsEntry("met", "yes")
        .containsEntry("met_names", List.of("a: 3/5"));
    assertThat(found.get("posts/2022-12-31/123456002"))
        .containsEntry("figure_low", 40L)
        .containsEntry("short_low", 1L)
        .containsEntry("lacking", List.of("b: 2/5"));
    assertThat(found.get("posts/2022-12-31/123456003"))
        .containsEntry("figure_low", 0L)
        .containsEntry("figure_high", null)
        .containsEntry("met", "unknown")
        .containsEntry("to_check", List.of("c"));
    assertThat(found.get("posts/2022-12-31/123456004"))
        .containsEntry("met", "no")
        .containsEntry("short_low", 5L)
        .containsEntry("lacking", List.of("123456004 D: BRIGADE"));
    // units at the floor: A, perhaps C
    assertThat(found.get("posts/2022-12-31/total"))
        .containsEntry("figure_low", 25L)
        .containsEntry("figure_high", 50L)
        .containsEntry("met_names", List.of("123456001 A"))
        .containsEntry("lacking", List.of("123456002 B: 2/5", "123456004 D: 0/10"))
        .containsEntry("to_check", List.of("123456003 C: >=0/10"))
        .containsEntry("note", "at least 5 of 30 posts are filled");
  }

  @Test
  void a_town_brigade_has_the_crew_and_the_engines_of_its_class() {
    scene.township("A").with("code", "123456101").at(0, 0);
    scene.township("B").with("code", "123456102").at(0, 50_000);
    scene.township("S").with("code", "123456001").with("kind", "subdistrict").at(0, 90_000);
    brigade("a", "123456101", 10).with("engines", "1");
    brigade("b", "123456102", 14).with("kind", "town_class_1").with("engines", "2");
    // class 2 needs 10 and 1, class 1 needs 15 and 2; a sub-district is not asked
    assertThat(new Asking().of(target("township_brigades", 1.0, "count", DAY)).total(scene, DAY))
        .containsEntry("part_low", 1L)
        .containsEntry("whole", 2L)
        .containsEntry("met_names", List.of("123456101 A"))
        .containsEntry("lacking", List.of("123456102 B: CREW:b"));
  }

  @Test
  void work_stations_are_entered_by_unit() {
    for (int i = 1; i <= 4; i++) {
      scene.township("U" + i).with("code", "12345600" + i).at(0, 10_000 * i);
    }
    Asking asking =
        new Asking()
            .of(
                target(
                    "work_stations",
                    100.0,
                    "percent accepted",
                    DAY,
                    "123456001",
                    "123456002",
                    "123456003"));
    assertThat(asking.total(scene, DAY))
        .containsEntry("state", "no_data")
        .containsEntry("figure_low", null);
    assertThat(names(asking.total(scene, DAY), "to_check")).hasSize(3);
    scene.figure("work_stations", "123456001", "2022-03-01", 1);
    scene.figure("work_stations", "123456002", "2022-03-01", 0);
    assertThat(asking.total(scene, DAY))
        .containsEntry("figure_low", 33.33)
        .containsEntry("figure_high", 66.67)
        .containsEntry("whole", 3L)
        .containsEntry("to_check", List.of("123456003 U3: FIGURE"));
    // a share tells the same: one of one
    scene.figure("work_stations", "123456003", "2022-04-01", 1, 1);
    assertThat(asking.total(scene, DAY))
        .containsEntry("part_low", 2L)
        .containsEntry("part_high", 2L);
    // before March nobody had told
    assertThat(asking.total(scene, "2022-02-28")).containsEntry("state", "no_data");
  }

  @Test
  void wharves_of_the_year() {
    wharf("old").with("valid_from", "2021-12-31");
    wharf("always");
    wharf("new").with("valid_from", "2022-06-01");
    wharf("dry").with("valid_from", "2022-06-01").with("condition", "damaged");
    wharf("pond").with("valid_from", "2022-06-01").with("kind", "pond");
    assertThat(new Asking().of(target("new_wharves", 2.0, "count", DAY)).total(scene, DAY))
        .containsEntry("figure_low", 1L)
        .containsEntry("figure_high", 1L)
        .containsEntry("built_low", 2L)
        .containsEntry("met", "no")
        .containsEntry("met_names", List.of("new"))
        .containsEntry("lacking", List.of("dry: OOO"));
  }

  @Test
  void stations_at_their_stage_by_name() {
    scene.fireStation("s1").with("lifecycle", "building");
    scene.fireStation("s2").with("lifecycle", "sited");
    scene.fireStation("s3").with("lifecycle", null);
    Asking asking =
        new Asking()
            .of(percent("station_stages", 100, DAY))
            .building(
                new StationProject("s1", "", Stage.SITED, CLAUSE),
                new StationProject("s2", "", Stage.BUILDING, CLAUSE),
                new StationProject("s3", "", Stage.BUILDING, CLAUSE),
                new StationProject("s4", "", Stage.BUILDING, CLAUSE));
    assertThat(asking.total(scene, DAY))
        .containsEntry("figure_low", 25L)
        .containsEntry("figure_high", 75L)
        .containsEntry("lacking", List.of("s2: SITED"))
        .containsEntry("to_check", List.of("s3: STATE", "s4: NOT_FOUND"));
  }

  @Test
  void people_of_the_stations_that_the_department_runs() {
    Asking asking = new Asking().of(target("firefighters", 50.0, "count", DAY));
    scene.fireStation("s1");
    assertThat(asking.total(scene, DAY)).containsEntry("state", "no_data");
    scene.fireStation("s2").with("posts_filled", "40");
    scene.fireStation("s3").with("kind", "enterprise").with("posts_filled", "40");
    assertThat(asking.total(scene, DAY))
        .containsEntry("figure_low", 40L)
        .containsEntry("figure_high", null)
        .containsEntry("met", "unknown")
        .containsEntry("state", "open")
        .containsEntry("to_check", List.of("s1: POSTS"));
  }

  @Test
  void what_was_entered_of_all_counts_where_the_map_tells_nothing() {
    Asking people = new Asking().of(target("firefighters", 140.0, "count", DAY));
    scene.fireStation("s1");
    scene.figure("firefighters", "total", "2022-12-01", 131);
    assertThat(people.total(scene, DAY))
        .containsEntry("figure_low", 131L)
        .containsEntry("short_low", 9L)
        .containsEntry("state", "missed")
        .containsEntry("to_check", List.of("s1: POSTS"));
    scene.fireStation("s2").with("posts_filled", "40");
    assertThat(people.total(scene, DAY)).containsEntry("figure_low", 40L);
  }

  @Test
  void built_up_area_in_reach() {
    scene.township("T").with("code", "123456101").box(-1000, -1000, 1000, 1000);
    for (int i = 0; i < 4; i++) {
      scene.building("b" + i).box(40 * i, 0, 40 * i + 20, 20);
    }
    scene.hydrant("h").at(70, 40);
    scene.layer(FeatureType.WATER_INTAKES);
    Asking asking = new Asking().of(target("area_covered", 100.0, "percent of area", DAY));
    assertThat(asking.total(scene, DAY))
        .containsEntry("figure_low", 100L)
        .containsEntry("met", "yes");
    Scene dry = new Scene().layer(FeatureType.HYDRANTS).layer(FeatureType.WATER_INTAKES);
    dry.building("a").box(0, 0, 20, 20);
    dry.building("b").box(40, 0, 60, 20);
    dry.building("c").box(80, 0, 100, 20);
    Map<String, Object> far = asking.total(dry, DAY);
    assertThat(far).containsEntry("figure_low", 0L).containsEntry("met", "no");
  }

  @Test
  void an_exempt_village_is_named_and_not_counted() {
    scene.village("a").with("code", "123456001001");
    scene.village("b").at(0, 10_000);
    scene.layer(FeatureType.MICRO_STATIONS);
    station("b");
    Asking asking =
        new Asking()
            .of(percent("villages_with_station", 100, DAY))
            .exempting("villages_with_station", "123456001001");
    assertThat(asking.total(scene, DAY))
        .containsEntry("figure_low", 100L)
        .containsEntry("whole", 1L)
        .containsEntry("exempt", List.of("a: an island (No. 7)"));
  }

  @Test
  void an_exemption_of_nobody_is_told() {
    scene.village("a");
    Asking asking =
        new Asking()
            .of(percent("villages_with_station", 100, DAY))
            .exempting("villages_with_station", "z");
    assertThat((List<?>) asking.answer(scene, DAY).summary().get("notices"))
        .anyMatch(n -> n.toString().contains("somebody"));
  }

  @Test
  void the_list_is_closed_on_the_first_of_january_and_the_merged_are_judged_by_what_followed() {
    scene.village("a").at(0, 0).with("valid_to", "2022-07-01").with("successors", "ab");
    scene
        .village("b")
        .at(0, 3000)
        .with("valid_to", "2022-07-01")
        .with("successors", "ab")
        .with("change_document", "No. 9");
    scene.village("ab").at(0, 1500).with("valid_from", "2022-07-01");
    scene.village("c").at(0, 20_000).with("valid_to", "2022-08-01");
    scene.village("n").at(0, 40_000).with("valid_from", "2022-09-01");
    station("ab");
    Asking asking = new Asking().of(percent("villages_with_station", 100, DAY));
    // a and b became ab, which has a station; c ended; n is new and not on the list
    assertThat(asking.total(scene, DAY))
        .containsEntry("part_low", 2L)
        .containsEntry("whole", 3L)
        .containsEntry("met_names", List.of("a", "b"))
        .containsEntry("lacking", List.of("c: ENDED"));
    Map<?, ?> scope = (Map<?, ?>) asking.answer(scene, DAY).summary().get("scope");
    assertThat(scope.get("frozen_on")).isEqualTo("2022-01-01");
    assertThat(scope.get("villages")).isEqualTo(3);
    assertThat(
            ((List<?>) scope.get("changes"))
                .stream().map(c -> ((Map<?, ?>) c).get("kind")).toList())
        .isEqualTo(List.of("merged", "ended", "new"));
    assertThat((List<?>) scope.get("added")).isEqualTo(List.of("n"));
  }

  @Test
  void a_year_that_lies_ahead_is_of_the_villages_of_the_day() {
    scene.village("a").with("valid_from", "2021-06-01");
    station("a");
    Asking asking = new Asking().of(percent("villages_with_station", 100, DAY));
    assertThat(asking.total(scene, "2021-07-01")).containsEntry("whole", 1L);
    assertThat((List<?>) asking.answer(scene, "2021-07-01").summary().get("notices"))
        .anyMatch(n -> n.toString().contains("not drawn up yet"));
  }

  @Test
  void units_that_are_not_asked_have_no_row_and_no_part() {
    scene.township("A").with("code", "123456001").at(0, 0);
    scene.township("B").with("code", "123456002").at(0, 50_000);
    scene.village("a").with("township", "123456001");
    scene.village("b").at(0, 50_000).with("township", "123456002");
    station("b");
    Asking asking = new Asking().of(percent("villages_with_station", 70, DAY, "123456002"));
    assertThat(Asking.byId(asking.answer(scene, DAY)).keySet())
        .containsExactly(
            "villages_with_station/2022-12-31/123456002", "villages_with_station/2022-12-31/total");
    assertThat(asking.total(scene, DAY)).containsEntry("whole", 1L).containsEntry("met", "yes");
  }

  @Test
  void units_that_were_merged_answer_for_their_villages_as_one() {
    scene
        .township("A")
        .with("code", "123456001")
        .at(0, 0)
        .with("valid_to", "2022-07-01")
        .with("successors", "AB");
    scene
        .township("B")
        .with("code", "123456002")
        .at(0, 50_000)
        .with("valid_to", "2022-07-01")
        .with("successors", "AB");
    scene.township("AB").with("code", "123456003").at(0, 9000).with("valid_from", "2022-07-01");
    scene.village("a").with("township", "123456001");
    scene.village("b").at(0, 50_000).with("township", "123456002");
    station("b");
    Asking asking = new Asking().of(percent("villages_with_station", 70, DAY, "123456001"));
    // the document asks A alone; it has become AB, in which b lies too
    assertThat(asking.unit(scene, "2022-06-30", "123456001")).containsEntry("whole", 1L);
    assertThat(asking.unit(scene, DAY, "123456003"))
        .containsEntry("unit", "AB")
        .containsEntry("part_low", 1L)
        .containsEntry("whole", 2L);
  }

  @Test
  void a_township_fences_its_rows() {
    scene.township("A").with("code", "123456001").at(0, 0);
    scene.township("B").with("code", "123456002").at(0, 50_000);
    scene.village("a").with("township", "123456001");
    Asking asking = new Asking().of(percent("villages_with_station", 70, DAY));
    assertThat(Asking.byId(asking.answer(scene, DAY, "township", "A")).keySet())
        .containsExactly("villages_with_station/2022-12-31/123456001");
    // B has no village: nothing there is asked
    assertThat(asking.unit(scene, DAY, "123456002"))
        .containsEntry("figure_low", null)
        .containsEntry("met", "yes")
        .containsEntry("note", "nothing there is asked");
  }

  @Test
  void refusals() {
    scene.village("a");
    assertThatThrownBy(() -> Asking.answer(scene.snapshot(Laws.desert())))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("sets no targets");
    Asking asking = new Asking().of(percent("villages_with_station", 70, DAY));
    assertThatThrownBy(() -> asking.answer(scene, DAY, "months", "1.5"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("0 to 120");
    assertThatThrownBy(() -> asking.answer(scene, DAY, "pace_months", "0"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("1 to 120");
  }

  @Test
  void a_law_that_names_no_number_of_hydrants_asks_one() {
    piped("a", 0, "municipal");
    hydrants("a", 0, 1);
    Asking asking =
        new Asking().of(percent("piped_villages_with_hydrants", 100, DAY)).with(Norm.HYDRANTS, 0);
    assertThat(asking.total(scene, DAY)).containsEntry("met", "yes");
  }

  /** Each in a place of its own: two within 5 m would be one. */
  private Scene.Thing<?> station(String village) {
    stations++;
    return scene.microStation("ms-" + village).at(-100 * stations, 0).with("village", village);
  }

  private void piped(String id, double north, String piped) {
    scene.village(id).at(0, north).with("piped", piped);
    scene.layer(FeatureType.HYDRANTS).layer(FeatureType.WATER_INTAKES);
  }

  private void hydrants(String village, double north, int count) {
    for (int i = 1; i <= count; i++) {
      scene.hydrant(village + "-h" + i).at(100 * i, north).with("village", village);
    }
  }

  private void complete(String id, double north) {
    complete(id, north, "usable");
  }

  /** With a station, two hydrants, of which the second is in some condition, and a pond. */
  private void complete(String id, double north, String second) {
    scene.village(id).at(0, north).with("piped", "municipal").households(0);
    station(id);
    scene.hydrant(id + "-h1").at(100, north).with("village", id);
    scene.hydrant(id + "-h2").at(200, north).with("village", id).with("condition", second);
    scene.intake(id + "-i").at(300, north).with("village", id);
  }

  private Scene.Thing<?> brigade(String id, String township, Integer filledOrNull) {
    return scene
        .fireStation(id)
        .with("kind", "town_class_2")
        .with("township", township)
        .with("posts_filled", filledOrNull == null ? null : filledOrNull.toString());
  }

  private Scene.Thing<?> wharf(String id) {
    return scene.intake(id).at(0, 1000 * id.hashCode() % 100_000).with("kind", "wharf");
  }

  private static Quota quota(String code, String unit, QuotaKind kind, int quantity) {
    return new Quota("desert", code, unit, kind, quantity, LocalDate.of(2022, 12, 31), CLAUSE);
  }

  private static List<String> names(Map<String, Object> found, String list) {
    return ((List<?>) found.get(list)).stream().map(String::valueOf).toList();
  }
}
