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

  default String id() {
    return header().id();
  }

  default String name() {
    return header().name();
  }
}
