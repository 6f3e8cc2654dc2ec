package org.firewell.feature;

import org.locationtech.jts.geom.Geometry;

/**
 * Something that stands on the ground. JTS geometries are mutable: whoever changes one copies it
 * first.
 */
public sealed interface Feature
    permits Division,
        Hydrant,
        WaterIntake,
        FireStation,
        MicroStation,
        Road,
        Pipe,
        Barrier,
        Building {

  Header header();

  /** Longitude and latitude in degrees, never null, never empty. */
  Geometry geometry();

  /**
   * Metres above sea level of the ground on which it stands; null where that is unknown, and for
   * the collections that do not keep it. All heights of a county are of one system, as a rule the
   * national one of 1985: those of satellites are above the ellipsoid, in Fujian of the order of 10
   * m more.
   */
  default Double heightM() {
    return null;
  }

  default String id() {
    return header().id();
  }

  default String name() {
    return header().name();
  }
}
