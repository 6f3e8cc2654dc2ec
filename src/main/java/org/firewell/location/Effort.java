package org.firewell.location;

import java.time.Duration;
import java.util.Optional;

/**
 * When to stop. Without a limit of time the same problem gets the same plan each time.
 *
 * @param gapPercent how far from the bound a plan may be that is good enough, in percent
 * @param work how much is tried before the best so far is taken, 1 being what suffices for most
 *     problems of a county and 10 ten times as much
 * @param limit of time, after which the best so far is taken; empty for none
 * @param seed of what is tried at random
 */
public record Effort(double gapPercent, double work, Optional<Duration> limit, long seed) {

  /** Until it is proven, or the work is done. */
  public static final Effort DEFAULT = new Effort(0, 1, Optional.empty(), 1);
}
