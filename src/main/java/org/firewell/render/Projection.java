package org.firewell.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.firewell.geo.GaussZone;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The coordinates of a file that tells what they are.
 *
 * @param epsg the number by which the EPSG register knows them
 * @param title for people
 * @param wkt as a {@code .prj} has it: longitude or easting first
 * @param place brings a geometry in longitude and latitude there
 */
public record Projection(int epsg, String title, String wkt, UnaryOperator<Geometry> place) {

  private static final String CGCS2000_WKT =
      "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\","
          + "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],"
          + "UNIT[\"Degree\",0.0174532925199433]]";

  private static final String WGS84_WKT =
      "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
          + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

  /** Longitude and latitude of the national system, as they are kept. */
  public static final Projection CGCS2000 =
      new Projection(4490, "CGCS2000", CGCS2000_WKT, geometry -> geometry);

  /** The same, told to be WGS 84: the two agree within a metre. */
  public static final Projection WGS84 =
      new Projection(4326, "WGS 84", WGS84_WKT, geometry -> geometry);

  /** The names that {@link #of} takes. */
  public static List<String> names() {
    List<String> names = new ArrayList<>(List.of("EPSG:4490", "EPSG:4326", "CRS84"));
    GaussZone.all().forEach(zone -> names.add("EPSG:" + zone.epsg()));
    return names;
  }

  /**
   * The coordinates of a name: longitude and latitude as {@code EPSG:4490}, {@code EPSG:4326} or
   * {@code CRS84}; a zone of CGCS2000, 3 or 6 degrees wide, with its number before the easting or
   * without, {@code EPSG:4491} to {@code EPSG:4554}.
   *
   * @param projecting brings geometries in longitude and latitude to the system of a number
   */
  public static Optional<Projection> of(
      String name, IntFunction<UnaryOperator<Geometry>> projecting) {
    if (!names().contains(name)) {
      return Optional.empty();
    }
    if (name.equals("CRS84")) {
      return Optional.of(WGS84);
    }
    int epsg = Integer.parseInt(name.substring("EPSG:".length()));
    return Optional.of(
        epsg == CGCS2000.epsg
            ? CGCS2000
            : epsg == WGS84.epsg ? WGS84 : zone(epsg, projecting.apply(epsg)));
  }

  private static Projection zone(int epsg, UnaryOperator<Geometry> place) {
    GaussZone zone = GaussZone.find(epsg).orElseThrow();
    String wkt =
        "PROJCS[\"%s\",%s,PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",%d.0],"
                .formatted(name(zone), CGCS2000_WKT, zone.easting())
            + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",%d.0],"
                .formatted(zone.meridian())
            + "PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],"
            + "UNIT[\"Meter\",1.0]]";
    return new Projection(epsg, name(zone), wkt, geometry -> place.apply(near(zone, geometry)));
  }

  /** As Esri calls it. */
  private static String name(GaussZone zone) {
    return "CGCS2000_"
        + (zone.width() == 3 ? "3_Degree_" : "")
        + (zone.isInFront() ? "GK_Zone_" + zone.number() : "GK_CM_" + zone.meridian() + "E");
  }

  private static Geometry near(GaussZone zone, Geometry geometry) {
    Envelope box = geometry.getEnvelopeInternal();
    if (!zone.reaches(box)) {
      double off = zone.degreesOff(box);
      String place = geometry.getCoordinate().x + ", " + geometry.getCoordinate().y;
      throw new UnwritableException(
          "%s 距 EPSG:%d 的中央经线 %d° 有 %.1f 度，请选别的分带"
              .formatted(place, zone.epsg(), zone.meridian(), off),
          "%s lies %.1f degrees off the meridian %d of EPSG:%d; take another zone"
              .formatted(place, off, zone.meridian(), zone.epsg()));
    }
    return geometry;
  }
}
