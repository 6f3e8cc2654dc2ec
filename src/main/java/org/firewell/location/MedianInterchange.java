package org.firewell.location;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Better medians by exchanging one site for another while that helps (M. B. Teitz and P. Bart,
 * Heuristic methods for estimating the generalized vertex median of a weighted graph, Operations
 * Research 16, 1968), all that may leave weighed in one pass (R. A. Whitaker, A fast algorithm for
 * the greedy interchange for large-scale clustering and median location problems, INFOR 21, 1983;
 * M. G. C. Resende and R. F. Werneck, A fast swap-based local search procedure for location
 * problems, Annals of Operations Research 150, 2007).
 */
final class MedianInterchange {

  private final int[][] bySite;
  private final long[] weights;
  private final int most;
  private final boolean[] isChosen;
  private final int[] nearest;
  private final int[] first;
  private final int[] second;
  private final long[] loss;
  private int[] sites;

  MedianInterchange(Median problem) {
    int[][] distances = problem.distances();
    weights = problem.weights();
    bySite = new int[distances[0].length][weights.length];
    for (int demand = 0; demand < weights.length; demand++) {
      for (int site = 0; site < bySite.length; site++) {
        bySite[site][demand] = distances[demand][site];
      }
    }
    most = Math.min(problem.most(), bySite.length);
    isChosen = new boolean[bySite.length];
    nearest = new int[weights.length];
    first = new int[weights.length];
    second = new int[weights.length];
    loss = new long[bySite.length];
  }

  /**
   * @param begin sites; while there are fewer than may be, the one is added that shortens most
   */
  int[] improve(int[] begin, Search search) {
    sites = begin.clone();
    Arrays.fill(isChosen, false);
    Arrays.stream(sites).forEach(site -> isChosen[site] = true);
    IntStream.range(0, weights.length).forEach(this::look);
    while (sites.length < most) {
      add(shortening());
    }
    int idle = 0;
    for (int site = 0;
        idle < bySite.length && !search.isOver();
        site = (site + 1) % bySite.length) {
      idle = !isChosen[site] && exchange(site) ? 0 : idle + 1;
    }
    int[] found = sites.clone();
    Arrays.sort(found);
    return found;
  }

  private int shortening() {
    int best = -1;
    long most = -1;
    for (int site = 0; site < bySite.length; site++) {
      if (!isChosen[site]) {
        long gain = 0;
        for (int demand = 0; demand < weights.length; demand++) {
          gain += weights[demand] * Math.max(0, first[demand] - bySite[site][demand]);
        }
        if (gain > most) {
          most = gain;
          best = site;
        }
      }
    }
    return best;
  }

  private void add(int site) {
    isChosen[site] = true;
    sites = Arrays.copyOf(sites, sites.length + 1);
    sites[sites.length - 1] = site;
    IntStream.range(0, weights.length).forEach(demand -> meet(demand, site));
  }

  /** Puts the site in for the one whose leaving then costs least, if that helps. */
  private boolean exchange(int site) {
    int[] ways = bySite[site];
    for (int chosen : sites) {
      loss[chosen] = 0;
    }
    long gain = 0;
    for (int demand = 0; demand < weights.length; demand++) {
      if (ways[demand] < first[demand]) {
        gain += weights[demand] * (first[demand] - ways[demand]);
      } else if (nearest[demand] >= 0) {
        loss[nearest[demand]] +=
            weights[demand] * (Math.min(ways[demand], second[demand]) - first[demand]);
      }
    }
    int out = 0;
    for (int at = 1; at < sites.length; at++) {
      boolean isLess = loss[sites[at]] < loss[sites[out]];
      boolean isTie = loss[sites[at]] == loss[sites[out]] && sites[at] < sites[out];
      out = isLess || isTie ? at : out;
    }
    if (gain <= loss[sites[out]]) {
      return false;
    }
    int left = sites[out];
    sites[out] = site;
    isChosen[left] = false;
    isChosen[site] = true;
    for (int demand = 0; demand < weights.length; demand++) {
      if (bySite[left][demand] <= second[demand]) {
        look(demand);
      } else {
        meet(demand, site);
      }
    }
    return true;
  }

  /** Finds the nearest two of all that are chosen. */
  private void look(int demand) {
    nearest[demand] = -1;
    first[demand] = Median.FAR;
    second[demand] = Median.FAR;
    for (int site : sites) {
      meet(demand, site);
    }
  }

  private void meet(int demand, int site) {
    int way = bySite[site][demand];
    if (way < first[demand]) {
      second[demand] = first[demand];
      first[demand] = way;
      nearest[demand] = site;
    } else if (way < second[demand]) {
      second[demand] = way;
    }
  }
}
