package org.firewell.analysis.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.Answer;
import org.firewell.ingest.DatasetReader;
import org.firewell.ingest.seed.SeedRulesets;
import org.firewell.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

/** The demo county under its own document: figures looked at and checked against the register. */
class JinjiangTargetsTest {

  private static final Answer ANSWER = answer();
  private static final Map<String, Map<String, Object>> FOUND = Asking.byId(ANSWER);

  private static Answer answer() {
    return Asking.answer(
        Snapshot.of(
            DatasetReader.read(Path.of("gis-data/jinjiang")).ground(),
            new SeedRulesets().find("jinjiang-2022").orElseThrow(),
            LocalDate.of(2022, 12, 31)));
  }

  @Test
  void the_text_s_hydrants_beside_those_of_its_table() {
    assertThat(total("municipal_hydrants_new"))
        .containsEntry("value", 55L)
        .containsEntry("figure_low", 96L)
        .containsEntry("state", "met");
    assertThat(total("municipal_hydrants_makeup"))
        .containsEntry("value", 24L)
        .containsEntry("figure_low", 22L)
        .containsEntry("short_low", 2L)
        .containsEntry("state", "missed");
    assertThat(total("hydrant_quota_by_unit"))
        .containsEntry("part_low", 115L)
        .containsEntry("whole", 190L)
        .containsEntry("state", "missed");
    assertThat(names("municipal_hydrants_new", "met_names")).hasSize(96);
  }

  @Test
  void fifteen_of_twenty_units_fill_half_of_their_posts() {
    assertThat(total("brigade_posts_by_unit"))
        .containsEntry("part_low", 15L)
        .containsEntry("whole", 20L)
        .containsEntry("met", "no");
    assertThat(names("brigade_posts_by_unit", "lacking"))
        .containsExactly(
            "350582003 西园街道: 2/5",
            "350582102 磁灶镇: 7/20",
            "350582111 永和镇: 4/10",
            "350582113 紫帽镇: 0/5",
            "350582114 西滨镇: 2/5");
  }

  @Test
  void nineteen_units_are_asked_a_work_station_the_zone_is_not() {
    assertThat(total("township_fire_work_station_rate"))
        .containsEntry("part_low", 17L)
        .containsEntry("part_high", 18L)
        .containsEntry("whole", 19L)
        .containsEntry("lacking", List.of("350582113 紫帽镇: WORK_STATION"))
        .containsEntry("to_check", List.of("350582114 西滨镇: FIGURE"))
        .containsEntry("state", "missed");
  }

  @Test
  void what_was_entered() {
    // 5166 of 8200 households, 61 of 64 estates, 131 of 140 people
    assertThat(total("smart_alarm_rate"))
        .containsEntry("figure_low", 63L)
        .containsEntry("met", "yes");
    assertThat(total("old_estate_fire_lane_rate")).containsEntry("short_low", 3L);
    assertThat(total("full_time_firefighters"))
        .containsEntry("figure_low", 131L)
        .containsEntry("state", "missed");
  }

  @Test
  void stations_of_405_villages_and_communities_and_the_seven_projects() {
    assertThat(total("community_micro_station_rate"))
        .containsEntry("part_low", 315L)
        .containsEntry("part_high", 332L)
        .containsEntry("whole", 405L)
        .containsEntry("state", "missed");
    List<String> lacking = names("community_micro_station_rate", "lacking");
    List<String> toCheck = names("community_micro_station_rate", "to_check");
    assertThat(315 + lacking.size() + toCheck.size()).isEqualTo(405);
    assertThat(total("station_stages")).containsEntry("part_low", 6L).containsEntry("whole", 7L);
    assertThat(names("station_stages", "lacking"))
        .containsExactly("fs-brigade-350582113 紫帽镇专职消防队: PLANNED");
  }

  @Test
  void the_parts_of_the_units_are_those_of_the_whole() {
    for (String end : List.of("part_low", "part_high", "whole")) {
      long units =
          FOUND.entrySet().stream()
              .filter(e -> e.getKey().startsWith("community_micro_station_rate/"))
              .filter(e -> !e.getKey().endsWith("/total"))
              .mapToLong(e -> (Long) e.getValue().get(end))
              .sum();
      assertThat(units).as(end).isEqualTo(total("community_micro_station_rate").get(end));
    }
  }

  private static Map<String, Object> total(String indicator) {
    return FOUND.get(indicator + "/2022-12-31/total");
  }

  private static List<String> names(String indicator, String list) {
    return ((List<?>) total(indicator).get(list)).stream().map(String::valueOf).toList();
  }
}
