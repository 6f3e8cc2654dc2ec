package org.firewell.feature;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The entered figures that are kept, with every one that was corrected since. Implemented by the
 * store; those that stand are part of {@link Features}.
 */
public interface Figures {

  /** Every entry, by indicator, unit and day, and of these the oldest first. */
  List<Entry> entries();

  /** Of entries in their order those that stand: of each indicator, unit and day the newest. */
  static SortedMap<Figure, Entry> standing(List<Entry> entries) {
    SortedMap<Figure, Entry> standing = new TreeMap<>();
    entries.forEach(entry -> standing.put(entry.figure(), entry));
    return standing;
  }

  /**
   * Enters figures, all or none. A figure that stands already in every word is not entered again.
   *
   * @param figures of each indicator, unit and day at most one
   * @param at the time of entering
   * @return the entries that stand for them now, in the order given
   * @throws OtherwiseException when another figure stands and is not the one to be corrected; the
   *     figures that stand are as they were
   */
  Entered enter(List<Entering> figures, Instant at);

  /**
   * A figure to be entered.
   *
   * @param corrects the version of the entry that it takes the place of, or null when there is none
   */
  record Entering(Figure figure, Integer corrects) {}

  /**
   * A figure that was entered.
   *
   * @param version 1 for the first of its indicator, unit and day, and one more for each correction
   * @param enteredAt when, or null when it came with the dataset
   */
  record Entry(Figure figure, int version, Instant enteredAt) {}

  /**
   * What became of entering.
   *
   * @param entries that stand now
   * @param added how many of them are new
   */
  record Entered(List<Entry> entries, int added) {}

  /**
   * A figure that cannot be entered for the one that stands.
   *
   * @param standing what stands, or null when there is nothing that could be corrected
   */
  record Conflict(Entering given, Entry standing) {}

  /** Another figure stands than the one that was to be entered or corrected. */
  final class OtherwiseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Conflict> conflicts;

    public OtherwiseException(List<Conflict> conflicts) {
      super("other figures stand: " + conflicts);
      this.conflicts = List.copyOf(conflicts);
    }

    /** Each of them, in the order given. */
    public List<Conflict> conflicts() {
      return conflicts;
    }
  }
}
