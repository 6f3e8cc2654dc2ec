package org.firewell.ingest.crs;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firewell.ingest.file.Refusal;
import org.locationtech.jts.geom.Geometry;

/**
 * What a file's coordinates are. The first is always longitude or easting, whatever the axis order
 * of the system says.
 */
public sealed interface Crs permits Crs.Degrees, ProjectedCrs {

  /**
   * The systems whose longitude and latitude are CGCS2000's within a metre, so that nothing is
   * computed.
   */
  Set<String> DEGREES = Set.of("CRS84", "EPSG:4326", "EPSG:4490");

  /** The canonical name, {@code CRS84} or {@code EPSG:4549}. */
  String name();

  /**
   * The geometry in longitude and latitude; the given one may be changed.
   *
   * @throws Refusal when a position has no place in the system
   */
  Geometry toLonLat(Geometry geometry) throws Refusal;

  /** Whether the coordinates are lengths, so that small numbers cannot be meant. */
  boolean isInMetres();

  /** Whether a system of a canonical name means the same. */
  default boolean isSame(String other) {
    return name().equals(other) || DEGREES.contains(name()) && DEGREES.contains(other);
  }

  /**
   * The system of a name. GeoTools is loaded only when something has to be computed.
   *
   * @throws Refusal when nobody knows it, or it cannot be brought to CGCS2000
   */
  static Crs of(String name) throws Refusal {
    String normal = normal(name);
    return DEGREES.contains(normal) ? new Degrees(normal) : ProjectedCrs.of(normal);
  }

  /**
   * The system of a well-known text.
   *
   * @throws Refusal when it is not understood, or cannot be brought to CGCS2000
   */
  static Crs ofWkt(String wkt) throws Refusal {
    return ProjectedCrs.ofWkt(wkt);
  }

  /** {@code urn:ogc:def:crs:EPSG::4549} and {@code epsg:4549} are {@code EPSG:4549}. */
  static String normal(String name) {
    Matcher epsg = Names.EPSG.matcher(name);
    if (epsg.find()) {
      return "EPSG:" + epsg.group(1);
    }
    return Names.CRS84.matcher(name).find() ? "CRS84" : name.trim();
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
  }

  /** How systems are called. */
  final class Names {
    private static final Pattern EPSG = Pattern.compile("(?i)EPSG\\b.*?[:/](\\d{4,6})\\s*$");
    private static final Pattern CRS84 = Pattern.compile("(?i)CRS:?84\\s*$");

    private Names() {}
  }
}
