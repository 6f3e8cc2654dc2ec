package org.firewell.exchange;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.firewell.feature.Attribute;
import org.firewell.feature.Edit;

/**
 * A file that somebody brought, and how far it has come.
 *
 * @param file what its sender calls it
 * @param bytes how many
 * @param by the name of the account
 * @param at when, to the microsecond
 * @param progress 0 to 100, of what is under way
 * @param zh what is to be said of the state, in Chinese; empty where there is nothing to say
 * @param en the same in English
 * @param inspection what a look at it told, as a document; null before
 * @param profile how it is or was read; null before
 * @param facts what the reading told beside the lines, as a document; null before
 * @param counts of its rows by what becomes of them; empty before they were compared
 * @param decisions what was decided of them
 * @param draft the edit as which it is taken; null before
 * @param edit its id; null before, and where nothing of it was new
 */
public record Upload(
    UUID id,
    String file,
    long bytes,
    String by,
    Instant at,
    State state,
    int progress,
    String zh,
    String en,
    String inspection,
    Profile profile,
    String facts,
    Map<Outcome, Long> counts,
    Decisions decisions,
    Edit.Draft draft,
    Long edit) {

  public Upload {
    Objects.requireNonNull(state, "state");
    counts = Map.copyOf(counts);
  }

  /** How far a file has come. */
  public enum State {
    /** It is here, and nothing is done with it. */
    KEPT,
    /** It is being read and compared with what stands. */
    READING,
    /** What becomes of its rows is told, and nothing is taken yet. */
    READ,
    /** It is being taken. */
    TAKING,
    /** It is taken: an edit, if something of it was new. */
    TAKEN,
    /** It could not be read or taken, and why is told; nothing of it is taken. */
    FAILED;

    /** The word in a table and an answer. */
    public String word() {
      return Attribute.text(this);
    }

    /** Whether something is under way, which whoever finds it left may take up. */
    public boolean isUnderWay() {
      return this == READING || this == TAKING;
    }
  }
}
