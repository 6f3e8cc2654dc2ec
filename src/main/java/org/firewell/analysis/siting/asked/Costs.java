package org.firewell.analysis.siting.asked;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.firewell.analysis.Input;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Values;
import org.firewell.feature.Feature;
import org.firewell.feature.Hydrant;
import org.firewell.feature.WaterIntake;
import org.firewell.snapshot.Standing;
import org.firewell.snapshot.Standing.Flaw;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;

/** What each kind costs, in whole yuan: as given, else as the ruleset has it. */
public final class Costs {

  private static final Input COSTS =
      Input.text(
          "costs",
          null,
          "单价（元），如 hydrant=8000,repair=1000；缺省取规则集",
          "yuan each, like hydrant=8000,repair=1000; by default the ruleset's");

  private static final Map<Kind, Norm> NORMS =
      Map.of(
          Kind.HYDRANT, Norm.HYDRANT_COST_YUAN,
          Kind.INTAKE, Norm.INTAKE_COST_YUAN,
          Kind.POND, Norm.POOL_COST_YUAN,
          Kind.MICRO_STATION, Norm.STATION_COST_YUAN);

  private final Map<Kind, Long> given;
  private final Ruleset law;

  private Costs(Map<Kind, Long> given, Ruleset law) {
    this.given = given;
    this.law = law;
  }

  public static List<Input> inputs() {
    return List.of(COSTS);
  }

  public static Costs of(Values values, Ruleset law) {
    Map<Kind, Long> given = new EnumMap<>(Kind.class);
    for (String pair : values.list(COSTS.name())) {
      String[] sides = pair.split("=", 2);
      if (sides.length < 2 || !Kind.words().contains(sides[0].trim())) {
        throw fault(pair);
      }
      given.put(Kind.of(sides[0].trim()), yuan(sides[1].trim(), pair));
    }
    return new Costs(given, law);
  }

  /** Of one that is new; empty where nobody says it. */
  public OptionalLong of(Kind kind) {
    if (given.containsKey(kind)) {
      return OptionalLong.of(given.get(kind));
    }
    return NORMS.containsKey(kind)
        ? OptionalLong.of(Math.round(law.value(NORMS.get(kind))))
        : OptionalLong.empty();
  }

  /** To make something work again: its repair, its acceptance, or its inspection alone. */
  public long ofRepair(Feature broken, Standing standing) {
    if (given.containsKey(Kind.REPAIR)) {
      return given.get(Kind.REPAIR);
    }
    List<Flaw> flaws = standing.flaws();
    double yuan = flaws.contains(Flaw.OOO) ? law.value(repair(broken)) : 0;
    yuan += flaws.contains(Flaw.NOT_ACCEPTED) ? law.value(Norm.ACCEPTANCE_COST_YUAN) : 0;
    return Math.round(yuan == 0 ? law.value(Norm.INSPECTION_COST_YUAN) : yuan);
  }

  /** A row for each kind that is allowed, with its clause where it is the ruleset's. */
  public List<Map<String, Object>> summary(Places places) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (kind == Kind.REPAIR ? places.repairs() : places.kinds().contains(kind)) {
        norms(kind).forEach(norm -> rows.add(row(kind, norm)));
      }
    }
    return rows;
  }

  private List<Optional<Norm>> norms(Kind kind) {
    if (kind == Kind.REPAIR && !given.containsKey(kind)) {
      return List.of(
          Optional.of(Norm.HYDRANT_REPAIR_COST_YUAN),
          Optional.of(Norm.INTAKE_REPAIR_COST_YUAN),
          Optional.of(Norm.STATION_REPAIR_COST_YUAN),
          Optional.of(Norm.ACCEPTANCE_COST_YUAN),
          Optional.of(Norm.INSPECTION_COST_YUAN));
    }
    return List.of(
        given.containsKey(kind) ? Optional.empty() : Optional.ofNullable(NORMS.get(kind)));
  }

  private Map<String, Object> row(Kind kind, Optional<Norm> norm) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("kind", kind.word());
    row.put("cost_yuan", norm.map(n -> Math.round(law.value(n))).orElse(given.get(kind)));
    norm.ifPresent(n -> row.put("norm", n.key()));
    norm.ifPresent(n -> row.putAll(law.provision(n).clause().plain()));
    return row;
  }

  private static Norm repair(Feature broken) {
    if (broken instanceof Hydrant) {
      return Norm.HYDRANT_REPAIR_COST_YUAN;
    }
    return broken instanceof WaterIntake
        ? Norm.INTAKE_REPAIR_COST_YUAN
        : Norm.STATION_REPAIR_COST_YUAN;
  }

  private static long yuan(String text, String pair) {
    try {
      long yuan = Long.parseLong(text);
      if (yuan >= 0) {
        return yuan;
      }
    } catch (NumberFormatException e) {
      // falls through: the same sentence as for less than 0
    }
    throw fault(pair);
  }

  private static InputException fault(String pair) {
    return new InputException(
        COSTS.name(),
        "单价：“" + pair + "”应为 类别=元，类别可用 " + String.join("、", Kind.words()),
        "costs: \""
            + pair
            + "\" is not kind=yuan with whole yuan of 0 or more and one of "
            + String.join(", ", Kind.words()));
  }
}
