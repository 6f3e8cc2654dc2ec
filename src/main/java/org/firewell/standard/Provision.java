package org.firewell.standard;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A number that the law sets.
 *
 * @param norm what it limits; the unit is in the norm's name
 * @param value the number
 * @param clause where it stands
 */
public record Provision(Norm norm, double value, Clause clause) {

  /** As answers tell it: norm, value, document, clause, certainty. */
  public Map<String, Object> plain() {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("norm", norm.key());
    plain.put("value", value);
    plain.putAll(clause.plain());
    return plain;
  }
}
