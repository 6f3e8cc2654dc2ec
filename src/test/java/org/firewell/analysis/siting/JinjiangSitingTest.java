package org.firewell.analysis.siting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.ingest.DatasetReader;
import org.firewell.ingest.seed.SeedRulesets;
import org.firewell.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

/** The demo county: figures that were proven to be the best there are, and looked at on the map. */
class JinjiangSitingTest {

  private static final Snapshot JINJIANG =
      Snapshot.of(
          DatasetReader.read(Path.of("gis-data/jinjiang")).ground(),
          new SeedRulesets().find("jinjiang-2022").orElseThrow(),
          LocalDate.of(2022, 12, 31));

  @Test
  void five_hydrants_in_dongshi_cover_154_buildings_more() {
    SitingAnswer answer = answer(Map.of("township", "350582104", "reach", "150", "count", "5"));
    assertThat(answer.summary())
        .containsEntry("objective", 154L)
        .containsEntry("bound", 154L)
        .containsEntry("proven", true)
        .containsEntry("stopped", "proof");
    assertThat(answer.findings())
        .extracting(SitingFinding::gain)
        .containsExactly(35L, 32L, 32L, 28L, 27L);
    // 1,201 buildings are covered before; 11 that may be covered already are covered surely too
    assertThat(demand(answer))
        .containsEntry("total", 2252)
        .containsEntry("covered_before", 1201L)
        .containsEntry("covered_after", 1201L + 154 + 11)
        .containsEntry("unknown", 101L)
        .containsEntry("unknown_after", 101L - 11);
  }

  @Test
  void the_document_s_190_hydrants_cover_40_990_people_more_in_one_run() {
    SitingAnswer answer = answer(Map.of("quota", "ruleset", "weight", "population"));
    assertThat(answer.summary())
        .containsEntry("objective", 40990L)
        .containsEntry("bound", 40990L)
        .containsEntry("proven", true);
    // two towns have mains along so few of their gaps that 7 of the 190 would add nothing
    assertThat(answer.findings()).hasSize(190 - 7);
    assertThat(units(answer)).containsEntry("350582113 紫帽镇", "1/5");
    assertThat(units(answer)).containsEntry("350582401 经济开发区", "2/5");
    assertThat(units(answer)).containsEntry("350582101 安海镇", "30/30");
    // two of the 22 have no quota, so nothing is built there
    assertThat(units(answer).values().stream().filter("0/0"::equals)).hasSize(2);
    assertThat(units(answer)).hasSize(22);
    assertThat(answer.summary().get("notices").toString()).contains("350582113, 350582401");
  }

  @SuppressWarnings("unchecked") // as the summary has it
  private static Map<String, String> units(SitingAnswer answer) {
    return ((List<Map<String, Object>>) answer.summary().get("units"))
        .stream()
            .collect(
                Collectors.toMap(
                    unit -> unit.get("unit_code") + " " + unit.get("unit"),
                    unit -> unit.get("sites") + "/" + unit.get("quota")));
  }

  @SuppressWarnings("unchecked") // as the summary has it
  private static Map<String, Object> demand(SitingAnswer answer) {
    return (Map<String, Object>) answer.summary().get("demand");
  }

  private static SitingAnswer answer(Map<String, String> asked) {
    Siting siting = new Siting();
    return siting.answer(JINJIANG, Values.of(siting.inputs(), asked), Progress.NONE);
  }
}
