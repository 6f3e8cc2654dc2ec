package org.firewell.job;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * One asking of a question.
 *
 * @param id of the job
 * @param question the question's name
 * @param inputs every value as text, the day and the law first
 * @param form in which the results were asked for, in the words of who offers them; empty for the
 *     usual one
 * @param snapshot the id of what it is asked of
 * @param edition the edition of the programme that answers
 * @param state where it is
 * @param enough whether the best so far was asked for: its answer may be another than one that was
 *     let run to its end
 * @param runs how often its answering was begun: more than once when a process ended meanwhile
 * @param created when it was accepted
 * @param started when its answering was last begun, or null
 * @param finished when it was over, or null
 */
public record Job(
    UUID id,
    String question,
    Map<String, String> inputs,
    String form,
    String snapshot,
    String edition,
    State state,
    boolean enough,
    int runs,
    Instant created,
    Instant started,
    Instant finished) {

  public Job {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }

  /** A job that was never begun. */
  public static Job accepted(
      UUID id,
      String question,
      Map<String, String> inputs,
      String form,
      String snapshot,
      String edition,
      Instant created) {
    return new Job(
        id,
        question,
        inputs,
        form,
        snapshot,
        edition,
        new State.Accepted(),
        false,
        0,
        created,
        null,
        null);
  }
}
