package org.firewell.analysis.targets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.firewell.analysis.InputException;
import org.firewell.analysis.coverage.CoverageFinding;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ternary;
import org.firewell.standard.Target;

/** Measures the built-up area that is in reach of water that works. */
final class AreaCount {

  private final Target target;
  private final Day day;

  AreaCount(Target target, Day day) {
    this.target = target;
    this.day = day;
  }

  Measured covered() {
    Yardstick yardstick = new Yardstick(target.value(), "percent of area", false);
    if (!day.snapshot().has(FeatureType.BUILDINGS)) {
      return Measured.unknown(yardstick, "there is no layer of buildings");
    }
    try {
      return measured(day.builtUp(), yardstick);
    } catch (InputException e) {
      return Measured.unknown(yardstick, e.getMessage());
    }
  }

  private Measured measured(List<CoverageFinding> cells, Yardstick yardstick) {
    Map<Unit, Reading> units = new TreeMap<>(Unit.BY_CODE);
    Map<String, Unit> byCode = new HashMap<>();
    day.units(target).forEach(unit -> byCode.put(unit.code(), unit));
    for (Unit unit : byCode.values()) {
      units.put(unit, reading(cells, c -> unit.code().equals(c.township()), yardstick));
    }
    return new Measured(reading(cells, c -> true, yardstick), units);
  }

  /** Square metres have no names: the gaps are those of coverage of the built-up area. */
  private static Reading reading(
      List<CoverageFinding> cells, Predicate<CoverageFinding> which, Yardstick yardstick) {
    double[] m2 = new double[Ternary.values().length];
    for (CoverageFinding cell : cells) {
      if (which.test(cell)) {
        m2[cell.covered().ordinal()] += cell.weight() == null ? 0 : cell.weight();
      }
    }
    double sure = m2[Ternary.YES.ordinal()];
    double perhaps = sure + m2[Ternary.UNKNOWN.ordinal()];
    double whole = perhaps + m2[Ternary.NO.ordinal()];
    return Reading.of(
        new Bounds(Share.of(sure, whole), Share.of(perhaps, whole)),
        null,
        yardstick,
        Reading.Names.NONE);
  }
}
