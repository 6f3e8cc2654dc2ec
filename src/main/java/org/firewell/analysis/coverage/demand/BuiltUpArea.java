package org.firewell.analysis.coverage.demand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.Notices;
import org.firewell.feature.Building;
import org.firewell.feature.FeatureType;
import org.firewell.geo.LocalPlane;
import org.firewell.network.Barriers;
import org.firewell.network.RoadGraph;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Norm;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Land that is built on, as demand: where at least so many buildings ({@code built_up_buildings})
 * lie within {@code patch_m} of each other step by step, the ground of the patch that they make
 * ({@link PatchOutlines}), cut into cells of 20 m, which weigh their square metres.
 *
 * <p>No document that is known draws the built-up area, and the areas of townships and villages
 * hold fields and hills, so it is made of the buildings themselves. Weights are whole square
 * metres.
 */
final class BuiltUpArea {

  private static final double CELL_M = 20;
  private static final double LEAST_M2 = 0.5;
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private BuiltUpArea() {}

  static List<Piece> cells(Snapshot snapshot, Notices notices) {
    double patchM = snapshot.law().value(Norm.PATCH_M);
    int least = snapshot.law().count(Norm.BUILT_UP_BUILDINGS);
    List<Building> buildings = snapshot.list(FeatureType.BUILDINGS);
    List<Geometry> outlines = buildings.stream().map(Building::geometry).toList();
    Barriers barriers =
        Barriers.of(
            snapshot.list(FeatureType.BARRIERS), RoadGraph.of(snapshot.list(FeatureType.ROADS)));
    List<PatchJoin.Together> all = new PatchJoin(outlines, patchM, barriers).patches();
    List<PatchJoin.Together> dense =
        all.stream().filter(patch -> patch.members().size() >= least).toList();
    PatchOutlines ground = new PatchOutlines(patchM, barriers);
    List<Piece> cells =
        dense.parallelStream()
            .flatMap(
                patch -> {
                  List<Geometry> members = patch.members().stream().map(outlines::get).toList();
                  String id = "built-up-" + buildings.get(patch.members().get(0)).id();
                  return cells(id, ground.around(members, patch.ties())).stream();
                })
            .sorted(Comparator.comparing(piece -> piece.feature().id()))
            .toList();
    notices.add(
        "built-up area: the ground of "
            + dense.size()
            + " patches of at least "
            + least
            + " buildings within "
            + patchM
            + " m of each other; buildings outside of them",
        all.stream()
            .filter(patch -> patch.members().size() < least)
            .flatMap(patch -> patch.members().stream())
            .map(i -> buildings.get(i).id()));
    return cells;
  }

  private static List<Piece> cells(String id, Geometry degrees) {
    Coordinate middle = degrees.getEnvelopeInternal().centre();
    LocalPlane plane = new LocalPlane(middle.x, middle.y);
    Geometry ground = OnPlane.of(degrees, plane);
    Envelope extent = ground.getEnvelopeInternal();
    List<Piece> cells = new ArrayList<>();
    int rows = (int) Math.ceil(extent.getHeight() / CELL_M);
    int columns = (int) Math.ceil(extent.getWidth() / CELL_M);
    new Lattice(id, plane, extent, cells).cut(ground, 0, 0, columns, rows);
    return cells;
  }

  /** Cuts ground in halves until each is a cell, so that no cell is cut from all of it. */
  private record Lattice(String id, LocalPlane plane, Envelope extent, List<Piece> cells) {

    void cut(Geometry ground, int column, int row, int columns, int rows) {
      Geometry box = GEOMETRY.toGeometry(box(column, row, columns, rows));
      Geometry common = OverlayNGRobust.overlay(ground, box, OverlayNG.INTERSECTION);
      // an edge that ground and box share beside their common area is dropped
      Geometry part = common instanceof Polygonal ? common : common.buffer(0);
      if (part.getArea() < LEAST_M2) {
        return;
      }
      if (columns == 1 && rows == 1) {
        add(part, column, row);
      } else if (columns >= rows) {
        cut(part, column, row, columns / 2, rows);
        cut(part, column + columns / 2, row, columns - columns / 2, rows);
      } else {
        cut(part, column, row, columns, rows / 2);
        cut(part, column, row + rows / 2, columns, rows - rows / 2);
      }
    }

    private Envelope box(int column, int row, int columns, int rows) {
      double x = extent.getMinX() + column * CELL_M;
      double y = extent.getMinY() + row * CELL_M;
      return new Envelope(x, x + columns * CELL_M, y, y + rows * CELL_M);
    }

    private void add(Geometry part, int column, int row) {
      String number = String.format("%s/%04d-%04d", id, row, column);
      Geometry cell = OnPlane.back(part, plane);
      cells.add(new Piece(land(number, cell), (int) Math.round(part.getArea())));
    }
  }

  private static Building land(String id, Geometry cell) {
    return FeatureType.BUILDINGS.create(cell, Map.of("id", id));
  }
}
