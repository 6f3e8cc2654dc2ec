package org.firewell.paper;

import static org.firewell.paper.VillageAnnexes.ITEM;
import static org.firewell.paper.VillageAnnexes.MAX;
import static org.firewell.paper.VillageAnnexes.MIN;
import static org.firewell.paper.VillageAnnexes.MOVED;
import static org.firewell.paper.VillageAnnexes.UNIT;
import static org.firewell.paper.VillageAnnexes.WAS_MAX;
import static org.firewell.paper.VillageAnnexes.WAS_MIN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.firewell.analysis.Progress;
import org.firewell.analysis.completeness.Completeness;
import org.firewell.analysis.completeness.Level;
import org.firewell.analysis.completeness.VillageFinding;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Township;
import org.firewell.paper.Part.Measure;
import org.firewell.standard.Norm;

/** The 1+2+N of the villages: levels, what is missing, what changed since. */
final class VillageChapter {

  /** Of a village's own duty, each with the norm that asks it. */
  private static final Map<String, Norm> LACKS = new LinkedHashMap<>();

  /** What it means that a level is reached. */
  private static final Map<Level, Meaning> LEVELS =
      Map.of(
          Level.L2, new Meaning("达到 L2（配齐）", "on L2 (all is there)"),
          Level.L3, new Meaning("达到 L3（配齐且能用）", "on L3 (all is there and works)"));

  private record Meaning(String zh, String en) {
    String in(Material material) {
      return material.of(zh, en);
    }
  }

  static {
    LACKS.put("STN", Norm.STATION_ASKED);
    LACKS.put("HYD", Norm.HYDRANTS);
    LACKS.put("INT", Norm.INTAKES);
  }

  private final Draft draft;
  private final Material material;
  private final Words words;
  private final Map<String, VillageFinding> found;
  private final Annex villages;
  private final Function<String, Rows> lacking;

  private VillageChapter(
      Draft draft,
      Map<String, VillageFinding> found,
      Annex villages,
      Function<String, Rows> lacking) {
    this.draft = draft;
    this.found = found;
    this.material = draft.material();
    this.words = material.words();
    this.villages = villages;
    this.lacking = lacking;
  }

  /** Against the earlier day. Null where the county has no layer of villages. */
  static VillageChapter compared(Draft draft, Progress progress) {
    Material material = draft.material();
    if (!material.now().has(FeatureType.VILLAGES)) {
      return null;
    }
    Map<String, VillageFinding> all = found(material, Material.part(progress, 0, 0.4));
    List<VillageFinding> own = own(material, all);
    List<Map<String, Object>> changes =
        VillageAnnexes.changes(material, Material.part(progress, 0.4, 0.6));
    Annex villages = VillageAnnexes.villages(draft, own, changes);
    Annex missing = VillageAnnexes.missing(draft, own);
    VillageAnnexes.reasons(draft, changes);
    return new VillageChapter(
        draft, all, villages, code -> missing.where(ITEM, material.words().get("missing." + code)));
  }

  /** Of the day alone, by a roll of the villages. */
  static VillageChapter of(Draft draft, VillageRoll roll, Map<String, VillageFinding> all) {
    return new VillageChapter(draft, all, roll.annex(), roll::lacking);
  }

  /** What is found of all villages of the county, by id, since neighbours are drawn too. */
  static Map<String, VillageFinding> found(Material material, Progress progress) {
    return Completeness.findings(material.now(), progress);
  }

  /** Those that the paper is about. */
  static List<VillageFinding> own(Material material, Map<String, VillageFinding> all) {
    return all.values().stream().filter(f -> material.isOf(f.unit())).toList();
  }

  /** The figures of the villages. */
  void measures(boolean compares) {
    List<Measure> measures = new ArrayList<>();
    measures.add(
        measure(
            material.of("村（社区）数", "villages"),
            Figure.of(Reckoning.count(present())),
            compares ? Figure.of(Reckoning.count(before())) : null));
    for (Level level : List.of(Level.L2, Level.L3)) {
      String what = LEVELS.get(level).in(material);
      measures.add(measure(what, reached(level), compares ? reachedBefore(level) : null));
      measures.add(
          measure(
              what + material.of("的比例", ", share"),
              share(reached(level), Reckoning.count(present())),
              compares ? share(reachedBefore(level), Reckoning.count(before())) : null));
    }
    LACKS.forEach((code, norm) -> measures.add(lacking(code, norm)));
    draft.add(new Part.Measures(compares, measures));
  }

  private static Measure measure(String label, Figure now, Figure before) {
    return new Measure(label, now, before, "", "");
  }

  private Measure lacking(String code, Norm norm) {
    String item = words.get("missing." + code);
    return new Measure(
        material.of("村（社区）中：", "villages: ") + item,
        Figure.of(Reckoning.count(lacking.apply(code))),
        null,
        "",
        material.where(material.now().law().provision(norm).clause()));
  }

  /** A row for each township: how many villages, on which level, what they lack. */
  void grid() {
    List<List<Cell>> lines = new ArrayList<>();
    for (String unit : values(villages, UNIT)) {
      lines.add(
          List.of(
              new Cell.Text(unit),
              Figure.of(Reckoning.count(present().where(UNIT, unit))),
              reached(Level.L2, unit),
              reached(Level.L3, unit),
              lacking("STN", unit),
              lacking("HYD", unit),
              lacking("INT", unit)));
    }
    draft.add(
        new Part.Grid(
            material.of("各乡镇（街道）", "by township"),
            List.of(
                material.of("乡镇（街道）", "township"),
                material.of("村（社区）数", "villages"),
                "L2+",
                "L3+",
                words.get("missing.STN"),
                words.get("missing.HYD"),
                words.get("missing.INT")),
            lines));
  }

  /** The villages of each township by their level. */
  void chart() {
    LevelBars.draw(draft, villages, values(villages, UNIT));
  }

  /** The share of villages on L3, by township. */
  Map<String, Figure> shares() {
    Map<String, Figure> shares = new LinkedHashMap<>();
    for (String unit : values(villages, UNIT)) {
      shares.put(
          unit, share(reached(Level.L3, unit), Reckoning.count(present().where(UNIT, unit))));
    }
    return shares;
  }

  /** The levels of the paper's villages on a map. */
  Part.Map map() {
    return Part.Map.ofLevels(
        material.of("“1+2+N”等级图", "1+2+N level by village"),
        Part.Map.Theme.LEVELS,
        Part.Map.Size.WHOLE,
        material.township(),
        material,
        found);
  }

  /** Levels and sources of a township. */
  Part.Map overview(Township township) {
    return Part.Map.ofLevels(
        material.of("消防基础设施一览图", "fire protection at a glance"),
        Part.Map.Theme.OVERVIEW,
        Part.Map.Size.HALF,
        township,
        material,
        found);
  }

  /** What the villages of a township have and lack. */
  List<Measure> ofUnit(String unit) {
    return List.of(
        Measure.of(material.of("村（社区）数", "villages"), present().where(UNIT, unit)),
        measure(LEVELS.get(Level.L2).in(material), reached(Level.L2, unit), null),
        measure(LEVELS.get(Level.L3).in(material), reached(Level.L3, unit), null),
        measure(words.get("missing.STN"), lacking("STN", unit), null),
        measure(words.get("missing.HYD"), lacking("HYD", unit), null),
        measure(words.get("missing.INT"), lacking("INT", unit), null));
  }

  /** Who rose and fell since, each with its reasons. */
  void moved() {
    List<List<Cell>> lines = new ArrayList<>();
    List<String> heads =
        Stream.of("name", UNIT, WAS_MIN, MIN, MOVED, "reasons").map(villages::heading).toList();
    String same = words.get("moved.same");
    String unsure = words.get("moved.unsure");
    for (Map<String, Object> row : villages.rows()) {
      if (!List.of(same, unsure).contains(row.get(MOVED))) {
        lines.add(
            Stream.of("name", UNIT, WAS_MIN, MIN, MOVED, "reasons")
                .<Cell>map(name -> new Cell.Text(Objects.toString(row.get(name), "")))
                .toList());
      }
    }
    List<Measure> measures = new ArrayList<>();
    for (String way : List.of("up", "down", "new", "ended", "unsure", "same")) {
      String word = words.get("moved." + way);
      measures.add(measure(word, Figure.of(Reckoning.count(villages.where(MOVED, word))), null));
    }
    draft.add(new Part.Measures(false, measures));
    if (!lines.isEmpty()) {
      draft.add(new Part.Grid(material.of("变动的村（社区）", "villages that moved"), heads, lines));
    }
  }

  private Figure lacking(String code, String unit) {
    return Figure.of(Reckoning.count(lacking.apply(code).where(UNIT, unit)));
  }

  private Figure reached(Level level) {
    return new Figure(
        Reckoning.count(villages.where(MIN, from(level))),
        Reckoning.count(villages.where(MAX, from(level))));
  }

  private Figure reached(Level level, String unit) {
    return new Figure(
        Reckoning.count(villages.where(MIN, from(level)).where(UNIT, unit)),
        Reckoning.count(villages.where(MAX, from(level)).where(UNIT, unit)));
  }

  private Figure reachedBefore(Level level) {
    return new Figure(
        Reckoning.count(villages.where(WAS_MIN, from(level))),
        Reckoning.count(villages.where(WAS_MAX, from(level))));
  }

  private static Figure share(Figure part, Reckoning whole) {
    return new Figure(Reckoning.percent(part.low(), whole), Reckoning.percent(part.high(), whole));
  }

  private Rows present() {
    return villages.where(MIN, from(Level.L0));
  }

  private Rows before() {
    return villages.where(WAS_MIN, from(Level.L0));
  }

  private static String[] from(Level least) {
    return Arrays.stream(Level.values())
        .filter(level -> level.compareTo(least) >= 0)
        .map(Level::name)
        .toArray(String[]::new);
  }

  private static List<String> values(Annex annex, String column) {
    return annex.rows().stream()
        .map(row -> Objects.toString(row.get(column), ""))
        .distinct()
        .toList();
  }
}
