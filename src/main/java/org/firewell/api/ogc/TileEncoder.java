package org.firewell.api.ogc;

import static org.firewell.query.Generalisation.BUFFER;
import static org.firewell.query.Generalisation.CELL;
import static org.firewell.query.Generalisation.CROWD;
import static org.firewell.query.Generalisation.GRID;
import static org.firewell.query.Generalisation.MARGIN;
import static org.firewell.query.Generalisation.SHAPES;
import static org.firewell.query.Generalisation.THIN;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtEncoder;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.UserDataKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsMvt;
import io.github.sebasbaumh.mapbox.vectortile.build.MvtLayerParams;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.firewell.geo.Positions;
import org.firewell.geo.TileSquare;
import org.firewell.query.Generalisation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.LineStringExtracter;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.precision.GeometryPrecisionReducer;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Draws features into a Mapbox vector tile as {@link Generalisation} says. The tile that a database
 * makes of the same features shows the same ones, each within a unit.
 */
final class TileEncoder {

  private static final GeometryFactory UNITS = new GeometryFactory(new PrecisionModel(1));
  private static final Envelope WORLD = new Envelope(-180, 180, -89, 89);
  private static final Envelope CLIP = new Envelope(-BUFFER, GRID + BUFFER, -BUFFER, GRID + BUFFER);

  /** More than a box of the whole world has at the last zoom. */
  private static final int STEPS = 32;

  private static final GeometryEditor EDITOR = new GeometryEditor(UNITS);

  private final double west;
  private final double north;
  private final double unit;
  private final List<Geometry> shapes = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();

  private TileEncoder(TileSquare square) {
    Envelope metres = square.metres();
    this.west = metres.getMinX();
    this.north = metres.getMaxY();
    this.unit = square.side() / GRID;
  }

  /** The tile; of no length when nothing is in it. Features are given in the order of their ids. */
  static byte[] encode(String layer, TileSquare square, List<Drawn> features) {
    TileEncoder tile = new TileEncoder(square);
    List<Boxed> boxed =
        features.stream()
            .filter(feature -> WORLD.contains(feature.lonLat().getEnvelopeInternal()))
            .map(tile::boxed)
            .filter(feature -> feature.box().intersects(CLIP))
            .toList();
    int smallest = smallest(boxed);
    boxed.forEach(feature -> tile.draw(feature, smallest));
    List<Geometry> all = new ArrayList<>(tile.shapes);
    all.addAll(tile.points());
    return all.isEmpty()
        ? new byte[0]
        : MvtEncoder.encode(
            new JtsMvt(new JtsLayer(layer, all, GRID)),
            new MvtLayerParams(GRID),
            new UserDataKeyValueMapConverter());
  }

  private Boxed boxed(Drawn feature) {
    Envelope box = units(feature.lonLat().getEnvelopeInternal());
    boolean shaped = feature.shaped() && feature.lonLat().getDimension() > 0;
    double size = Math.max(box.getWidth(), box.getHeight());
    return new Boxed(feature, box, shaped ? Generalisation.step(size) : -1);
  }

  /** The smallest step that is drawn with all larger ones, for there is room for these. */
  private static int smallest(List<Boxed> features) {
    int[] counts = new int[STEPS];
    features.stream().filter(f -> f.step() >= 0).forEach(f -> counts[f.step()]++);
    int step = STEPS;
    for (int room = SHAPES; step > 0 && counts[step - 1] <= room; step--) {
      room -= counts[step - 1];
    }
    return step;
  }

  private void draw(Boxed boxed, int smallest) {
    Drawn feature = boxed.feature();
    if (boxed.step() >= smallest) {
      Geometry shape = shape(feature.lonLat());
      if (!shape.isEmpty()) {
        shape.setUserData(feature.properties().get());
        shapes.add(shape);
      }
    } else if (CLIP.contains(boxed.box().centre())) {
      places.add(new Place(feature, boxed.box().centre()));
    }
  }

  /** Thinned, cut a little beyond the tile, on the grid. */
  private Geometry shape(Geometry lonLat) {
    Geometry inUnits = Positions.changed(lonLat, this::toUnits);
    Geometry thin = EDITOR.edit(inUnits, new Thinned());
    return onGrid(CLIP.contains(thin.getEnvelopeInternal()) ? thin : cut(thin));
  }

  private static Geometry cut(Geometry shape) {
    Geometry valid = shape.getDimension() == 2 ? GeometryFixer.fix(shape) : shape;
    return ofDimension(
        shape.getDimension(),
        OverlayNGRobust.overlay(valid, UNITS.toGeometry(CLIP), OverlayNG.INTERSECTION));
  }

  private static Geometry onGrid(Geometry shape) {
    Geometry rounded = EDITOR.edit(shape, new Rounded());
    if (shape.getDimension() < 2 || rounded.isValid() && rounded.getArea() > 0) {
      return rounded;
    }
    return GeometryPrecisionReducer.reduce(GeometryFixer.fix(shape), UNITS.getPrecisionModel());
  }

  /** What merely touches the edge has no part in the tile. */
  private static Geometry ofDimension(int dimension, Geometry cut) {
    List<? extends Geometry> parts =
        dimension == 2 ? PolygonExtracter.getPolygons(cut) : LineStringExtracter.getLines(cut);
    return UNITS.buildGeometry(parts);
  }

  private List<Geometry> points() {
    return places.size() > CROWD
        ? counted(places.stream().filter(Place::isInside).toList())
        : places.stream().map(Place::single).toList();
  }

  private static List<Geometry> counted(List<Place> crowd) {
    Map<Cell, List<Place>> cells = new LinkedHashMap<>();
    crowd.forEach(place -> cells.computeIfAbsent(place.cell(), c -> new ArrayList<>()).add(place));
    return cells.entrySet().stream()
        .map(
            e ->
                e.getValue().size() == 1
                    ? e.getValue().get(0).single()
                    : e.getKey().point(e.getValue()))
        .toList();
  }

  private Envelope units(Envelope degrees) {
    return new Envelope(
        x(degrees.getMinX()), x(degrees.getMaxX()), y(degrees.getMinY()), y(degrees.getMaxY()));
  }

  private void toUnits(CoordinateSequence points, int i) {
    points.setOrdinate(i, 0, x(points.getX(i)));
    points.setOrdinate(i, 1, y(points.getY(i)));
  }

  private double x(double lon) {
    return (TileSquare.x(lon) - west) / unit;
  }

  private double y(double lat) {
    return (north - TileSquare.y(lat)) / unit;
  }

  private static Geometry point(double x, double y, Map<String, Object> properties) {
    Geometry point = UNITS.createPoint(new Coordinate(Math.rint(x), Math.rint(y)));
    point.setUserData(properties);
    return point;
  }

  /**
   * A feature on its way into a tile.
   *
   * @param lonLat where it is shown
   * @param shaped whether it has a shape where that is large enough
   * @param sign what of its properties those have in common that are counted together
   * @param properties what it says when it is drawn for itself; not asked of those that are counted
   */
  record Drawn(
      Geometry lonLat,
      boolean shaped,
      Map<String, Object> sign,
      Supplier<Map<String, Object>> properties) {}

  /** A feature, its box in units, and the step of its size; -1 of a point. */
  private record Boxed(Drawn feature, Envelope box, int step) {}

  /** A feature that is a point here, in units. */
  private record Place(Drawn feature, Coordinate at) {

    boolean isInside() {
      return at.x >= 0 && at.x < GRID && at.y >= 0 && at.y < GRID;
    }

    Cell cell() {
      return new Cell(Math.floor(at.x / CELL), Math.floor(at.y / CELL), feature.sign());
    }

    Geometry single() {
      return point(at.x, at.y, feature.properties().get());
    }
  }

  private record Cell(double column, double row, Map<String, Object> sign) {

    Geometry point(List<Place> members) {
      Map<String, Object> properties = new HashMap<>(sign);
      properties.put("count", members.size());
      double x = members.stream().mapToDouble(place -> place.at().x).average().orElseThrow();
      double y = members.stream().mapToDouble(place -> place.at().y).average().orElseThrow();
      return TileEncoder.point(within(column, x), within(row, y), properties);
    }

    private static double within(double cell, double at) {
      return Math.min(Math.max(at, cell * CELL + MARGIN), (cell + 1) * CELL - MARGIN);
    }
  }

  /** Less than this is no line, or no ring, any more. */
  private static Coordinate[] unlessCollapsed(Coordinate[] coordinates, Geometry geometry) {
    int least = geometry instanceof LinearRing ? 4 : 2;
    return coordinates.length < least ? new Coordinate[0] : coordinates;
  }

  /** Both ends of a line stay, and where a ring begins. */
  private static final class Thinned extends GeometryEditor.CoordinateOperation {
    @Override
    public Coordinate[] edit(Coordinate[] coordinates, Geometry geometry) {
      Geometry line = UNITS.createLineString(coordinates);
      return unlessCollapsed(
          DouglasPeuckerSimplifier.simplify(line, THIN).getCoordinates(), geometry);
    }
  }

  /** On whole numbers, none twice in a row. */
  private static final class Rounded extends GeometryEditor.CoordinateOperation {
    @Override
    public Coordinate[] edit(Coordinate[] coordinates, Geometry geometry) {
      CoordinateList rounded = new CoordinateList();
      for (Coordinate c : coordinates) {
        rounded.add(new Coordinate(Math.rint(c.x), Math.rint(c.y)), false);
      }
      return unlessCollapsed(rounded.toCoordinateArray(), geometry);
    }
  }
}
