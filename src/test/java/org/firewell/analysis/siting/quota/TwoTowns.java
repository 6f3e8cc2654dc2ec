package org.firewell.analysis.siting.quota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.firewell.analysis.Progress;
import org.firewell.analysis.Values;
import org.firewell.feature.FeatureType;
import org.firewell.scene.Laws;
import org.firewell.scene.Scene;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Certainty;
import org.firewell.standard.Clause;
import org.firewell.standard.Quota;
import org.firewell.standard.QuotaKind;
import org.firewell.standard.Ruleset;

/** Two towns in the desert, west and east of the middle, and one road through both. */
final class TwoTowns {

  static final String WEST = "990000101";
  static final String EAST = "990000102";

  final Scene scene = new Scene().layer(FeatureType.HYDRANTS).layer(FeatureType.WATER_INTAKES);
  private final List<Quota> quotas = new ArrayList<>();

  TwoTowns(double metres) {
    scene.township("w").box(-metres, -500, 0, 500).with("code", WEST).with("name", "West");
    scene.township("e").box(0, -500, metres, 500).with("code", EAST).with("name", "East");
    scene.road("road").line(-metres, 0, metres, 0);
  }

  TwoTowns quota(String unit, QuotaKind kind, int quantity) {
    quotas.add(
        new Quota(
            "desert",
            unit,
            unit,
            kind,
            quantity,
            LocalDate.of(2022, 12, 31),
            new Clause("desert", "table", Certainty.CONFIRMED, "")));
    return this;
  }

  TwoTowns house(String id, double east, double north, int households) {
    scene.building(id).at(east, north).households(households);
    return this;
  }

  PlannedQuotaAnswer ask(String... given) {
    return ask(Progress.NONE, given);
  }

  /**
   * @param given names and values in turn
   */
  PlannedQuotaAnswer ask(Progress progress, String... given) {
    Map<String, String> texts = new HashMap<>(Map.of("near_pipe", "0", "weight", "households"));
    for (int i = 0; i < given.length; i += 2) {
      texts.put(given[i], given[i + 1]);
    }
    PlannedQuota question = new PlannedQuota();
    return question.answer(snapshot(), Values.of(question.inputs(), texts), progress);
  }

  Snapshot snapshot() {
    Ruleset desert = Laws.desert();
    Ruleset law =
        new Ruleset(
            desert.id(),
            desert.title(),
            desert.area(),
            LocalDate.of(2022, 1, 1),
            null,
            desert.provisions(),
            quotas,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return scene.snapshot(law, Scene.DAY);
  }

  static Map<String, Object> of(PlannedQuotaAnswer answer, String unit) {
    return answer.findings().stream()
        .filter(finding -> finding.id().equals(unit))
        .findFirst()
        .orElseThrow()
        .properties();
  }

  static Map<String, Object> plan(PlannedQuotaAnswer answer, String figure) {
    return rows(answer, "plans").stream()
        .filter(row -> row.get("figure").equals(figure))
        .findFirst()
        .orElseThrow();
  }

  /** How many sites a figure opens to, by unit. */
  static Map<Object, Long> sites(PlannedQuotaAnswer answer, String figure) {
    return rows(answer, "sites").stream()
        .filter(row -> row.get("figure").equals(figure))
        .collect(Collectors.groupingBy(row -> row.get("unit_code"), Collectors.counting()));
  }

  @SuppressWarnings("unchecked") // the summary holds what the question put in
  static List<Map<String, Object>> rows(PlannedQuotaAnswer answer, String member) {
    return (List<Map<String, Object>>) answer.summary().get(member);
  }
}
