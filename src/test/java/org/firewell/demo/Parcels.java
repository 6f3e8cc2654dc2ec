package org.firewell.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Cuts the county into some 26,000 Voronoi cells around the points of a shaken hexagonal grid.
 * Corners are rounded to the files' decimals first, so neighbours share every corner to the bit.
 */
final class Parcels {

  private static final double SPACING_M = 170;
  private static final double SHAKE = 0.32;

  private final Relief relief;
  private final Outline outline;

  Parcels(Relief relief, Outline outline) {
    this.relief = relief;
    this.outline = outline;
  }

  /** The parcels of the county, south to north. */
  List<Parcel> list() {
    List<Coordinate> sites = sites();
    Map<Coordinate, Polygon> cells = cells(sites);
    List<Parcel> parcels = new ArrayList<>();
    for (Coordinate site : sites) {
      if (outline.contains(site)) {
        parcels.add(new Parcel(site, relief.displaced(site), Plane.polygon(cells.get(site))));
      }
    }
    parcels.sort(Comparator.comparing(Parcel::centre, Comparator.comparing(c -> c.y)));
    return parcels;
  }

  /** The grid reaches beyond the county, so that the cells on the coast are whole. */
  private List<Coordinate> sites() {
    Envelope area = outline.straight().getEnvelopeInternal();
    area.expandBy(1500);
    double rise = SPACING_M * StrictMath.sqrt(3) / 2;
    List<Coordinate> sites = new ArrayList<>();
    for (int row = 0; area.getMinY() + row * rise < area.getMaxY(); row++) {
      double shift = row % 2 == 0 ? 0 : SPACING_M / 2;
      for (int column = 0; area.getMinX() + column * SPACING_M < area.getMaxX(); column++) {
        sites.add(
            new Coordinate(
                area.getMinX()
                    + shift
                    + SPACING_M * (column + SHAKE * relief.value(5, column, row)),
                area.getMinY() + rise * row + SPACING_M * SHAKE * relief.value(6, column, row)));
      }
    }
    return sites;
  }

  private static Map<Coordinate, Polygon> cells(List<Coordinate> sites) {
    VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
    builder.setSites(sites);
    Geometry diagram = builder.getDiagram(Plane.GEOMETRY);
    Map<Coordinate, Polygon> cells = new HashMap<>();
    for (int i = 0; i < diagram.getNumGeometries(); i++) {
      Polygon cell = (Polygon) diagram.getGeometryN(i);
      cells.put((Coordinate) cell.getUserData(), cell);
    }
    return cells;
  }
}
