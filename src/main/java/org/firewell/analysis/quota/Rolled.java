package org.firewell.analysis.quota;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.snapshot.Snapshot;

/**
 * Stock and deficit rolled forward by year.
 *
 * @param doneBesides ids of hydrants that are done for a task and came into the stock for none
 * @param undated ids of hydrants that are accepted on no known day
 * @param removedUndated ids of accepted hydrants that are removed since no known day
 * @param madeUpUndated ids of make-up hydrants that are accepted on no known day
 */
public record Rolled(
    List<Stock.Year> stockYears,
    List<String> doneBesides,
    List<String> undated,
    List<String> removedUndated,
    List<Deficit.Year> deficitYears,
    List<String> madeUpUndated) {

  static Rolled of(Snapshot snapshot, Claims claims, int years) {
    Stock stock = Stock.of(snapshot, claims);
    Deficit deficit = new Deficit(snapshot, claims);
    return new Rolled(
        stock.years(years),
        stock.doneBesides(),
        stock.undated(),
        stock.removedUndated(),
        deficit.years(years),
        deficit.undated());
  }

  Map<String, Object> stock() {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("years", stockYears.stream().map(Stock.Year::plain).toList());
    plain.put("undated", undated);
    plain.put("removed_undated", removedUndated);
    return plain;
  }

  Map<String, Object> deficit() {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("years", deficitYears.stream().map(Deficit.Year::plain).toList());
    plain.put("makeup_undated", madeUpUndated);
    return plain;
  }
}
