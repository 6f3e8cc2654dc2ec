package org.firewell.scene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Figure;
import org.firewell.feature.Ground;
import org.firewell.geo.LocalPlane;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Ruleset;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A desert at 118.5 E 24.7 N in which things are placed in metres east and north of its middle.
 *
 * <p>Hydrants, intakes and stations stand, work and were just inspected unless a scene says
 * otherwise. A layer is present once something is placed in it or {@link #layer} names it.
 */
public final class Scene {

  /** The day on which scenes are asked. */
  public static final LocalDate DAY = LocalDate.of(2022, 12, 31);

  private static final LocalPlane PLANE = new LocalPlane(118.5, 24.7);
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final Map<FeatureType<?>, List<Thing<?>>> layers = new LinkedHashMap<>();
  private final List<Figure> figures = new ArrayList<>();

  public Thing<?> township(String id) {
    return place(FeatureType.TOWNSHIPS, id).with("kind", "town");
  }

  public Thing<?> village(String id) {
    return place(FeatureType.VILLAGES, id).with("kind", "village");
  }

  public Thing<?> hydrant(String id) {
    return place(FeatureType.HYDRANTS, id)
        .with("kind", "above_ground")
        .with("ownership", "municipal")
        .with("lifecycle", "in_service")
        .with("condition", "usable")
        .with("inspected_on", "2022-12-01");
  }

  public Thing<?> intake(String id) {
    return place(FeatureType.WATER_INTAKES, id)
        .with("kind", "pond")
        .with("lifecycle", "in_service")
        .with("condition", "usable")
        .with("volume_m3", "200")
        .with("lift_m", "3")
        .with("dry_season_ok", "yes")
        .with("engine_access", "yes")
        .with("sign", "yes")
        .with("inspected_on", "2022-12-01");
  }

  public Thing<?> fireStation(String id) {
    return place(FeatureType.FIRE_STATIONS, id)
        .with("kind", "class_1")
        .with("lifecycle", "in_service");
  }

  public Thing<?> microStation(String id) {
    return place(FeatureType.MICRO_STATIONS, id)
        .with("lifecycle", "in_service")
        .with("status", "normal")
        .with("members", "6")
        .with("pumps", "1")
        .with("pumps_working", "1")
        .with("fuel_h", "3")
        .with("hoses_d65", "5")
        .with("hose_length_m", "20")
        .with("nozzles", "2")
        .with("dividers", "1")
        .with("spanners", "1")
        .with("pump_started_on", "2022-12-15")
        .with("drilled_on", "2022-12-01");
  }

  public Thing<?> building(String id) {
    return place(FeatureType.BUILDINGS, id);
  }

  public Thing<?> road(String id) {
    return place(FeatureType.ROADS, id).with("class", "residential");
  }

  public Thing<?> pipe(String id) {
    return place(FeatureType.PIPES, id);
  }

  public Thing<?> barrier(String id) {
    return place(FeatureType.BARRIERS, id).with("kind", "river");
  }

  /** Enters a number that is on no map, on a day like {@code 2022-12-31}. */
  public Scene figure(String indicator, String unit, String on, double value) {
    figures.add(new Figure(indicator, unit, LocalDate.parse(on), value, null, null, "scene"));
    return this;
  }

  /** Enters a part of a whole. */
  public Scene figure(String indicator, String unit, String on, double part, double whole) {
    figures.add(new Figure(indicator, unit, LocalDate.parse(on), null, part, whole, "scene"));
    return this;
  }

  /** Visits everything that keeps a height, in the order of the collections and of the ids. */
  public Scene each(Consumer<Thing<?>> visitor) {
    FeatureType.all().stream()
        .filter(type -> type.attribute("height_m").isPresent())
        .flatMap(type -> layers.getOrDefault(type, List.of()).stream())
        .sorted(Comparator.comparing(Thing::id))
        .forEach(visitor);
    return this;
  }

  /** Makes a layer present without placing anything in it. */
  public Scene layer(FeatureType<?> type) {
    layers.computeIfAbsent(type, t -> new ArrayList<>());
    return this;
  }

  /** The ground as placed so far. */
  public Ground ground() {
    Map<FeatureType<?>, List<Feature>> made = new LinkedHashMap<>();
    layers.forEach(
        (type, things) ->
            made.put(type, new ArrayList<>(things.stream().<Feature>map(Thing::make).toList())));
    return Ground.of(made).withFigures(figures);
  }

  /** The scene on its day under a law. */
  public Snapshot snapshot(Ruleset law) {
    return snapshot(law, DAY);
  }

  public Snapshot snapshot(Ruleset law, LocalDate day) {
    return Snapshot.of(ground(), law, day);
  }

  /** The scene on its day under the desert's law. */
  public Snapshot snapshot() {
    return snapshot(Laws.desert());
  }

  /** A position in metres east and north of the middle, as longitude and latitude. */
  public static Coordinate at(double east, double north) {
    return new Coordinate(PLANE.lon(east), PLANE.lat(north));
  }

  /** How far east of the middle a position lies, in metres. */
  public static double eastOf(Coordinate position) {
    return PLANE.x(position.x);
  }

  /** How far north of the middle a position lies, in metres. */
  public static double northOf(Coordinate position) {
    return PLANE.y(position.y);
  }

  private <F extends Feature> Thing<F> place(FeatureType<F> type, String id) {
    Thing<F> thing = new Thing<>(type, id);
    layer(type);
    layers.get(type).add(thing);
    return thing;
  }

  /** Something placed in a scene; it stands in the middle until it is placed elsewhere. */
  public static final class Thing<F extends Feature> {

    private final FeatureType<F> type;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private double[] metres = {0, 0};

    Thing(FeatureType<F> type, String id) {
      this.type = type;
      values.put("id", id);
      values.put("name", id);
    }

    /** At a point. */
    public Thing<F> at(double east, double north) {
      metres = new double[] {east, north};
      return this;
    }

    public Thing<F> east(double metres) {
      return at(metres, 0);
    }

    /** How far east it stands, or its first corner. */
    public double east() {
      return metres[0];
    }

    public String id() {
      return (String) values.get("id");
    }

    /** Metres above sea level. */
    public Thing<F> height(double metres) {
      return with("height_m", String.valueOf(metres));
    }

    public Thing<F> north(double metres) {
      return at(0, metres);
    }

    /** As a rectangle with its lower left and upper right corner. */
    public Thing<F> box(double west, double south, double east, double north) {
      return area(west, south, east, south, east, north, west, north);
    }

    /** As a polygon with corners given as east, north, east, north, ... */
    public Thing<F> area(double... corners) {
      metres = java.util.Arrays.copyOf(corners, corners.length + 2);
      metres[corners.length] = corners[0];
      metres[corners.length + 1] = corners[1];
      return this;
    }

    /** As a line through points given as east, north, east, north, ... */
    public Thing<F> line(double... points) {
      metres = points.clone();
      return this;
    }

    public Thing<F> households(int households) {
      return with("households", String.valueOf(households));
    }

    public Thing<F> population(int population) {
      return with("population", String.valueOf(population));
    }

    /** Sets an attribute by its public name from text; null or blank makes it unknown. */
    public Thing<F> with(String attribute, String text) {
      values.put(
          attribute,
          type.attribute(attribute)
              .orElseThrow(() -> new IllegalArgumentException(type + " has no " + attribute))
              .parse(text));
      return this;
    }

    /** The feature as it is placed by now. */
    public F make() {
      Coordinate[] coordinates = new Coordinate[metres.length / 2];
      for (int i = 0; i < coordinates.length; i++) {
        coordinates[i] = Scene.at(metres[2 * i], metres[2 * i + 1]);
      }
      boolean closed =
          coordinates.length > 3 && coordinates[0].equals2D(coordinates[coordinates.length - 1]);
      return type.create(
          coordinates.length == 1
              ? GEOMETRY.createPoint(coordinates[0])
              : closed
                  ? GEOMETRY.createPolygon(coordinates)
                  : GEOMETRY.createLineString(coordinates),
          values);
    }
  }
}
