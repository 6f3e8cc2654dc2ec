package org.firewell.standard;

/**
 * A city total that a document states in its text, held beside the sum of its own table: the two
 * may disagree, and the disagreement is a fact of its own.
 *
 * @param kind of hydrant
 * @param quantity what the text says
 * @param clause where it says so
 */
public record CityFigure(QuotaKind kind, int quantity, Clause clause) {}
