package org.firewell.analysis.coverage.asked;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.firewell.analysis.Input;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Values;
import org.firewell.standard.Norm;
import org.firewell.standard.Provision;
import org.firewell.standard.Ruleset;

/**
 * How much water a fire takes.
 *
 * @param litresPerSecond above 0
 * @param hours for which it lasts, above 0
 * @param law where the litres stand, empty when the asker gave them
 */
public record Need(double litresPerSecond, double hours, Optional<Provision> law) {

  static final Input LITRES =
      Input.text(
          "need_l_s",
          null,
          "所需流量（升/秒；填 law 取规范值），不填则不判流量",
          "litres a second that a fire takes, or law; without it flow is not judged");
  static final Input HOURS =
      Input.number(
          "duration_h",
          null,
          "火灾延续时间（小时），缺省取规范值",
          "hours for which a fire lasts; by default the law's");

  private static final String LAW = "law";

  /** Empty where flow is not asked. */
  static Optional<Need> of(Values values, Measure measure, Ruleset law) {
    Optional<String> litres = values.text(LITRES.name());
    if (litres.isPresent() && measure == Measure.TIME) {
      throw new InputException(
          LITRES.name(), "按时间计算时不判流量", "need_l_s: stations bring no water; leave it out for time");
    }
    return litres.map(text -> of(text, hours(values, law), law));
  }

  public Map<String, Object> summary() {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("need_l_s", litresPerSecond);
    summary.put("duration_h", hours);
    law.ifPresent(provision -> summary.putAll(provision.clause().plain()));
    return summary;
  }

  private static Need of(String text, double hours, Ruleset law) {
    if (text.equals(LAW)) {
      Provision provision = law.provision(Norm.FIRE_FLOW_L_S);
      return new Need(provision.value(), hours, Optional.of(provision));
    }
    return new Need(litres(text), hours, Optional.empty());
  }

  private static double litres(String text) {
    try {
      double litres = Double.parseDouble(text);
      if (Double.isFinite(litres) && litres > 0) {
        return litres;
      }
    } catch (NumberFormatException e) {
      // falls through: the same sentence as for 0
    }
    throw new InputException(
        LITRES.name(),
        "所需流量：“" + text + "”不是大于 0 的数，也不是 law",
        "need_l_s: \"" + text + "\" is neither a number above 0 nor the word law");
  }

  private static double hours(Values values, Ruleset law) {
    double hours = values.number(HOURS.name()).orElseGet(() -> law.value(Norm.FIRE_DURATION_H));
    if (hours <= 0) {
      throw new InputException(
          HOURS.name(), "火灾延续时间应大于 0", "duration_h: a fire lasts more than 0 hours");
    }
    return hours;
  }
}
