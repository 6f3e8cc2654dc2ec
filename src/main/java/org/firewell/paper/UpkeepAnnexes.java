package org.firewell.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Ternary;
import org.firewell.round.IntactRegister;
import org.firewell.round.IntactRegister.Entry;
import org.firewell.round.Repair;
import org.firewell.round.Upkeep;
import org.firewell.round.Upkeep.Overdue;
import org.firewell.snapshot.Townships;

/** The rows behind what is told of the upkeep. */
final class UpkeepAnnexes {

  static final String UNIT = "unit";
  static final String IN = "in_service";
  static final String INTACT = "intact";
  static final String WAS_IN = "was_in_service";
  static final String WAS_INTACT = "was_intact";
  static final String NEVER = "never";
  static final String OPEN = "open";
  static final String LATE = "late";
  static final String OPENED = "opened_since";
  static final String CLOSED = "closed_since";

  private final Draft draft;
  private final Material material;
  private final Words words;
  private final boolean compares;
  private final List<Upkeep> units;

  UpkeepAnnexes(Draft draft, boolean compares) {
    this.draft = draft;
    this.material = draft.material();
    this.words = material.words();
    this.compares = compares;
    this.units =
        Upkeep.of(material.now(), material.repairs()).stream()
            .filter(unit -> material.isOf(unit.unit().code()))
            .toList();
  }

  /** The register of the intact rate. */
  Annex register() {
    List<Annex.Column> columns =
        draft.columns(
            "id",
            "编号",
            "id",
            "name",
            "名称",
            "name",
            UNIT,
            "乡镇（街道）",
            "township",
            IN,
            "市政且已投用",
            "municipal and in service",
            INTACT,
            "完好",
            "intact",
            "condition",
            "状况",
            "condition",
            "flaws",
            "问题或待核",
            "flaws and what is open");
    if (compares) {
      columns.addAll(
          draft.columns(WAS_IN, "原在用", "in service before", WAS_INTACT, "原完好", "intact before"));
    }
    Map<String, Entry> then = new TreeMap<>();
    if (compares) {
      Townships townships = material.earlier().townships();
      IntactRegister.of(material.earlier()).stream()
          .filter(entry -> material.isOf(townships.of(entry.hydrant()).code()))
          .forEach(entry -> then.put(entry.hydrant().id(), entry));
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Upkeep unit : units) {
      for (Entry entry : unit.register()) {
        rows.add(row(columns, unit.unit().code(), entry, then.remove(entry.hydrant().id())));
      }
    }
    for (Entry gone : then.values()) {
      String code = material.earlier().townships().of(gone.hydrant()).code();
      rows.add(row(columns, code, null, gone));
    }
    return draft.annex(
        material.of("完好率登记：市政在用消火栓", "the register of the intact rate"), columns, rows);
  }

  private Map<String, Object> row(
      List<Annex.Column> columns, String unit, Entry nowOrNull, Entry thenOrNull) {
    Hydrant hydrant = (nowOrNull == null ? thenOrNull : nowOrNull).hydrant();
    List<Object> values = new ArrayList<>();
    values.add(hydrant.id());
    values.add(hydrant.header().name());
    values.add(material.unitName(unit));
    values.add(nowOrNull == null ? null : word(nowOrNull.inService()));
    values.add(nowOrNull == null ? null : word(nowOrNull.intact()));
    values.add(nowOrNull == null ? null : words.value(hydrant.condition()));
    values.add(nowOrNull == null ? null : flaws(nowOrNull));
    if (compares) {
      values.add(thenOrNull == null ? null : word(thenOrNull.inService()));
      values.add(thenOrNull == null ? null : word(thenOrNull.intact()));
    }
    return Draft.row(columns, values.toArray());
  }

  private String flaws(Entry entry) {
    List<String> codes = new ArrayList<>();
    entry.standing().sureFlaws().forEach(flaw -> codes.add(flaw.name()));
    String sure = words.codes(codes);
    List<String> open = new ArrayList<>(entry.open());
    entry.standing().open().forEach(flaw -> open.add(flaw.name()));
    return open.isEmpty()
        ? sure
        : sure
            + (sure.isEmpty() ? "" : material.of("；", "; "))
            + material.of("待核：", "to check: ")
            + words.codes(open);
  }

  /** What was not inspected within the window. */
  Annex overdue() {
    List<Annex.Column> columns =
        draft.columns(
            "layer",
            "种类",
            "kind",
            "id",
            "编号",
            "id",
            "name",
            "名称",
            "name",
            UNIT,
            "乡镇（街道）",
            "township",
            NEVER,
            "从未检查",
            "never inspected",
            "last",
            "上次检查",
            "last inspection",
            "days",
            "超期天数",
            "days overdue");
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Upkeep unit : units) {
      for (Overdue late : unit.overdue()) {
        rows.add(
            Draft.row(
                columns,
                words.get("value." + late.layer()),
                late.object().id(),
                late.object().header().name(),
                material.unitName(unit.unit().code()),
                word(Ternary.of(late.isNever())),
                Objects.toString(late.last(), null),
                late.days()));
      }
    }
    return draft.annex(material.of("超期未检查的设施", "what is to be inspected"), columns, rows);
  }

  /** The repairs that are open, and those that were closed since. */
  Annex repairs() {
    List<Annex.Column> columns =
        draft.columns(
            "object",
            "设施编号",
            "object",
            UNIT,
            "乡镇（街道）",
            "township",
            "fault",
            "故障",
            "fault",
            "opened_on",
            "立单",
            "opened on",
            "due_on",
            "限期",
            "due on",
            "closed_on",
            "销单",
            "closed on",
            OPEN,
            "未修复",
            "open",
            LATE,
            "逾期",
            "overdue",
            OPENED,
            "本期新立",
            "opened since",
            CLOSED,
            "本期修复",
            "closed since");
    LocalDate day = material.now().asOf();
    List<Map<String, Object>> rows = new ArrayList<>();
    material.repairs().stream()
        .filter(repair -> !repair.openedOn().isAfter(day))
        .filter(repair -> repair.isOpenOn(day) || isSince(repair.closedOn()))
        .sorted(Comparator.comparing(Repair::dueOn).thenComparing(Repair::id))
        .forEach(
            repair ->
                Upkeep.object(material.now(), repair)
                    .map(object -> material.now().townships().of(object).code())
                    .filter(material::isOf)
                    .ifPresent(unit -> rows.add(row(columns, repair, unit, day))));
    return draft.annex(material.of("维修单", "repairs"), columns, rows);
  }

  private Map<String, Object> row(
      List<Annex.Column> columns, Repair repair, String unit, LocalDate day) {
    return Draft.row(
        columns,
        repair.object(),
        material.unitName(unit),
        words.value(repair.fault()),
        repair.openedOn().toString(),
        repair.dueOn().toString(),
        repair.isOpenOn(day) ? null : Objects.toString(repair.closedOn(), null),
        word(Ternary.of(repair.isOpenOn(day))),
        word(Ternary.of(repair.isOverdueOn(day))),
        word(Ternary.of(isSince(repair.openedOn()))),
        word(Ternary.of(!repair.isOpenOn(day) && isSince(repair.closedOn()))));
  }

  private boolean isSince(LocalDate dayOrNull) {
    return dayOrNull != null
        && dayOrNull.isAfter(material.earlier().asOf())
        && !dayOrNull.isAfter(material.now().asOf());
  }

  private String word(Ternary value) {
    return words.value(value);
  }
}
