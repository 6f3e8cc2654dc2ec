package org.firewell.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.firewell.query.Generalisation.BUFFER;
import static org.firewell.query.Generalisation.GRID;
import static org.firewell.query.Generalisation.MOST;
import static org.firewell.query.Generalisation.SHAPES;
import static org.firewell.query.Generalisation.SMALL;
import static org.firewell.query.Generalisation.THIN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.firewell.api.ogc.ItemQuery.Days;
import org.firewell.api.ogc.TileEncoder.Drawn;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;
import org.firewell.geo.TileSquare;
import org.firewell.query.TileQuery;
import org.firewell.store.PostgisTiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LineStringExtracter;
import org.locationtech.jts.geom.util.PolygonExtracter;

/**
 * PostGIS and {@link TileEncoder} make the same tiles of the same ground, at every zoom. The
 * encoder is given all features, so that it is the naive twin of every look into an index as well.
 */
class SameTilesTest {

  private static final LocalDate DAY = LocalDate.of(2022, 12, 31);
  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final long SEED = 20221231;

  private static final double UNIT = 1;

  /** What thinning leaves of a sharp turn may be cut off on one side and not on the other. */
  private static final double TURNS = 4 * THIN;

  private static final List<FeatureType<?>> TYPES =
      List.of(
          FeatureType.TOWNSHIPS,
          FeatureType.VILLAGES,
          FeatureType.ROADS,
          FeatureType.PIPES,
          FeatureType.BARRIERS,
          FeatureType.BUILDINGS);

  private static final Map<FeatureType<?>, List<Feature>> FEATURES = new HashMap<>();

  private static PostgisTiles postgis;

  @BeforeAll
  static void load() {
    Random random = new Random(SEED);
    TYPES.forEach(type -> FEATURES.put(type, features(type, random)));
    postgis = new PostgisTiles(Ground.of(FEATURES));
  }

  @AfterAll
  static void close() {
    postgis.close();
  }

  @TestFactory
  Stream<DynamicTest> tiles_are_the_same_at_every_zoom() {
    return TYPES.stream().map(type -> DynamicTest.dynamicTest(type.name(), () -> compare(type)));
  }

  @Test
  void a_crowd_is_counted_and_nobody_is_lost() {
    TileSquare square = MvtTile.over(118.5, 24.7, 9);
    int counted =
        MvtTile.read(fromPostgis(FeatureType.BUILDINGS, square)).stream()
            .mapToInt(shape -> ((Number) MvtTile.said(shape).getOrDefault("count", 1)).intValue())
            .sum();

    // all lie in the one tile, 78 km wide, and those are all that stand on the day
    assertThat(counted)
        .isEqualTo(
            (int)
                FEATURES.get(FeatureType.BUILDINGS).stream()
                    .filter(feature -> feature.header().isValidOn(DAY))
                    .count());
  }

  @Test
  void where_shapes_find_no_room_the_smallest_are_counted() {
    TileSquare square = MvtTile.over(118.5, 24.7, 13);
    List<Geometry> tile = MvtTile.read(fromPostgis(FeatureType.BUILDINGS, square));

    List<Geometry> shapes = tile.stream().filter(shape -> shape.getDimension() == 2).toList();
    assertThat(shapes).hasSizeBetween(1, SHAPES);
    // thinned on both sides, and on the grid; what is cut may be smaller
    Envelope within = new Envelope(0, GRID, 0, GRID);
    assertThat(shapes)
        .filteredOn(shape -> within.contains(shape.getEnvelopeInternal()))
        .allMatch(shape -> size(shape) >= 2 * SMALL - 2 * THIN - 2);
    assertThat(tile).anyMatch(shape -> MvtTile.said(shape).containsKey("count"));
    compare(FeatureType.BUILDINGS, square);
  }

  @Test
  void an_interval_holds_what_is_valid_on_some_day_of_it() {
    TileSquare square = MvtTile.over(118.5, 24.7, 9);
    // one in ten is gone on the day itself, and was there on all days before
    for (Days days :
        List.of(
            new Days(DAY.minusDays(1), DAY),
            new Days(null, DAY.minusDays(1)),
            new Days(DAY, null),
            new Days(null, null))) {
      TileQuery query = TileStyle.query(FeatureType.PIPES, square, days);
      assertThat(MvtTile.read(postgis.tiles().find(query).orElseThrow()))
          .as("%s", days)
          .hasSize(days.equals(new Days(DAY, null)) ? 270 : 300);
    }
  }

  private static double size(Geometry shape) {
    Envelope box = shape.getEnvelopeInternal();
    return Math.max(box.getWidth(), box.getHeight());
  }

  private static void compare(FeatureType<?> type) {
    Random random = new Random(SEED);
    List<Feature> features = FEATURES.get(type);
    for (int zoom = 0; zoom <= TileSquare.MAX_ZOOM; zoom++) {
      for (int i = 0; i < 2; i++) {
        Coordinate at = features.get(random.nextInt(features.size())).geometry().getCoordinate();
        compare(type, MvtTile.over(at.x, at.y, zoom));
      }
    }
  }

  private static void compare(FeatureType<?> type, TileSquare square) {
    String what = type + " " + square + " of seed " + SEED;
    Map<Object, Geometry> theirs = byName(MvtTile.read(fromPostgis(type, square)));
    Map<Object, Geometry> ours = byName(MvtTile.read(own(type, square)));
    assertThat(theirs.size()).as(what).isLessThanOrEqualTo(MOST);
    assertThat(ours.size()).as(what).isLessThanOrEqualTo(MOST);
    Set<Object> all = new TreeSet<>(Comparator.comparing(Object::toString));
    all.addAll(theirs.keySet());
    all.addAll(ours.keySet());
    for (Object name : all) {
      Geometry their = theirs.get(name);
      Geometry our = ours.get(name);
      if (their == null || our == null) {
        Geometry only = their == null ? our : their;
        assertThat(only.getDimension()).as("%s: %s is in one of the two", what, name).isPositive();
        Envelope box = within(only).getEnvelopeInternal();
        assertThat(Math.min(box.getWidth(), box.getHeight()))
            .as("%s: %s is in one of the two: %s", what, name, only)
            .isLessThanOrEqualTo(THIN);
        continue;
      }
      assertThat(MvtTile.said(our)).as(what).isEqualTo(MvtTile.said(their));
      assertThat(our.getDimension()).as("%s: %s", what, name).isEqualTo(their.getDimension());
      assertThat(apart(our, their))
          .as("%s: %s\n%s\n%s", what, name, our, their)
          .isLessThanOrEqualTo(UNIT);
    }
  }

  /** By how many units two shapes lie apart, on the average along them. */
  private static double apart(Geometry our, Geometry their) {
    Geometry ourWithin = within(our);
    Geometry theirWithin = within(their);
    return switch (our.getDimension()) {
      case 0 -> our.distance(their);
      case 1 -> (outside(ourWithin, theirWithin) + outside(theirWithin, ourWithin)) / TURNS;
      default -> ourWithin.symDifference(theirWithin).getArea() / (their.getLength() + 4);
    };
  }

  /** How much of a line is farther than thinning could move it from another. */
  private static double outside(Geometry line, Geometry other) {
    return line.difference(other.buffer(THIN)).getLength();
  }

  /** Without what lies on the outermost edge, where each side cuts in its own way. */
  private static Geometry within(Geometry shape) {
    Envelope inner = new Envelope(-BUFFER, GRID + BUFFER, -BUFFER, GRID + BUFFER);
    inner.expandBy(-THIN);
    Geometry cut = shape.intersection(GEOMETRY.toGeometry(inner));
    return switch (shape.getDimension()) {
      case 0 -> shape;
      case 1 -> GEOMETRY.buildGeometry(LineStringExtracter.getLines(cut));
      default -> GEOMETRY.buildGeometry(PolygonExtracter.getPolygons(cut));
    };
  }

  /** A feature by its id, a crowd by its cell. */
  private static Map<Object, Geometry> byName(List<Geometry> shapes) {
    Map<Object, Geometry> byName = new HashMap<>();
    for (Geometry shape : shapes) {
      Coordinate at = shape.getCoordinate();
      Object id = MvtTile.said(shape).get("id");
      Object name = id != null ? id : (int) (at.x / 256) + "/" + (int) (at.y / 256);
      assertThat(byName.put(name, shape)).as("twice: %s", name).isNull();
    }
    return byName;
  }

  private static byte[] fromPostgis(FeatureType<?> type, TileSquare square) {
    return postgis.tiles().find(TileStyle.query(type, square, new Days(DAY, DAY))).orElseThrow();
  }

  private static byte[] own(FeatureType<?> type, TileSquare square) {
    TileQuery query = TileStyle.query(type, square, new Days(DAY, DAY));
    List<Drawn> drawn =
        FEATURES.get(type).stream()
            .filter(feature -> feature.header().isValidOn(DAY))
            .sorted(Comparator.comparing(Feature::id))
            .map(
                feature ->
                    new Drawn(
                        feature.geometry(),
                        TileStyle.isShaped(query, feature),
                        Map.of(),
                        () -> TileStyle.properties(query, feature, Map.of())))
            .toList();
    return TileEncoder.encode(type.name(), square, drawn);
  }

  private static List<Feature> features(FeatureType<?> type, Random random) {
    int count = type == FeatureType.BUILDINGS ? 20_000 : 300;
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      features.add(feature(type, i, random));
    }
    return features;
  }

  private static Feature feature(FeatureType<?> type, int i, Random random) {
    double lon = 118.5 + random.nextGaussian() * 0.02;
    double lat = 24.7 + random.nextGaussian() * 0.02;
    Map<String, Object> values = new HashMap<>();
    values.put("id", type.name() + i);
    values.put("name", i % 3 == 0 ? null : "名 " + i);
    values.put("valid_to", i % 10 == 0 ? DAY : null);
    if (type == FeatureType.ROADS) {
      values.put("class", new String[] {"primary", "residential", null}[i % 3]);
    } else if (type == FeatureType.PIPES) {
      values.put("diameter_mm", i % 2 == 0 ? null : 100.5 + i);
    } else if (type == FeatureType.BUILDINGS) {
      values.put("storeys", i % 4 == 0 ? null : i % 30);
    }
    return type.create(shape(type, i, lon, lat, random), values);
  }

  private static Geometry shape(FeatureType<?> type, int i, double lon, double lat, Random random) {
    double size = type == FeatureType.BUILDINGS ? 0.0002 : 0.02;
    if (type.geometryTypes().stream().noneMatch(name -> name.endsWith("Polygon"))
        || type == FeatureType.BARRIERS && i % 2 == 0) {
      Coordinate[] line = new Coordinate[2 + random.nextInt(60)];
      for (int k = 0; k < line.length; k++) {
        line[k] = new Coordinate(lon, lat);
        lon += random.nextGaussian() * size / 20;
        lat += random.nextDouble() * size / 20;
      }
      return GEOMETRY.createLineString(line);
    }
    if (i % 5 == 0 && type.geometryTypes().contains("Point")) {
      return GEOMETRY.createPoint(new Coordinate(lon, lat));
    }
    Polygon outline = star(lon, lat, size * (0.2 + random.nextDouble()), random);
    return type.geometryTypes().contains("Polygon")
        ? outline
        : GEOMETRY.createMultiPolygon(new Polygon[] {outline});
  }

  private static Polygon star(double lon, double lat, double size, Random random) {
    Coordinate[] ring = new Coordinate[4 + random.nextInt(40)];
    for (int k = 0; k < ring.length - 1; k++) {
      double angle = 2 * Math.PI * k / (ring.length - 1);
      double radius = size * (0.5 + random.nextDouble() / 2);
      ring[k] = new Coordinate(lon + radius * Math.cos(angle), lat + radius * Math.sin(angle));
    }
    ring[ring.length - 1] = ring[0].copy();
    return GEOMETRY.createPolygon(ring);
  }
}
