package org.firewell.analysis.siting.quota;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.firewell.location.Plan;

/**
 * What was planned.
 *
 * @param needs of each unit by itself, sites counted as the county's
 * @param total what is shared out; empty where nothing says how many
 * @param given whether that was asked, not taken from the document
 * @param floor of each unit
 * @param fairShares of each unit; null where there is no total
 * @param all the plans that there are
 */
record Plans(
    Plan[] needs,
    Optional<Integer> total,
    boolean given,
    int floor,
    int[] fairShares,
    Map<Figure, Plan> all) {

  /** A figure that opens to its sites. */
  enum Figure {
    /** The least number for full coverage; the objective is a number of sites. */
    NEED,
    /** The best split of the total; the objective is weight, here and below. */
    SHARE,
    FAIR_SHARE,
    /** What the document handed out. */
    QUOTA;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  Plans {
    all = new EnumMap<>(all);
  }

  Optional<Plan> find(Figure figure) {
    return Optional.ofNullable(all.get(figure));
  }
}
