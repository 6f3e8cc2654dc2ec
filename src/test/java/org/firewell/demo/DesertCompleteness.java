package org.firewell.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.MicroStation;
import org.firewell.feature.WaterIntake;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;

/**
 * The town of the completeness cases: 30 villages 3 km apart, each a box of 300 m by 300 m with one
 * building in its middle, a station, two hydrants and an intake. Each lacks one thing.
 */
final class DesertCompleteness {

  static final String TOWN = "350582105";

  private static final int COLUMNS = 6;
  private static final double APART_KM = 3;
  private static final double WEST_KM = 20;

  private final DatasetFolder dataset;

  private DesertCompleteness(DatasetFolder dataset) {
    this.dataset = dataset;
  }

  static void addTo(DatasetFolder dataset) {
    new DesertCompleteness(dataset).add();
  }

  static Draft<Hydrant> soundHydrant(String id) {
    return Draft.simulated(FeatureType.HYDRANTS, id)
        .with("kind", "above_ground")
        .with("ownership", "municipal")
        .with("lifecycle", "in_service")
        .with("condition", "usable")
        .with("network_form", "loop")
        .with("main_diameter_mm", "200")
        .with("pressure_mpa", "0.2")
        .with("flow_l_s", "20")
        .with("inspected_on", "2022-12-01");
  }

  static Draft<WaterIntake> soundIntake(String id) {
    return Draft.simulated(FeatureType.WATER_INTAKES, id)
        .with("kind", "pond")
        .with("volume_m3", "200")
        .with("lift_m", "6")
        .with("dry_season_ok", "yes")
        .with("engine_access", "yes")
        .with("sign", "yes")
        .with("lifecycle", "in_service")
        .with("condition", "usable")
        .with("inspected_on", "2022-12-01");
  }

  private static Draft<MicroStation> soundStation(String id) {
    return Draft.simulated(FeatureType.MICRO_STATIONS, id)
        .with("lifecycle", "in_service")
        .with("status", "normal")
        .with("members", "6")
        .with("duty_24h", "yes")
        .with("dispatch_linked", "yes")
        .with("pumps", "1")
        .with("pumps_working", "1")
        .with("fuel_h", "3")
        .with("hoses_d65", "8")
        .with("hose_length_m", "20")
        .with("nozzles", "2")
        .with("dividers", "1")
        .with("spanners", "1")
        .with("pump_started_on", "2022-11-30")
        .with("drilled_on", "2022-12-01");
  }

  private void add() {
    dataset.add(
        Draft.simulated(FeatureType.TOWNSHIPS, TOWN)
            .with("name", "沙漠乙镇")
            .with("code", TOWN)
            .with("kind", "town")
            .at(Desert.area(Desert.spot(WEST_KM + 7.5, 7.5), 9500, 12500)));
    place(whole(1).proven());
    place(whole(2).hydrant("b", "ownership", "unit").hydrant("b", "agreement", "no"));
    place(whole(3).without("ms"));
    place(whole(4).station("pumps", "0").station("pumps_working", "0"));
    place(whole(5).station("hoses_d65", "3"));
    place(whole(6).station("nozzles", "1"));
    place(whole(7).station("dividers", "0"));
    place(whole(8).station("spanners", "0"));
    place(whole(9).without("b"));
    place(whole(10).without("a").without("b"));
    place(whole(11).without("int"));
    place(whole(12).hydrant("b", "condition", "damaged"));
    place(whole(13).intake("dry_season_ok", "no").intake("volume_m3", "99"));
    place(whole(14).intake("lift_m", "6.1"));
    place(whole(15).intake("engine_access", "no").intake("carry_distance_m", "51"));
    place(whole(16).hydrant("b", "inspected_on", "2022-07-03"));
    place(whole(17).hydrant("a", "flow_l_s", null).hydrant("b", "flow_l_s", null));
    place(whole(18).station("status", null));
    place(whole(19).station("hoses_d65", null));
    place(unpiped(20).secondIntake());
    place(unpiped(21).intake("kind", "tank").intake("volume_m3", "100"));
    place(unpiped(22).intake("kind", "tank").intake("volume_m3", "99"));
    place(whole(23).without("int"));
    place(whole(24).intake("shared_with", "k23"));
    place(whole(25).without("ms").without("a").without("b").without("int"));
    stretched(26);
    place(whole(27).station("status", "stopped"));
    place(whole(28).station("pump_started_on", "2022-11-29"));
    place(whole(29).hydrant("a", "network_form", "branch").hydrant("b", "network_form", "branch"));
    place(whole(30).beside("b", "a"));
  }

  private void place(Kit kit) {
    kit.addTo(dataset);
  }

  private static Kit whole(int number) {
    return new Kit(number);
  }

  private static Kit unpiped(int number) {
    return whole(number).piped("none").without("a").without("b");
  }

  /** A second house of as many households, 220 m and more from all water. */
  private void stretched(int number) {
    Kit kit = whole(number);
    kit.households = 20;
    kit.spots.put("house", new double[] {-130, 0});
    kit.spots.put("a", new double[] {-100, 30});
    kit.spots.put("b", new double[] {-100, -30});
    kit.spots.put("int", new double[] {-100, 60});
    place(kit);
    dataset.add(kit.house("b-k%02d-far".formatted(number), 130, 0));
  }

  /** What one village has. */
  private static final class Kit {

    private final String id;
    private final Coordinate middle;
    private final int population;
    private int households = 10;
    private String piped = "municipal";
    private boolean proven;
    private final Map<String, Draft<?>> things = new LinkedHashMap<>();
    private final Map<String, double[]> spots = new LinkedHashMap<>();

    Kit(int number) {
      id = "k%02d".formatted(number);
      middle =
          Desert.spot(
              WEST_KM + APART_KM * ((number - 1) % COLUMNS), APART_KM * ((number - 1) / COLUMNS));
      population = 1 << (number - 1);
      spots.put("house", new double[] {0, 0});
      put("ms", soundStation("ms-" + id), 40, -40);
      put("a", soundHydrant("hyd-" + id + "-a"), 60, 30);
      put("b", soundHydrant("hyd-" + id + "-b"), -60, 30);
      put("int", soundIntake("int-" + id + "-1"), 0, 80);
    }

    Kit without(String thing) {
      things.remove(thing);
      return this;
    }

    Kit station(String attribute, String value) {
      return with("ms", attribute, value);
    }

    Kit hydrant(String thing, String attribute, String value) {
      return with(thing, attribute, value);
    }

    Kit intake(String attribute, String value) {
      return with("int", attribute, value);
    }

    Kit piped(String value) {
      piped = value;
      return this;
    }

    Kit proven() {
      proven = true;
      things.values().forEach(Kit::prove);
      return this;
    }

    Kit secondIntake() {
      put("int2", soundIntake("int-" + id + "-2"), 0, -80);
      return this;
    }

    /** Moves a thing to 3 m east of another. */
    Kit beside(String thing, String other) {
      double[] spot = spots.get(other);
      spots.put(thing, new double[] {spot[0] + 3, spot[1]});
      return this;
    }

    void addTo(DatasetFolder dataset) {
      Draft<?> village =
          Draft.simulated(FeatureType.VILLAGES, id)
              .with("name", "齐备" + Integer.parseInt(id.substring(1)) + "村")
              .with("kind", "village")
              .with("township", TOWN)
              .with("households", households)
              .with("population", population)
              .with("piped", piped)
              .with("fire_resistance", "ordinary");
      if (proven) {
        prove(village);
      }
      dataset.add(village.at(Desert.area(middle, 150, 150)));
      double[] house = spots.get("house");
      dataset.add(house("b-" + id, house[0], house[1]));
      things.forEach(
          (thing, draft) ->
              dataset.add(
                  draft.with("township", TOWN).with("village", id).at(point(spots.get(thing)))));
    }

    org.firewell.feature.Building house(String house, double east, double north) {
      return Draft.simulated(FeatureType.BUILDINGS, house)
          .with("village", id)
          .with("households", 10)
          .with("population", population)
          .at(Desert.box(Desert.from(middle, east, north), 10, 10));
    }

    private Point point(double[] spot) {
      return Desert.point(Desert.from(middle, spot[0], spot[1]));
    }

    private Kit with(String thing, String attribute, String value) {
      things.get(thing).with(attribute, value);
      return this;
    }

    private void put(String thing, Draft<?> draft, double east, double north) {
      things.put(thing, draft);
      spots.put(thing, new double[] {east, north});
    }

    private static void prove(Draft<?> draft) {
      draft.with("evidence_on", "2022-10-01").with("evidence_by", "second person");
    }
  }
}
