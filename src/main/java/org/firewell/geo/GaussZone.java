package org.firewell.geo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * A Gauss-Krueger zone of CGCS2000 as the EPSG register numbers them: EPSG:4491 to 4554.
 *
 * @param epsg its number in the register
 * @param width 3 or 6, in degrees
 * @param number of the zone, 13 to 23 of those of 6 degrees, 25 to 45 of those of 3 degrees
 * @param meridian in its middle, in degrees east
 * @param isInFront whether the number stands before the easting, in millions of metres
 */
public record GaussZone(int epsg, int width, int number, int meridian, boolean isInFront) {

  /** Farther from the meridian its coordinates are of no use, in degrees. */
  public static final double FARTHEST_DEGREES = 6;

  private static final int FALSE_EASTING_M = 500_000;

  private static final List<GaussZone> ALL = register();

  /** All of them by number in the register. */
  public static List<GaussZone> all() {
    return ALL;
  }

  /** The zone of a number in the register. */
  public static Optional<GaussZone> find(int epsg) {
    return ALL.stream().filter(zone -> zone.epsg == epsg).findFirst();
  }

  /** The easting of the meridian, in metres. */
  public int easting() {
    return (isInFront ? number * 1_000_000 : 0) + FALSE_EASTING_M;
  }

  /** How far the farthest part of a box in degrees lies from the meridian, in degrees. */
  public double degreesOff(Envelope box) {
    return Math.max(box.getMaxX() - meridian, meridian - box.getMinX());
  }

  /** Whether all of a box in degrees is near enough to the meridian. */
  public boolean reaches(Envelope box) {
    return degreesOff(box) <= FARTHEST_DEGREES;
  }

  private static List<GaussZone> register() {
    List<GaussZone> zones = new ArrayList<>();
    for (int number = 13; number <= 23; number++) {
      zones.add(new GaussZone(4478 + number, 6, number, 6 * number - 3, true));
      zones.add(new GaussZone(4489 + number, 6, number, 6 * number - 3, false));
    }
    for (int number = 25; number <= 45; number++) {
      zones.add(new GaussZone(4488 + number, 3, number, 3 * number, true));
      zones.add(new GaussZone(4509 + number, 3, number, 3 * number, false));
    }
    zones.sort(Comparator.comparingInt(GaussZone::epsg));
    return List.copyOf(zones);
  }
}
