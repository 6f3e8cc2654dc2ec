package org.firewell.paper;

import static org.firewell.paper.CoverageAnnexes.CLASS;
import static org.firewell.paper.CoverageAnnexes.COVERED;
import static org.firewell.paper.CoverageAnnexes.TOTAL;
import static org.firewell.paper.CoverageAnnexes.UNIT;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Progress;
import org.firewell.feature.FeatureType;
import org.firewell.paper.Part.Measure;
import org.firewell.standard.Clause;
import org.firewell.standard.Norm;

/** Which buildings water reaches in a straight line, which not and why, by township. */
final class CoverageChapter {

  /** What is not known; the others are the causes of a gap. */
  private static final String NOT_KNOWN = "F";

  private static final List<String> CAUSES = List.of("A", "B", "C", "D", "E");

  private final Draft draft;
  private final Material material;
  private final Words words;
  private final CoverageFound found;
  private final Annex villages;
  private final Annex gaps;

  private CoverageChapter(Draft draft, CoverageFound found) {
    this.draft = draft;
    this.material = draft.material();
    this.words = material.words();
    this.found = found;
    CoverageAnnexes annexes = new CoverageAnnexes(draft, found.buildings());
    this.villages = annexes.villages();
    this.gaps = annexes.gaps();
  }

  /** Null, with the reason told in the paper, where the county cannot be asked. */
  static CoverageChapter of(Draft draft, Progress progress) {
    Material material = draft.material();
    if (!material.now().has(FeatureType.BUILDINGS)) {
      draft.text("没有建筑图层，情况不明。", "There is no layer of buildings: nothing is known.");
      return null;
    }
    try {
      return new CoverageChapter(draft, CoverageFound.of(material, draft.answers(), progress));
    } catch (InputException e) {
      draft.text("情况不明：" + e.getMessage(), "Nothing is known: " + e.getMessage());
      return null;
    }
  }

  /** The figures of all buildings. */
  void measures() {
    Rows all = villages.all();
    Clause reach = material.now().law().provision(Norm.HYDRANT_REACH_M).clause();
    List<Measure> measures = new ArrayList<>();
    measures.add(
        measure(material.of("建筑数", "buildings"), Figure.of(Reckoning.sum(all, TOTAL)), ""));
    measures.add(
        measure(
            material.of("水源保护半径之内", "within reach of water"),
            Figure.of(Reckoning.sum(all, COVERED)),
            material.where(reach)));
    measures.add(measure(material.of("覆盖率", "coverage"), share(all), material.where(reach)));
    for (String cause : CAUSES) {
      if (occurs(cause)) {
        measures.add(
            measure(
                material.of("够不着：", "gap: ") + word(cause),
                Figure.of(Reckoning.count(gaps.where(CLASS, word(cause)))),
                ""));
      }
    }
    measures.add(
        measure(
            material.of("资料不全，待核", "not known, to be checked"),
            Figure.of(Reckoning.count(gaps.where(CLASS, word(NOT_KNOWN)))),
            ""));
    draft.add(new Part.Measures(false, measures));
  }

  /** A row for each township. */
  void grid() {
    List<String> classes = classes();
    List<List<Cell>> lines = new ArrayList<>();
    for (String unit : units()) {
      Rows own = villages.where(UNIT, unit);
      List<Cell> line = new ArrayList<>(List.of(new Cell.Text(unit)));
      line.add(Figure.of(Reckoning.sum(own, TOTAL)));
      line.add(Figure.of(Reckoning.sum(own, COVERED)));
      classes.forEach(cause -> line.add(gap(unit, cause)));
      line.add(share(own));
      lines.add(line);
    }
    List<String> heads =
        new ArrayList<>(
            List.of(
                material.of("乡镇（街道）", "township"),
                villages.heading(TOTAL),
                villages.heading(COVERED)));
    classes.forEach(cause -> heads.add(word(cause)));
    heads.add(material.of("覆盖率", "coverage"));
    draft.add(new Part.Grid(material.of("各乡镇（街道）", "by township"), heads, lines));
  }

  /** The buildings of each township: covered, out of reach by cause, not known. */
  void chart() {
    List<Part.Series> series = new ArrayList<>();
    series.add(new Part.Series(villages.heading(COVERED), "gained"));
    classes().forEach(cause -> series.add(new Part.Series(word(cause), "gap." + cause)));
    List<Part.Bar> bars = new ArrayList<>();
    for (String unit : units()) {
      List<Figure> figures = new ArrayList<>();
      figures.add(Figure.of(Reckoning.sum(villages.where(UNIT, unit), COVERED)));
      classes().forEach(cause -> figures.add(gap(unit, cause)));
      bars.add(new Part.Bar(unit, figures));
    }
    if (!bars.isEmpty()) {
      draft.add(
          new Part.Bars(
              material.of("各乡镇（街道）建筑的水源覆盖", "coverage of buildings, by township"),
              material.of("栋", "buildings"),
              series,
              bars));
    }
  }

  /** The patches in which the gaps lie together. */
  void map(Part.Map.Size size) {
    draft.add(
        Part.Map.ofGaps(
            material.of("消防水源盲区分布", "where the gaps lie"), size, material, found.patches()));
  }

  /** The buildings of a township that are covered, for one line among others. */
  List<Measure> ofUnit(String unit) {
    Rows own = villages.where(UNIT, unit);
    List<Measure> measures = new ArrayList<>();
    measures.add(
        measure(material.of("建筑数", "buildings"), Figure.of(Reckoning.sum(own, TOTAL)), ""));
    measures.add(measure(material.of("水源覆盖率", "coverage by water"), share(own), ""));
    classes().forEach(cause -> measures.add(measure(word(cause), gap(unit, cause), "")));
    return measures;
  }

  private static Measure measure(String label, Figure figure, String clause) {
    return new Measure(label, figure, null, "", clause);
  }

  private Figure gap(String unit, String cause) {
    return Figure.of(Reckoning.count(gaps.where(UNIT, unit).where(CLASS, word(cause))));
  }

  /** What surely is within reach, and what may be. */
  private static Figure share(Rows of) {
    Reckoning total = Reckoning.sum(of, TOTAL);
    return new Figure(
        Reckoning.percent(Reckoning.sum(of, COVERED), total),
        Reckoning.percent(Reckoning.sum(of, CoverageAnnexes.POSSIBLE), total));
  }

  private List<String> classes() {
    List<String> classes = new ArrayList<>(CAUSES.stream().filter(this::occurs).toList());
    classes.add(NOT_KNOWN);
    return classes;
  }

  private boolean occurs(String cause) {
    return gaps.rows().stream().anyMatch(row -> word(cause).equals(row.get(CLASS)));
  }

  private String word(String cause) {
    return words.get("gap." + cause);
  }

  private List<String> units() {
    return villages.rows().stream()
        .map(row -> Objects.toString(row.get(UNIT), ""))
        .distinct()
        .toList();
  }
}
