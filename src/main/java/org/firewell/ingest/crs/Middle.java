package org.firewell.ingest.crs;

import java.util.Arrays;
import java.util.List;
import org.firewell.geo.LonLat;

/**
 * Where most of what belongs together lies: the median longitude and the median latitude, which a
 * minority of misplaced ones cannot move.
 */
public record Middle(double lon, double lat) {

  /** Farther than any county is wide: 5 degrees are some 500 km. */
  private static final double FAR_DEGREES = 5;

  /**
   * @throws IllegalArgumentException of no places
   */
  public static Middle of(List<LonLat> places) {
    return of(
        places.stream().mapToDouble(LonLat::lon).toArray(),
        places.stream().mapToDouble(LonLat::lat).toArray());
  }

  /**
   * @param lon longitudes in degrees, at least one; sorted by this
   * @param lat latitudes in degrees, at least one; sorted by this
   */
  public static Middle of(double[] lon, double[] lat) {
    if (lon.length == 0 || lat.length == 0) {
      throw new IllegalArgumentException("nothing has no middle");
    }
    return new Middle(median(lon), median(lat));
  }

  /** Whether a position in degrees lies no farther than a county is wide. */
  public boolean isNear(double otherLon, double otherLat) {
    double east = Math.abs(otherLon - lon);
    return Math.min(east, 360 - east) <= FAR_DEGREES && Math.abs(otherLat - lat) <= FAR_DEGREES;
  }

  /** Whether a position lies far and would lie near with its ordinates the other way round. */
  public boolean isTurned(double first, double second) {
    return !isNear(first, second) && isNear(second, first);
  }

  private static double median(double[] numbers) {
    Arrays.sort(numbers);
    return numbers[numbers.length / 2];
  }
}
