package org.firewell.analysis.targets;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What was counted for a target on one day.
 *
 * @param total in all
 * @param units of each unit; none where a unit has no figure of its own
 */
record Measured(Reading total, Map<Unit, Reading> units) {

  /** The same reading of all items and of those of each unit. */
  static Measured of(List<Item> items, List<Unit> units, Function<List<Item>, Reading> reading) {
    return new Measured(reading.apply(items), byUnit(items, units, reading));
  }

  private static Map<Unit, Reading> byUnit(
      List<Item> items, List<Unit> units, Function<List<Item>, Reading> reading) {
    Map<Unit, Reading> byUnit = new TreeMap<>(Unit.BY_CODE);
    for (Unit unit : units) {
      byUnit.put(
          unit,
          reading.apply(items.stream().filter(i -> unit.code().equals(i.unit().code())).toList()));
    }
    return byUnit;
  }

  /** Nothing is known. */
  static Measured unknown(Yardstick yardstick, String remark) {
    return total(Reading.unknown(yardstick, Reading.Names.NONE, remark));
  }

  static Measured total(Reading total) {
    return new Measured(total, Map.of());
  }
}
