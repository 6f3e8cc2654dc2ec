package org.firewell.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Places a seat in every village and hamlets in some, off the water and the great lines. */
final class Settlements {

  private static final double APART_M = 430;
  private static final double OFF_OBSTACLES_M = 110;

  private final Land land;
  private final Obstacles obstacles;
  private final Relief relief;
  private final Chance chance;
  private final PreparedGeometry county;
  private final List<Settlement> settlements = new ArrayList<>();

  Settlements(Land land, Obstacles obstacles, Relief relief, long seed) {
    this.land = land;
    this.obstacles = obstacles;
    this.relief = relief;
    this.chance = new Chance(seed, "settlements");
    this.county = PreparedGeometryFactory.prepare(Plane.metres(land.county()));
    land.villageCodes().forEach(this::seat);
    land.villageCodes().forEach(this::hamlets);
  }

  /** Seats in the order of their villages' codes, then hamlets likewise. */
  List<Settlement> list() {
    return settlements;
  }

  private void seat(String village) {
    Coordinate seed = land.seed(village);
    List<Parcel> nearFirst =
        land.parcels(village).stream()
            .sorted(Comparator.comparingDouble(p -> p.bent().distance(seed)))
            .toList();
    Parcel chosen =
        nearFirst.stream()
            .filter(p -> isFree(p.centre(), APART_M))
            .findFirst()
            .orElse(nearFirst.get(0));
    boolean dense = !land.unit(land.place(village).unitCode()).isTown();
    int along = chance.between(3, dense ? 5 : 4);
    add(village + "-1", village, true, chosen.centre(), along, chance.of(0.6) ? 2 : 1);
  }

  private void hamlets(String village) {
    int wanted = Math.min(2, land.parcels(village).size() / 38);
    List<Parcel> parcels = land.parcels(village);
    for (int tries = 0, made = 0; tries < 40 && made < wanted; tries++) {
      Coordinate place = parcels.get(chance.between(0, parcels.size() - 1)).centre();
      if (isFree(place, APART_M) && village.equals(land.villageAt(place))) {
        made++;
        add(village + "-" + (1 + made), village, false, place, chance.between(2, 3), 1);
      }
    }
  }

  private void add(
      String id, String village, boolean main, Coordinate centre, int along, int across) {
    double angle = chance.between(0, StrictMath.PI);
    settlements.add(
        new Settlement(id, village, main, centre, angle, along, across, relief, this::isOpen));
  }

  private boolean isFree(Coordinate place, double apart) {
    return settlements.stream().allMatch(s -> s.centre().distance(place) >= apart)
        && obstacles.keepsOff(Plane.GEOMETRY.createPoint(place), OFF_OBSTACLES_M);
  }

  private boolean isOpen(LineString lane) {
    return obstacles.keepsOff(lane, 12) && county.covers(lane);
  }
}
