package org.firewell.location;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Sites and demand spread evenly over a square, each site serving what is near. */
public final class Discs {

  private Discs() {}

  /**
   * @param demands at most as many as sites, so that each can have a site near it
   * @param mean how many demands a site serves on average, away from the border
   */
  public static Incidence of(int demands, int sites, double mean, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double reach = Math.sqrt(mean / demands / Math.PI);
    double[][] demand = new double[demands][];
    double[][] site = new double[sites][];
    Arrays.setAll(demand, at -> new double[] {random.nextDouble(), random.nextDouble()});
    Arrays.setAll(
        site,
        at ->
            at < demands
                ? near(demand[at], reach, random)
                : new double[] {random.nextDouble(), random.nextDouble()});
    return within(demand, site, reach);
  }

  private static double[] near(double[] at, double reach, SplittableRandom random) {
    return new double[] {
      at[0] + (random.nextDouble() - 0.5) * reach, at[1] + (random.nextDouble() - 0.5) * reach
    };
  }

  private static Incidence within(double[][] demand, double[][] sites, double reach) {
    int across = (int) (1 / reach) + 3;
    List<List<Integer>> cells = new ArrayList<>();
    IntStream.range(0, across * across).forEach(cell -> cells.add(new ArrayList<>()));
    for (int at = 0; at < demand.length; at++) {
      cells.get(cell(demand[at][0], reach) * across + cell(demand[at][1], reach)).add(at);
    }
    int[][] rows = new int[sites.length][];
    for (int site = 0; site < sites.length; site++) {
      double[] place = sites[site];
      List<Integer> row = new ArrayList<>();
      for (int x = cell(place[0], reach) - 1; x <= cell(place[0], reach) + 1; x++) {
        for (int y = cell(place[1], reach) - 1; y <= cell(place[1], reach) + 1; y++) {
          if (x >= 0 && y >= 0 && x < across && y < across) {
            cells.get(x * across + y).stream()
                .filter(
                    at -> Math.hypot(demand[at][0] - place[0], demand[at][1] - place[1]) <= reach)
                .forEach(row::add);
          }
        }
      }
      rows[site] = row.stream().mapToInt(Integer::intValue).sorted().toArray();
    }
    return Incidence.of(demand.length, rows);
  }

  private static int cell(double at, double reach) {
    return (int) Math.floor(at / reach) + 1;
  }
}
