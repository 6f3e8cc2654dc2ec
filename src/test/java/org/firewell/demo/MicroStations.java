package org.firewell.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.firewell.feature.FeatureType;
import org.firewell.feature.MicroStation;
import org.locationtech.jts.geom.Coordinate;

/** A micro station in most villages, with its kit as its village's care has it. */
final class MicroStations {

  private final Land land;
  private final Villages villages;
  private final Chance chance;
  private final List<MicroStation> stations = new ArrayList<>();

  MicroStations(Land land, Villages villages, List<Settlement> settlements, long seed) {
    this.land = land;
    this.villages = villages;
    this.chance = new Chance(seed, "micro-stations");
    settlements.stream().filter(Settlement::isMain).forEach(this::found);
  }

  List<MicroStation> list() {
    return stations;
  }

  private void found(Settlement seat) {
    Care care = villages.care(seat.village());
    boolean there =
        switch (care) {
          case EXEMPLARY, SOUND -> true;
          case PARTIAL, UNSURE -> chance.of(0.93);
          case WEAK -> chance.of(0.75);
          case BARE -> chance.of(0.15);
        };
    if (there) {
      stations.add(station(seat, care));
    }
  }

  private MicroStation station(Settlement seat, Care care) {
    boolean good = care.isGood();
    boolean proven = care == Care.EXEMPLARY && chance.of(0.8);
    LocalDate founded = chance.between(LocalDate.of(2016, 1, 1), LocalDate.of(2022, 10, 31));
    int pumps = kit(good, 1);
    Draft<MicroStation> draft =
        Draft.simulated(FeatureType.MICRO_STATIONS, "ms-" + seat.village())
            .with("name", land.place(seat.village()).name() + "微型消防站")
            .with("valid_from", founded)
            .with("evidence_on", proven ? Proof.day(chance) : null)
            .with("evidence_by", proven ? Proof.BY : null)
            .with("township", land.place(seat.village()).unitCode())
            .with("village", seat.village())
            .with("lifecycle", chance.of(0.95) ? "in_service" : chance.oneOf("building", "built"))
            .with(
                "status", good ? "normal" : chance.weighted("normal 74, stopped 12, unknown 7, 7"))
            .with("members", known(care, chance.between(good ? 6 : 2, 12)))
            .with("duty_24h", chance.weighted("yes 55, no 20, unknown 5, 20"))
            .with("dispatch_linked", chance.weighted("yes 60, no 18, unknown 4, 18"))
            .with("pumps", known(care, pumps))
            .with("pumps_working", known(care, chance.of(good ? 0.96 : 0.75) ? pumps : 0))
            .with("fuel_h", known(care, chance.oneOf("1.5", "2", "3", "3.5", "4")))
            .with("hoses_d65", known(care, good ? chance.between(5, 10) : chance.between(1, 7)))
            .with("hose_length_m", known(care, chance.oneOf(20, 20, 20, 25)))
            .with("nozzles", known(care, kit(good, 2)))
            .with("dividers", known(care, kit(good, 1)))
            .with("spanners", known(care, kit(good, 1)))
            .with("pump_started_on", known(care, started(good)))
            .with("drilled_on", known(care, drilled(good)));
    return draft.at(Plane.point(beside(seat.centre())));
  }

  private Coordinate beside(Coordinate centre) {
    return new Coordinate(
        centre.x + chance.between(6.0, 18.0), centre.y + chance.between(6.0, 18.0));
  }

  /** What is asked, sometimes more; in a poorer station often less. */
  private int kit(boolean good, int asked) {
    return chance.of(good ? 0.97 : 0.72)
        ? asked + (chance.of(0.25) ? 1 : 0)
        : chance.between(0, asked - 1);
  }

  private Object known(Care care, Object value) {
    return chance.of(care == Care.UNSURE ? 0.6 : 0.985) ? value : null;
  }

  private LocalDate started(boolean good) {
    return chance.of(good ? 0.85 : 0.5)
        ? chance.between(LocalDate.of(2022, 12, 1), LocalDate.of(2022, 12, 30))
        : chance.between(LocalDate.of(2022, 3, 1), LocalDate.of(2022, 11, 20));
  }

  private LocalDate drilled(boolean good) {
    return chance.of(good ? 0.9 : 0.6)
        ? chance.between(LocalDate.of(2022, 2, 1), LocalDate.of(2022, 12, 20))
        : chance.between(LocalDate.of(2020, 5, 1), LocalDate.of(2021, 11, 30));
  }
}
