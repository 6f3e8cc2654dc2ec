package org.firewell.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
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

  /** Beyond it, coordinates of a zone are of no use, and refused where they are read. */
  private static final double FARTHEST_DEGREES = 6;

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

  /** By number, the zones of Gauss and Krueger that are called by their meridian. */
  private static final Map<Integer, Zone> ZONES = zones();

  /**
   * A zone of CGCS2000.
   *
   * @param name as Esri calls it
   * @param meridian in the middle, in degrees
   * @param easting of the meridian, in metres
   */
  private record Zone(String name, int meridian, int easting) {}

  /** The names that {@link #of} takes. */
  public static List<String> names() {
    List<String> names = new ArrayList<>(List.of("EPSG:4490", "EPSG:4326", "CRS84"));
    ZONES.keySet().forEach(epsg -> names.add("EPSG:" + epsg));
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
    Zone zone = ZONES.get(epsg);
    String wkt =
        "PROJCS[\"%s\",%s,PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",%d.0],"
                .formatted(zone.name, CGCS2000_WKT, zone.easting)
            + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",%d.0],"
                .formatted(zone.meridian)
            + "PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],"
            + "UNIT[\"Meter\",1.0]]";
    return new Projection(
        epsg, zone.name, wkt, geometry -> place.apply(near(epsg, zone, geometry)));
  }

  private static Geometry near(int epsg, Zone zone, Geometry geometry) {
    Envelope box = geometry.getEnvelopeInternal();
    double off = Math.max(box.getMaxX() - zone.meridian, zone.meridian - box.getMinX());
    if (off > FARTHEST_DEGREES) {
      String place = geometry.getCoordinate().x + ", " + geometry.getCoordinate().y;
      throw new UnwritableException(
          "%s 距 EPSG:%d 的中央经线 %d° 有 %.1f 度，请选别的分带".formatted(place, epsg, zone.meridian, off),
          "%s lies %.1f degrees off the meridian %d of EPSG:%d; take another zone"
              .formatted(place, off, zone.meridian, epsg));
    }
    return geometry;
  }

  /** As the EPSG register numbers them. */
  private static Map<Integer, Zone> zones() {
    Map<Integer, Zone> zones = new TreeMap<>();
    for (int zone = 13; zone <= 23; zone++) {
      int meridian = 6 * zone - 3;
      zones.put(4478 + zone, numbered("CGCS2000_GK_Zone_" + zone, meridian, zone));
      zones.put(4489 + zone, named("CGCS2000_GK_CM_" + meridian + "E", meridian));
    }
    for (int zone = 25; zone <= 45; zone++) {
      int meridian = 3 * zone;
      zones.put(4488 + zone, numbered("CGCS2000_3_Degree_GK_Zone_" + zone, meridian, zone));
      zones.put(4509 + zone, named("CGCS2000_3_Degree_GK_CM_" + meridian + "E", meridian));
    }
    return zones;
  }

  private static Zone numbered(String name, int meridian, int zone) {
    return new Zone(name, meridian, zone * 1_000_000 + 500_000);
  }

  private static Zone named(String name, int meridian) {
    return new Zone(name, meridian, 500_000);
  }
}
