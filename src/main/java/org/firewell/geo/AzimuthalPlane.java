package org.firewell.geo;

import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;
import org.locationtech.jts.geom.Coordinate;

/**
 * A plane in metres in which everything lies at its true distance and in its true direction from a
 * centre: x grows east, y grows north. It is the azimuthal equidistant projection of the ellipsoid,
 * by C. Karney's geodesics.
 *
 * <p>Lengths that do not lead to the centre are too long by at most {@code (r / 6371 km)^2 / 6} at
 * the distance r from it: by 0.04 % at 300 km, by a millionth at 15 km.
 */
public final class AzimuthalPlane {

  private final double lon0;
  private final double lat0;

  /** Arguments are degrees. */
  public AzimuthalPlane(double lon0, double lat0) {
    this.lon0 = lon0;
    this.lat0 = lat0;
  }

  /** Where a position in degrees lies, in metres from the centre. */
  public Coordinate metres(double lon, double lat) {
    GeodesicData way =
        Ellipsoid.GEODESIC.Inverse(
            lat0, lon0, lat, lon, GeodesicMask.DISTANCE | GeodesicMask.AZIMUTH);
    double azimuth = Math.toRadians(way.azi1);
    return new Coordinate(way.s12 * Math.sin(azimuth), way.s12 * Math.cos(azimuth));
  }

  /** The longitude and latitude, in degrees, of a place in metres from the centre. */
  public Coordinate lonLat(double x, double y) {
    GeodesicData way =
        Ellipsoid.GEODESIC.Direct(lat0, lon0, Math.toDegrees(Math.atan2(x, y)), Math.hypot(x, y));
    return new Coordinate(way.lon2, way.lat2);
  }
}
