package org.firewell.ingest.crs;

import org.firewell.geo.LonLat;
import org.firewell.geo.Positions;
import org.firewell.geo.WebMapDatum;
import org.firewell.ingest.file.Refusal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * What a file's coordinates are. The first is always longitude or easting, whatever the axis order
 * of the system says, unless the system is {@link Swapped}.
 */
public sealed interface Crs permits Crs.Degrees, Crs.OfWebMap, Crs.Swapped, ProjectedCrs {

  /** Stands before the name of a system whose second ordinate is longitude or easting. */
  String SWAPPED = "swapped:";

  /** The canonical name, {@code CRS84}, {@code EPSG:4549}, {@code GCJ-02}. */
  String name();

  /**
   * The geometry in longitude and latitude; the given one may be changed.
   *
   * @throws Refusal when a position has no place in the system
   */
  Geometry toLonLat(Geometry geometry) throws Refusal;

  /** Whether the coordinates are lengths, so that small numbers cannot be meant. */
  boolean isInMetres();

  /** Whether a position is the same number in longitude and latitude, so that none is computed. */
  default boolean isPlain() {
    return false;
  }

  /** Whether a system of a canonical name means the same. */
  default boolean isSame(String other) {
    return name().equals(other)
        || CrsNames.DEGREES.contains(name()) && CrsNames.DEGREES.contains(other);
  }

  /**
   * The system of a name. GeoTools is loaded only when something has to be computed.
   *
   * @throws Refusal when nobody knows it, or it cannot be brought to CGCS2000
   */
  static Crs of(String name) throws Refusal {
    String normal = normal(name);
    if (normal.startsWith(SWAPPED)) {
      return new Swapped(of(normal.substring(SWAPPED.length())));
    }
    for (WebMapDatum datum : WebMapDatum.values()) {
      if (datum.title().equals(normal)) {
        return new OfWebMap(datum);
      }
    }
    if (CrsNames.DEGREES.contains(normal)) {
      return new Degrees(normal);
    }
    CrsNames.refuseWithoutParameters(name, normal);
    return ProjectedCrs.of(normal);
  }

  /**
   * The system that a file declares, by a name or as well-known text.
   *
   * @throws Refusal when nobody knows it, or it cannot be brought to CGCS2000
   */
  static Crs declared(String declared) throws Refusal {
    return declared.contains("[") ? ofWkt(declared) : of(declared);
  }

  /**
   * The system of a well-known text.
   *
   * @throws Refusal when it is not understood, or cannot be brought to CGCS2000
   */
  static Crs ofWkt(String wkt) throws Refusal {
    CrsNames.refuseWithoutParameters(wkt, wkt);
    return ProjectedCrs.ofWkt(wkt);
  }

  /** {@code urn:ogc:def:crs:EPSG::4549} and {@code epsg:4549} are {@code EPSG:4549}. */
  static String normal(String name) {
    return CrsNames.normal(name);
  }

  /** Longitude and latitude already. */
  record Degrees(String name) implements Crs {
    @Override
    public Geometry toLonLat(Geometry geometry) {
      return geometry;
    }

    @Override
    public boolean isInMetres() {
      return false;
    }

    @Override
    public boolean isPlain() {
      return true;
    }
  }

  /** Degrees as a Chinese web map shows them. */
  record OfWebMap(WebMapDatum datum) implements Crs {
    @Override
    public String name() {
      return datum.title();
    }

    /**
     * What is no longitude and latitude is left for who checks them.
     *
     * @throws Refusal where the datum is not in use
     */
    @Override
    public Geometry toLonLat(Geometry geometry) throws Refusal {
      for (Coordinate shown : geometry.getCoordinates()) {
        if (LonLat.isLongitude(shown.x)
            && LonLat.isLatitude(shown.y)
            && !WebMapDatum.isApplied(shown.x, shown.y)) {
          throw new Refusal(
              shown.x + " " + shown.y + " 不在中国范围内，那里不使用 " + name(),
              shown.x + " " + shown.y + " lies outside of China, where " + name() + " is not used");
        }
      }
      return Positions.changed(
          geometry,
          (positions, i) -> {
            double lon = positions.getX(i);
            double lat = positions.getY(i);
            if (LonLat.isLongitude(lon) && LonLat.isLatitude(lat)) {
              LonLat place = datum.undo(new LonLat(lon, lat));
              positions.setOrdinate(i, 0, place.lon());
              positions.setOrdinate(i, 1, place.lat());
            }
          });
    }

    @Override
    public boolean isInMetres() {
      return false;
    }
  }

  /** The second ordinate is longitude or easting, as surveyors and spreadsheets write it. */
  record Swapped(Crs straight) implements Crs {
    @Override
    public String name() {
      return SWAPPED + straight.name();
    }

    @Override
    public Geometry toLonLat(Geometry geometry) throws Refusal {
      return straight.toLonLat(turned(geometry));
    }

    @Override
    public boolean isInMetres() {
      return straight.isInMetres();
    }
  }

  /** The same system with its ordinates the other way round. */
  static Crs swapped(Crs crs) {
    return crs instanceof Swapped swapped ? swapped.straight() : new Swapped(crs);
  }

  /** A copy whose first ordinates are second. */
  static Geometry turned(Geometry geometry) {
    return Positions.changed(
        geometry,
        (positions, i) -> {
          double first = positions.getX(i);
          positions.setOrdinate(i, 0, positions.getY(i));
          positions.setOrdinate(i, 1, first);
        });
  }
}
