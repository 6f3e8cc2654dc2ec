package org.firewell.query;

import java.time.LocalDate;

/**
 * Which features of a collection, and which page of them. A null asks for no restriction.
 *
 * @param bbox west, south, east, north in degrees; what touches it is in
 * @param from first day of a closed interval in which the feature is valid on some day
 * @param to last day of it
 * @param filter what else is to be true of it
 * @param after the id behind which the page begins, as {@link String#compareTo} sorts
 * @param limit at most this many, 1 or more
 * @param offset after skipping this many more, 0 or more
 */
public record Query(
    double[] bbox,
    LocalDate from,
    LocalDate to,
    Filter filter,
    String after,
    int limit,
    long offset) {

  /** What touches a box, all of it. */
  public static Query within(double[] bbox) {
    return new Query(bbox, null, null, null, null, Integer.MAX_VALUE, 0);
  }

  /** Another page of the same. */
  public Query page(String after, int limit, long offset) {
    return new Query(bbox, from, to, filter, after, limit, offset);
  }

  /** Whether it asks for a whole collection. */
  public boolean isOfAll() {
    return bbox == null && from == null && to == null && filter == null;
  }
}
