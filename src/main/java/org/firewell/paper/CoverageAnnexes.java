package org.firewell.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.firewell.analysis.coverage.CoverageFinding;
import org.firewell.analysis.coverage.fix.Remedy;
import org.firewell.feature.Building;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ternary;

/** The rows behind what is told of coverage: how many of each village, and each that has a gap. */
final class CoverageAnnexes {

  static final String UNIT = "unit";
  static final String TOTAL = "total";
  static final String COVERED = "covered";
  static final String POSSIBLE = "possible";
  static final String CLASS = "gap_class";

  private final Draft draft;
  private final Material material;
  private final Words words;
  private final List<CoverageFinding> findings;

  CoverageAnnexes(Draft draft, List<CoverageFinding> findings) {
    this.draft = draft;
    this.material = draft.material();
    this.words = material.words();
    this.findings = findings;
  }

  /** A row for each village that has buildings, and for each township's that name none. */
  Annex villages() {
    List<Annex.Column> columns =
        draft.columns(
            "village",
            "村编号",
            "village id",
            "name",
            "村（社区）",
            "village",
            UNIT,
            "乡镇（街道）",
            "township",
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
    for (CoverageFinding finding : findings) {
      int[] sums = byPlace.computeIfAbsent(place(finding), place -> new int[4]);
      sums[0]++;
      sums[finding.covered() == Ternary.YES ? 1 : finding.covered() == Ternary.NO ? 2 : 3]++;
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
    for (CoverageFinding finding : findings) {
      if (finding.covered() != Ternary.YES) {
        rows.add(
            Draft.row(
                columns,
                finding.id(),
                villageName(place(finding).village()),
                material.unitName(finding.township()),
                words.get("gap." + finding.gapClass()),
                finding.nearest().map(CoverageFinding.Near::id).orElse(null),
                finding.nearest().map(near -> Math.round(near.metres())).orElse(null),
                finding.remedy().map(this::fix).orElse(null)));
      }
    }
    return draft.annex(
        material.of("够不着水或待核的建筑", "buildings out of reach of water, or not known"), columns, rows);
  }

  private String fix(Remedy remedy) {
    return words.get("fix." + remedy.fix().word());
  }

  private String villageName(String id) {
    return material.now().find(FeatureType.VILLAGES, id).map(Feature::name).orElse(null);
  }

  private static Place place(CoverageFinding finding) {
    String village = finding.demand() instanceof Building building ? building.village() : null;
    return new Place(finding.township(), village == null ? "" : village);
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
