package org.firewell.analysis.targets;

import java.util.Comparator;
import org.firewell.snapshot.Townships;

/**
 * Whom a target is asked of.
 *
 * @param code of the unit; null where nothing tells it
 * @param name what people call it, or null
 */
record Unit(String code, String name) {

  static final Comparator<Unit> BY_CODE = Comparator.comparing(Unit::code);

  static Unit of(Townships.Unit unit) {
    return new Unit(unit.code(), unit.name());
  }

  boolean isKnown() {
    return code != null;
  }
}
