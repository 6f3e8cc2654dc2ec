package org.firewell.analysis.coverage.demand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.firewell.analysis.Notices;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Header;
import org.firewell.feature.Road;
import org.firewell.geo.Ruler;
import org.firewell.network.Travel;
import org.firewell.snapshot.Snapshot;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * Roads as demand: each line cut into equal pieces of at most 20 m, which weigh the metres that
 * they take it on. Motorways have no frontage and are left out.
 *
 * <p>Weights are whole metres. A piece from a to b metres along a line weighs round(b) - round(a),
 * so that the pieces of a line sum to its length to half a metre.
 */
final class RoadFrontage {

  private static final double PIECE_M = 20;
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private RoadFrontage() {}

  static List<Piece> pieces(Snapshot snapshot, Notices notices) {
    List<Piece> pieces = new ArrayList<>();
    List<Road> roads = snapshot.list(FeatureType.ROADS);
    roads.stream().filter(road -> !Travel.isMotorway(road)).forEach(road -> add(road, pieces));
    notices.add(
        "roads: motorways have no frontage, left out",
        roads.stream().filter(Travel::isMotorway).map(Feature::id));
    pieces.sort(Comparator.comparing(piece -> piece.feature().id()));
    return pieces;
  }

  private static void add(Road road, List<Piece> pieces) {
    int number = 1;
    for (int i = 0; i < road.geometry().getNumGeometries(); i++) {
      number = add(road, (LineString) road.geometry().getGeometryN(i), number, pieces);
    }
  }

  private static int add(Road road, LineString line, int number, List<Piece> pieces) {
    Coordinate[] vertices = line.getCoordinates();
    double[] lon = new double[vertices.length];
    double[] lat = new double[vertices.length];
    double[] along = new double[vertices.length];
    for (int i = 0; i < vertices.length; i++) {
      lon[i] = vertices[i].x;
      lat[i] = vertices[i].y;
    }
    Ruler.measure(lon, lat, 0, lon.length, along);
    double length = along[along.length - 1];
    int count = (int) Math.ceil(length / PIECE_M);
    int vertex = 1;
    Coordinate begin = vertices[0];
    for (int i = 0; i < count; i++) {
      double end = length * (i + 1) / count;
      CoordinateList piece = new CoordinateList();
      piece.add(begin, false);
      for (; vertex < along.length - 1 && along[vertex] < end; vertex++) {
        piece.add(vertices[vertex], false);
      }
      begin = i == count - 1 ? vertices[vertices.length - 1] : at(vertices, along, vertex, end);
      piece.add(begin, true);
      int weight = (int) (Math.round(end) - Math.round(length * i / count));
      pieces.add(new Piece(part(road, number++, piece), weight));
    }
    return number;
  }

  private static Coordinate at(Coordinate[] vertices, double[] along, int vertex, double metres) {
    double piece = along[vertex] - along[vertex - 1];
    double share = piece == 0 ? 0 : (metres - along[vertex - 1]) / piece;
    return new Coordinate(
        vertices[vertex - 1].x + share * (vertices[vertex].x - vertices[vertex - 1].x),
        vertices[vertex - 1].y + share * (vertices[vertex].y - vertices[vertex - 1].y));
  }

  private static Road part(Road road, int number, CoordinateList line) {
    Geometry geometry = GEOMETRY.createLineString(line.toCoordinateArray());
    return new Road(
        Header.of(String.format("%s#%05d", road.id(), number), road.name()),
        geometry,
        road.roadClass(),
        road.oneway(),
        road.speedKmh(),
        road.widthM(),
        road.bridge(),
        road.tunnel(),
        road.layer());
  }
}
