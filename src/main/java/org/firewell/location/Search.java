package org.firewell.location;

import java.util.Arrays;

/** The making of one plan: the best sites so far, the best bound so far, and whether to go on. */
final class Search {

  private final Effort effort;
  private final Watch watch;
  private final boolean isMoreBetter;
  private final long begun = System.nanoTime();
  private int[] sites;
  private long objective;
  private long bound;

  /**
   * @param isMoreBetter whether more is better, and no plan passes the bound upwards
   * @param bound that holds without any work
   */
  Search(Effort effort, Watch watch, boolean isMoreBetter, long bound) {
    this.effort = effort;
    this.watch = watch;
    this.isMoreBetter = isMoreBetter;
    this.bound = bound;
  }

  /** Keeps the sites when they are better than the best so far; the order does not matter. */
  void offer(int[] candidate, long reached) {
    if (sites == null || (isMoreBetter ? reached > objective : reached < objective)) {
      sites = candidate.clone();
      Arrays.sort(sites);
      objective = reached;
      watch.at(objective, bound);
    }
  }

  /** Keeps the bound when it is nearer than the best so far. */
  void bound(long proven) {
    if (isMoreBetter ? proven < bound : proven > bound) {
      bound = proven;
      if (sites != null) {
        watch.at(objective, bound);
      }
    }
  }

  int[] sites() {
    return sites;
  }

  long objective() {
    return objective;
  }

  long bound() {
    return bound;
  }

  Effort effort() {
    return effort;
  }

  /** So much of what suffices for most problems, as the effort asks. */
  int work(int usual) {
    return (int) Math.min(Integer.MAX_VALUE, Math.ceil(usual * effort.work()));
  }

  /** Whether the best so far is to be taken now. Cheap but for what the watch does. */
  boolean isOver() {
    return stop() != Plan.Stop.WORK;
  }

  /**
   * The time left in nanoseconds, 0 or less when it is up; the longest there is without a limit.
   */
  long nanosLeft() {
    return effort
        .limit()
        .map(limit -> limit.toNanos() - (System.nanoTime() - begun))
        .orElse(Long.MAX_VALUE);
  }

  Plan plan() {
    return new Plan(sites, objective, bound, stop());
  }

  private Plan.Stop stop() {
    Plan plan = sites == null ? null : new Plan(sites, objective, bound, Plan.Stop.WORK);
    if (plan != null && plan.isProven()) {
      return Plan.Stop.PROOF;
    }
    if (plan != null && plan.gapPercent() <= effort.gapPercent()) {
      return Plan.Stop.GAP;
    }
    if (nanosLeft() <= 0) {
      return Plan.Stop.TIME;
    }
    return watch.isEnough() ? Plan.Stop.ENOUGH : Plan.Stop.WORK;
  }
}
