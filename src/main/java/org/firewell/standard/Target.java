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
 * @param due an ISO date, or a rhythm such as {@code monthly by 24}, {@code monthly by 24 from
 *     2024-04} or {@code yearly by 12-01}
 * @param clause where it stands
 * @param spatial whether Firewell can count it on the map
 * @param units codes of the units of which it is asked, sorted; empty when it is asked of all
 * @param counting how Firewell counts it
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
    List<String> units,
    Counting counting) {

  public Target {
    units = List.copyOf(units);
  }

  /**
   * How a target is counted, which is a reading of the document where it leaves room.
   *
   * @param measure what is counted
   * @param askedOf whom the document asks
   * @param certainty how sure the reading is
   * @param note what to know of it, in our own words; may be empty
   */
  public record Counting(Measure measure, AskedOf askedOf, Certainty certainty, String note) {}

  /** Whom a document asks: what it asks of nobody is a figure and no duty. */
  public enum AskedOf {
    /** Each unit by itself. */
    UNITS,
    /** The area as a whole. */
    AREA,
    /** The area, which hands it on to each unit. */
    BOTH
  }
}
