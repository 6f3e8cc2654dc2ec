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

  /** No system numbers the ground beyond it: 45 zones of a million metres are the most. */
  private static final double LARGEST_METRES = 1e8;

  private static final Envelope WHOLE =
      new Envelope(-LARGEST_METRES, LARGEST_METRES, -LARGEST_METRES, LARGEST_METRES);

  static ProjectedCrs of(String name) throws Refusal {
    try {
      return of(name, CRS.decode(name, true));
    } catch (FactoryException e) {
      throw new Refusal(
          "crs "
              + Text.quoted(name)
              + " is not known, or cannot be brought to CGCS2000; CRS84, EPSG:4490, EPSG:4549 and"
              + " EPSG:32650 are examples of what is read");
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
    throw new Refusal(
        "its .prj is not understood, or cannot be brought to CGCS2000: "
            + Text.quoted(Text.oneLine(wkt.strip())));
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
    throw new Refusal(
        swapped != null && area.covers(swapped.getEnvelopeInternal())
            ? "easting and northing are swapped: " + shown(first) + "; easting comes first"
            : shown(first) + " lies far from where " + name + " is used");
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
    return system.toWKT().replace('_', ' ').contains("China 2000");
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
