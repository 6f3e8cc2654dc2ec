package org.firewell.analysis.siting.quota;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.firewell.standard.Quota;
import org.firewell.standard.QuotaKind;
import org.firewell.standard.Ruleset;

/**
 * What a document handed to each unit, new and make-up together.
 *
 * @param ofUnit by unit; null where it hands nothing out
 */
record Quotas(List<Quota> handed, Integer[] ofUnit) {

  static Quotas of(Ruleset law, Units units) {
    Integer[] ofUnit =
        IntStream.range(0, units.size())
            .mapToObj(unit -> ofUnit(law, units.list().get(unit).code()))
            .toArray(Integer[]::new);
    return new Quotas(law.quotas(), ofUnit);
  }

  private static Integer ofUnit(Ruleset law, String codeOrNull) {
    return law.quotas().stream()
        .filter(quota -> quota.unitCode().equals(codeOrNull))
        .map(Quota::quantity)
        .reduce(Integer::sum)
        .orElse(null);
  }

  /** Whether any unit was handed anything. */
  boolean areThere() {
    return Arrays.stream(ofUnit).anyMatch(Objects::nonNull);
  }

  /** By unit, 0 where nothing was handed out. */
  int[] caps() {
    return Arrays.stream(ofUnit).mapToInt(quota -> quota == null ? 0 : quota).toArray();
  }

  /** What a kind hands to a unit; null where nothing. */
  Integer of(String codeOrNull, QuotaKind kind) {
    return handed.stream()
        .filter(quota -> quota.unitCode().equals(codeOrNull) && quota.kind() == kind)
        .map(Quota::quantity)
        .reduce(Integer::sum)
        .orElse(null);
  }
}
