package org.firewell.analysis.coverage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.firewell.standard.Clause;
import org.firewell.standard.Provision;

/**
 * How far a source of a kind reaches, in metres.
 *
 * @param clause where the law says so, empty when the asker gave it
 */
record Reach(double metres, Optional<Clause> clause) {

  static Reach given(double metres) {
    return new Reach(metres, Optional.empty());
  }

  static Reach lawful(Provision provision) {
    return new Reach(provision.value(), Optional.of(provision.clause()));
  }

  Map<String, Object> summary(String facilities) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("facilities", facilities);
    summary.put("reach_m", metres);
    clause.ifPresent(
        c -> {
          summary.put("document", c.document());
          summary.put("clause", c.clause());
          summary.put("certainty", c.certainty().name().toLowerCase(java.util.Locale.ROOT));
        });
    return summary;
  }
}
