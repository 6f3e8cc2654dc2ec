package org.firewell.location;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** The parts of a reduced set covering that share neither site nor demand, the smallest first. */
final class CoverParts {

  private final CoverReduction.Rest rest;
  private final long[] costs;
  private final int[] numberOfSite;
  private final int[] numberOfDemand;

  private CoverParts(CoverReduction.Rest rest, long[] costs) {
    this.rest = rest;
    this.costs = costs;
    numberOfSite = new int[rest.bySite().length];
    numberOfDemand = new int[rest.byDemand().length];
    Arrays.fill(numberOfSite, -1);
    Arrays.fill(numberOfDemand, -1);
  }

  /**
   * @param sites of the whole, by their number in the part
   */
  record Part(SetCovering problem, int[] sites) {}

  static List<Part> of(CoverReduction.Rest rest, long[] costs) {
    CoverParts parts = new CoverParts(rest, costs);
    List<Part> found = new ArrayList<>();
    for (int site = 0; site < costs.length; site++) {
      if (rest.bySite()[site].length > 0 && parts.numberOfSite[site] < 0) {
        found.add(parts.around(site));
      }
    }
    found.sort(Comparator.comparingInt(part -> part.problem().reach().size()));
    return found;
  }

  private Part around(int first) {
    List<Integer> sites = new ArrayList<>();
    List<Integer> demands = new ArrayList<>();
    Deque<Integer> next = new ArrayDeque<>();
    numberOfSite[first] = 0;
    sites.add(first);
    next.add(first);
    while (!next.isEmpty()) {
      for (int demand : rest.bySite()[next.remove()]) {
        if (numberOfDemand[demand] < 0) {
          numberOfDemand[demand] = demands.size();
          demands.add(demand);
          for (int site : rest.byDemand()[demand]) {
            if (numberOfSite[site] < 0) {
              numberOfSite[site] = sites.size();
              sites.add(site);
              next.add(site);
            }
          }
        }
      }
    }
    return part(sorted(sites), sorted(demands));
  }

  /** Numbers go up with those of the whole, so that ties go to the smaller one. */
  private Part part(int[] sites, int[] demands) {
    for (int number = 0; number < demands.length; number++) {
      numberOfDemand[demands[number]] = number;
    }
    int[][] rows = new int[sites.length][];
    for (int number = 0; number < sites.length; number++) {
      rows[number] =
          Arrays.stream(rest.bySite()[sites[number]])
              .map(demand -> numberOfDemand[demand])
              .toArray();
    }
    return new Part(
        new SetCovering(
            Incidence.of(demands.length, rows),
            Arrays.stream(demands).map(demand -> rest.needed()[demand]).toArray(),
            Arrays.stream(sites).mapToLong(site -> costs[site]).toArray()),
        sites);
  }

  private static int[] sorted(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).sorted().toArray();
  }
}
