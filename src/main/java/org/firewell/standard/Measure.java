package org.firewell.standard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How Firewell counts a target: what is counted, and of which things.
 *
 * @param kind what is counted
 * @param limits words that narrow it, for example {@code L3} or {@code villages}; sorted
 */
public record Measure(Kind kind, List<String> limits) {

  /** The administrative villages alone. */
  public static final String VILLAGES = "villages";

  /** The communities alone. */
  public static final String COMMUNITIES = "communities";

  /** A station that the dispatch centre can send out. */
  public static final String LINKED = "linked";

  private static final Set<String> VILLAGE_KINDS = Set.of(VILLAGES, COMMUNITIES);
  private static final Set<String> LEVELS = Set.of("L1", "L2", "L3", "L4", "L5");
  private static final Set<String> QUOTA_KINDS = Set.of("new", "makeup");

  public Measure {
    limits = limits.stream().sorted().toList();
  }

  /** What is counted. The word in files is the name in lower case. */
  public enum Kind {
    /** Villages with a micro station that is accepted and running. */
    VILLAGES_WITH_STATION(VILLAGE_KINDS, Set.of(LINKED)),
    /** Villages whose micro station is manned day and night and is sent out by the centre. */
    DISPATCHED_STATIONS(VILLAGE_KINDS),
    /** Villages that have reached a level of 1+2+N. */
    VILLAGES_AT_LEVEL(LEVELS, VILLAGE_KINDS),
    /** Villages with water, communication, lane, equipment and force. */
    VILLAGES_RENEWED(VILLAGE_KINDS),
    /** Villages with hydrants where there is a pipe, and with a source where there is none. */
    VILLAGES_WATER_RENEWED(VILLAGE_KINDS),
    /** Of the villages on the municipal pipes, those with hydrants. */
    PIPED_VILLAGES_WITH_HYDRANTS(VILLAGE_KINDS),
    /** Of the villages without a pipe, those with a place to draw water. */
    UNPIPED_VILLAGES_WITH_SOURCE(VILLAGE_KINDS),
    /** Villages with a place to draw water. */
    VILLAGES_WITH_SOURCE(VILLAGE_KINDS),
    /** Wharves that were not there before the year of the due date. */
    NEW_WHARVES,
    /** Hydrants that are accepted for a kind of task. */
    HYDRANTS_DONE(QUOTA_KINDS),
    /** Of the hydrants that a unit is handed, those that are accepted. */
    HYDRANT_QUOTA,
    /** Of the municipal hydrants in service, those that work. */
    INTACT_RATE,
    /** Of the posts that a unit is handed, those that are filled. */
    POSTS,
    /** People on the posts of the stations that the fire department runs. */
    FIREFIGHTERS,
    /** Of the stations that a document wants built, those that are at their stage. */
    STATION_STAGES,
    /** Of the units, those of which a fire work station was entered. */
    WORK_STATIONS,
    /** Brigades of towns that are up to standard. */
    TOWNSHIP_BRIGADES,
    /** Of the built-up area, what is in reach of water that works. */
    AREA_COVERED,
    /** Not on the map: figures that people enter. */
    ENTERED;

    private final List<Set<String>> limits;

    @SafeVarargs
    Kind(Set<String>... limits) {
      this.limits = List.of(limits);
    }

    /** The word in files. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Reads a word such as {@code villages_at_level:L3:villages}.
   *
   * @throws IllegalArgumentException with the reason when there is no such measure
   */
  public static Measure parse(String word) {
    List<String> parts = List.of(word.split(":", -1));
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(k -> k.key().equals(parts.get(0)))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("\"" + parts.get(0) + "\" is no measure"));
    List<String> limits = parts.subList(1, parts.size());
    for (String limit : limits) {
      if (kind.limits.stream().noneMatch(words -> words.contains(limit))) {
        throw new IllegalArgumentException(kind.key() + " is not narrowed by \"" + limit + "\"");
      }
    }
    for (Set<String> words : kind.limits) {
      if (limits.stream().filter(words::contains).count() > 1) {
        throw new IllegalArgumentException(word + " is narrowed twice alike");
      }
    }
    requireOne(kind, Kind.VILLAGES_AT_LEVEL, limits, LEVELS);
    requireOne(kind, Kind.HYDRANTS_DONE, limits, QUOTA_KINDS);
    return new Measure(kind, limits);
  }

  private static void requireOne(Kind kind, Kind which, List<String> limits, Set<String> words) {
    if (kind == which && limits.stream().noneMatch(words::contains)) {
      throw new IllegalArgumentException(
          kind.key() + " names one of " + String.join(", ", words.stream().sorted().toList()));
    }
  }

  /** Whether it counts villages. */
  public boolean isOfVillages() {
    return kind.limits.contains(VILLAGE_KINDS);
  }

  /** Whether it is narrowed by a word. */
  public boolean is(String limit) {
    return limits.contains(limit);
  }

  /** The word in files. */
  public String word() {
    return limits.isEmpty() ? kind.key() : kind.key() + ":" + String.join(":", limits);
  }
}
