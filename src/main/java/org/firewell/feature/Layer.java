package org.firewell.feature;

import java.time.LocalDate;

/**
 * Where the features of a collection come from. A null is unknown.
 *
 * @param file the name of the file that they were read from
 * @param origin who made the data
 * @param licence the terms under which it may be used
 * @param loadedOn the day on which it was loaded
 */
public record Layer(String file, String origin, String licence, LocalDate loadedOn) {

  /** A layer of which nothing is known but that it is there. */
  public static final Layer UNDOCUMENTED = new Layer(null, null, null, null);
}
