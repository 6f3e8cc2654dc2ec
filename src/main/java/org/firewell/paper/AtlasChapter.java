package org.firewell.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.Progress;
import org.firewell.analysis.completeness.VillageFinding;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Township;
import org.firewell.paper.Part.Map.Size;
import org.firewell.paper.Part.Measure;
import org.firewell.snapshot.Townships;

/** The county on some pages, then a page for each township: map, figures, villages. */
final class AtlasChapter {

  /** How many villages have room on a page, below a map and figures: three columns of fifteen. */
  static final int MOST_VILLAGES = 45;

  private final Draft draft;
  private final Material material;
  private final VillageRoll roll;
  private final VillageChapter villages;
  private final SourceChapter sources;
  private final CoverageChapter coverageOrNull;
  private final QuotaChapter quotaOrNull;

  AtlasChapter(Draft draft, Progress progress) {
    this.draft = draft;
    this.material = draft.material();
    Map<String, VillageFinding> found =
        VillageChapter.found(material, Material.part(progress, 0, 0.5));
    this.roll = new VillageRoll(draft, VillageChapter.own(material, found));
    this.villages = VillageChapter.of(draft, roll, found);
    this.sources = new SourceChapter(draft);
    this.quotaOrNull = QuotaChapter.of(draft, false, Material.part(progress, 0.5, 0.2));
    this.coverageOrNull = CoverageChapter.of(draft, Material.part(progress, 0.7, 0.3));
  }

  /** What the whole county has. */
  void overview() {
    villages.measures(false);
    draft.add(sources.grid(sources.all()));
    draft.add(villages.map());
    villages.chart();
    if (coverageOrNull != null) {
      coverageOrNull.map(Size.WHOLE);
      coverageOrNull.measures();
      coverageOrNull.chart();
    }
  }

  /** What each township has. */
  void pages() {
    for (Township township : townships()) {
      String unit = material.unitName(material.now().townships().of(township).code());
      List<String> told = new ArrayList<>(roll.told(unit, MOST_VILLAGES));
      told.add(
          material.of(
              "本页各数均按附表中乡镇（街道）为" + unit + "的行数出，算法同首部各表。",
              "Each figure counts the rows of "
                  + unit
                  + " in the annexes, as the first pages do."));
      draft.add(
          new Part.Sheet(
              unit,
              villages.overview(township),
              measures(unit),
              sources.grid(sources.of(unit)),
              roll.list(unit, MOST_VILLAGES),
              told));
    }
  }

  private List<Measure> measures(String unit) {
    List<Measure> measures = new ArrayList<>(villages.ofUnit(unit));
    if (coverageOrNull != null) {
      measures.addAll(coverageOrNull.ofUnit(unit));
    }
    if (quotaOrNull != null) {
      measures.addAll(quotaOrNull.ofUnit(unit));
    }
    return measures;
  }

  private List<Township> townships() {
    Townships units = material.now().townships();
    return material.now().list(FeatureType.TOWNSHIPS).stream()
        .filter(township -> material.isOf(units.of(township).code()))
        .sorted(Comparator.comparing(township -> units.of(township).code()))
        .toList();
  }
}
