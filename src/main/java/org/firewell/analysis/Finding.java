package org.firewell.analysis;

import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** What was found of one thing. */
public interface Finding {

  String id();

  /** In longitude and latitude, or null when the thing has no place. */
  Geometry geometry();

  /**
   * Texts, numbers, booleans and lists by attribute name, in the order in which they are read: the
   * columns of a table. The id is among them, as {@code id} or under the name that it has there.
   */
  Map<String, Object> properties();
}
