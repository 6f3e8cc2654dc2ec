package org.firewell.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes whoever fails again and again wait: after some failures twice as long each time, up to a
 * limit; after a while without any, all is forgotten. An attempt counts as failed from its begin
 * until it has succeeded, so that many at once are no way around.
 *
 * <p>Memory is bounded: what was quiet for longest gives way.
 */
final class Throttle {

  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration FORGOTTEN = Duration.ofMinutes(30);

  private final int free;
  private final int most;
  private final Clock clock;
  private final Map<String, Failures> kept = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param free failures before anybody waits
   * @param most keys that are kept
   */
  Throttle(int free, int most, Clock clock) {
    this.free = free;
    this.most = most;
    this.clock = clock;
  }

  /** How long a key must wait; zero when it need not. */
  synchronized Duration wait(String key) {
    Failures failures = kept.get(key);
    Instant now = clock.instant();
    return failures == null || !failures.until().isAfter(now)
        ? Duration.ZERO
        : Duration.between(now, failures.until());
  }

  /** Counts an attempt that did not succeed yet. */
  synchronized void count(String key) {
    Instant now = clock.instant();
    Failures before = kept.get(key);
    boolean fresh = before == null || before.last().plus(FORGOTTEN).isBefore(now);
    int number = fresh ? 1 : before.number() + 1;
    kept.put(key, new Failures(number, now, now.plus(delay(number))));
    while (kept.size() > most) {
      kept.remove(kept.keySet().iterator().next());
    }
  }

  /** Forgets all failures of a key. */
  synchronized void forget(String key) {
    kept.remove(key);
  }

  /** Takes one attempt back, which succeeded. */
  synchronized void takeBack(String key) {
    kept.computeIfPresent(
        key,
        (k, before) ->
            before.number() == 1
                ? null
                : new Failures(before.number() - 1, before.last(), Instant.MIN));
  }

  /** How many keys are kept. */
  synchronized int size() {
    return kept.size();
  }

  private Duration delay(int number) {
    int beyond = number - free;
    if (beyond < 0) {
      return Duration.ZERO;
    }
    Duration delay = Duration.ofSeconds(1L << Math.min(beyond, 16));
    return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
  }

  /**
   * @param number in a row
   * @param last when the last was
   * @param until when the next may be tried
   */
  private record Failures(int number, Instant last, Instant until) {}
}
