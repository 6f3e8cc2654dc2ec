package org.firewell.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.firewell.analysis.Progress;
import org.firewell.analysis.completeness.Completeness;
import org.firewell.analysis.completeness.VillageFinding;
import org.firewell.feature.Condition;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Lifecycle;
import org.firewell.paper.Part.Measure;
import org.firewell.snapshot.Standing;
import org.firewell.snapshot.Townships;

/** The ledgers (台账) of hydrants and villages: a row for each. */
final class Ledgers {

  private static final String STATE = "state";
  private static final String CONDITION = "condition";
  private static final String EFFECTIVE = "effective";

  private final Draft draft;
  private final Material material;
  private final Words words;
  private final Townships townships;

  Ledgers(Draft draft) {
    this.draft = draft;
    this.material = draft.material();
    this.words = material.words();
    this.townships = material.now().townships();
  }

  /** Every hydrant that stands, is planned or being built on the day. */
  void hydrants() {
    List<Annex.Column> columns =
        draft.columns(
            "id",
            "编号",
            "id",
            "code",
            "牌号",
            "plate",
            "unit",
            "乡镇（街道）",
            "township",
            "village",
            "村（社区）",
            "village",
            "kind",
            "类型",
            "kind",
            "ownership",
            "权属",
            "owner",
            STATE,
            "状态",
            "state",
            CONDITION,
            "状况",
            "condition",
            EFFECTIVE,
            "能用",
            "works",
            "main",
            "管径 mm",
            "main mm",
            "pressure",
            "压力 MPa",
            "pressure MPa",
            "flow",
            "流量 L/s",
            "flow L/s",
            "accepted",
            "验收日",
            "accepted on",
            "inspected",
            "检查日",
            "inspected on",
            "task",
            "任务",
            "task",
            "maintainer",
            "维护单位",
            "maintainer");
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Hydrant hydrant : material.now().list(FeatureType.HYDRANTS)) {
      String unit = townships.of(hydrant).code();
      Lifecycle state = material.now().lifecycle(hydrant).orElse(null);
      if (material.isOf(unit) && state != Lifecycle.REMOVED) {
        Standing standing = material.now().standing(hydrant);
        rows.add(
            Draft.row(
                columns,
                hydrant.id(),
                hydrant.code(),
                material.unitName(unit),
                material.villageName(hydrant.village()),
                words.value(hydrant.kind()),
                words.value(hydrant.ownership()),
                words.value(state),
                words.value(hydrant.condition()),
                words.value(standing.effective()),
                hydrant.mainDiameterMm(),
                hydrant.pressureMpa(),
                hydrant.flowLS(),
                text(hydrant.acceptedOn()),
                text(hydrant.inspectedOn()),
                hydrant.quotaTask(),
                hydrant.maintainer()));
      }
    }
    Annex ledger = draft.annex(material.of("消火栓台账", "ledger of hydrants"), columns, rows);
    List<Measure> measures = new ArrayList<>();
    measures.add(Measure.of(material.of("登记总数", "rows in all"), ledger.all()));
    byValue(ledger, STATE, Lifecycle.values(), state -> state != Lifecycle.REMOVED, measures);
    byValue(ledger, CONDITION, Condition.values(), any -> true, measures);
    draft.add(new Part.Measures(false, measures)).add(new Part.Listing(ledger));
  }

  /** Every village with its 1, its 2 and its N, as they stand and as they work. */
  void checklist(Progress progress) {
    List<Annex.Column> columns =
        draft.villages(
            "one",
            "“1”微型消防站",
            "1: station",
            "two",
            "“2”消火栓",
            "2: hydrants",
            "n",
            "“N”取水点",
            "N: intakes",
            "min",
            "级别（至少）",
            "level, at least",
            "max",
            "级别（至多）",
            "level, at most",
            "missing",
            "缺项",
            "missing",
            "to_check",
            "待核",
            "to check");
    List<Map<String, Object>> rows = new ArrayList<>();
    for (VillageFinding found : Completeness.findings(material.now(), progress).values()) {
      if (material.isOf(found.unit())) {
        rows.add(
            Draft.row(
                columns,
                found.id(),
                found.village().header().name(),
                material.unitName(found.unit()),
                verdict(found.one().effective()),
                verdict(found.two().effective()),
                verdict(found.n().effective()),
                found.levelMin().name(),
                found.levelMax().name(),
                words.codes(found.missing()),
                words.codes(found.toCheck())));
      }
    }
    Annex ledger =
        draft.annex(material.of("“1+2+N”逐村清单", "1+2+N, village by village"), columns, rows);
    List<Measure> measures = new ArrayList<>();
    measures.add(Measure.of(material.of("村（社区）数", "villages"), ledger.all()));
    for (String element : List.of("one", "two", "n")) {
      for (String value : List.of("yes", "S", "no", "unknown")) {
        Rows of = ledger.where(element, verdict(value));
        if (!value.equals("S") || !of.list().isEmpty()) {
          measures.add(
              Measure.of(ledger.heading(element) + material.of("：", ": ") + verdict(value), of));
        }
      }
    }
    draft.add(new Part.Measures(false, measures)).add(new Part.Listing(ledger));
  }

  private String verdict(String word) {
    return word.equals("S") ? material.of("替代", "substituted") : words.value(word);
  }

  private <E extends Enum<E>> void byValue(
      Annex ledger, String column, E[] values, Predicate<E> told, List<Measure> measures) {
    Arrays.stream(values)
        .filter(told)
        .map(words::value)
        .distinct()
        .forEach(
            word ->
                measures.add(
                    Measure.of(
                        ledger.heading(column) + material.of("：", ": ") + word,
                        ledger.where(column, word))));
  }

  private static String text(Object dayOrNull) {
    return Objects.toString(dayOrNull, null);
  }
}
