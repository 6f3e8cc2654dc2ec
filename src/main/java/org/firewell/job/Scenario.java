package org.firewell.job;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.firewell.analysis.Inquiry;

/**
 * An answer that somebody named and keeps, with all that gives it again: the same question with
 * these inputs, on the same snapshot, by the same edition.
 *
 * @param id of the scenario
 * @param name by which people call it; no two have the same
 * @param noteOrNull what else is to be said of it
 * @param question the question's name
 * @param inputs every value as text, the day and the law first
 * @param snapshot the id of what it was asked of
 * @param edition of the programme that answered
 * @param enough whether its search was cut short, so that the same may not come again
 * @param figures the texts, numbers and truths that stand alone in its summary
 * @param by the name of the account that keeps it
 * @param at when it was named
 */
public record Scenario(
    UUID id,
    String name,
    String noteOrNull,
    String question,
    Map<String, String> inputs,
    String snapshot,
    String edition,
    boolean enough,
    Map<String, Object> figures,
    String by,
    Instant at) {

  /** Signs of a name, at the most. */
  public static final int LONGEST_NAME = 100;

  public Scenario {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("a name has 1 to " + LONGEST_NAME + " signs");
    }
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }

  /**
   * Of the answer of a job.
   *
   * @param summary of the answer
   */
  public static Scenario of(
      Job job, Map<String, Object> summary, String name, String noteOrNull, String by, Instant at) {
    return new Scenario(
        UUID.randomUUID(),
        name,
        noteOrNull,
        job.question(),
        job.inputs(),
        job.snapshot(),
        job.edition(),
        job.enough(),
        alone(summary),
        by,
        at);
  }

  /** The id of the law that it was asked under. */
  public String ruleset() {
    return inputs.get(Inquiry.RULESET.name());
  }

  /** The day on which it was asked. */
  public String asOf() {
    return inputs.get(Inquiry.AS_OF.name());
  }

  private static Map<String, Object> alone(Map<String, Object> summary) {
    Map<String, Object> alone = new LinkedHashMap<>();
    summary.forEach(
        (name, value) -> {
          if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            alone.put(name, value);
          }
        });
    return alone;
  }
}
