package org.firewell.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What somebody would have entered of things that are on no map: alarms, fire lanes, people, work
 * stations. All of it is simulated and says so.
 */
final class Figures {

  private static final String SOURCE = "模拟数据 simulated";
  private static final String HEAD = "indicator,unit,on,value,part,whole,source\n";
  private static final int HOUSEHOLDS = 8200;
  private static final int ESTATES = 64;

  private Figures() {}

  /** The table, sorted by indicator, unit and day. */
  static String csv(List<Unit> units) {
    List<String> rows = new ArrayList<>();
    number(rows, "full_time_firefighters", "2022-06-30", 118);
    number(rows, "full_time_firefighters", "2022-12-15", 131);
    share(rows, "old_estate_fire_lane_rate", "total", "2022-03-31", 21, ESTATES);
    share(rows, "old_estate_fire_lane_rate", "total", "2022-09-30", 47, ESTATES);
    share(rows, "old_estate_fire_lane_rate", "total", "2022-12-20", 61, ESTATES);
    share(rows, "smart_alarm_rate", "total", "2022-03-31", 1640, HOUSEHOLDS);
    share(rows, "smart_alarm_rate", "total", "2022-06-30", 2788, HOUSEHOLDS);
    share(rows, "smart_alarm_rate", "total", "2022-09-30", 4018, HOUSEHOLDS);
    share(rows, "smart_alarm_rate", "total", "2022-12-28", 5166, HOUSEHOLDS);
    workStations(rows, units);
    return HEAD + String.join("", rows);
  }

  /** One after the other; the last but one has none yet, the last has not told. */
  private static void workStations(List<String> rows, List<Unit> units) {
    List<String> codes =
        units.stream()
            .filter(unit -> !unit.kind().equals("zone"))
            .map(Unit::code)
            .sorted()
            .toList();
    for (int i = 0; i < codes.size() - 1; i++) {
      int month = 1 + i * 11 / codes.size();
      String day = String.format(Locale.ROOT, "2022-%02d-15", month);
      int has = i < codes.size() - 2 ? 1 : 0;
      share(rows, "township_fire_work_station_rate", codes.get(i), day, has, 1);
    }
  }

  private static void number(List<String> rows, String indicator, String on, int value) {
    rows.add(indicator + ",total," + on + "," + value + ",,," + SOURCE + "\n");
  }

  private static void share(
      List<String> rows, String indicator, String unit, String on, int part, int whole) {
    rows.add(indicator + "," + unit + "," + on + ",," + part + "," + whole + "," + SOURCE + "\n");
  }
}
