package org.firewell.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firewell.analysis.Finding;
import org.firewell.feature.Building;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;

/** The rows behind what is told of coverage: how many of each village, and each that has a gap. */
final class CoverageAnnexes {

  static final String UNIT = "unit";
  static final String TOTAL = "total";
  static final String COVERED = "covered";
  static final String POSSIBLE = "possible";
  static final String CLASS = "gap_class";

  /** The verdicts by the place of their sums, behind that of all. */
  private static final List<String> VERDICTS = List.of("", "yes", "no", "unknown");

  private final Draft draft;
  private final Material material;
  private final Words words;
  private final List<? extends Finding> findings;

  CoverageAnnexes(Draft draft, List<? extends Finding> findings) {
    this.draft = draft;
    this.material = draft.material();
    this.words = material.words();
    this.findings = findings;
  }

  /** A row for each village that has buildings, and for each township's that name none. */
  Annex villages() {
    List<Annex.Column> columns =
        draft.inVillages(
            TOTAL,
            "建筑数",
            "buildings",
            COVERED,
            "有水可用",
            "covered",
            "gap",
            "够不着",
            "gap",
            "unknown",
            "待核",
            "not known",
            POSSIBLE,
            "有水可用（至多）",
            "covered, at most");
    Map<Place, int[]> byPlace = new TreeMap<>(Place.ORDER);
    for (Finding finding : findings) {
      Map<String, Object> found = finding.properties();
      int[] sums = byPlace.computeIfAbsent(place(finding, found), place -> new int[4]);
      sums[0]++;
      sums[VERDICTS.indexOf(found.get("covered"))]++;
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    byPlace.forEach(
        (place, sums) ->
            rows.add(
                Draft.row(
                    columns,
                    place.village(),
                    villageName(place.village()),
                    material.unitName(place.townshipOrNull()),
                    sums[0],
                    sums[1],
                    sums[2],
                    sums[3],
                    sums[1] + sums[3])));
    return draft.annex(
        material.of("各村（社区）建筑的水源覆盖", "coverage of buildings, by village"), columns, rows);
  }

  /** A row for each building that is not surely covered. */
  Annex gaps() {
    List<Annex.Column> columns =
        draft.columns(
            "id",
            "建筑",
            "building",
            "name",
            "村（社区）",
            "village",
            UNIT,
            "乡镇（街道）",
            "township",
            CLASS,
            "原因",
            "why",
            "nearest",
            "最近的有效水源",
            "nearest source that works",
            "distance_m",
            "距离（米）",
            "distance, m",
            "fix",
            "怎样补",
            "what closes it");
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Finding finding : findings) {
      Map<String, Object> found = finding.properties();
      if (!"yes".equals(found.get("covered"))) {
        rows.add(
            Draft.row(
                columns,
                finding.id(),
                villageName(place(finding, found).village()),
                material.unitName((String) found.get("township")),
                words.get("gap." + found.get("gap_class")),
                found.get("nearest_id"),
                found.get("distance_m") instanceof Number metres
                    ? Math.round(metres.doubleValue())
                    : null,
                found.get("fix") == null ? null : words.get("fix." + found.get("fix"))));
      }
    }
    return draft.annex(
        material.of("够不着水或待核的建筑", "buildings out of reach of water, or not known"), columns, rows);
  }

  private String villageName(String id) {
    return material.now().find(FeatureType.VILLAGES, id).map(Feature::name).orElse(null);
  }

  private Place place(Finding finding, Map<String, Object> found) {
    String village =
        material.now().find(FeatureType.BUILDINGS, finding.id()).map(Building::village).orElse("");
    return new Place((String) found.get("township"), village);
  }

  /**
   * @param village its id, or empty
   */
  private record Place(String townshipOrNull, String village) {
    static final Comparator<Place> ORDER =
        Comparator.comparing(Place::townshipOrNull, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Place::village);
  }
}
