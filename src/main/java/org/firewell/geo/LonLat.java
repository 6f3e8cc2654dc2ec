package org.firewell.geo;

/**
 * A position on CGCS2000.
 *
 * @param lon longitude in degrees, -180 to 180, east positive
 * @param lat latitude in degrees, -90 to 90, north positive
 */
public record LonLat(double lon, double lat) {

  /**
   * @throws IllegalArgumentException when a value is not a number or out of range
   */
  public LonLat {
    if (!isLongitude(lon) || !isLatitude(lat)) {
      throw new IllegalArgumentException("not a longitude and latitude: " + lon + " " + lat);
    }
  }

  public static boolean isLongitude(double degrees) {
    return degrees >= -180 && degrees <= 180;
  }

  public static boolean isLatitude(double degrees) {
    return degrees >= -90 && degrees <= 90;
  }
}
