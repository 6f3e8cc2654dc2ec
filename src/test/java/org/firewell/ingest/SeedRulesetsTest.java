package org.firewell.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.firewell.ingest.seed.SeedRulesets;
import org.firewell.standard.BrigadeQuota;
import org.firewell.standard.Certainty;
import org.firewell.standard.CityFigure;
import org.firewell.standard.Norm;
import org.firewell.standard.Provision;
import org.firewell.standard.Quota;
import org.firewell.standard.QuotaKind;
import org.firewell.standard.Ruleset;
import org.firewell.standard.Target;
import org.junit.jupiter.api.Test;

/** What the shipped seeds say. */
class SeedRulesetsTest {

  private static final SeedRulesets SEEDS = new SeedRulesets();

  @Test
  void every_shipped_ruleset_reads() {
    assertThat(SEEDS.list())
        .extracting(Ruleset::id)
        .containsExactly(
            "baiqi-2024", "gb", "jiafeng-2024", "jimei-2024", "jinjiang-2022", "sanyuan-2023");
  }

  @Test
  void every_file_among_the_rulesets_is_listed() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("seeds/rulesets"))) {
      assertThat(files.map(f -> f.getFileName().toString().replace(".yaml", "")))
          .containsExactlyInAnyOrderElementsOf(SEEDS.list().stream().map(Ruleset::id).toList());
    }
  }

  @Test
  void every_table_of_a_document_is_listed_by_it() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("seeds"))) {
      for (Path table : files.filter(SeedRulesetsTest::isTableOfADocument).toList()) {
        assertThat(Files.readString(table.resolveSibling("document.yaml")))
            .contains(table.getFileName().toString());
      }
    }
  }

  private static boolean isTableOfADocument(Path file) {
    return file.toString().endsWith(".csv") && !file.startsWith(Path.of("seeds", "vocabulary"));
  }

  @Test
  void the_nation_says_every_norm_and_binds_no_area() {
    assertThat(law("gb").provisions()).hasSize(Norm.values().length);
    assertThat(law("gb").area()).isEmpty();
    assertThat(law("gb").validTo()).isNull();
  }

  @Test
  void a_number_carries_document_clause_and_certainty() {
    Provision reach = law("jinjiang-2022").provision(Norm.HYDRANT_REACH_M);
    assertThat(reach.value()).isEqualTo(150);
    assertThat(reach.clause().document()).isEqualTo("GB 50974-2014");
    assertThat(reach.clause().clause()).isEqualTo("7.2.5");
    assertThat(reach.clause().certainty()).isEqualTo(Certainty.CONTENT_CONFIRMED);
  }

  @Test
  void the_twenty_units_of_jinjiang_sum_to_140_new_50_makeup_and_300_posts() {
    Ruleset jinjiang = law("jinjiang-2022");
    assertThat(jinjiang.quotas()).extracting(Quota::unitCode).hasSize(40);
    assertThat(sum(jinjiang, QuotaKind.NEW)).isEqualTo(140);
    assertThat(sum(jinjiang, QuotaKind.MAKEUP)).isEqualTo(50);
    assertThat(jinjiang.brigadeQuotas()).hasSize(20);
    assertThat(jinjiang.brigadeQuotas().stream().mapToInt(BrigadeQuota::posts).sum())
        .isEqualTo(300);
  }

  @Test
  void jinjiang_s_text_disagrees_with_its_table_and_both_are_kept() {
    assertThat(law("jinjiang-2022").cityFigures())
        .extracting(CityFigure::kind, CityFigure::quantity, f -> f.clause().clause())
        .containsExactlyInAnyOrder(
            tuple(QuotaKind.NEW, 55, "一(二)7"), tuple(QuotaKind.MAKEUP, 24, "一(二)7"));
  }

  @Test
  void the_economic_development_zone_is_a_unit_like_the_towns() {
    assertThat(law("jinjiang-2022").quotas())
        .filteredOn(q -> q.unitCode().equals("350582401"))
        .extracting(Quota::unit, Quota::task, Quota::quantity, Quota::deadline)
        .containsExactly(
            tuple("经济开发区", "jinjiang-2022/350582401/new", 5, LocalDate.of(2022, 12, 31)),
            tuple("经济开发区", "jinjiang-2022/350582401/makeup", 0, LocalDate.of(2022, 12, 31)));
  }

  @Test
  void sanyuan_asks_the_whole_1_2_n() {
    assertThat(counts(law("sanyuan-2023"))).containsExactly(1, 1, 5, 2, 1, 1, 2, 1, 0, 0);
    assertThat(law("sanyuan-2023").provision(Norm.HOSES).clause().certainty())
        .isEqualTo(Certainty.CONFIRMED);
    assertThat(law("sanyuan-2023").provision(Norm.INTAKES).clause().certainty())
        .isEqualTo(Certainty.ASSUMED);
  }

  @Test
  void baiqi_asks_the_station_alone_jimei_its_duty_and_jiafeng_the_pond() {
    assertThat(counts(law("baiqi-2024"))).containsExactly(1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    assertThat(counts(law("jimei-2024"))).containsExactly(1, 0, 0, 0, 0, 0, 0, 0, 1, 1);
    assertThat(counts(law("jiafeng-2024"))).containsExactly(0, 0, 0, 0, 0, 0, 0, 1, 0, 0);
  }

  @Test
  void a_target_names_the_units_of_which_it_is_asked_unless_it_is_asked_of_all() {
    assertThat(target("village_fire_infrastructure_renewed_rate").units())
        .hasSize(11)
        .doesNotContain("350404001");
    assertThat(target("municipal_hydrant_intact_rate").units())
        .hasSize(10)
        .doesNotContain("350404001", "350404103");
    assertThat(target("township_brigade_to_standard").units()).hasSize(5);
    assertThat(target("village_micro_station_rate").units()).isEmpty();
  }

  private static Target target(String indicator) {
    return law("sanyuan-2023").targets().stream()
        .filter(t -> t.indicator().equals(indicator))
        .findFirst()
        .orElseThrow();
  }

  private static List<Integer> counts(Ruleset law) {
    return Stream.of(
            Norm.STATION_ASKED,
            Norm.PUMPS,
            Norm.HOSES,
            Norm.NOZZLES,
            Norm.DIVIDERS,
            Norm.SPANNERS,
            Norm.HYDRANTS,
            Norm.INTAKES,
            Norm.DUTY_24H_ASKED,
            Norm.DISPATCH_LINK_ASKED)
        .map(law::count)
        .toList();
  }

  private static int sum(Ruleset law, QuotaKind kind) {
    return law.quotas().stream().filter(q -> q.kind() == kind).mapToInt(Quota::quantity).sum();
  }

  private static Ruleset law(String id) {
    return SEEDS.find(id).orElseThrow();
  }
}
