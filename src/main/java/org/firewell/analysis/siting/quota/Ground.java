package org.firewell.analysis.siting.quota;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.firewell.analysis.siting.service.Setting;
import org.firewell.location.Incidence;

/**
 * Where sites may be and whom they would cover, town by town.
 *
 * @param setting whose demand is the gaps, counted from 0
 */
record Ground(Setting setting, Units units) {

  /** Which site would cover which gap. */
  Incidence reach() {
    return setting.reach();
  }

  int gaps() {
    return setting.some().length;
  }

  /** Whether each gap is covered by some sites. */
  boolean[] covered(int[] sites) {
    boolean[] covered = new boolean[gaps()];
    for (int site : sites) {
      for (int demand : reach().row(site)) {
        covered[demand] = true;
      }
    }
    return covered;
  }

  /**
   * What the sites of a unit would cover of its own gaps; sites that cover none of them are left
   * out.
   */
  Own own(int unit) {
    int[][] rows = new int[reach().sites()][];
    boolean[] reached = new boolean[gaps()];
    int[] sites =
        IntStream.range(0, reach().sites())
            .filter(site -> units.ofSite()[site] == unit)
            .filter(
                site -> {
                  rows[site] = ownRow(site, unit);
                  Arrays.stream(rows[site]).forEach(demand -> reached[demand] = true);
                  return rows[site].length > 0;
                })
            .toArray();
    int[] demand = IntStream.range(0, gaps()).filter(i -> reached[i]).toArray();
    int[] placeOf = new int[gaps()];
    IntStream.range(0, demand.length).forEach(place -> placeOf[demand[place]] = place);
    int[][] counted =
        Arrays.stream(sites)
            .mapToObj(site -> Arrays.stream(rows[site]).map(i -> placeOf[i]).toArray())
            .toArray(int[][]::new);
    return new Own(sites, demand, Incidence.of(demand.length, counted));
  }

  private int[] ownRow(int site, int unit) {
    return Arrays.stream(reach().row(site)).filter(i -> units.ofGap()[i] == unit).toArray();
  }

  /**
   * A unit by itself.
   *
   * @param sites that cover any of its gaps, ascending
   * @param demand its gaps that any of them covers, ascending
   * @param reach both counted from 0
   */
  record Own(int[] sites, int[] demand, Incidence reach) {}
}
