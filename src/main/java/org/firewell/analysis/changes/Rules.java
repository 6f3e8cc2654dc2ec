package org.firewell.analysis.changes;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.firewell.analysis.Progress;
import org.firewell.analysis.completeness.Completeness;
import org.firewell.analysis.completeness.VillageFinding;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Norm;
import org.firewell.standard.Provision;
import org.firewell.standard.Ruleset;

/**
 * Which norms make the difference: each one that differs is put in the other's place alone, from
 * the one ruleset into the other and back.
 *
 * @param norms that change at least one village, or that differ together where none does alone
 * @param byVillage the norms that change a village alone, by its id
 */
record Rules(List<Norm> norms, Map<String, Set<Norm>> byVillage) {

  private static final Rules SAME = new Rules(List.of(), Map.of());

  static Rules between(
      Snapshot was,
      Snapshot is,
      Map<String, VillageFinding> before,
      Map<String, VillageFinding> after,
      Progress progress) {
    List<Norm> differing =
        Arrays.stream(Norm.values())
            .filter(norm -> was.law().value(norm) != is.law().value(norm))
            .filter(norm -> !norm.key().endsWith("_cost_yuan"))
            .toList();
    if (differing.isEmpty()) {
      return SAME;
    }
    Snapshot old = is.under(was.law());
    Map<String, VillageFinding> oldFound =
        was.asOf().equals(is.asOf()) ? before : Completeness.findings(old, Progress.NONE);
    Map<String, Set<Norm>> byVillage = new TreeMap<>();
    int done = 0;
    for (Norm norm : differing) {
      progress.at((double) done++ / differing.size(), norm.key());
      note(norm, oldFound, old.under(with(old.law(), is.law(), norm)), byVillage);
      note(norm, after, is.under(with(is.law(), old.law(), norm)), byVillage);
    }
    after.forEach(
        (id, now) -> {
          VillageFinding then = oldFound.get(id);
          if (then != null && differs(then, now) && !byVillage.containsKey(id)) {
            byVillage.put(id, new TreeSet<>(differing));
          }
        });
    Set<Norm> effective = new TreeSet<>();
    byVillage.values().forEach(effective::addAll);
    return new Rules(List.copyOf(effective), byVillage);
  }

  Set<Norm> of(String village) {
    return byVillage.getOrDefault(village, Set.of());
  }

  private static void note(
      Norm norm,
      Map<String, VillageFinding> found,
      Snapshot changed,
      Map<String, Set<Norm>> byVillage) {
    Completeness.findings(changed, Progress.NONE)
        .forEach(
            (id, other) -> {
              if (differs(found.get(id), other)) {
                byVillage.computeIfAbsent(id, i -> new TreeSet<>()).add(norm);
              }
            });
  }

  /** Whether anything of what is told as a change is not the same. */
  static boolean differs(VillageFinding one, VillageFinding other) {
    return one.levelMin() != other.levelMin()
        || one.levelMax() != other.levelMax()
        || !one.score().equals(other.score())
        || !one.missing().equals(other.missing());
  }

  private static Ruleset with(Ruleset law, Ruleset other, Norm norm) {
    Map<Norm, Provision> provisions = new EnumMap<>(law.provisions());
    provisions.put(norm, other.provision(norm));
    return law.with(provisions);
  }
}
