package org.firewell.analysis.completeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.firewell.snapshot.Townships;

/**
 * How many villages of a township are on which level.
 *
 * @param code null for those of which the township is not known
 * @param name or null
 * @param min how many are on each level for sure, L0 first
 * @param max how many are on each level at best
 */
public record UnitLevels(String code, String name, int villages, List<Long> min, List<Long> max) {

  /** What {@link #ranks} goes by, as a summary says it. */
  public static final List<String> RANKED_BY = List.of("share_low of L3", "share_low of L2");

  private static final List<Level> RANKING = List.of(Level.L3, Level.L2);

  private static final Comparator<UnitLevels> FURTHEST_FIRST =
      (a, b) -> {
        for (Level level : RANKING) {
          int order = Long.compare(b.surely(level) * a.villages, a.surely(level) * b.villages);
          if (order != 0) {
            return order;
          }
        }
        return 0;
      };

  /** By code, those without one first. */
  public static List<UnitLevels> of(List<VillageFinding> findings, Townships townships) {
    return of(byUnit(findings), townships);
  }

  static List<UnitLevels> of(Map<String, List<VillageFinding>> byUnit, Townships townships) {
    List<UnitLevels> units = new ArrayList<>();
    byUnit.forEach(
        (code, own) -> {
          String name = townships.find(code).map(Townships.Unit::name).orElse(null);
          units.add(of(code.isEmpty() ? null : code, name, own));
        });
    return units;
  }

  /** Of villages, whosever they are. */
  public static UnitLevels of(String code, String name, List<VillageFinding> findings) {
    long[] min = new long[Level.values().length];
    long[] max = new long[Level.values().length];
    for (VillageFinding finding : findings) {
      min[finding.levelMin().ordinal()]++;
      max[finding.levelMax().ordinal()]++;
    }
    return new UnitLevels(code, name, findings.size(), boxed(min), boxed(max));
  }

  static Map<String, List<VillageFinding>> byUnit(List<VillageFinding> findings) {
    return findings.parallelStream()
        .collect(
            Collectors.groupingBy(
                finding -> Objects.requireNonNullElse(finding.unit(), ""),
                TreeMap::new,
                Collectors.toList()));
  }

  /**
   * The ranks by code: by the share of villages that are surely on L3 or above, then on L2 or
   * above. Equal ones share a rank and the next ones are as many ranks behind: 1, 2, 2, 4.
   */
  public static Map<String, Integer> ranks(List<UnitLevels> units) {
    List<UnitLevels> sorted =
        units.stream().filter(unit -> unit.code != null).sorted(FURTHEST_FIRST).toList();
    Map<String, Integer> ranks = new HashMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      boolean isTie = i > 0 && FURTHEST_FIRST.compare(sorted.get(i - 1), sorted.get(i)) == 0;
      ranks.put(sorted.get(i).code, isTie ? ranks.get(sorted.get(i - 1).code) : i + 1);
    }
    return ranks;
  }

  /** How many have surely reached a level. */
  public long surely(Level level) {
    return reached(min, level);
  }

  /** How many have reached a level at best. */
  public long atBest(Level level) {
    return reached(max, level);
  }

  private static long reached(List<Long> counts, Level level) {
    long reached = 0;
    for (int i = level.ordinal(); i < counts.size(); i++) {
      reached += counts.get(i);
    }
    return reached;
  }

  /** A row for each level: how many are on it, and how many have reached it. */
  public List<Map<String, Object>> rows() {
    return Arrays.stream(Level.values()).map(this::row).toList();
  }

  private Map<String, Object> row(Level level) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("level", level.name());
    row.put("min", min.get(level.ordinal()));
    row.put("max", max.get(level.ordinal()));
    row.put("reached_low", surely(level));
    row.put("reached_high", atBest(level));
    row.put("share_low", share(surely(level)));
    row.put("share_high", share(atBest(level)));
    return row;
  }

  /** To four decimals; nothing of nothing has no share. */
  private Double share(long part) {
    return villages == 0 ? null : Math.round(10_000.0 * part / villages) / 10_000.0;
  }

  private static List<Long> boxed(long[] counts) {
    return Arrays.stream(counts).boxed().toList();
  }
}
