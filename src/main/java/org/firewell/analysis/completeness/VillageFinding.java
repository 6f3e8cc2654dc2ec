package org.firewell.analysis.completeness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.Finding;
import org.firewell.analysis.Numbers;
import org.firewell.feature.Attribute;
import org.firewell.feature.Feature;
import org.firewell.feature.Hydrant;
import org.firewell.feature.MicroStation;
import org.firewell.feature.Ternary;
import org.firewell.feature.Village;
import org.firewell.feature.WaterIntake;
import org.locationtech.jts.geom.Geometry;

/**
 * How far a village is with its 1+2+N, and why.
 *
 * @param unit code of its township, or null
 * @param levelMin reached for sure
 * @param levelMax reached at best
 * @param score 0 to 100
 * @param one whether there is a station with its kit, and it works
 * @param two the same of the hydrants
 * @param n the same of the intakes
 * @param two whether the hydrants are there and work, or what stands in for them does
 * @param missing codes of what is short, broken or overdue
 * @param toCheck codes of what has to be looked up to make the level or the score sure
 * @param warnings codes of what to beware of; they lower no level
 * @param households the share of them in reach of water that works, 0 to 1; null below L3
 * @param have what the village has of each kind
 * @param raise what would lift its sure level by one; null where nobody asked
 */
public record VillageFinding(
    Village village,
    String unit,
    Level levelMin,
    Level levelMax,
    Range score,
    Verdict one,
    Verdict two,
    Verdict n,
    List<String> missing,
    List<String> toCheck,
    List<String> warnings,
    Range households,
    Have have,
    Raise raise)
    implements Finding {

  /**
   * A small word for what stands and one for what works: yes, no, unknown, or S where something
   * else stands in.
   */
  public record Verdict(String built, String effective) {

    static Verdict of(Ternary built, Ternary effective) {
      return new Verdict(Attribute.text(built), Attribute.text(effective));
    }
  }

  /** What stands: whose, how many count, how many of those work. */
  public record Have(
      Roll<MicroStation> stations,
      Roll<Hydrant> hydrants,
      Range hydrantsBuilt,
      Range hydrantsEffective,
      Roll<WaterIntake> intakes,
      Range intakesBuilt,
      Range intakesEffective) {}

  /** The same, told of the township by another of its codes, such as that of another day. */
  public VillageFinding ofUnit(String code) {
    return new VillageFinding(
        village,
        code,
        levelMin,
        levelMax,
        score,
        one,
        two,
        n,
        missing,
        toCheck,
        warnings,
        households,
        have,
        raise);
  }

  @Override
  public String id() {
    return village.id();
  }

  @Override
  public Geometry geometry() {
    return village.geometry();
  }

  @Override
  public Map<String, Object> properties() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("id", village.id());
    properties.put("name", village.name());
    properties.put("township", unit);
    properties.put("level_min", levelMin.name());
    properties.put("level_max", levelMax.name());
    properties.put("score_low", Numbers.tenths(score.low()));
    properties.put("score_high", Numbers.tenths(score.high()));
    properties.put("one", one.effective());
    properties.put("two", two.effective());
    properties.put("n", n.effective());
    properties.put("one_built", one.built());
    properties.put("two_built", two.built());
    properties.put("n_built", n.built());
    properties.put("missing", missing);
    properties.put("to_check", toCheck);
    properties.put("warnings", warnings);
    putRange(properties, "households_reached_percent", percent(households));
    properties.put("stations", members(have.stations()));
    properties.put("hydrants", members(have.hydrants()));
    putRange(properties, "hydrants_built", have.hydrantsBuilt());
    putRange(properties, "hydrants_effective", have.hydrantsEffective());
    properties.put("intakes", members(have.intakes()));
    putRange(properties, "intakes_built", have.intakesBuilt());
    putRange(properties, "intakes_effective", have.intakesEffective());
    properties.put(
        "water_bodies",
        have.intakes().isKnown() ? IntakeCheck.bodies(have.intakes()).size() : null);
    Level raisedTo = raise == null ? null : raise.to();
    properties.put("raise_to", raisedTo == null ? null : raisedTo.name());
    properties.put("raise", raise == null ? null : raise.steps());
    putRange(properties, "raise_cost_yuan", raise == null ? null : raise.yuan());
    return properties;
  }

  /** Each as id and basis: {@code h-7:GEOM}. */
  private static <F extends Feature> List<String> members(Roll<F> roll) {
    return roll.members().stream().map(member -> member.id() + ":" + member.basis()).toList();
  }

  private static void putRange(Map<String, Object> properties, String name, Range rangeOrNull) {
    properties.put(name + "_low", rangeOrNull == null ? null : Numbers.plain(rangeOrNull.low()));
    properties.put(name + "_high", rangeOrNull == null ? null : Numbers.plain(rangeOrNull.high()));
  }

  /** Rounded down and up, so that the interval never claims more than is known. */
  private static Range percent(Range shareOrNull) {
    return shareOrNull == null
        ? null
        : new Range(
            Math.floor(shareOrNull.low() * 1000 + 1e-6) / 10,
            Math.ceil(shareOrNull.high() * 1000 - 1e-6) / 10);
  }
}
