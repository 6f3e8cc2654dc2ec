package org.firewell.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.firewell.analysis.Progress;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Township;
import org.firewell.paper.Part.Measure;
import org.firewell.snapshot.Townships;

/** The county on a page, then a page or two for each township: map, figures, villages. */
final class AtlasChapter {

  private final Draft draft;
  private final Material material;
  private final VillageChapter villages;
  private final SourceChapter sources;
  private final CoverageChapter coverageOrNull;
  private final QuotaChapter quotaOrNull;

  AtlasChapter(Draft draft, VillageChapter villages, Progress progress) {
    this.draft = draft;
    this.material = draft.material();
    this.villages = villages;
    this.sources = new SourceChapter(draft);
    this.quotaOrNull = QuotaChapter.of(draft, false, Material.part(progress, 0.4, 0.1));
    this.coverageOrNull = CoverageChapter.of(draft, Material.part(progress, 0.5, 0.2));
  }

  /** What the whole county has. */
  void overview(Progress progress) {
    villages.measures(false);
    sources.grid(sources.all());
    villages.map(material.township());
    villages.chart();
    if (coverageOrNull != null) {
      coverageOrNull.measures();
      coverageOrNull.map(progress);
      coverageOrNull.chart();
    }
  }

  /** What each township has. */
  void pages() {
    for (Township township : townships()) {
      String unit = material.unitName(material.now().townships().of(township).code());
      draft.add(new Part.Page(unit));
      villages.map(township);
      List<Measure> measures = new ArrayList<>(villages.ofUnit(unit));
      if (coverageOrNull != null) {
        measures.addAll(coverageOrNull.ofUnit(unit));
      }
      if (quotaOrNull != null) {
        measures.addAll(quotaOrNull.ofUnit(unit));
      }
      draft.add(new Part.Measures(false, measures));
      sources.grid(sources.of(unit));
      villages.list(unit);
    }
  }

  private List<Township> townships() {
    Townships units = material.now().townships();
    return material.now().list(FeatureType.TOWNSHIPS).stream()
        .filter(township -> material.isOf(units.of(township).code()))
        .sorted(Comparator.comparing(township -> units.of(township).code()))
        .toList();
  }
}
