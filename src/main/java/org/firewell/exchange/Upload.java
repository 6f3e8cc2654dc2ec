package org.firewell.exchange;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.firewell.feature.Attribute;

/**
 * A file that somebody sent, on its way in.
 *
 * @param file what its sender calls it; the ending tells the format
 * @param bytes its size
 * @param by the name of the account that sent it
 * @param at when it was sent
 * @param progress of what is being done with it, 0 to 100
 * @param zh what is being done or why it failed, in Chinese; empty where there is nothing to say
 * @param en the same in English
 * @param inspection what a look at the file told, as a JSON document; null before
 * @param profile by which it is read; null before one was chosen
 * @param decisions who wins where both sides changed something
 * @param edit as which it was taken; null before, and where nothing was new
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
    Decisions decisions,
    Long edit) {

  /** Where it is. */
  public enum State {
    /** Its bytes are here; it may be looked at, and a profile is chosen. */
    KEPT,
    /** It is being read and compared; nothing is changed. */
    READING,
    /** What would become of each row is known. */
    READ,
    /** It is being brought in. */
    TAKING,
    /** It was brought in. */
    TAKEN,
    /** It could not be read or brought in; another profile may do. */
    FAILED;

    /** The word in a table and an answer. */
    public String word() {
      return Attribute.text(this);
    }
  }

  /** Which side of a conflict is right. */
  public enum Side {
    FILE,
    REGISTER;

    public String word() {
      return Attribute.text(this);
    }
  }

  /**
   * Who wins the conflicts.
   *
   * @param all where nothing else is said; null leaves them alone, as they stand
   * @param byId by the id of the feature that stands here
   */
  public record Decisions(Side all, Map<String, Side> byId) {

    public static final Decisions NONE = new Decisions(null, Map.of());

    public Decisions {
      byId = Map.copyOf(byId);
    }

    /** Who wins at a feature; null where nobody decided. */
    public Side of(String id) {
      return byId.getOrDefault(id, all);
    }
  }
}
