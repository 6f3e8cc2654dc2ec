package org.firewell.standard;

/**
 * A number that the law sets.
 *
 * @param norm what it limits; the unit is in the norm's name
 * @param value the number
 * @param clause where it stands
 */
public record Provision(Norm norm, double value, Clause clause) {}
