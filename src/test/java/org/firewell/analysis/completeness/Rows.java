package org.firewell.analysis.completeness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.firewell.feature.FeatureType;
import org.firewell.scene.Scene;
import org.firewell.scene.Scene.Thing;

/** Rows of one village as texts, drawn at random; a blank is unknown. */
final class Rows {

  enum Kind {
    VILLAGE,
    STATION,
    HYDRANT,
    INTAKE,
    BUILDING
  }

  /** A row; values are texts by attribute name. */
  record Row(Kind kind, String id, int east, int north, Map<String, String> values) {

    String get(String attribute) {
      return values.getOrDefault(attribute, "");
    }

    boolean is(String attribute, String value) {
      return get(attribute).equals(value);
    }

    int number(String attribute) {
      return Integer.parseInt(get(attribute));
    }

    Row with(String attribute, String value) {
      Map<String, String> changed = new LinkedHashMap<>(values);
      changed.put(attribute, value);
      return new Row(kind, id, east, north, changed);
    }
  }

  static final String LATELY = "2022-12-15";
  static final String LONG_AGO = "2020-01-01";
  static final String MANY = "1000000";

  private final Random random;
  private final List<Row> rows = new ArrayList<>();

  /** How likely a value is good: many villages nearly complete, some in a poor way. */
  private final double quality;

  private Rows(Random random) {
    this.random = random;
    this.quality = List.of(0.98, 0.95, 0.9, 0.7).get(random.nextInt(4));
  }

  /** A village with up to two stations, three hydrants, three intakes and three houses. */
  static List<Row> of(Random random) {
    Rows drawn = new Rows(random);
    drawn.village();
    drawn.times(2, i -> drawn.station("s" + i, 40 * i));
    drawn.times(3, i -> drawn.hydrant("h" + i, 40 * i));
    drawn.times(3, i -> drawn.intake("p" + i, 40 * i));
    drawn.times(3, i -> drawn.building("b" + i, 200 * i - 200));
    return drawn.rows;
  }

  /** The scene of rows; layers are all present. */
  static Scene scene(List<Row> rows) {
    Scene scene = new Scene();
    FeatureType.all().forEach(scene::layer);
    for (Row row : rows) {
      Thing<?> thing =
          switch (row.kind()) {
            case VILLAGE -> scene.village(row.id()).box(-500, -500, 500, 500);
            case STATION -> scene.microStation(row.id()).at(row.east(), row.north());
            case HYDRANT -> scene.hydrant(row.id()).at(row.east(), row.north());
            case INTAKE -> scene.intake(row.id()).at(row.east(), row.north());
            case BUILDING -> scene.building(row.id()).at(row.east(), row.north());
          };
      row.values().forEach(thing::with);
    }
    return scene;
  }

  private void village() {
    add(
        Kind.VILLAGE,
        "v",
        0,
        0,
        "piped",
        one("none", "joint", "joint", ""),
        "fire_resistance",
        one("ordinary", "low", ""),
        "evidence_on",
        usually(LATELY, LONG_AGO, ""),
        "evidence_by",
        usually("林", ""));
  }

  private void station(String id, int east) {
    int pumps = 1 + random.nextInt(2);
    String working = usually(String.valueOf(pumps), "0");
    add(
        Kind.STATION,
        id,
        east,
        0,
        "village",
        one("v", ""),
        "lifecycle",
        usually("in_service", "built", "planned", ""),
        "status",
        usually("normal", "stopped", ""),
        "pumps",
        usually(String.valueOf(pumps), ""),
        "pumps_working",
        usually(working, ""),
        "hoses_d65",
        usually("5", "3", ""),
        "nozzles",
        usually("2", "1", ""),
        "dividers",
        usually("1", "0", ""),
        "spanners",
        usually("1", "0", ""),
        "members",
        usually("6", "2", ""),
        "pump_started_on",
        usually(LATELY, LONG_AGO, ""),
        "drilled_on",
        usually(LATELY, LONG_AGO, ""),
        "hose_length_m",
        one("20", ""),
        "fuel_h",
        one("3", "1", ""));
  }

  private void hydrant(String id, int east) {
    add(
        Kind.HYDRANT,
        id,
        east,
        100,
        "village",
        one("v", ""),
        "kind",
        usually("above_ground", "water_crane"),
        "lifecycle",
        usually("in_service", "built", "planned", ""),
        "condition",
        usually("usable", "damaged", ""),
        "ownership",
        usually("municipal", "unit"),
        "agreement",
        one("yes", "no", ""),
        "inspected_on",
        usually(LATELY, LONG_AGO, ""),
        "network_form",
        one("loop", "branch", ""),
        "flow_l_s",
        usually("15", "10", ""));
  }

  private void intake(String id, int east) {
    add(
        Kind.INTAKE,
        id,
        east,
        -100,
        "village",
        "v",
        "kind",
        one("pond", "wharf", "tank", "well", ""),
        "water_body",
        one("W", ""),
        "lifecycle",
        usually("in_service", "built", "planned", ""),
        "condition",
        usually("usable", "damaged", ""),
        "inspected_on",
        usually(LATELY, LONG_AGO, ""),
        "volume_m3",
        one("300", "150", "50", ""),
        "lift_m",
        usually("3", "7", ""),
        "dry_season_ok",
        usually("yes", "no", ""),
        "engine_access",
        usually("yes", "no", ""),
        "carry_distance_m",
        one("10", "100", ""),
        "sign",
        one("yes", "no", ""));
  }

  private void building(String id, int east) {
    add(Kind.BUILDING, id, east, 10, "village", "v", "households", usually("30", "0", "1", ""));
  }

  private void add(Kind kind, String id, int east, int north, String... values) {
    Map<String, String> byName = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      byName.put(values[i], values[i + 1]);
    }
    rows.add(new Row(kind, id, east, north, byName));
  }

  private void times(int most, java.util.function.IntConsumer draw) {
    int count = random.nextDouble() < quality ? 1 + random.nextInt(most) : 0;
    for (int i = 0; i < count; i++) {
      draw.accept(i);
    }
  }

  private String one(String... texts) {
    return texts[random.nextInt(texts.length)];
  }

  /** Good, unless this village's lot is otherwise. */
  private String usually(String good, String... others) {
    return random.nextDouble() < quality ? good : one(others);
  }
}
