package org.firewell.analysis.coverage;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.firewell.analysis.coverage.asked.Measure;
import org.firewell.analysis.coverage.reach.Rise;
import org.firewell.analysis.coverage.reach.Why;
import org.firewell.feature.Ternary;

/**
 * What each measure says of a demand.
 *
 * @param asked what was asked
 * @param straight whether a source is in reach in a straight line
 * @param route by hose; empty where it was not asked
 * @param time in seconds from a station; empty where it was not asked
 * @param beyond by how much the reach is too short for the nearest source that surely counts, in
 *     metres or, where time alone is asked, seconds, by the measure that fails; or null
 */
public record Measures(
    Measure asked, Ternary straight, Optional<By> route, Optional<By> time, Double beyond) {

  /**
   * What one measure along the roads says.
   *
   * @param nearest the id of the source with the least way, in reach or not; or null
   * @param cost metres of hose, with what the rise of the ground takes, or seconds from the order;
   *     null where there is no way
   * @param rise of the ground from the source to the demand; empty where nobody asks for it
   * @param why the code of why it is not covered or not known ({@link Why}), where there is more to
   *     say than that nothing is near; or null
   */
  public record By(Ternary covered, String nearest, Double cost, Optional<Rise> rise, String why) {

    /** Metres along the roads; null where there is no way. */
    Double wayM() {
      return cost == null ? null : Math.round((cost - addedM()) * 1000) / 1000.0;
    }

    private double addedM() {
      return rise.map(Rise::addedM).orElse(0.0);
    }
  }

  /** Adds what was asked. */
  void putInto(Map<String, Object> properties) {
    properties.put(asked == Measure.TIME ? "short_s" : "short_m", beyond);
    if (asked == Measure.STRAIGHT) {
      return;
    }
    if (asked != Measure.TIME) {
      properties.put("covered_straight", word(straight));
    }
    route.ifPresent(by -> put(properties, by, "route", "route_m", by.wayM()));
    time.ifPresent(by -> put(properties, by, "time", "time_s", by.cost));
    properties.put("why", (asked == Measure.TIME ? time : route).map(By::why).orElse(null));
    if (asked == Measure.ALL) {
      properties.put("why_time", time.map(By::why).orElse(null));
    }
  }

  /** Adds what the ground does to the hose, where one is laid. */
  void putRiseInto(Map<String, Object> properties) {
    route.ifPresent(
        by -> {
          properties.put("route_rise_m", by.rise.map(Rise::metres).orElse(null));
          properties.put("rise_adds_m", by.cost == null ? null : by.addedM());
        });
  }

  private static void put(
      Map<String, Object> properties, By by, String measure, String costName, Double cost) {
    properties.put("covered_" + measure, word(by.covered));
    properties.put(measure + "_id", by.nearest);
    properties.put(costName, cost);
  }

  private static String word(Ternary covered) {
    return covered.name().toLowerCase(Locale.ROOT);
  }
}
