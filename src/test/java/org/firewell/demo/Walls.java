package org.firewell.demo;

import java.util.ArrayList;
import java.util.List;
import org.firewell.feature.Barrier;
import org.firewell.feature.FeatureType;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** A few walls of estates at the edge of settlements, and cliffs in the hills and on the coast. */
final class Walls {

  private static final int WALLS = 16;
  private static final int CLIFFS = 6;

  private final Houses houses;
  private final Chance chance;
  private final List<Barrier> barriers = new ArrayList<>();

  Walls(List<Settlement> settlements, Houses houses, long seed) {
    this.houses = houses;
    this.chance = new Chance(seed, "walls");
    raise("wall", "围墙（示意）", WALLS, settlements, 70);
    List<Settlement> rugged =
        settlements.stream()
            .filter(s -> s.village().startsWith("350582113") || s.village().startsWith("350582105"))
            .toList();
    raise("cliff", "陡坎（示意）", CLIFFS, rugged, 190);
  }

  List<Barrier> list() {
    return barriers;
  }

  private void raise(String kind, String name, int count, List<Settlement> near, double away) {
    int made = 0;
    for (int tries = 0; tries < 400 && made < count; tries++) {
      Settlement settlement = near.get(chance.between(0, near.size() - 1));
      LineString line = line(settlement.centre(), away);
      if (houses.leavesRoomFor(line)) {
        made++;
        barriers.add(
            Draft.simulated(FeatureType.BARRIERS, "bar-%s-%02d".formatted(kind, made))
                .with("name", name)
                .with("kind", kind)
                .at(Plane.line(line.getCoordinates())));
      }
    }
  }

  /** Three corners across the way to a centre, some 120 m long. */
  private LineString line(Coordinate centre, double away) {
    double direction = chance.between(0, 2 * StrictMath.PI);
    double x = StrictMath.cos(direction);
    double y = StrictMath.sin(direction);
    double half = chance.between(45.0, 80.0);
    double bend = chance.between(5.0, 15.0);
    return Plane.GEOMETRY.createLineString(
        new Coordinate[] {
          at(centre, x, y, away, -half),
          at(centre, x, y, away + bend, 0),
          at(centre, x, y, away, half)
        });
  }

  private static Coordinate at(Coordinate centre, double x, double y, double out, double aside) {
    return new Coordinate(centre.x + out * x - aside * y, centre.y + out * y + aside * x);
  }
}
