package org.firewell.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.firewell.account.Reason;
import org.firewell.api.access.Refusal;

/**
 * Lets the public report so often and no oftener: each address, and all together, so that the queue
 * is never larger than somebody can read. Addresses stand in memory for a while and nowhere else.
 */
final class ReportThrottle {

  private static final Duration WHILE = Duration.ofMinutes(10);
  private static final int OF_ONE = 5;
  private static final int OF_ALL = 100;

  private final Clock clock;
  private final Map<String, Deque<Instant>> byAddress = new LinkedHashMap<>();
  private final Deque<Instant> all = new ArrayDeque<>();

  ReportThrottle(Clock clock) {
    this.clock = clock;
  }

  /**
   * Counts a report.
   *
   * @throws Refusal when there were too many in the last while
   */
  synchronized void count(String address) {
    Instant now = clock.instant();
    Instant from = now.minus(WHILE);
    forget(all, from);
    byAddress.values().forEach(times -> forget(times, from));
    byAddress.values().removeIf(Deque::isEmpty);
    Deque<Instant> own = byAddress.getOrDefault(address, new ArrayDeque<>());
    check(own, OF_ONE, now);
    check(all, OF_ALL, now);
    own.add(now);
    all.add(now);
    byAddress.put(address, own);
  }

  private static void check(Deque<Instant> times, int most, Instant now) {
    if (times.size() >= most) {
      throw Refusal.later(
          new Reason(
              "上报过于频繁，请稍后再报；紧急情况请拨打 119",
              "too many reports: try again later; in an emergency call 119"),
          Duration.between(now, times.getFirst().plus(WHILE)));
    }
  }

  private static void forget(Deque<Instant> times, Instant from) {
    while (!times.isEmpty() && !times.getFirst().isAfter(from)) {
      times.removeFirst();
    }
  }
}
