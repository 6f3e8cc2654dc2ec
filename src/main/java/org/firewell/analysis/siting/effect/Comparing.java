package org.firewell.analysis.siting.effect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.firewell.analysis.Values;
import org.firewell.analysis.completeness.UnitLevels;
import org.firewell.analysis.completeness.VillageFinding;
import org.firewell.analysis.coverage.demand.Demand;
import org.firewell.analysis.siting.asked.Kind;
import org.firewell.analysis.siting.effect.PlanEffect.EffectAnswer;
import org.firewell.analysis.siting.service.Homes;
import org.firewell.feature.Ternary;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Townships;
import org.firewell.snapshot.Townships.Unit;

/** Two states beside each other. */
final class Comparing {

  private static final Comparator<Unit> BY_CODE =
      Comparator.comparing(Unit::code, Comparator.nullsLast(Comparator.naturalOrder()));

  private final Snapshot snapshot;
  private final State before;
  private final State after;
  private final Works plan;
  private final Works against;
  private final Change all = new Change();
  private final Map<Unit, Change> byUnit = new TreeMap<>(BY_CODE);
  private final Map<String, Change> byVillage = new HashMap<>();
  private long ofNoVillage;

  /**
   * @param snapshot without any plan; both states have the same demand
   */
  Comparing(Snapshot snapshot, State before, State after, Works plan, Works against) {
    this.snapshot = snapshot;
    this.before = before;
    this.after = after;
    this.plan = plan;
    this.against = against;
    Demand demand = before.situation().demand();
    Homes homes = new Homes(snapshot);
    for (int i = 0; i < demand.size(); i++) {
      Ternary was = before.covered(i);
      Ternary is = after.covered(i);
      int weight = demand.weights()[i];
      all.add(was, is, weight);
      byUnit.computeIfAbsent(demand.townships().get(i), u -> new Change()).add(was, is, weight);
      String village = homes.of(demand.features().get(i));
      ofNoVillage += village == null ? 1 : 0;
      byVillage.computeIfAbsent(village, v -> new Change()).add(was, is, weight);
    }
  }

  EffectAnswer answer(Values values) {
    Townships townships = snapshot.townships();
    String fence = before.situation().asked().township().orElse(null);
    String code = fence == null ? null : townships.find(fence).orElseThrow().code();
    List<VillageEffect> villages = new ArrayList<>();
    for (VillageFinding is : after.villages().values()) {
      Unit unit = townships.of(is.village());
      if (code == null || code.equals(unit.code())) {
        villages.add(
            new VillageEffect(
                before.villages().get(is.id()),
                is,
                unit,
                byVillage.getOrDefault(is.id(), new Change())));
      }
    }
    villages.sort(Comparator.comparing(VillageEffect::id));
    return new EffectAnswer(List.copyOf(villages), summary(values, villages));
  }

  private Map<String, Object> summary(Values values, List<VillageEffect> villages) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("snapshot", snapshot.id());
    summary.put("question", values.texts());
    summary.put("ruleset", snapshot.law().id());
    summary.put("as_of", snapshot.asOf().toString());
    summary.put("weight", values.text("weight").orElseThrow());
    summary.put("reach", before.situation().asked().limits());
    summary.put("plan", numbers(plan));
    summary.put("against", numbers(against));
    summary.put("demand", all.row());
    summary.put("demand_of_no_village", ofNoVillage);
    summary.put("villages", moves(villages));
    summary.put("units", units(villages));
    summary.put("notices", before.notices().lines());
    return summary;
  }

  private static Map<String, Object> numbers(Works works) {
    Map<String, Object> numbers = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      if (works.numbers().containsKey(kind)) {
        numbers.put(kind.word(), works.numbers().get(kind));
      }
    }
    return numbers;
  }

  private static Map<String, Object> moves(List<VillageEffect> villages) {
    long up = villages.stream().filter(VillageEffect::isRaised).count();
    long down = villages.stream().filter(VillageEffect::isLowered).count();
    Map<String, Object> moves = new LinkedHashMap<>();
    moves.put("up", up);
    moves.put("down", down);
    moves.put("same", villages.size() - up - down);
    return moves;
  }

  private List<Map<String, Object>> units(List<VillageEffect> villages) {
    Map<Unit, List<VillageEffect>> own = new TreeMap<>(BY_CODE);
    byUnit.keySet().forEach(unit -> own.put(unit, new ArrayList<>()));
    villages.forEach(v -> own.computeIfAbsent(v.unit(), u -> new ArrayList<>()).add(v));
    Map<String, UnitLevels> was = levels(before);
    Map<String, UnitLevels> is = levels(after);
    List<Map<String, Object>> rows = new ArrayList<>();
    own.forEach(
        (unit, effects) -> {
          Map<String, Object> row = new LinkedHashMap<>();
          row.put("unit_code", unit.code());
          row.put("unit", unit.name());
          row.putAll(byUnit.getOrDefault(unit, new Change()).row());
          row.put("villages", moves(effects));
          row.put("levels_before", rows(was.get(Objects.requireNonNullElse(unit.code(), ""))));
          row.put("levels_after", rows(is.get(Objects.requireNonNullElse(unit.code(), ""))));
          rows.add(row);
        });
    return rows;
  }

  private static Map<String, UnitLevels> levels(State state) {
    Map<String, UnitLevels> byCode = new HashMap<>();
    state.units().forEach(u -> byCode.put(Objects.requireNonNullElse(u.code(), ""), u));
    return byCode;
  }

  private static List<Map<String, Object>> rows(UnitLevels levelsOrNull) {
    return levelsOrNull == null ? List.of() : levelsOrNull.rows();
  }
}
