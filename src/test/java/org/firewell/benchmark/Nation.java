package org.firewell.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;
import org.firewell.scene.Scene;
import org.firewell.scene.Scene.Thing;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Villages of about 1 km side by side, as a nation has them: three of four drawn as outlines of 24
 * corners whose lines neighbours share, the fourth as a point; 50 objects for seven villages (31
 * hydrants, 13 intakes, 6 stations) and some houses, within 200 m of the village's middle.
 *
 * <p>Half of the objects declare their village, by id or by twelve digits, one in a hundred of them
 * a village that is not there; half of the hydrants carry a code; one object in fifty is entered
 * twice. In half of the villages everything is known and works, in the others a third of what can
 * be blank, broken or overdue is.
 */
final class Nation {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final double SIDE = 0.01;
  private static final double AROUND = 0.0018;
  private static final int STEPS = 6;
  private static final int VARIANTS = 256;

  private final Random random = new Random(7);
  private final BiConsumer<FeatureType<?>, Feature> taker;
  private final Map<FeatureType<?>, List<Map<String, Object>>> variants = new HashMap<>();
  private final int houses;
  private final int columns;
  private int made;

  private Nation(int villages, int houses, BiConsumer<FeatureType<?>, Feature> taker) {
    this.taker = taker;
    this.houses = houses;
    this.columns = (int) Math.ceil(Math.sqrt(villages));
    vary(FeatureType.VILLAGES, this::village);
    vary(FeatureType.HYDRANTS, this::hydrant);
    vary(FeatureType.WATER_INTAKES, this::intake);
    vary(FeatureType.MICRO_STATIONS, this::station);
    vary(FeatureType.BUILDINGS, this::house);
  }

  /** A ground of so many villages with so many houses each. */
  static Ground of(int villages, int houses) {
    Map<FeatureType<?>, List<Feature>> layers = new LinkedHashMap<>();
    draw(
        villages,
        houses,
        (type, feature) -> layers.computeIfAbsent(type, t -> new ArrayList<>()).add(feature));
    return Ground.of(layers);
  }

  /** The same, handed on one by one, village by village. */
  static void draw(int villages, int houses, BiConsumer<FeatureType<?>, Feature> taker) {
    Nation nation = new Nation(villages, houses, taker);
    for (int i = 0; i < villages; i++) {
      nation.settle(i);
    }
  }

  private void settle(int village) {
    boolean isFine = village % 2 == 0;
    double west = 100 + village % columns * SIDE;
    double south = 20 + village / columns * SIDE;
    Geometry place =
        village % 4 == 3 ? point(west + SIDE / 2, south + SIDE / 2) : outline(west, south);
    Map<String, Object> values = values(FeatureType.VILLAGES, isFine, id(village));
    values.put("code", code(village));
    add(FeatureType.VILLAGES, place, values);
    int seventh = village % 7;
    objects(FeatureType.HYDRANTS, village, seventh < 3 ? 5 : 4, isFine, west, south);
    objects(FeatureType.WATER_INTAKES, village, seventh < 6 ? 2 : 1, isFine, west, south);
    objects(FeatureType.MICRO_STATIONS, village, seventh < 6 ? 1 : 0, isFine, west, south);
    for (int i = 0; i < houses; i++) {
      double[] at = around(west, south);
      Map<String, Object> house = values(FeatureType.BUILDINGS, isFine, "b" + made++);
      house.put("village", random.nextBoolean() ? id(village) : "");
      add(FeatureType.BUILDINGS, box(at[0], at[1], at[0] + 1e-4, at[1] + 1e-4), house);
    }
  }

  private void objects(
      FeatureType<?> type, int village, int number, boolean isFine, double west, double south) {
    for (int i = 0; i < number; i++) {
      double[] at = around(west, south);
      Map<String, Object> values = values(type, isFine, type.name() + "-" + made++);
      values.put("village", declared(village));
      if (type == FeatureType.HYDRANTS && random.nextBoolean()) {
        values.put("code", "C" + made);
      }
      add(type, point(at[0], at[1]), values);
      if (random.nextInt(50) == 0) {
        values.put("id", type.name() + "-" + made++);
        add(type, point(at[0] + 1e-5, at[1]), values);
      }
    }
  }

  private String declared(int village) {
    if (random.nextBoolean()) {
      return "";
    }
    return random.nextInt(100) == 0
        ? "nowhere"
        : random.nextBoolean() ? id(village) : code(village);
  }

  private static String id(int village) {
    return "v" + village;
  }

  private static String code(int village) {
    return String.format("%09d%03d", 350_000_000 + village / 20, 200 + village % 20);
  }

  private double[] around(double west, double south) {
    return new double[] {
      west + SIDE / 2 + AROUND * (2 * random.nextDouble() - 1),
      south + SIDE / 2 + AROUND * (2 * random.nextDouble() - 1)
    };
  }

  /** Neighbours wind alike along the line between them. */
  private static Geometry outline(double west, double south) {
    Coordinate[] ring = new Coordinate[4 * STEPS + 1];
    for (int i = 0; i < STEPS; i++) {
      double along = i * SIDE / STEPS;
      double bend = 0.0008 * Math.sin(Math.PI * i / STEPS);
      ring[i] = new Coordinate(west + along, south + bend);
      ring[STEPS + i] = new Coordinate(west + SIDE + bend, south + along);
      ring[2 * STEPS + i] = new Coordinate(west + SIDE - along, south + SIDE + bend);
      ring[3 * STEPS + i] = new Coordinate(west + bend, south + SIDE - along);
    }
    ring[4 * STEPS] = ring[0].copy();
    return GEOMETRY.createPolygon(ring);
  }

  private static Geometry box(double west, double south, double east, double north) {
    Coordinate[] ring = {
      new Coordinate(west, south),
      new Coordinate(east, south),
      new Coordinate(east, north),
      new Coordinate(west, north),
      new Coordinate(west, south)
    };
    return GEOMETRY.createPolygon(ring);
  }

  private static Geometry point(double lon, double lat) {
    return GEOMETRY.createPoint(new Coordinate(lon, lat));
  }

  private Thing<?> village() {
    return new Scene()
        .village("x")
        .households(300)
        .with("piped", rarely("none", "joint"))
        .with("fire_resistance", rarely("low", "ordinary"))
        .with("evidence_on", rarely(null, "2022-12-01"))
        .with("evidence_by", rarely(null, "林"));
  }

  private Thing<?> hydrant() {
    return new Scene()
        .hydrant("x")
        .with("ownership", rarely("unit", "municipal"))
        .with("agreement", rarely("yes", null))
        .with("network_form", rarely("branch", "loop"))
        .with("condition", rarely("damaged", "usable"))
        .with("lifecycle", rarely("built", "in_service"))
        .with("flow_l_s", rarely(null, "20"))
        .with("inspected_on", rarely("2020-01-01", "2022-12-01"));
  }

  private Thing<?> intake() {
    return new Scene()
        .intake("x")
        .with("lift_m", rarely("6.5", "3"))
        .with("volume_m3", rarely(null, "200"))
        .with("dry_season_ok", rarely("no", "yes"))
        .with("engine_access", rarely(null, "yes"))
        .with("inspected_on", rarely(null, "2022-12-01"));
  }

  private Thing<?> station() {
    return new Scene()
        .microStation("x")
        .with("hoses_d65", rarely("3", "5"))
        .with("pumps_working", rarely(null, "1"))
        .with("dividers", rarely("0", "1"))
        .with("spanners", rarely(null, "1"))
        .with("pump_started_on", rarely("2022-01-01", "2022-12-15"));
  }

  private Thing<?> house() {
    return new Scene().building("x").with("households", rarely(null, "1"));
  }

  /** How likely is drawn by {@link #vary}. */
  private String rarely(String one, String other) {
    return random.nextInt(3) < rare ? one : other;
  }

  private int rare;

  /** The first half is fine. */
  private void vary(FeatureType<?> type, Supplier<Thing<?>> thing) {
    List<Map<String, Object>> drawn = new ArrayList<>();
    for (int i = 0; i < VARIANTS; i++) {
      rare = i < VARIANTS / 2 ? 0 : 1;
      drawn.add(FeatureType.values(thing.get().make()));
    }
    variants.put(type, drawn);
  }

  private Map<String, Object> values(FeatureType<?> type, boolean isFine, String id) {
    int half = VARIANTS / 2;
    Map<String, Object> values =
        new HashMap<>(variants.get(type).get((isFine ? 0 : half) + random.nextInt(half)));
    values.put("id", id);
    values.put("name", id);
    return values;
  }

  private void add(FeatureType<?> type, Geometry geometry, Map<String, Object> values) {
    taker.accept(type, type.create(geometry, values));
  }
}
