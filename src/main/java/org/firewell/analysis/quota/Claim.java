package org.firewell.analysis.quota;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.firewell.feature.Attribute;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Lifecycle;
import org.firewell.feature.Ternary;
import org.firewell.standard.Quota;

/**
 * A row of the register that says it fulfils a task.
 *
 * @param quota the task
 * @param state on the day; empty when nothing tells it
 * @param day on which it is looked at
 */
public record Claim(Hydrant hydrant, Quota quota, Optional<Lifecycle> state, LocalDate day) {

  /** The farthest state first, an unknown one last; then by id. */
  static final Comparator<Claim> FARTHEST_FIRST =
      Comparator.comparing(Claim::progress).reversed().thenComparing(c -> c.hydrant().id());

  /** Whether it is accepted. */
  public boolean isDone() {
    return state.map(Lifecycle::isAccepted).orElse(false);
  }

  /** Whether it was accepted after the deadline; unknown where no date tells it. */
  Ternary isLate() {
    LocalDate accepted = hydrant.acceptedOn();
    if (accepted != null) {
      return Ternary.of(accepted.isAfter(quota.deadline()));
    }
    LocalDate commissioned = hydrant.commissionedOn();
    return commissioned != null && !commissioned.isAfter(quota.deadline())
        ? Ternary.NO
        : Ternary.UNKNOWN;
  }

  /** Whether a second person gave dated proof by the day. */
  boolean isEvidenced() {
    LocalDate on = hydrant.header().evidenceOn();
    String by = hydrant.header().evidenceBy();
    return on != null && !on.isAfter(day) && by != null && !by.isBlank();
  }

  Map<String, Object> plain() {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("id", hydrant.id());
    plain.put("state", state.map(Sums::key).orElse(Attribute.text(Ternary.UNKNOWN)));
    plain.put("accepted_on", hydrant.acceptedOn() == null ? null : hydrant.acceptedOn().toString());
    plain.put("late", isDone() ? Attribute.text(isLate()) : null);
    plain.put("evidenced", isDone() ? Attribute.text(Ternary.of(isEvidenced())) : null);
    return plain;
  }

  private int progress() {
    return state.map(Lifecycle::ordinal).orElse(-1);
  }
}
