package org.firewell.analysis.coverage.patch;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.firewell.analysis.Answer;
import org.firewell.analysis.Finding;
import org.locationtech.jts.geom.Geometry;

/**
 * The patches of all gaps.
 *
 * @param findings sorted by id; their rank is by weight, then by demand, then by id
 */
record GapPatchAnswer(List<GapPatchFinding> findings, Map<String, Object> summary)
    implements Answer {

  private static final Comparator<GapPatch> GRAVEST_FIRST =
      Comparator.comparingLong(GapPatch::weight)
          .thenComparingInt(GapPatch::demand)
          .reversed()
          .thenComparing(GapPatch::id);

  static GapPatchAnswer of(List<GapPatch> patches, Map<String, Object> coverage) {
    List<GapPatch> ranked = patches.stream().sorted(GRAVEST_FIRST).toList();
    List<GapPatchFinding> findings =
        IntStream.range(0, ranked.size())
            .mapToObj(i -> new GapPatchFinding(ranked.get(i), i + 1))
            .sorted(Comparator.comparing(GapPatchFinding::id))
            .toList();
    Map<String, Object> summary = new LinkedHashMap<>(coverage);
    Object notices = summary.remove("notices");
    summary.put("patches", patches.size());
    summary.put(
        "by_fix",
        patches.stream()
            .collect(
                Collectors.groupingBy(
                    p -> p.properties().get("fix"), TreeMap::new, Collectors.counting())));
    summary.put("notices", notices);
    return new GapPatchAnswer(findings, summary);
  }

  /**
   * A patch as it is told.
   *
   * @param rank 1 for the gravest
   */
  record GapPatchFinding(GapPatch patch, int rank) implements Finding {

    @Override
    public String id() {
      return patch.id();
    }

    @Override
    public Geometry geometry() {
      return patch.outline();
    }

    @Override
    public Map<String, Object> properties() {
      Map<String, Object> properties = new LinkedHashMap<>();
      properties.put("id", patch.id());
      properties.put("rank", rank);
      properties.putAll(patch.properties());
      return properties;
    }
  }
}
