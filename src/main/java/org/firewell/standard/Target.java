package org.firewell.standard;

import java.util.List;

/**
 * A rate or a number that a document asks by a date.
 *
 * @param indicator its name, snake_case
 * @param appliesTo what is counted
 * @param op one of {@code >=}, {@code =}
 * @param value the number, or null where the document points to a table
 * @param unit of the value
 * @param due an ISO date, or a rhythm such as {@code monthly by 24} or {@code yearly by 12-01}
 * @param clause where it stands
 * @param spatial whether Firewell can count it on the map
 * @param units codes of the units of which it is asked, sorted; empty when it is asked of all
 */
public record Target(
    String indicator,
    String appliesTo,
    String op,
    Double value,
    String unit,
    String due,
    Clause clause,
    boolean spatial,
    List<String> units) {

  public Target {
    units = List.copyOf(units);
  }
}
