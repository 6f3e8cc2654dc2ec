package org.firewell.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Finding;
import org.firewell.analysis.Inquiry;
import org.firewell.analysis.Progress;
import org.firewell.analysis.changes.Changes;
import org.firewell.analysis.completeness.VillageFinding;

/** The rows behind what is told of the villages. */
final class VillageAnnexes {

  static final String UNIT = "unit";
  static final String MIN = "level_min";
  static final String MAX = "level_max";
  static final String WAS_MIN = "was_level_min";
  static final String WAS_MAX = "was_level_max";
  static final String ITEM = "item";
  static final String MOVED = "moved";

  private VillageAnnexes() {}

  /** What became of each village since the earlier day. */
  static List<Map<String, Object>> changes(Material material, Progress progress) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("since", material.earlier().asOf().toString());
    material.fence().ifPresent(code -> texts.put("township", code));
    Answer answer = Inquiry.of(new Changes(), texts, material.now()).answer(progress);
    return answer.findings().stream().map(Finding::properties).toList();
  }

  /** A row for each village as it is and as it was. */
  static Annex villages(
      Draft draft, List<VillageFinding> found, List<Map<String, Object>> changes) {
    Material material = draft.material();
    List<Annex.Column> columns =
        draft.villages(
            MIN,
            "级别（至少）",
            "level, at least",
            MAX,
            "级别（至多）",
            "level, at most",
            "missing",
            "缺什么、坏什么",
            "what is missing",
            WAS_MIN,
            "原级别（至少）",
            "level before, at least",
            WAS_MAX,
            "原级别（至多）",
            "level before, at most",
            MOVED,
            "变动",
            "moved",
            "reasons",
            "原因",
            "reasons");
    Map<String, VillageFinding> byId = new LinkedHashMap<>();
    found.forEach(finding -> byId.put(finding.id(), finding));
    List<Map<String, Object>> rows =
        changes.stream()
            .map(change -> changed(material, columns, byId.get(change.get("id")), change))
            .toList();
    return draft.annex(material.of("村（社区）“1+2+N”", "1+2+N of the villages"), columns, rows);
  }

  private static Object[] own(Material material, VillageFinding finding) {
    return new Object[] {
      finding.id(),
      finding.village().header().name(),
      material.unitName(finding.unit()),
      finding.levelMin().name(),
      finding.levelMax().name(),
      material.words().summed(finding.missing())
    };
  }

  /** A village that ended has nothing now; one that is new had nothing before. */
  private static Map<String, Object> changed(
      Material material,
      List<Annex.Column> columns,
      VillageFinding nowOrNull,
      Map<String, Object> change) {
    Object[] own =
        nowOrNull == null
            ? new Object[] {
              change.get("id"),
              change.get("name"),
              material.unitName(Objects.toString(change.get("township"), null)),
              null,
              null,
              null
            }
            : own(material, nowOrNull);
    Object[] then = {
      change.get(WAS_MIN),
      change.get(WAS_MAX),
      material.words().get("moved." + change.get(MOVED)),
      material.words().summed(reasons(change))
    };
    return Draft.row(columns, Stream.concat(Arrays.stream(own), Arrays.stream(then)).toArray());
  }

  private static List<String> reasons(Map<String, Object> change) {
    return ((Collection<?>) change.get("reasons")).stream().map(Object::toString).toList();
  }

  /** A row for each reason why a village moved or may have. */
  static Annex reasons(Draft draft, List<Map<String, Object>> changes) {
    Material material = draft.material();
    List<Annex.Column> columns =
        draft.inVillages(MOVED, "变动", "moved", "reason", "原因", "reason", "object", "设施", "object");
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Map<String, Object> change : changes) {
      for (String code : reasons(change)) {
        int colon = code.indexOf(':');
        rows.add(
            Draft.row(
                columns,
                change.get("id"),
                change.get("name"),
                material.unitName(Objects.toString(change.get("township"), null)),
                material.words().get("moved." + change.get(MOVED)),
                material.words().summed(List.of(code)),
                colon < 0 ? null : code.substring(colon + 1)));
      }
    }
    return draft.annex(material.of("变动原因清单", "why villages moved, item by item"), columns, rows);
  }

  /** A row for each thing that a village lacks. */
  static Annex missing(Draft draft, List<VillageFinding> found) {
    Material material = draft.material();
    List<Annex.Column> columns =
        draft.inVillages(ITEM, "事项", "item", "count", "数量", "count", "object", "设施", "object");
    List<Map<String, Object>> rows = new ArrayList<>();
    for (VillageFinding finding : found) {
      for (String code : finding.missing()) {
        String head = Words.head(code);
        int colon = code.indexOf(':');
        rows.add(
            Draft.row(
                columns,
                finding.id(),
                finding.village().header().name(),
                material.unitName(finding.unit()),
                material.words().get("missing." + head),
                Words.count(code),
                colon < 0 ? null : code.substring(colon + 1)));
      }
    }
    return draft.annex(material.of("缺项清单", "what is missing, item by item"), columns, rows);
  }
}
