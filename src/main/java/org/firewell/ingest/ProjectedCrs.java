package org.firewell.ingest;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.Geometry;

/**
 * A system that GeoTools brings to longitude and latitude.
 *
 * <p>CGCS2000 and WGS 84 are taken as one datum (they differ by less than a metre). Of any other
 * datum the parameters must be known to the EPSG register: what has none is refused rather than
 * taken over with an error of a hundred metres.
 */
record ProjectedCrs(String name, MathTransform toLonLat, boolean isInMetres) implements Crs {

  static ProjectedCrs of(String name) throws Refusal {
    try {
      CoordinateReferenceSystem system = CRS.decode(name, true);
      return new ProjectedCrs(
          name,
          CRS.findMathTransform(system, DefaultGeographicCRS.WGS84, isCgcs2000(system)),
          system instanceof ProjectedCRS);
    } catch (FactoryException e) {
      throw new Refusal(
          "crs "
              + Text.quoted(name)
              + " is not known, or cannot be brought to CGCS2000; CRS84, EPSG:4490, EPSG:4549 and"
              + " EPSG:32650 are examples of what is read");
    }
  }

  @Override
  public Geometry toLonLat(Geometry geometry) throws Refusal {
    try {
      return JTS.transform(geometry, toLonLat);
    } catch (TransformException e) {
      throw new Refusal("coordinates that " + name + " has no place for");
    }
  }

  private static boolean isCgcs2000(CoordinateReferenceSystem system) {
    return system.toWKT().contains("China 2000");
  }
}
