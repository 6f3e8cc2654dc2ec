package org.firewell.ingest.crs;

import java.util.Locale;
import java.util.regex.Pattern;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Shapes;
import org.firewell.ingest.file.Text;
import org.geotools.api.metadata.extent.GeographicBoundingBox;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A system that GeoTools brings to longitude and latitude.
 *
 * <p>CGCS2000 and WGS 84 are taken as one datum (they differ by less than a metre). Of any other
 * datum the parameters must be known to the EPSG register: what has none is refused rather than
 * taken over with an error of a hundred metres.
 *
 * <p>What lands farther than {@value #MARGIN_DEGREES} degrees from the area that the register gives
 * for the system is refused: most likely easting and northing are swapped, as Chinese surveyors
 * call the northing X.
 *
 * @param area where the system is used, by the register, in degrees
 */
record ProjectedCrs(String name, MathTransform toLonLat, boolean isInMetres, Envelope area)
    implements Crs {

  private static final double MARGIN_DEGREES = 5;

  /** What a text says of the order of axes; longitude or easting is first without it. */
  private static final Pattern AXIS = Pattern.compile("(?i),\\s*AXIS\\s*\\[[^\\]]*\\]");

  /** What its datum is called, by the EPSG register and by others. */
  private static final Pattern CGCS2000 =
      Pattern.compile("(?i)China[_ ](Geodetic[_ ]Coordinate[_ ]System[_ ])?2000|CGCS[_ ]?2000");

  /** No system numbers the ground beyond it: 45 zones of a million metres are the most. */
  private static final double LARGEST_METRES = 1e8;

  private static final Envelope WHOLE =
      new Envelope(-LARGEST_METRES, LARGEST_METRES, -LARGEST_METRES, LARGEST_METRES);

  static ProjectedCrs of(String name) throws Refusal {
    try {
      CoordinateReferenceSystem system = CRS.decode(name, true);
      CrsNames.refuseWithoutParameters(name, system.toWKT());
      return of(name, system);
    } catch (FactoryException e) {
      throw new Refusal(
          "坐标系 "
              + Text.quoted(name)
              + " 未知，或无法换算到 CGCS2000；可用的例如 CRS84、EPSG:4490、EPSG:4549、EPSG:32650、GCJ-02、BD-09",
          "crs "
              + Text.quoted(name)
              + " is not known, or cannot be brought to CGCS2000; CRS84, EPSG:4490, EPSG:4549,"
              + " EPSG:32650, GCJ-02 and BD-09 are examples of what is read");
    }
  }

  /**
   * The system of a text as it stands in a {@code .prj}, longitude or easting first. What the text
   * alone cannot bring to CGCS2000 is looked up in the EPSG register, whose parameters are used.
   */
  static Crs ofWkt(String wkt) throws Refusal {
    CoordinateReferenceSystem system = null;
    try {
      system = CRS.parseWKT(AXIS.matcher(wkt).replaceAll(""));
      ProjectedCrs crs = of(system.getName().getCode(), system);
      return crs.toLonLat.isIdentity() || !crs.isInMetres && isCgcs2000(system)
          ? new Degrees(crs.name)
          : crs;
    } catch (FactoryException e) {
      return Crs.of(registered(wkt, system));
    }
  }

  private static String registered(String wkt, CoordinateReferenceSystem systemOrNull)
      throws Refusal {
    try {
      Integer code = systemOrNull == null ? null : CRS.lookupEpsgCode(systemOrNull, true);
      if (code != null) {
        return "EPSG:" + code;
      }
    } catch (FactoryException e) {
      // not registered
    }
    String quoted = Text.quoted(Text.oneLine(wkt.strip()));
    throw new Refusal(
        "无法理解 .prj，或无法换算到 CGCS2000：" + quoted,
        "its .prj is not understood, or cannot be brought to CGCS2000: " + quoted);
  }

  private static ProjectedCrs of(String name, CoordinateReferenceSystem system)
      throws FactoryException {
    return new ProjectedCrs(
        name,
        CRS.findMathTransform(system, DefaultGeographicCRS.WGS84, isCgcs2000(system)),
        system instanceof ProjectedCRS,
        area(system));
  }

  @Override
  public Geometry toLonLat(Geometry geometry) throws Refusal {
    Geometry placed = transformed(geometry);
    if (placed != null && area.covers(placed.getEnvelopeInternal())) {
      return placed;
    }
    Coordinate first = geometry.getCoordinate();
    Geometry swapped = transformed(Shapes.FACTORY.createPoint(new Coordinate(first.y, first.x)));
    if (swapped != null && area.covers(swapped.getEnvelopeInternal())) {
      throw new Refusal(
          "东坐标与北坐标颠倒：" + shown(first) + "；应先东后北",
          "easting and northing are swapped: " + shown(first) + "; easting comes first");
    }
    throw new Refusal(
        shown(first) + " 远在 " + name + " 的适用范围之外",
        shown(first) + " lies far from where " + name + " is used");
  }

  private static String shown(Coordinate position) {
    return String.format(Locale.ROOT, "%.1f %.1f", position.x, position.y);
  }

  /** Null where the system has no place for a position. */
  private Geometry transformed(Geometry geometry) {
    if (!WHOLE.covers(geometry.getEnvelopeInternal())) {
      return null;
    }
    try {
      return JTS.transform(geometry, toLonLat);
    } catch (TransformException e) {
      return null;
    }
  }

  private static boolean isCgcs2000(CoordinateReferenceSystem system) {
    return CGCS2000.matcher(system.toWKT()).find();
  }

  private static Envelope area(CoordinateReferenceSystem system) {
    GeographicBoundingBox box = CRS.getGeographicBoundingBox(system);
    Envelope area =
        box == null
            ? new Envelope(-180, 180, -90, 90)
            : new Envelope(
                box.getWestBoundLongitude(),
                box.getEastBoundLongitude(),
                box.getSouthBoundLatitude(),
                box.getNorthBoundLatitude());
    area.expandBy(MARGIN_DEGREES);
    return area;
  }
}
