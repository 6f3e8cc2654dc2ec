package org.firewell.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.firewell.feature.FeatureType;
import org.firewell.feature.WaterIntake;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.distance.DistanceOp;

/** Places to draw water: wharfs and banks on river and shore, ponds, tanks and wells elsewhere. */
final class Intakes {

  private static final double NEAR_WATER_M = 800;

  private final Land land;
  private final Villages villages;
  private final Obstacles obstacles;
  private final Geometry coast;
  private final List<Settlement> seats;
  private final Chance chance;
  private final List<WaterIntake> intakes = new ArrayList<>();

  Intakes(
      Land land, Villages villages, Obstacles obstacles, List<Settlement> settlements, long seed) {
    this.land = land;
    this.villages = villages;
    this.obstacles = obstacles;
    this.coast = Plane.metres(land.county()).getBoundary();
    this.seats = settlements.stream().filter(Settlement::isMain).toList();
    this.chance = new Chance(seed, "intakes");
    seats.forEach(this::dig);
  }

  List<WaterIntake> list() {
    return intakes;
  }

  private void dig(Settlement seat) {
    int wanted = villages.care(seat.village()).intakes(chance);
    for (int i = 1; i <= wanted; i++) {
      String id = "int-%s-%d".formatted(seat.village(), i);
      Coordinate shore = i == 1 ? shore(seat) : null;
      intakes.add(shore != null ? onShore(id, seat, shore) : inland(id, seat));
    }
  }

  /** The nearest point of water within reach, or null; the county's edge is shore in the south. */
  private Coordinate shore(Settlement seat) {
    Geometry centre = Plane.GEOMETRY.createPoint(seat.centre());
    return shores(seat).stream()
        .map(water -> ashore(DistanceOp.nearestPoints(water, centre)[0], seat.centre()))
        .filter(point -> point.distance(seat.centre()) < NEAR_WATER_M)
        .min(Comparator.comparingDouble(point -> point.distance(seat.centre())))
        .orElse(null);
  }

  /** Two metres from the water's edge towards a place. */
  private static Coordinate ashore(Coordinate edge, Coordinate place) {
    double share = 2 / edge.distance(place);
    return new Coordinate(edge.x + share * (place.x - edge.x), edge.y + share * (place.y - edge.y));
  }

  private List<Geometry> shores(Settlement seat) {
    List<Geometry> shores = new ArrayList<>(obstacles.waters());
    if (seat.centre().y < 0) {
      shores.add(coast);
    }
    return shores;
  }

  private WaterIntake onShore(String id, Settlement seat, Coordinate shore) {
    boolean wharf = chance.of(0.55);
    return common(id, seat)
        .with("kind", wharf ? "wharf" : "natural_bank")
        .with("water_body", seat.centre().y < -9000 ? "近岸海域（示意）" : "河道（示意）")
        .with("lift_m", lift(seat, 7.5))
        .with("dry_season_ok", drySeason(seat))
        .at(Plane.point(shore));
  }

  private WaterIntake inland(String id, Settlement seat) {
    String kind = chance.weighted("pond 50, tank 32, well 18");
    boolean tank = kind.equals("tank");
    String volume =
        switch (kind) {
          case "pond" -> String.valueOf(10 * chance.between(6, 180));
          case "tank" -> String.valueOf(chance.oneOf(50, 80, 100, 108, 150, 200, 300));
          default -> null;
        };
    return common(id, seat)
        .with("kind", kind)
        .with("water_body", kind.equals("pond") ? "村塘（示意）" : null)
        .with("volume_m3", chance.of(0.85) ? volume : null)
        .with("lift_m", lift(seat, tank ? 4.5 : 7.2))
        .with("dry_season_ok", drySeason(seat))
        .at(Plane.point(around(seat.centre())));
  }

  private Draft<WaterIntake> common(String id, Settlement seat) {
    Care care = villages.care(seat.village());
    boolean proven = care == Care.EXEMPLARY && chance.of(0.8);
    boolean usable = chance.of(care.working);
    return Draft.simulated(FeatureType.WATER_INTAKES, id)
        .with("valid_from", chance.of(0.6) ? chance.between(2015, 2022) + "-06-01" : null)
        .with("evidence_on", proven ? Proof.day(chance) : null)
        .with("evidence_by", proven ? Proof.BY : null)
        .with("township", land.place(seat.village()).unitCode())
        .with("village", seat.village())
        .with(
            "engine_access",
            chance.weighted(care.isGood() ? "yes 85, no 8, 7" : "yes 55, no 25, unknown 5, 15"))
        .with(
            "carry_distance_m", chance.of(0.5) ? chance.between(5, care.isGood() ? 45 : 90) : null)
        .with("sign", chance.weighted("yes 55, no 25, unknown 5, 15"))
        .with("shared_with", chance.of(0.07) ? neighbours(seat) : null)
        .with("lifecycle", chance.weighted("in_service 88, accepted 5, built 3, planned 3, 1"))
        .with(
            "condition",
            care == Care.UNSURE && chance.of(0.5)
                ? null
                : usable
                    ? "usable"
                    : chance.weighted("no_water 4, damaged 3, occupied 2, unknown 2"))
        .with("inspected_on", inspected(care));
  }

  private String lift(Settlement seat, double highest) {
    boolean good = villages.care(seat.village()).isGood();
    double top = good && chance.of(0.9) ? Math.min(highest, 5.9) : highest;
    return chance.of(good ? 0.97 : 0.85) ? "%.1f".formatted(chance.between(2.0, top)) : null;
  }

  private String drySeason(Settlement seat) {
    boolean good = villages.care(seat.village()).isGood();
    return chance.weighted(good ? "yes 88, no 4, 8" : "yes 50, no 22, unknown 8, 20");
  }

  private LocalDate inspected(Care care) {
    if (care == Care.UNSURE && chance.of(0.5)) {
      return null;
    }
    return chance.of(care == Care.EXEMPLARY ? 0.98 : 0.82)
        ? chance.between(LocalDate.of(2022, 2, 1), LocalDate.of(2022, 12, 20))
        : chance.between(LocalDate.of(2019, 1, 1), LocalDate.of(2021, 11, 30));
  }

  private String neighbours(Settlement seat) {
    return seats.stream()
        .filter(other -> other != seat)
        .sorted(Comparator.comparingDouble(s -> s.centre().distance(seat.centre())))
        .limit(chance.between(1, 2))
        .map(Settlement::village)
        .collect(Collectors.joining(","));
  }

  private Coordinate around(Coordinate centre) {
    double direction = chance.between(0, 2 * StrictMath.PI);
    double away = chance.between(60.0, 260.0);
    return new Coordinate(
        centre.x + away * StrictMath.cos(direction), centre.y + away * StrictMath.sin(direction));
  }
}
