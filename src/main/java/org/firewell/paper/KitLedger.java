package org.firewell.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Lifecycle;
import org.firewell.feature.MicroStation;
import org.firewell.paper.Part.Measure;
import org.firewell.snapshot.Townships;
import org.firewell.standard.Norm;

/** The ledger of the micro stations and their kit. */
final class KitLedger {

  private static final String STATE = "state";

  private final Draft draft;
  private final Material material;
  private final Words words;
  private final Townships townships;

  KitLedger(Draft draft) {
    this.draft = draft;
    this.material = draft.material();
    this.words = material.words();
    this.townships = material.now().townships();
  }

  /** Every micro station with its kit beside what is asked. */
  void list() {
    List<Annex.Column> columns =
        draft.columns(
            "id",
            "编号",
            "id",
            "name",
            "名称",
            "name",
            "unit",
            "乡镇（街道）",
            "township",
            "village",
            "村（社区）",
            "village",
            STATE,
            "状态",
            "state",
            "status",
            "运行",
            "status",
            "members",
            "队员",
            "members",
            "pumps",
            "机动泵",
            "pumps",
            "working",
            "可用泵",
            "pumps that work",
            "hoses",
            "D65 水带",
            "hoses D65",
            "nozzles",
            "水枪",
            "nozzles",
            "dividers",
            "分水器",
            "dividers",
            "spanners",
            "扳手",
            "spanners",
            "started",
            "试泵日",
            "pump started on",
            "drilled",
            "演练日",
            "drilled on");
    List<Map<String, Object>> rows = new ArrayList<>();
    for (MicroStation station : material.now().list(FeatureType.MICRO_STATIONS)) {
      String unit = townships.of(station).code();
      Lifecycle state = station.lifecycle();
      if (material.isOf(unit) && state != Lifecycle.REMOVED) {
        rows.add(
            Draft.row(
                columns,
                station.id(),
                station.header().name(),
                material.unitName(unit),
                village(station.village()),
                words.value(state),
                words.value(station.status()),
                station.members(),
                station.pumps(),
                station.pumpsWorking(),
                station.hosesD65(),
                station.nozzles(),
                station.dividers(),
                station.spanners(),
                text(station.pumpStartedOn()),
                text(station.drilledOn())));
      }
    }
    Annex ledger = draft.annex(material.of("微型消防站器材", "kit of the micro stations"), columns, rows);
    List<Measure> measures = new ArrayList<>();
    measures.add(Measure.of(material.of("微型消防站", "micro stations"), ledger.all()));
    measures.add(kit(ledger, "pumps", Norm.PUMPS));
    measures.add(kit(ledger, "hoses", Norm.HOSES));
    measures.add(kit(ledger, "nozzles", Norm.NOZZLES));
    measures.add(kit(ledger, "dividers", Norm.DIVIDERS));
    measures.add(kit(ledger, "spanners", Norm.SPANNERS));
    draft.add(new Part.Measures(false, measures)).add(new Part.Listing(ledger));
  }

  /** What there is of a piece, with what each station is asked to have. */
  private Measure kit(Annex ledger, String column, Norm norm) {
    String asked = String.valueOf(material.now().law().count(norm));
    return new Measure(
        ledger.heading(column) + material.of("合计", " in all"),
        new Figure(
            Reckoning.sum(ledger.all(), column),
            isBlankSomewhere(ledger, column) ? null : Reckoning.sum(ledger.all(), column)),
        null,
        material.of("每站 " + asked, asked + " each"),
        material.where(material.now().law().provision(norm).clause()));
  }

  private static boolean isBlankSomewhere(Annex ledger, String column) {
    return ledger.rows().stream().anyMatch(row -> row.get(column) == null);
  }

  private String village(String wordOrNull) {
    return wordOrNull == null
        ? null
        : material
            .now()
            .find(FeatureType.VILLAGES, wordOrNull)
            .map(Feature::name)
            .orElse(wordOrNull);
  }

  private static String text(Object dayOrNull) {
    return Objects.toString(dayOrNull, null);
  }
}
