package org.firewell.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.firewell.ingest.seed.RulesetException;
import org.firewell.ingest.seed.SeedRulesets;
import org.firewell.standard.Exemption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped seeds, each time with one thing put wrong. */
class RulesetRefusalTest {

  private static final String SANYUAN = "rulesets/sanyuan-2023.yaml";
  private static final String QUOTA = "jinjiang-2022/hydrant-quota.csv";
  private static final String TARGETS = "baiqi-2024/targets.csv";
  private static final String UNITS = "sanyuan-2023/units.csv";

  @TempDir Path seeds;

  @BeforeEach
  void copy_the_seeds() throws IOException {
    Path shipped = Path.of("seeds");
    try (Stream<Path> files = Files.walk(shipped)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = seeds.resolve(shipped.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  @Test
  void the_seeds_as_they_are_read_from_a_folder_too() {
    assertThat(SeedRulesets.in(seeds).list()).isEqualTo(new SeedRulesets().list());
  }

  @Test
  void a_norm_that_nobody_says() {
    change("rulesets/gb.yaml", "  hydrant_reach_m: .*\n", "");
    assertThat(refusal()).hasSize(6).allMatch(f -> f.endsWith(": does not say hydrant_reach_m"));
    assertThat(refusal()).contains("rulesets/gb.yaml:8: does not say hydrant_reach_m");
  }

  @Test
  void a_missing_field() {
    change(SANYUAN, "title: .*\n", "");
    assertRefused(SANYUAN + ":1: title is missing");
  }

  @Test
  void a_missing_field_of_a_norm() {
    change(SANYUAN, "hoses: \\{value: 5, ", "hoses: {");
    assertRefused(SANYUAN + ":11: value is missing");
  }

  @Test
  void an_unknown_field() {
    change(SANYUAN, "area:", "regoin: 350404\narea:");
    assertRefused(
        SANYUAN
            + ":3: \"regoin\" is not one of the fields title, area, valid_from, valid_to, extends,"
            + " document, norms");
  }

  @Test
  void an_unknown_norm() {
    change(SANYUAN, "nozzles:", "nozles:");
    assertRefused(SANYUAN + ":12: there is no norm \"nozles\"");
  }

  @Test
  void a_bad_number() {
    change(SANYUAN, "hoses: \\{value: 5", "hoses: {value: five");
    assertRefused(SANYUAN + ":11: value: \"five\" is not a number");
  }

  @Test
  void a_number_that_cannot_stand_for_its_norm() {
    change(SANYUAN, "hoses: \\{value: 5", "hoses: {value: 4.5");
    change(SANYUAN, "station_asked: \\{value: 1", "station_asked: {value: 2");
    change("rulesets/gb.yaml", "covered_percent: \\{value: 95", "covered_percent: {value: 950");
    change("rulesets/gb.yaml", "hydrant_wall_m: \\{value: 5", "hydrant_wall_m: {value: -5");
    assertThat(refusal())
        .containsExactly(
            "rulesets/gb.yaml:24: hydrant_wall_m is below 0",
            "rulesets/gb.yaml:63: covered_percent is above 100",
            SANYUAN + ":9: station_asked is 1 when it is asked and 0 when not",
            SANYUAN + ":11: hoses is a whole number");
  }

  @Test
  void a_bad_date() {
    change(SANYUAN, "valid_from: .*", "valid_from: 2023-02-30");
    assertRefused(SANYUAN + ":4: valid_from: \"2023-02-30\" is not a date like 2022-12-31");
  }

  @Test
  void a_bad_certainty() {
    change(SANYUAN, "\"D65\"", "\"D65\", certainty: sure");
    assertThat(refusal())
        .contains(SANYUAN + ":11: certainty stands in line 11 already")
        .anyMatch(f -> f.startsWith(SANYUAN + ":11: certainty: \"sure\" is not one of confirmed,"));
  }

  @Test
  void an_end_before_the_beginning() {
    change(SANYUAN, "valid_to: .*", "valid_to: 2023-01-01");
    assertRefused(SANYUAN + ":5: valid_to 2023-01-01 is not after valid_from 2023-01-01");
  }

  @Test
  void a_least_above_the_most() {
    change("rulesets/gb.yaml", "kerb_min_m: \\{value: 0.5", "kerb_min_m: {value: 2.5");
    assertRefused(
        "rulesets/gb.yaml:22: hydrant_kerb_min_m 2.5 is above hydrant_kerb_max_m 2.0"
            + " (rulesets/gb.yaml:23)");
  }

  @Test
  void a_least_that_is_above_the_most_of_the_ruleset_it_extends() {
    change(SANYUAN, "village_hose_straight_m: \\{value: 81", "village_hose_straight_m: {value: 91");
    assertRefused(
        SANYUAN
            + ":15: village_hose_straight_m 91.0 is above village_hose_route_m 90.0 ("
            + SANYUAN
            + ":16)");
  }

  @Test
  void a_ruleset_that_extends_what_is_not_there() {
    change(SANYUAN, "extends: gb", "extends: gb-2030");
    assertRefused(SANYUAN + ":6: there is no ruleset \"gb-2030\"");
  }

  @Test
  void rulesets_that_extend_each_other() {
    change(SANYUAN, "extends: gb", "extends: jimei-2024");
    change("rulesets/jimei-2024.yaml", "extends: gb", "extends: sanyuan-2023");
    assertThat(refusal())
        .containsExactly(
            SANYUAN + ":6: extends itself: sanyuan-2023 > jimei-2024",
            "rulesets/jimei-2024.yaml:6: extends itself: jimei-2024 > sanyuan-2023");
  }

  @Test
  void a_file_that_is_not_yaml() {
    change(SANYUAN, "norms:\n", "norms: {\n");
    assertThat(refusal()).singleElement().asString().startsWith(SANYUAN + ":").contains("not YAML");
  }

  @Test
  void a_table_that_a_spreadsheet_saved_as_gbk() throws IOException {
    Path table = seeds.resolve(QUOTA);
    Files.write(table, Files.readString(table).getBytes("GBK"));
    assertRefused(
        QUOTA
            + ":2: line 2 holds bytes that are not UTF-8 (they read as GBK); save the file as"
            + " UTF-8");
  }

  @Test
  void a_table_with_a_byte_order_mark_is_read() throws IOException {
    Path table = seeds.resolve(QUOTA);
    Files.writeString(table, "\uFEFF" + Files.readString(table));
    assertThat(SeedRulesets.in(seeds).list()).isEqualTo(new SeedRulesets().list());
  }

  @Test
  void a_listed_ruleset_without_a_file_and_one_listed_twice() {
    change("index.yaml", "jimei-2024", "jimei-2025, gb");
    assertThat(refusal())
        .containsExactly(
            "rulesets/jimei-2025.yaml:1: there is no such file",
            "index.yaml:2: gb is listed twice");
  }

  @Test
  void a_unit_listed_twice_with_two_quantities() {
    change(QUOTA, "350582001,青阳街道,makeup,0", "350582001,青阳街道,new,6");
    assertRefused(QUOTA + ":3: 350582001 new stands in line 2 already");
  }

  @Test
  void a_quota_of_an_unknown_kind() {
    change(QUOTA, "青阳街道,makeup", "青阳街道,repair");
    assertRefused(QUOTA + ":3: kind: \"repair\" is not one of new, makeup");
  }

  @Test
  void a_deadline_before_the_ruleset_holds() {
    change(QUOTA, "青阳街道,makeup,0,2022-12-31", "青阳街道,makeup,0,2021-12-31");
    assertRefused(QUOTA + ":3: the deadline 2021-12-31 lies before valid_from 2022-01-01");
  }

  @Test
  void a_quantity_that_is_no_count() {
    change(QUOTA, "青阳街道,makeup,0", "青阳街道,makeup,-1");
    assertRefused(QUOTA + ":3: quantity: \"-1\" is not a whole number of 0 or more");
  }

  @Test
  void a_unit_that_lies_elsewhere_and_one_with_two_names() {
    change(QUOTA, "350582001,青阳街道,makeup", "350583001,青阳街道,makeup");
    change(QUOTA, "350582002,梅岭街道,makeup", "350582002,梅林街道,makeup");
    assertThat(refusal())
        .contains(
            QUOTA + ":3: the unit 350583001 lies outside of the area 350582",
            QUOTA + ":5: 350582002 is 梅林街道, and 梅岭街道 in " + QUOTA + ":4");
  }

  @Test
  void a_row_cut_short_and_a_column_that_is_not_there() {
    change(QUOTA, "(350582001,青阳街道,makeup),.*", "$1");
    change(TARGETS, ",spatial,", ",spacial,");
    assertThat(refusal())
        .contains(
            QUOTA + ":3: has 3 values for 8 columns",
            TARGETS + ":1: the column spatial is missing",
            TARGETS + ":1: the column \"spacial\" is not known",
            TARGETS + ":2: spatial is missing");
  }

  @Test
  void a_target_with_a_bad_day_or_a_bad_sign() {
    change(TARGETS, "villages,>=,85,percent,2024-12-31", "villages,>,85,percent,end of 2024");
    assertThat(refusal())
        .containsExactly(
            TARGETS + ":2: op: \">\" is not >= or =",
            TARGETS
                + ":2: due: \"end of 2024\" is not a date, \"monthly by 24\" or \"yearly by 12-01\"");
  }

  @Test
  void a_measure_that_is_none_or_is_narrowed_wrongly() {
    change(TARGETS, "villages_with_station:villages", "villages_with_stations");
    assertThat(refusal())
        .containsExactly(TARGETS + ":2: measure: \"villages_with_stations\" is no measure");
    change(TARGETS, "villages_with_stations", "villages_with_station:L3");
    assertThat(refusal())
        .contains(TARGETS + ":2: measure: villages_with_station is not narrowed by \"L3\"");
    change(TARGETS, "villages_with_station:L3", "villages_at_level");
    assertThat(refusal())
        .contains(TARGETS + ":2: measure: villages_at_level names one of L1, L2, L3, L4, L5");
  }

  @Test
  void a_measure_of_the_map_for_what_is_on_none_or_without_a_day_or_a_number() {
    change(TARGETS, "no,confirmed,,entered", "no,confirmed,,posts");
    change(TARGETS, "2024-12-31,item 14", "yearly by 12-31,item 14");
    change("jinjiang-2022/targets.csv", ",=,55,count", ",=,,count");
    assertThat(refusal())
        .contains(
            TARGETS + ":4: posts is counted on the map, and spatial is no",
            TARGETS + ":2: villages_with_station:villages is counted on one day: due is a date",
            "jinjiang-2022/targets.csv:2: value is missing, and hydrants_done:new takes it from no"
                + " table");
  }

  @Test
  void a_target_that_stands_twice() {
    change(TARGETS, ",85,percent,2024-12-31", ",85,percent,2025-12-31");
    assertRefused(TARGETS + ":3: village_micro_station_rate 2025-12-31 stands in line 2 already");
  }

  @Test
  void a_stage_that_is_none() {
    change("jinjiang-2022/stations.csv", ",sited,", ",siting,");
    assertThat(refusal())
        .contains(
            "jinjiang-2022/stations.csv:2: least: \"siting\" is not one of sited, building, built,"
                + " accepted, in_service");
  }

  @Test
  void exemptions_with_a_foreign_indicator_without_a_reason_and_said_twice() throws IOException {
    change("baiqi-2024/document.yaml", "\\[targets.csv]", "[targets.csv, exemptions.csv]");
    Files.writeString(
        seeds.resolve("baiqi-2024/exemptions.csv"),
        """
        indicator,subject,name,reason,document
        village_micro_station_rate,350521200201,白奇村,an island,No. 7
        village_micro_stations,350521200202,里春村,an island,No. 7
        village_micro_station_rate,350521200203,莲埭村,,No. 7
        village_micro_station_rate,350521200201,白奇村,an island,No. 7
        """);
    assertThat(refusal())
        .containsExactly(
            "baiqi-2024/exemptions.csv:3: \"village_micro_stations\" is no indicator of targets",
            "baiqi-2024/exemptions.csv:4: reason is missing",
            "baiqi-2024/exemptions.csv:5: village_micro_station_rate 350521200201 stands in line 2"
                + " already");
  }

  @Test
  void exemptions_are_read() throws IOException {
    change("baiqi-2024/document.yaml", "\\[targets.csv]", "[targets.csv, exemptions.csv]");
    Files.writeString(
        seeds.resolve("baiqi-2024/exemptions.csv"),
        """
        indicator,subject,name,reason,document
        village_micro_station_rate,350521200201,白奇村,an island,No. 7
        """);
    assertThat(SeedRulesets.in(seeds).find("baiqi-2024").orElseThrow().exemptions())
        .containsExactly(
            new Exemption(
                "village_micro_station_rate", "350521200201", "白奇村", "an island", "No. 7"));
  }

  @Test
  void a_unit_that_is_asked_an_indicator_that_is_no_target() {
    change(UNITS, "township_brigade_to_standard", "township_brigade");
    assertRefused(UNITS + ":1: \"township_brigade\" is no indicator of targets");
  }

  @Test
  void a_unit_that_is_asked_perhaps() {
    change(UNITS, "350404001,列东街道,no", "350404001,列东街道,perhaps");
    assertRefused(
        UNITS + ":2: village_fire_infrastructure_renewed_rate: \"perhaps\" is not yes or no");
  }

  @Test
  void a_document_that_lists_a_table_that_is_not_there_or_is_no_table() {
    change(
        "baiqi-2024/document.yaml", "\\[targets.csv]", "[targets.csv, stations.csv, tragets.csv]");
    assertThat(refusal())
        .contains("baiqi-2024/stations.csv:1: there is no such file")
        .anyMatch(f -> f.startsWith("baiqi-2024/document.yaml:7: \"tragets.csv\" is not one of"));
  }

  @Test
  void a_document_of_another_area() {
    change("baiqi-2024/document.yaml", "350521200", "350582");
    assertRefused("baiqi-2024/document.yaml:4: area 350582 is not that of the ruleset, 350521200");
  }

  private void change(String file, String pattern, String replacement) {
    Path path = seeds.resolve(file);
    try {
      String text = Files.readString(path);
      String changed = text.replaceFirst(pattern, replacement);
      assertThat(changed).as("the change of %s", file).isNotEqualTo(text);
      Files.writeString(path, changed);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void assertRefused(String line) {
    assertThat(refusal()).containsExactly(line);
  }

  private List<String> refusal() {
    RulesetException refused =
        catchThrowableOfType(RulesetException.class, () -> SeedRulesets.in(seeds));
    return refused.getMessage().lines().toList();
  }
}
