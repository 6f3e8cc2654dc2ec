package org.firewell.paper;

import static org.firewell.paper.UpkeepAnnexes.CLOSED;
import static org.firewell.paper.UpkeepAnnexes.IN;
import static org.firewell.paper.UpkeepAnnexes.INTACT;
import static org.firewell.paper.UpkeepAnnexes.LATE;
import static org.firewell.paper.UpkeepAnnexes.NEVER;
import static org.firewell.paper.UpkeepAnnexes.OPEN;
import static org.firewell.paper.UpkeepAnnexes.OPENED;
import static org.firewell.paper.UpkeepAnnexes.UNIT;
import static org.firewell.paper.UpkeepAnnexes.WAS_IN;
import static org.firewell.paper.UpkeepAnnexes.WAS_INTACT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.feature.Attribute;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ternary;
import org.firewell.paper.Part.Measure;
import org.firewell.standard.Norm;

/** How hydrants and intakes are kept: the intact rate, overdue inspections, repairs. */
final class UpkeepChapter {

  private final Draft draft;
  private final Material material;
  private final Words words;
  private final boolean compares;
  private final Annex register;
  private final Annex overdue;
  private final Annex repairs;

  private UpkeepChapter(Draft draft, boolean compares) {
    this.draft = draft;
    this.material = draft.material();
    this.words = material.words();
    this.compares = compares;
    UpkeepAnnexes annexes = new UpkeepAnnexes(draft, compares);
    this.register = annexes.register();
    this.overdue = annexes.overdue();
    this.repairs = annexes.repairs();
  }

  /** Null where the county has no layer of hydrants. */
  static UpkeepChapter of(Draft draft, boolean compares) {
    return draft.material().now().has(FeatureType.HYDRANTS)
        ? new UpkeepChapter(draft, compares)
        : null;
  }

  /** The figures of the upkeep. */
  void measures() {
    String yes = word(Ternary.YES);
    List<Measure> measures = new ArrayList<>();
    measures.add(
        new Measure(
            material.of("市政在用消火栓", "municipal hydrants in service"),
            inService(IN),
            compares ? inService(WAS_IN) : null,
            "",
            ""));
    measures.add(
        new Measure(
            material.of("完好率", "intact rate"),
            rate(register.all(), IN, INTACT),
            compares ? rate(register.all(), WAS_IN, WAS_INTACT) : null,
            "",
            material.where(material.now().law().provision(Norm.HYDRANT_INSPECTION_DAYS).clause())));
    measures.add(Measure.of(material.of("从未检查的设施", "never inspected"), overdue.where(NEVER, yes)));
    measures.add(
        Measure.of(
            material.of("超期未检查的设施", "inspection overdue"), overdue.where(NEVER, word(Ternary.NO))));
    measures.add(Measure.of(material.of("未修复的维修单", "repairs open"), repairs.where(OPEN, yes)));
    measures.add(
        Measure.of(
            material.of("其中逾期", "of these overdue"), repairs.where(OPEN, yes).where(LATE, yes)));
    measures.add(
        Measure.of(material.of("本期新立维修单", "repairs opened since"), repairs.where(OPENED, yes)));
    measures.add(Measure.of(material.of("本期修复", "repaired since"), repairs.where(CLOSED, yes)));
    draft.add(new Part.Measures(compares, measures));
  }

  /** A row for each township: the register, the rate, what is overdue, what is being repaired. */
  void grid() {
    Map<String, Boolean> units = new LinkedHashMap<>();
    register.rows().forEach(row -> units.put(row.get(UNIT).toString(), true));
    overdue.rows().forEach(row -> units.put(row.get(UNIT).toString(), true));
    String yes = word(Ternary.YES);
    List<List<Cell>> lines = new ArrayList<>();
    for (String unit : units.keySet()) {
      lines.add(
          List.of(
              new Cell.Text(unit),
              Figure.of(Reckoning.count(register.where(IN, yes).where(UNIT, unit))),
              rate(register.where(UNIT, unit), IN, INTACT),
              Figure.of(Reckoning.count(overdue.where(UNIT, unit))),
              Figure.of(Reckoning.count(repairs.where(OPEN, yes).where(UNIT, unit)))));
    }
    draft.add(
        new Part.Grid(
            material.of("各乡镇（街道）", "by township"),
            List.of(
                material.of("乡镇（街道）", "township"),
                material.of("在用", "in service"),
                material.of("完好率", "intact rate"),
                material.of("超期或从未检查", "to be inspected"),
                material.of("未修复", "repairs open")),
            lines));
  }

  void list() {
    draft.add(new Part.Listing(register));
  }

  /** The intact rate of each unit that has a hydrant in the register, by the unit's name. */
  Map<String, Figure> rates() {
    Map<String, Figure> rates = new LinkedHashMap<>();
    for (Map<String, Object> row : register.rows()) {
      rates.computeIfAbsent(
          row.get(UNIT).toString(), unit -> rate(register.where(UNIT, unit), IN, INTACT));
    }
    return rates;
  }

  private Figure inService(String column) {
    String yes = word(Ternary.YES);
    return new Figure(
        Reckoning.count(register.where(column, yes)),
        Reckoning.count(register.where(column, yes, word(Ternary.UNKNOWN))));
  }

  /**
   * As {@link org.firewell.feature.TernaryShare}: unknown is broken at the low end and intact at
   * the high one; what is perhaps not in service counts where it lowers, or raises.
   */
  private Figure rate(Rows of, String in, String intact) {
    String yes = word(Ternary.YES);
    String no = word(Ternary.NO);
    String unknown = word(Ternary.UNKNOWN);
    Rows sure = of.where(in, yes);
    Rows perhaps = of.where(in, unknown);
    return new Figure(
        Reckoning.percent(
            Reckoning.count(sure.where(intact, yes)),
            Reckoning.count(sure, perhaps.where(intact, no, unknown))),
        Reckoning.percent(
            Reckoning.count(sure.where(intact, yes, unknown), perhaps.where(intact, yes, unknown)),
            Reckoning.count(sure, perhaps.where(intact, yes, unknown))));
  }

  private String word(Ternary value) {
    return words.get("value." + Attribute.text(value));
  }
}
