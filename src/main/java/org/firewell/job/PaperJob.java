package org.firewell.job;

import java.time.Instant;
import java.util.UUID;
import org.firewell.paper.Order;

/**
 * A paper that was ordered: on its way, made, or why there is none.
 *
 * @param id of it
 * @param order what is wanted; once it is made, with the day and the law that it was made under
 * @param title at its head, or null until it is made
 * @param snapshot the id of what it was made of, or null until it is made
 * @param state where it is
 * @param runs how often its making was begun
 * @param by the name of the account that ordered it
 * @param created when it was ordered
 * @param finished when it was over, or null
 */
public record PaperJob(
    UUID id,
    Order order,
    String title,
    String snapshot,
    State state,
    int runs,
    String by,
    Instant created,
    Instant finished) {

  /** One that was never begun. */
  public static PaperJob accepted(Order order, String by, Instant created) {
    return new PaperJob(
        UUID.randomUUID(), order, null, null, new State.Accepted(), 0, by, created, null);
  }
}
