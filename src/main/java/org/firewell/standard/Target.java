package org.firewell.standard;

/**
 * A rate or a number that a document asks by a date.
 *
 * @param indicator its name, snake_case
 * @param appliesTo what is counted
 * @param op one of {@code >=}, {@code =}
 * @param value the number, or null where the document points to a table
 * @param unit of the value
 * @param due an ISO date, or a rhythm such as {@code monthly}
 * @param clause where it stands
 * @param spatial whether Firewell can count it on the map
 */
public record Target(
    String indicator,
    String appliesTo,
    String op,
    Double value,
    String unit,
    String due,
    Clause clause,
    boolean spatial) {}
