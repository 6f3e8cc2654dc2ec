package org.firewell.standard;

import java.time.LocalDate;

/**
 * How many hydrants a document hands to a unit.
 *
 * @param document the ruleset's id, for example {@code jinjiang-2022}
 * @param unitCode nine digits
 * @param unit the unit's name
 * @param kind new or make-up
 * @param quantity 0 or more
 * @param deadline last day on which it counts as in time
 * @param clause where it stands
 */
public record Quota(
    String document,
    String unitCode,
    String unit,
    QuotaKind kind,
    int quantity,
    LocalDate deadline,
    Clause clause) {

  /** The task's name, which a hydrant's {@code quota_task} holds: document/unit/kind. */
  public String task() {
    return document + "/" + unitCode + "/" + kind.key();
  }
}
