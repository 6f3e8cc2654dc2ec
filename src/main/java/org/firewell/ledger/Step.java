package org.firewell.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * A hydrant goes from one state to another.
 *
 * @param id chosen by who takes the step, so that sending it twice takes it once
 * @param hydrant its id
 * @param from the state in which it was; null when nothing told it
 * @param to the state in which it is from then on
 * @param on the day on which it happened
 * @param by the name of who wrote it down
 * @param at when it was written down
 * @param reason why, or null; a step that leaves a state out or leads aside has one
 * @param evidence what proves it
 */
public record Step(
    UUID id,
    String hydrant,
    State from,
    State to,
    LocalDate on,
    String by,
    Instant at,
    String reason,
    Evidence evidence) {

  public Step {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(hydrant, "hydrant");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(evidence, "evidence");
    reason = reason == null || reason.isBlank() ? null : reason.trim();
  }

  /** Whether another says the same, whoever sent it and whenever: the same step, sent again. */
  public boolean saysAs(Step other) {
    return id.equals(other.id)
        && hydrant.equals(other.hydrant)
        && to == other.to
        && on.equals(other.on)
        && by.equals(other.by)
        && Objects.equals(reason, other.reason)
        && evidence.equals(other.evidence);
  }
}
