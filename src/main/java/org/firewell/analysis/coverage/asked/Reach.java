package org.firewell.analysis.coverage.asked;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.firewell.standard.Clause;
import org.firewell.standard.Provision;

/**
 * How far a source of a kind reaches.
 *
 * @param limit in metres, or in seconds where it is a time
 * @param clause where the law says so, empty when the asker gave it
 */
public record Reach(double limit, Optional<Clause> clause) {

  static Reach given(double limit) {
    return new Reach(limit, Optional.empty());
  }

  static Reach lawful(Provision provision) {
    return new Reach(provision.value(), Optional.of(provision.clause()));
  }

  /**
   * @param name of the limit, with its unit
   */
  public Map<String, Object> summary(Measure measure, String facilities, String name) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("measure", measure.word());
    summary.put("facilities", facilities);
    summary.put(name, limit);
    clause.ifPresent(c -> summary.putAll(c.plain()));
    return summary;
  }
}
