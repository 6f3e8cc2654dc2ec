package org.firewell.ingest.crs;

import java.util.function.UnaryOperator;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Geometry;

/**
 * Brings geometries from longitude and latitude of CGCS2000 to one of its zones, easting first: the
 * way back of {@link Crs#toLonLat}.
 */
public final class FromLonLat implements UnaryOperator<Geometry> {

  private static final String CGCS2000 = "EPSG:4490";

  private final MathTransform transform;

  /**
   * @param epsg a number of the EPSG register
   * @throws IllegalArgumentException when the register has none
   */
  public FromLonLat(int epsg) {
    try {
      transform =
          CRS.findMathTransform(CRS.decode(CGCS2000, true), CRS.decode("EPSG:" + epsg, true), true);
    } catch (FactoryException e) {
      throw new IllegalArgumentException("EPSG:" + epsg, e);
    }
  }

  @Override
  public Geometry apply(Geometry lonLat) {
    return transformed(lonLat, transform);
  }

  /** The way back, wherever the zone is used or not. */
  Geometry back(Geometry placed) {
    try {
      return transformed(placed, transform.inverse());
    } catch (NoninvertibleTransformException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Geometry transformed(Geometry geometry, MathTransform transform) {
    try {
      return JTS.transform(geometry, transform);
    } catch (TransformException e) {
      throw new IllegalArgumentException(geometry.toString(), e);
    }
  }
}
