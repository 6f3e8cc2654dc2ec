package org.firewell.ingest.seed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firewell.standard.Norm;

/** What a norm's number can be, which the last word of its name tells. */
final class NormRange {

  /** Pairs of norms of which the first is never above the second. */
  static final Map<Norm, Norm> NEVER_ABOVE =
      Map.of(
          Norm.HYDRANT_KERB_MIN_M, Norm.HYDRANT_KERB_MAX_M,
          Norm.ENGINE_HOSE_STRAIGHT_M, Norm.ENGINE_HOSE_ROUTE_M,
          Norm.VILLAGE_HOSE_STRAIGHT_M, Norm.VILLAGE_HOSE_ROUTE_M,
          Norm.RURAL_HOSE_STRAIGHT_M, Norm.RURAL_HOSE_ROUTE_M,
          Norm.INTAKE_VOLUME_M3, Norm.INTAKE_VOLUME_LOW_RESISTANCE_M3);

  private static final List<String> MEASURED = List.of("m", "m3", "mpa", "s", "h");

  private NormRange() {}

  /** Why a number cannot stand for a norm. */
  static Optional<String> fault(Norm norm, double value) {
    String unit = norm.key().substring(norm.key().lastIndexOf('_') + 1);
    if (value < 0) {
      return Optional.of(norm.key() + " is below 0");
    }
    if (unit.equals("asked") && value != 0 && value != 1) {
      return Optional.of(norm.key() + " is 1 when it is asked and 0 when not");
    }
    if (unit.equals("month") && (value < 1 || value > 12)) {
      return Optional.of(norm.key() + " is no month from 1 to 12");
    }
    if (unit.equals("percent") && value > 100) {
      return Optional.of(norm.key() + " is above 100");
    }
    if (!unit.equals("percent") && !MEASURED.contains(unit) && value != Math.rint(value)) {
      return Optional.of(norm.key() + " is a whole number");
    }
    return Optional.empty();
  }
}
