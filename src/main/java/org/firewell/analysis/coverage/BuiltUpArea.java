package org.firewell.analysis.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.coverage.DemandKind.Piece;
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
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

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
    Coordinate corner = degrees.getEnvelopeInternal().centre();
    LocalPlane plane = new LocalPlane(corner.x, corner.y);
    Geometry ground = OnPlane.of(degrees, plane);
    PreparedGeometry prepared = PreparedGeometryFactory.prepare(ground);
    Envelope extent = ground.getEnvelopeInternal();
    List<Piece> cells = new ArrayList<>();
    int rows = (int) Math.ceil(extent.getHeight() / CELL_M);
    int columns = (int) Math.ceil(extent.getWidth() / CELL_M);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double x = extent.getMinX() + column * CELL_M;
        double y = extent.getMinY() + row * CELL_M;
        Geometry cell = GEOMETRY.toGeometry(new Envelope(x, x + CELL_M, y, y + CELL_M));
        if (prepared.intersects(cell)) {
          Geometry part = prepared.covers(cell) ? cell : ground.intersection(cell);
          int weight = (int) Math.round(part.getArea());
          if (weight > 0) {
            String number = String.format("%s/%04d-%04d", id, row, column);
            cells.add(new Piece(land(number, OnPlane.back(part, plane)), weight));
          }
        }
      }
    }
    return cells;
  }

  private static Building land(String id, Geometry cell) {
    return FeatureType.BUILDINGS.create(cell, Map.of("id", id));
  }
}
