package org.firewell.analysis.coverage.patch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.firewell.analysis.coverage.CoverageFinding;
import org.firewell.analysis.coverage.CoverageFinding.Near;
import org.firewell.analysis.coverage.asked.Measure;
import org.firewell.feature.Building;
import org.firewell.feature.Feature;
import org.firewell.feature.Village;
import org.locationtech.jts.geom.Geometry;

/**
 * Gaps that lie together, before they are ranked.
 *
 * @param id made of that of its first demand
 * @param outline in degrees
 * @param weight the known weights of its demand, summed
 * @param properties beside id and rank
 */
record GapPatch(
    String id, Geometry outline, long weight, int demand, Map<String, Object> properties) {

  /**
   * @param reachM of what might stand in it, in a straight line
   */
  static GapPatch of(List<CoverageFinding> members, Geometry outline, double reachM) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("township", most(members, CoverageFinding::township));
    properties.put("demand", members.size());
    put(properties, "weight", members, CoverageFinding::weight);
    put(properties, "households", members, m -> households(m.demand()));
    put(properties, "population", members, m -> population(m.demand()));
    putCause(properties, members);
    putNearest(properties, members);
    putFix(properties, PatchFix.of(members, reachM));
    return new GapPatch(
        "patch-" + members.get(0).id(),
        outline,
        (long) properties.get("weight"),
        members.size(),
        properties);
  }

  /** The sum of what is known, and of how many it is not. */
  private static void put(
      Map<String, Object> properties,
      String name,
      List<CoverageFinding> members,
      Function<CoverageFinding, Integer> value) {
    List<Integer> known = members.stream().map(value).filter(Objects::nonNull).toList();
    properties.put(name, known.stream().mapToLong(Integer::longValue).sum());
    properties.put(name + "_unknown", members.size() - known.size());
  }

  private static Integer households(Feature demand) {
    return demand instanceof Building building
        ? building.households()
        : demand instanceof Village village ? village.households() : null;
  }

  private static Integer population(Feature demand) {
    return demand instanceof Building building
        ? building.population()
        : demand instanceof Village village ? village.population() : null;
  }

  private static void putCause(Map<String, Object> properties, List<CoverageFinding> members) {
    Map<String, Long> classes =
        members.stream()
            .collect(
                Collectors.groupingBy(
                    CoverageFinding::gapClass, TreeMap::new, Collectors.counting()));
    properties.put("cause", most(members, CoverageFinding::gapClass));
    properties.put(
        "classes", classes.entrySet().stream().map(e -> e.getKey() + ":" + e.getValue()).toList());
    properties.put("why", most(members, m -> (String) m.properties().get("why")));
  }

  private static void putNearest(Map<String, Object> properties, List<CoverageFinding> members) {
    Optional<Near> nearest =
        members.stream()
            .map(CoverageFinding::nearest)
            .flatMap(Optional::stream)
            .min(java.util.Comparator.comparingDouble(Near::metres).thenComparing(Near::id));
    properties.put("nearest_id", nearest.map(Near::id).orElse(null));
    properties.put("nearest_collection", nearest.map(Near::collection).orElse(null));
    properties.put("distance_m", nearest.map(Near::metres).orElse(null));
    List<Double> beyond =
        members.stream().map(m -> m.measures().beyond()).filter(Objects::nonNull).sorted().toList();
    String unit = members.get(0).measures().asked() == Measure.TIME ? "_s" : "_m";
    properties.put("short_least" + unit, beyond.isEmpty() ? null : rounded(beyond.get(0)));
    properties.put(
        "short_most" + unit, beyond.isEmpty() ? null : rounded(beyond.get(beyond.size() - 1)));
    properties.put("short_unknown", members.size() - beyond.size());
  }

  private static void putFix(Map<String, Object> properties, PatchFix proposal) {
    properties.put("fix", proposal.fix().word());
    properties.put("fix_demand", proposal.serves());
    boolean sited = proposal.candidate() != null;
    properties.put("candidate_lon", sited ? degrees(proposal.candidate().x) : null);
    properties.put("candidate_lat", sited ? degrees(proposal.candidate().y) : null);
    properties.put("candidate_demand", proposal.candidateServes());
  }

  /** What most have in common, the first in order where several do; null where none has it. */
  private static String most(
      List<CoverageFinding> members, Function<CoverageFinding, String> value) {
    Map<String, Long> counts =
        members.stream()
            .map(value)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(v -> v, TreeMap::new, Collectors.counting()));
    String most = null;
    for (Map.Entry<String, Long> entry : counts.entrySet()) {
      most = most == null || entry.getValue() > counts.get(most) ? entry.getKey() : most;
    }
    return most;
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  /** To about a centimetre. */
  private static double degrees(double value) {
    return Math.round(value * 1e7) / 1e7;
  }
}
