package org.firewell.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.firewell.demo.RoadLine.Rank;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.locationtech.jts.geom.Coordinate;

/**
 * The register of hydrants: in settlements on a main, along the better roads, and those of the 2022
 * quota. Dates follow the lifecycle: sited, built, accepted, commissioned, in this order.
 */
final class Hydrants {

  private static final LocalDate DEADLINE = LocalDate.of(2022, 12, 31);
  private static final double APART_M = 95;
  private static final String CONDITIONS =
      "no_water 22, low_pressure 14, damaged 18, buried 10, occupied 12, missing_parts 14, unknown 10";

  private final Land land;
  private final Mains mains;
  private final Villages villages;
  private final Chance chance;
  private final Random shuffling;
  private final List<Hydrant> hydrants = new ArrayList<>();
  private final List<Coordinate> taken = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  Hydrants(
      Land land,
      Mains mains,
      Villages villages,
      List<Settlement> settlements,
      RoadNetwork network,
      long seed) {
    this.land = land;
    this.mains = mains;
    this.villages = villages;
    this.chance = new Chance(seed, "hydrants");
    this.shuffling = new Random(seed);
    List<Spot> roadside = roadside(network, settlements);
    land.units().forEach(unit -> quota(unit, roadside));
    land.villageCodes().forEach(village -> inSettlements(village, settlements, network));
    roadside.forEach(this::onRoad);
  }

  List<Hydrant> list() {
    return hydrants;
  }

  private List<Spot> roadside(RoadNetwork network, List<Settlement> settlements) {
    List<Spot> spots = new ArrayList<>();
    for (RoadGraph.Edge edge : network.graph().edges()) {
      Mains.Main main = mains.under(edge);
      if (edge.rank.compareTo(Rank.TERTIARY) <= 0) {
        double beside = edge.rank.widthM / 2 + 1.2;
        List<Coordinate> line = List.of(network.line(edge).getCoordinates());
        spots.addAll(Spot.along(line, 120, beside, main));
      }
    }
    Collections.shuffle(spots, shuffling);
    return spots;
  }

  private void inSettlements(String village, List<Settlement> settlements, RoadNetwork network) {
    List<Spot> spots = new ArrayList<>();
    for (Settlement settlement : settlements) {
      Mains.Main main = mains.under(settlement);
      if (settlement.village().equals(village) && main != null) {
        network.lanes(settlement).forEach(l -> spots.addAll(Spot.along(l, 60, 3.4, main)));
      }
    }
    Collections.shuffle(spots, shuffling);
    int wanted = villages.care(village).hydrants(chance);
    for (Spot spot : spots) {
      if (wanted > 0 && isFree(spot, APART_M)) {
        wanted--;
        stand(spot, village, unquoted(village));
      }
    }
  }

  private void onRoad(Spot spot) {
    String village = land.villageAt(spot.place());
    boolean town = village != null && !unitOf(village).isTown();
    if (village != null
        && spot.main() != null
        && isFree(spot, 110)
        && chance.of(town ? 0.5 : 0.26)) {
      stand(spot, village, chance.of(0.03) ? crane() : unquoted(village));
    }
  }

  /** A unit's tasks stand along its mains first, then where a main has yet to come. */
  private void quota(Unit unit, List<Spot> roadside) {
    List<Spot> spots =
        roadside.stream()
            .filter(s -> unit.code().equals(unitCodeAt(s)))
            .sorted(Comparator.comparing(s -> s.main() == null))
            .toList();
    List<Draft<Hydrant>> tasks = new ArrayList<>();
    pledge(unit, "new", unit.newHydrants(), tasks);
    pledge(unit, "makeup", unit.makeupHydrants(), tasks);
    int spot = 0;
    for (Draft<Hydrant> task : tasks) {
      while (!isFree(spots.get(spot), APART_M)) {
        spot++;
      }
      String village = land.villageAt(spots.get(spot).place());
      stand(spots.get(spot), village, task);
    }
  }

  private void pledge(Unit unit, String kind, Unit.Pledge pledge, List<Draft<Hydrant>> tasks) {
    String task = "jinjiang-2022/" + unit.code() + "/" + kind;
    for (int i = 0; i < pledge.inTime(); i++) {
      LocalDate accepted = chance.between(LocalDate.of(2022, 5, 1), DEADLINE);
      tasks.add(accepted(draft(unit.code()), accepted).with("quota_task", task));
    }
    for (int i = 0; i < pledge.late(); i++) {
      LocalDate accepted = chance.between(DEADLINE.plusDays(9), LocalDate.of(2023, 6, 30));
      tasks.add(accepted(draft(unit.code()), accepted).with("quota_task", task));
    }
    for (int i = 0; i < pledge.open(); i++) {
      tasks.add(open(draft(unit.code())).with("quota_task", task));
    }
  }

  /** Accepted on a day, in service some weeks later. */
  private Draft<Hydrant> accepted(Draft<Hydrant> hydrant, LocalDate accepted) {
    LocalDate built = accepted.minusDays(chance.between(10, 50));
    LocalDate sited = built.minusDays(chance.between(30, 120));
    boolean inService = chance.of(0.8);
    hydrant
        .with("valid_from", sited)
        .with("ownership", "municipal")
        .with("lifecycle", inService ? "in_service" : "accepted")
        .with("sited_on", sited)
        .with("built_on", built)
        .with("accepted_on", accepted)
        .with("commissioned_on", inService ? accepted.plusDays(chance.between(5, 30)) : null)
        .with("maintainer", "供水单位（模拟）");
    return state(hydrant, 0.97, null, accepted);
  }

  private Draft<Hydrant> open(Draft<Hydrant> hydrant) {
    LocalDate sited = chance.between(LocalDate.of(2022, 6, 1), LocalDate.of(2022, 12, 20));
    String lifecycle = chance.weighted("planned 2, sited 3, building 3, built 2");
    LocalDate built = sited.plusDays(chance.between(40, 110));
    return hydrant
        .with("valid_from", sited)
        .with("ownership", "municipal")
        .with("lifecycle", lifecycle)
        .with("sited_on", lifecycle.equals("planned") ? null : sited)
        .with("built_on", lifecycle.equals("built") ? built : null);
  }

  private Draft<Hydrant> unquoted(String village) {
    Care care = villages.care(village);
    Draft<Hydrant> hydrant = draft(unitOf(village).code());
    switch (chance.weighted("service 84, built 5, ahead 6, removed 5")) {
      case "built" -> built(hydrant);
      case "ahead" -> open(hydrant);
      case "removed" -> removed(hydrant);
      default -> service(hydrant, care);
    }
    return owned(hydrant, village);
  }

  private void service(Draft<Hydrant> hydrant, Care care) {
    boolean dated = chance.of(care == Care.UNSURE ? 0.3 : 0.7);
    LocalDate built = chance.between(LocalDate.of(2015, 1, 10), LocalDate.of(2022, 9, 30));
    LocalDate accepted = built.plusDays(chance.between(10, 60));
    LocalDate commissioned = accepted.plusDays(chance.between(5, 40));
    if (dated) {
      hydrant
          .with("valid_from", built.minusDays(60))
          .with("sited_on", chance.of(0.6) ? built.minusDays(60) : null)
          .with("built_on", built)
          .with("accepted_on", accepted)
          .with("commissioned_on", commissioned);
    }
    hydrant.with("lifecycle", care == Care.UNSURE && chance.of(0.15) ? null : "in_service");
    state(hydrant, care.working, care, dated ? commissioned : LocalDate.of(2015, 1, 1));
  }

  private void built(Draft<Hydrant> hydrant) {
    LocalDate built = chance.between(LocalDate.of(2021, 6, 1), LocalDate.of(2022, 12, 20));
    hydrant
        .with("valid_from", built.minusDays(70))
        .with("lifecycle", "built")
        .with("sited_on", built.minusDays(70))
        .with("built_on", built)
        .with("condition", "usable")
        .with("inspected_on", built.plusDays(chance.between(0, 8)));
  }

  private void removed(Draft<Hydrant> hydrant) {
    LocalDate built = chance.between(LocalDate.of(2008, 1, 1), LocalDate.of(2016, 12, 31));
    hydrant
        .with("valid_from", built)
        .with("valid_to", chance.between(LocalDate.of(2018, 1, 1), LocalDate.of(2023, 5, 1)))
        .with("lifecycle", "removed")
        .with("built_on", built)
        .with("condition", chance.oneOf("damaged", "buried", "no_water"));
  }

  private Draft<Hydrant> crane() {
    Draft<Hydrant> crane = draft("crane");
    service(crane, Care.SOUND);
    return crane.with("kind", "water_crane").with("ownership", "municipal");
  }

  private Draft<Hydrant> owned(Draft<Hydrant> hydrant, String village) {
    String owner =
        chance.weighted(
            unitOf(village).isTown()
                ? "municipal 48, village 34, unit 9, 9"
                : "municipal 72, village 8, unit 12, 8");
    hydrant.with("ownership", owner);
    if ("unit".equals(owner)) {
      hydrant.with("agreement", chance.weighted("yes 45, no 25, unknown 10, 20"));
    }
    boolean proven = villages.care(village) == Care.EXEMPLARY && chance.of(0.8);
    return hydrant
        .with("evidence_on", proven ? Proof.day(chance) : null)
        .with("evidence_by", proven ? Proof.BY : null);
  }

  /** Condition, inspection and measurements as last found, never before a day. */
  private Draft<Hydrant> state(
      Draft<Hydrant> hydrant, double working, Care careOrNull, LocalDate notBefore) {
    boolean usable = chance.of(working);
    boolean blank = careOrNull == Care.UNSURE && chance.of(0.5);
    LocalDate inspected = inspected(careOrNull);
    boolean measured = chance.of(careOrNull == Care.EXEMPLARY ? 0.9 : 0.45);
    return hydrant
        .with("condition", blank ? null : usable ? "usable" : chance.weighted(CONDITIONS))
        .with("inspected_on", latest(inspected, notBefore))
        .with("pressure_mpa", measured ? pressure(usable) : null)
        .with("flow_l_s", measured ? flow(usable) : null);
  }

  private LocalDate inspected(Care careOrNull) {
    if (careOrNull == Care.UNSURE && chance.of(0.5)) {
      return null;
    }
    double recent = careOrNull == null || careOrNull == Care.EXEMPLARY ? 0.97 : 0.8;
    if (chance.of(recent)) {
      return chance.between(LocalDate.of(2022, 7, 10), LocalDate.of(2022, 12, 28));
    }
    return chance.of(0.2)
        ? chance.between(LocalDate.of(2023, 1, 5), LocalDate.of(2023, 6, 30))
        : chance.between(LocalDate.of(2020, 1, 1), LocalDate.of(2022, 6, 20));
  }

  private String pressure(boolean usable) {
    return "%.2f".formatted(usable ? chance.between(0.12, 0.32) : chance.between(0.02, 0.14));
  }

  private String flow(boolean usable) {
    return "%.1f".formatted(usable ? chance.between(15.0, 28.0) : chance.between(2.0, 16.0));
  }

  private Draft<Hydrant> draft(String unit) {
    String owner = unit.equals("crane") ? "crane" : unit;
    int number = numbers.merge(owner, 1, Integer::sum);
    String id = "hyd-%s-%04d".formatted(owner, number);
    return Draft.simulated(FeatureType.HYDRANTS, id)
        .with("code", chance.of(0.85) ? plate(owner, number) : null)
        .with("kind", chance.weighted("above_ground 78, below_ground 14, 8"));
  }

  private static String plate(String unit, int number) {
    return "JJ" + unit.substring(Math.max(0, unit.length() - 3)) + "-%04d".formatted(number);
  }

  private void stand(Spot spot, String village, Draft<Hydrant> draft) {
    hydrants.add(place(draft, spot, village));
    taken.add(spot.place());
    if (chance.of(0.012)) {
      twin(spot, village);
    }
  }

  /** The same hydrant entered again by somebody else, within 5 m and without a plate. */
  private void twin(Spot spot, String village) {
    Coordinate near =
        new Coordinate(
            spot.place().x + chance.between(-2.5, 2.5), spot.place().y + chance.between(-2.5, 2.5));
    Draft<Hydrant> twin = draft(unitOf(village).code()).with("code", null);
    service(twin, Care.SOUND);
    hydrants.add(place(twin, new Spot(near, spot.main()), village));
  }

  private Hydrant place(Draft<Hydrant> draft, Spot spot, String village) {
    boolean known = spot.main() != null && chance.of(0.8);
    return draft
        .with("township", unitOf(village).code())
        .with("village", chance.of(0.94) ? village : null)
        .with("network_form", chance.of(0.1) ? "unknown" : known ? spot.main().form() : null)
        .with("main_diameter_mm", known ? spot.main().diameterMm() : null)
        .at(Plane.point(spot.place()));
  }

  private boolean isFree(Spot spot, double apart) {
    return taken.stream().allMatch(t -> t.distance(spot.place()) >= apart);
  }

  private String unitCodeAt(Spot spot) {
    String village = land.villageAt(spot.place());
    return village == null ? null : land.place(village).unitCode();
  }

  private Unit unitOf(String village) {
    return land.unit(land.place(village).unitCode());
  }

  private static LocalDate latest(LocalDate dateOrNull, LocalDate notBefore) {
    return dateOrNull != null && dateOrNull.isBefore(notBefore) ? notBefore : dateOrNull;
  }
}
