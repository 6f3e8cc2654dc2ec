package org.firewell.ingest;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.firewell.geo.Ellipsoid;
import org.firewell.geo.LonLat;
import org.firewell.ingest.crs.Crs;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Shapes;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Lets through what is a place on the ground: of a type that the collection takes, not empty, in
 * degrees within their range, longitude first, and not at (0, 0), where lost positions gather.
 *
 * <p>An outline that crosses itself is repaired by JTS's {@link GeometryFixer} (structure method:
 * holes stay holes) and the repair is told, for such outlines are common and what they mean is
 * mostly plain. A row whose two ordinates stand the other way round is turned, and told, where they
 * have a place in that order alone. Every other fault refuses the row. A multi-geometry of one part
 * is that part where the collection takes no multi-geometries.
 */
final class GeometryGate {

  /** Beyond this a number is not a slip within degrees but metres of a projection. */
  private static final double LARGEST_SLIP = 1000;

  private final Set<String> types;
  private final Crs crs;

  GeometryGate(Set<String> types, Crs crs) {
    this.types = types;
    this.crs = crs;
  }

  /**
   * What was let through.
   *
   * @param geometry in longitude and latitude
   * @param given where the file put it, with the system of its coordinates, of what is no point the
   *     system alone; null where that is what the geometry says
   */
  record Admitted(Geometry geometry, String given) {}

  /**
   * @param geometry in the crs of the file; may be changed
   * @param warnings takes what was repaired
   */
  Admitted admit(Geometry geometry, Consumer<Reason> warnings) throws Refusal {
    Geometry typed = ofTakenType(geometry);
    if (typed.isEmpty()) {
      throw new Refusal("几何为空", "an empty geometry");
    }
    checkNumbers(typed);
    Coordinate first = typed.getCoordinate().copy();
    Crs read = crs;
    Geometry placed;
    try {
      placed = placed(crs, typed);
    } catch (Refusal refusal) {
      read = Crs.swapped(crs);
      placed = turned(read, typed, refusal);
      warnings.accept(turned(first));
    }
    return new Admitted(
        placed instanceof Polygonal ? valid(placed, warnings) : placed, given(read, typed, first));
  }

  private static Geometry placed(Crs system, Geometry geometry) throws Refusal {
    Geometry placed = system.toLonLat(geometry);
    for (Coordinate position : placed.getCoordinates()) {
      checkPlace(position);
    }
    return placed;
  }

  /** Where a row lies with its ordinates the other way round, else why it was refused as it is. */
  private static Geometry turned(Crs other, Geometry geometry, Refusal refusal) throws Refusal {
    try {
      return placed(other, geometry);
    } catch (Refusal e) {
      throw refusal; // it has no place in that order either
    }
  }

  private Reason turned(Coordinate first) {
    return crs.isInMetres()
        ? new Reason(
            "东坐标与北坐标颠倒，已对调：" + shown(first),
            "easting and northing were swapped and are put right: " + shown(first))
        : new Reason(
            "经纬度颠倒，已对调：" + shown(first),
            "longitude and latitude were swapped and are put right: " + shown(first));
  }

  private static String given(Crs read, Geometry typed, Coordinate first) {
    if (read.isPlain()) {
      return null;
    }
    return typed instanceof Point ? read.name() + " " + shown(first) : read.name();
  }

  private Geometry ofTakenType(Geometry geometry) throws Refusal {
    if (types.contains(geometry.getGeometryType())) {
      return geometry;
    }
    if (geometry instanceof GeometryCollection
        && geometry.getNumGeometries() == 1
        && types.contains(geometry.getGeometryN(0).getGeometryType())) {
      return geometry.getGeometryN(0);
    }
    String taken = String.join(", ", types.stream().sorted().toList());
    throw new Refusal(
        "几何类型为 " + geometry.getGeometryType() + "；可用 " + taken,
        "a " + geometry.getGeometryType() + "; taken are " + taken);
  }

  private void checkNumbers(Geometry geometry) throws Refusal {
    for (Coordinate position : geometry.getCoordinates()) {
      if (!Double.isFinite(position.x) || !Double.isFinite(position.y)) {
        throw new Refusal(Shapes.NO_NUMBER);
      }
      if (crs.isInMetres() && LonLat.isLongitude(position.x) && LonLat.isLatitude(position.y)) {
        throw new Refusal(
            shown(position) + " 是经纬度，不是 " + crs.name() + " 的米",
            shown(position) + " are degrees, and not metres of " + crs.name());
      }
    }
  }

  private static void checkPlace(Coordinate position) throws Refusal {
    double lon = position.x;
    double lat = position.y;
    if (lon == 0 && lat == 0) {
      throw new Refusal(
          "位置为经度 0、纬度 0：坐标已丢失", "a position at longitude 0, latitude 0: it was lost on the way");
    }
    if (LonLat.isLongitude(lon) && LonLat.isLatitude(lat)) {
      return;
    }
    if (LonLat.isLongitude(lat) && LonLat.isLatitude(lon)) {
      throw swapped(position);
    }
    if (Math.max(Math.abs(lon), Math.abs(lat)) > LARGEST_SLIP) {
      Reason advice = advice(lon);
      throw new Refusal(
          shown(position) + " 是投影坐标（米），不是经纬度：" + advice.zh(),
          shown(position) + " are metres of a projection, not degrees: " + advice.en());
    }
    throw new Refusal(
        shown(position) + " 不是经纬度", shown(position) + " is no longitude and latitude");
  }

  private static Refusal swapped(Coordinate position) {
    return new Refusal(
        "经纬度颠倒：" + shown(position) + "；应先经度后纬度",
        "longitude and latitude are swapped: " + shown(position) + "; longitude comes first");
  }

  /**
   * Chinese eastings often carry the number of their Gauss-Krueger zone in front: 25 to 45 for
   * zones of 3 degrees (EPSG:4513 to 4533), 13 to 23 for zones of 6 degrees (EPSG:4491 to 4501).
   */
  private static Reason advice(double easting) {
    int zone = (int) (easting / 1e6);
    String code =
        zone >= 25 && zone <= 45
            ? "EPSG:" + (4513 + zone - 25)
            : zone >= 13 && zone <= 23 ? "EPSG:" + (4491 + zone - 13) : null;
    return code == null
        ? new Reason(
            "请在 dataset.yaml 中写明坐标系，例如 crs: EPSG:4549",
            "write their crs into dataset.yaml, for example crs: EPSG:4549")
        : new Reason(
            "前面的带号 " + zone + " 表明 dataset.yaml 中应写 crs: " + code,
            "zone number " + zone + " in front points to crs: " + code + " in dataset.yaml");
  }

  private static Geometry valid(Geometry area, Consumer<Reason> warnings) throws Refusal {
    TopologyValidationError error = new IsValidOp(area).getValidationError();
    if (error == null) {
      return area;
    }
    Geometry fixed = GeometryFixer.fix(area);
    if (fixed.isEmpty() || !(fixed instanceof Polygonal)) {
      throw new Refusal("轮廓不含面积", "an outline that encloses no area");
    }
    warnings.accept(repaired(error, squareMetres(area), squareMetres(fixed)));
    return fixed;
  }

  private static Reason repaired(TopologyValidationError error, double from, double to) {
    String what = error.getMessage().toLowerCase(Locale.ROOT);
    String at = shown(error.getCoordinate());
    return new Reason(
        String.format(Locale.ROOT, "轮廓有误（%s，%s），已修复，面积由 %.0f 变为 %.0f 平方米", what, at, from, to),
        String.format(
            Locale.ROOT,
            "an unsound outline (%s at %s) was repaired; its area went from %.0f to %.0f m²",
            what,
            at,
            from,
            to));
  }

  /** Roughly, for people: the degrees are measured at the outline's middle latitude. */
  private static double squareMetres(Geometry area) {
    double lat = area.getEnvelopeInternal().centre().y;
    return area.getArea() * Ellipsoid.metresPerDegreeLon(lat) * Ellipsoid.metresPerDegreeLat(lat);
  }

  private static String shown(Coordinate position) {
    return plain(position.x) + " " + plain(position.y);
  }

  private static String plain(double number) {
    String text = Double.toString(number);
    return text.contains("E") ? String.format(Locale.ROOT, "%.1f", number) : text;
  }
}
