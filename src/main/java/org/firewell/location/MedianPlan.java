package org.firewell.location;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * The making of a plan with the least sum of ways: a relaxation gives the bound and, exchanged for
 * better, the sites; what it leaves open is decided by branch and bound, the node with the least
 * bound first.
 */
final class MedianPlan {

  private static final int ROOT_STEPS = 1500;
  private static final int NODE_STEPS = 60;
  private static final int STEPS_A_TRY = 25;

  /** Pairs of a site and a demand looked at, which takes some seconds. */
  private static final long USUAL = 2_000_000_000L;

  private final Median problem;
  private final Search search;
  private final MedianDual dual;
  private final MedianInterchange interchange;
  private final PriorityQueue<Node> open =
      new PriorityQueue<>(Comparator.comparingLong(Node::bound).thenComparingLong(Node::number));
  private long steps;
  private long nodes;

  private record Node(MedianDual.Result result, long number) {

    long bound() {
      return result.bound();
    }
  }

  MedianPlan(Median problem, Search search) {
    this.problem = problem;
    this.search = search;
    dual = new MedianDual(problem);
    interchange = new MedianInterchange(problem);
  }

  Plan plan() {
    offer(interchange.improve(new int[0], search));
    int sites = problem.distances()[0].length;
    if (problem.most() >= sites) {
      search.bound(search.objective());
      return search.plan();
    }
    keep(dual.improve(new byte[sites], prices(), 1, search.work(ROOT_STEPS), this::known, search));
    tell();
    while (!open.isEmpty() && !search.isOver() && dual.visited() < USUAL * search.effort().work()) {
      branch(open.remove());
      tell();
    }
    return search.plan();
  }

  /** What each demand pays to begin with is what it has now. */
  private double[] prices() {
    double[] prices = new double[problem.weights().length];
    for (int demand = 0; demand < prices.length; demand++) {
      int[] row = problem.distances()[demand];
      int nearest = Arrays.stream(search.sites()).map(site -> row[site]).min().orElseThrow();
      prices[demand] = (double) problem.weights()[demand] * nearest;
    }
    return prices;
  }

  /** Tries now and then what the relaxation chose. */
  private long known() {
    if (++steps % STEPS_A_TRY == 0) {
      offer(interchange.improve(dual.chosen(), search));
    }
    return search.objective();
  }

  private void offer(int[] sites) {
    search.offer(sites, problem.sum(sites));
  }

  private void branch(Node node) {
    for (byte state : new byte[] {MedianDual.IN, MedianDual.OUT}) {
      byte[] states = node.result().states().clone();
      states[node.result().undecided()] = state;
      MedianDual.Result result =
          dual.improve(states, node.result().prices(), 0.5, NODE_STEPS, this::known, search);
      keep(
          new MedianDual.Result(
              Math.max(node.bound(), result.bound()),
              result.states(),
              result.prices(),
              result.undecided()));
    }
  }

  /** Keeps a node unless no plan of it is better, or only one is left, which is offered. */
  private void keep(MedianDual.Result result) {
    int[] in = with(result.states(), MedianDual.IN);
    int[] left = with(result.states(), MedianDual.OPEN);
    if (result.bound() < search.objective() && in.length <= problem.most()) {
      if (in.length == problem.most()) {
        offer(in);
      } else if (in.length + left.length <= problem.most()) {
        offer(IntStream.concat(Arrays.stream(in), Arrays.stream(left)).toArray());
      } else {
        open.add(new Node(result, nodes++));
      }
    }
  }

  private static int[] with(byte[] states, byte state) {
    return IntStream.range(0, states.length).filter(site -> states[site] == state).toArray();
  }

  /** Only when all that may be better is open; what was found last may have closed some of it. */
  private void tell() {
    long least = open.isEmpty() ? search.objective() : open.peek().bound();
    search.bound(Math.min(search.objective(), least));
  }
}
