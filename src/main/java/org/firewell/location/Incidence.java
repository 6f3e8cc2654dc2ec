package org.firewell.location;

import java.util.Arrays;

/** Which site serves which demand: a row of demand for each site, 4 bytes an entry. Immutable. */
public final class Incidence {

  private final int demands;
  private final int[] starts;
  private final int[] entries;

  private Incidence(int demands, int[] starts, int[] entries) {
    this.demands = demands;
    this.starts = starts;
    this.entries = entries;
  }

  /**
   * @param demands how many there are
   * @param rows for each site the demand that it serves, ascending, each once
   * @throws IllegalArgumentException when a row is not ascending or names a demand that is not
   *     there
   */
  public static Incidence of(int demands, int[][] rows) {
    int[] starts = new int[rows.length + 1];
    for (int site = 0; site < rows.length; site++) {
      check(demands, site, rows[site]);
      starts[site + 1] = Math.addExact(starts[site], rows[site].length);
    }
    int[] entries = new int[starts[rows.length]];
    for (int site = 0; site < rows.length; site++) {
      System.arraycopy(rows[site], 0, entries, starts[site], rows[site].length);
    }
    return new Incidence(demands, starts, entries);
  }

  private static void check(int demands, int site, int[] row) {
    int last = -1;
    for (int demand : row) {
      if (demand <= last || demand >= demands) {
        throw new IllegalArgumentException(
            "site " + site + ": demand " + demand + " after " + last + " of " + demands);
      }
      last = demand;
    }
  }

  public int sites() {
    return starts.length - 1;
  }

  public int demands() {
    return demands;
  }

  /** How many pairs of a site and a demand there are. */
  public int size() {
    return entries.length;
  }

  /**
   * Where the row of a site begins among the {@link #entry entries}; it ends where the next begins.
   */
  int start(int site) {
    return starts[site];
  }

  int entry(int at) {
    return entries[at];
  }

  /** A copy of the row of a site: the demand that it serves, ascending. */
  public int[] row(int site) {
    return Arrays.copyOfRange(entries, starts[site], starts[site + 1]);
  }

  /** The same seen from the demand: a row of sites for each. */
  public Incidence transposed() {
    int[] begins = new int[demands + 1];
    for (int demand : entries) {
      begins[demand + 1]++;
    }
    Arrays.parallelPrefix(begins, Integer::sum);
    int[] next = begins.clone();
    int[] sites = new int[entries.length];
    for (int site = 0; site < sites(); site++) {
      for (int at = starts[site]; at < starts[site + 1]; at++) {
        sites[next[entries[at]]++] = site;
      }
    }
    return new Incidence(sites(), begins, sites);
  }
}
