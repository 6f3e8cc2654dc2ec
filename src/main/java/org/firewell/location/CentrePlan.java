package org.firewell.location;

import java.time.Duration;
import java.util.Arrays;

/**
 * The making of a plan with the smallest worst distance: of all distances the least within which so
 * many sites serve all demand, found by halving (E. Minieka, The m-center problem, SIAM Review 12,
 * 1970). A distance is settled as soon as some covering is small enough, or the bound says that
 * none is.
 */
final class CentrePlan {

  private final Centre problem;
  private final Search search;
  private final Watch watch;

  /** All that the worst distance of a better plan can be, and that of the first, ascending. */
  private final int[] distances;

  /** The least distance of which neither was found. */
  private int unsettled;

  CentrePlan(Centre problem, Search search, Watch watch) {
    this.problem = problem;
    this.search = search;
    this.watch = watch;
    int[] first = farthestFirst();
    search.offer(first, problem.worst(first));
    distances =
        Arrays.stream(problem.distances())
            .flatMapToInt(Arrays::stream)
            .filter(distance -> distance >= search.bound() && distance <= search.objective())
            .sorted()
            .distinct()
            .toArray();
    unsettled = distances.length;
  }

  Plan plan() {
    findBest();
    findBound();
    return search.plan();
  }

  /** Again and again the nearest site of the demand that is worst off. */
  private int[] farthestFirst() {
    int[] nearest = new int[problem.distances().length];
    Arrays.fill(nearest, Median.FAR);
    int[] sites = new int[Math.min(problem.most(), problem.distances()[0].length)];
    int count = 0;
    while (count < sites.length) {
      int worst = 0;
      for (int demand = 1; demand < nearest.length; demand++) {
        worst = nearest[demand] > nearest[worst] ? demand : worst;
      }
      int next = nearestOf(problem.distances()[worst]);
      if (nearest[worst] <= problem.distances()[worst][next]) {
        break;
      }
      sites[count++] = next;
      for (int demand = 0; demand < nearest.length; demand++) {
        nearest[demand] = Math.min(nearest[demand], problem.distances()[demand][next]);
      }
    }
    return Arrays.copyOf(sites, count);
  }

  private static int nearestOf(int[] row) {
    int nearest = 0;
    for (int site = 1; site < row.length; site++) {
      nearest = row[site] < row[nearest] ? site : nearest;
    }
    return nearest;
  }

  /** What is not settled is taken as too near. */
  private void findBest() {
    int low = at(search.bound());
    while (low < at(search.objective()) && !search.isOver()) {
      int middle = (low + at(search.objective())) >>> 1;
      settle(middle);
      low = at(search.objective()) <= middle ? low : middle + 1;
    }
  }

  /** What is not settled is taken as far enough. */
  private void findBound() {
    int high = Math.min(unsettled, at(search.objective()));
    while (at(search.bound()) < high && !search.isOver()) {
      int middle = (at(search.bound()) + high) >>> 1;
      settle(middle);
      high = at(search.bound()) > middle ? high : middle;
    }
  }

  private int at(long distance) {
    return Arrays.binarySearch(distances, (int) distance);
  }

  private void settle(int middle) {
    SetCovering covering = SetCovering.of(problem.within(distances[middle]));
    Effort effort = search.effort();
    Effort rest =
        new Effort(
            0,
            effort.work(),
            effort.limit().map(limit -> Duration.ofNanos(Math.max(0, search.nanosLeft()))),
            effort.seed());
    Plan plan = covering.solve(problem.most(), rest, new Settled(problem.most(), watch));
    if (plan.objective() <= problem.most()) {
      search.offer(plan.sites(), problem.worst(plan.sites()));
    } else if (plan.bound() > problem.most()) {
      search.bound(distances[middle + 1]);
    } else {
      unsettled = Math.min(unsettled, middle);
    }
  }

  /** Has enough as soon as it is known whether so many sites suffice. */
  private static final class Settled implements Watch {

    private final int most;
    private final Watch watch;
    private boolean isSettled;

    Settled(int most, Watch watch) {
      this.most = most;
      this.watch = watch;
    }

    @Override
    public void at(long objective, long bound) {
      isSettled = objective <= most || bound > most;
    }

    @Override
    public boolean isEnough() {
      return isSettled || watch.isEnough();
    }
  }
}
