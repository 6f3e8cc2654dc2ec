package org.firewell.demo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * A place beside a road where a hydrant can stand.
 *
 * @param place in metres
 * @param main the main that would feed it, or null
 */
record Spot(Coordinate place, Mains.Main main) {

  /**
   * Spots along a line, alternately on its two sides.
   *
   * @param every metres between them
   * @param beside metres from the line
   */
  static List<Spot> along(List<Coordinate> line, double every, double beside, Mains.Main main) {
    List<Spot> spots = new ArrayList<>();
    double next = every / 2;
    for (int i = 1; i < line.size(); i++) {
      Coordinate from = line.get(i - 1);
      Coordinate to = line.get(i);
      double length = from.distance(to);
      for (; next < length; next += every) {
        double aside = spots.size() % 2 == 0 ? beside : -beside;
        double u = (to.x - from.x) / length;
        double v = (to.y - from.y) / length;
        spots.add(
            new Spot(
                new Coordinate(from.x + next * u - aside * v, from.y + next * v + aside * u),
                main));
      }
      next -= length;
    }
    return spots;
  }
}
