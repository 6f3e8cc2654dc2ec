package org.firewell.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Measures from one position to geometries, on the ellipsoid, to the millimetre: the same as a
 * {@link SourceSearch} among this one position finds, without an index. For one thread.
 */
public final class Tape {

  private static final LocalSpace SPACE = new LocalSpace(0, 0);

  private final double lon;
  private final double lat;
  private final double[] xyz = new double[3];
  private final double[] foot = new double[2];
  private final Outline outline = new Outline(SPACE);

  /**
   * @param from in degrees, longitude first
   */
  public Tape(Coordinate from) {
    lon = from.x;
    lat = from.y;
    SPACE.put(lon, lat, xyz, 0);
  }

  /**
   * The distance to the nearest position of a geometry in metres, 0 inside of an area.
   *
   * @param geometry points, lines or polygons, not empty
   */
  public double metresTo(Geometry geometry) {
    outline.fill(geometry);
    if (outline.encloses(lon, lat)) {
      return 0;
    }
    double chord = Math.sqrt(outline.chord2(xyz[0], xyz[1], xyz[2], foot));
    return Chord.millimetres(chord, foot[0], foot[1], lon, lat) / 1000.0;
  }
}
