package org.firewell.paper;

import static org.firewell.paper.VillageAnnexes.MAX;
import static org.firewell.paper.VillageAnnexes.MIN;
import static org.firewell.paper.VillageAnnexes.UNIT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.firewell.analysis.completeness.VillageFinding;
import org.firewell.analysis.completeness.VillageFinding.Verdict;

/**
 * Every village with a word for each of its duties, its 1, its 2 and its N, and how much else is
 * wrong: short enough to stand beside others on a page.
 */
final class VillageRoll {

  /** The column of each duty, by the code of what is short of it. */
  static final Map<String, String> DUTIES = new LinkedHashMap<>();

  private static final String OTHERS = "others";

  static {
    DUTIES.put("STN", "one");
    DUTIES.put("HYD", "two");
    DUTIES.put("INT", "n");
  }

  private final Draft draft;
  private final Material material;
  private final Annex annex;

  VillageRoll(Draft draft, List<VillageFinding> found) {
    this.draft = draft;
    this.material = draft.material();
    List<Annex.Column> columns =
        draft.villages(
            MIN,
            "级别（至少）",
            "level, at least",
            MAX,
            "级别（至多）",
            "level, at most",
            "one",
            "站",
            "stn",
            "two",
            "栓",
            "hyd",
            "n",
            "取",
            "int",
            OTHERS,
            "其他",
            "other",
            "missing",
            "缺什么、坏什么",
            "what is missing");
    this.annex =
        draft.annex(
            material.of("村（社区）“1+2+N”", "1+2+N of the villages"),
            columns,
            found.stream().map(finding -> row(columns, finding)).toList());
  }

  Annex annex() {
    return annex;
  }

  /** The villages that are surely short of a duty. */
  Rows lacking(String code) {
    return annex.where(DUTIES.get(code), lack());
  }

  private Map<String, Object> row(List<Annex.Column> columns, VillageFinding finding) {
    long others =
        finding.missing().stream().filter(code -> !DUTIES.containsKey(Words.head(code))).count();
    return Draft.row(
        columns,
        finding.id(),
        finding.village().header().name(),
        material.unitName(finding.unit()),
        finding.levelMin().name(),
        finding.levelMax().name(),
        word(finding, "STN", finding.one()),
        word(finding, "HYD", finding.two()),
        word(finding, "INT", finding.n()),
        others == 0 ? null : (int) others,
        material.words().summed(finding.missing()));
  }

  private String word(VillageFinding finding, String code, Verdict verdict) {
    if (finding.missing().stream().anyMatch(missing -> Words.head(missing).equals(code))) {
      return lack();
    }
    if ("unknown".equals(verdict.built())) {
      return material.of("待核", "check");
    }
    return switch (verdict.effective()) {
      case "yes" -> material.of("能用", "ok");
      case "no" -> material.of("坏", "bad");
      case "unknown" -> material.of("待核", "check");
      default -> material.of("替代", "subst");
    };
  }

  private String lack() {
    return material.of("缺", "lack");
  }

  /** The villages of a township, the lowest first, as many as have room. */
  Part.Grid list(String unit, int most) {
    List<String> heads = new ArrayList<>();
    heads.add(annex.heading("name"));
    heads.add(material.of("级别", "level"));
    DUTIES.values().forEach(duty -> heads.add(annex.heading(duty)));
    heads.add(annex.heading(OTHERS));
    return new Part.Grid(
        material.of("村（社区），级别低的在前", "villages, the lowest level first"),
        heads,
        lowestFirst(unit).stream().limit(most).map(VillageRoll::line).toList());
  }

  /** What the words of the list mean, and where those are that have no room in it. */
  List<String> told(String unit, int most) {
    List<String> told = new ArrayList<>();
    List<Map<String, Object>> left = lowestFirst(unit).stream().skip(most).toList();
    if (!left.isEmpty()) {
      long lacking = left.stream().filter(VillageRoll::isLacking).count();
      told.add(
          material.of(
              "另有 %d 个村（社区）本页排不下（其中 %d 个有缺项、坏项），见附表 %d。"
                  .formatted(left.size(), lacking, annex.number()),
              "%d more villages have no room on this page (%d of them lack something): see annex %d."
                  .formatted(left.size(), lacking, annex.number())));
    }
    told.add(
        material.of(
            "站、栓、取：微型消防站、室外消火栓、取水点。缺：没有或不够；坏：有而不能用；待核：资料不全；替代：有别的设施顶替。其他：此外缺、坏的项数，逐项见附表 "
                + annex.number()
                + "。",
            "stn, hyd, int: micro station, hydrants, intakes. lack: none or too few; bad: there and of no"
                + " use; check: not known; subst: something else stands in. other: how much else is missing"
                + " or broken; all of it stands in annex "
                + annex.number()
                + "."));
    return told;
  }

  private List<Map<String, Object>> lowestFirst(String unit) {
    return annex.where(UNIT, unit).list().stream()
        .sorted(
            Comparator.comparing((Map<String, Object> row) -> row.get(MIN).toString())
                .thenComparing(row -> row.get(MAX).toString())
                .thenComparing(row -> !isLacking(row))
                .thenComparing(row -> row.get("id").toString()))
        .toList();
  }

  private static boolean isLacking(Map<String, Object> row) {
    return !row.get("missing").toString().isEmpty();
  }

  private static List<Cell> line(Map<String, Object> row) {
    String least = row.get(MIN).toString();
    String most = row.get(MAX).toString();
    List<Cell> line = new ArrayList<>();
    line.add(new Cell.Text(Objects.toString(row.get("name"), row.get("id").toString())));
    line.add(new Cell.Text(least.equals(most) ? least : least + "–" + most));
    DUTIES.values().forEach(duty -> line.add(new Cell.Text(row.get(duty).toString())));
    line.add(new Cell.Text(Objects.toString(row.get(OTHERS), "")));
    return line;
  }
}
