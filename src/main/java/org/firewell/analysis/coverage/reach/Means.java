package org.firewell.analysis.coverage.reach;

import java.util.function.Supplier;
import org.firewell.analysis.coverage.supply.Sources;
import org.firewell.feature.Ternary;

/**
 * By what one measure finds out who is covered; threads share it and search on their own.
 *
 * @param sure searches what surely counts, beyond its reach too
 * @param open what may count
 * @param broken what stands and does not work
 * @param idle what surely stands and is not known to work
 * @param doubts about who is reached by nothing that is known
 * @param complete whether every kind that was asked for has a layer
 */
public record Means(
    Supplier<Reaching.Farther> sure,
    Supplier<Reaching> open,
    Supplier<Reaching> broken,
    Supplier<Reaching> idle,
    Supplier<Doubts> doubts,
    boolean complete) {

  /** The same where it is not known how far anything reaches. */
  Means withHoseNotKnown() {
    return new Means(
        sure, open, broken, idle, () -> (place, asked) -> Why.HOSE_NOT_KNOWN, complete);
  }

  static Means straight(Sources sources) {
    SourceSet sure = SourceSet.straight(sources, sources.counting(Ternary.YES));
    SourceSet open = SourceSet.straight(sources, sources.counting(Ternary.UNKNOWN));
    SourceSet broken = SourceSet.straight(sources, sources.counting(Ternary.NO));
    SourceSet idle = SourceSet.straight(sources, sources.idle());
    return new Means(
        sure::search,
        open::search,
        broken::search,
        idle::search,
        () -> Doubts.NONE,
        sources.complete());
  }

  /**
   * @param beyondReach whether the nearest is sought at any length, to be told where it is too far
   */
  static Means along(Journey journey, Sources sources, boolean beyondReach) {
    return new Means(
        WaySet.far(journey, sources.counting(Ternary.YES), beyondReach),
        journey.near(sources.counting(Ternary.UNKNOWN)),
        journey.near(sources.counting(Ternary.NO)),
        journey.near(sources.idle()),
        journey.doubts(),
        sources.complete());
  }
}
