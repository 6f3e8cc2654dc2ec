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

  /** How many demands a site serves. */
  int size(int site) {
    return starts[site + 1] - starts[site];
  }

  /** The order of two rows, entry by entry; 0 for equal ones. */
  int compare(int a, int b) {
    return Arrays.compare(entries, starts[a], starts[a + 1], entries, starts[b], starts[b + 1]);
  }

  /** Whether a row holds all that another holds. */
  boolean contains(int large, int small) {
    int at = starts[large];
    for (int i = starts[small]; i < starts[small + 1]; i++) {
      while (at < starts[large + 1] && entries[at] < entries[i]) {
        at++;
      }
      if (at == starts[large + 1] || entries[at] != entries[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The rows of some sites alone, with new numbers of the demand.
   *
   * @param kept the sites whose rows stay
   * @param numbers of each demand, -1 where it is left out; demand of the same number must be
   *     served by the same of these sites, and numbers be given in the order of the first of each
   * @param count how many numbers there are
   */
  Incidence renamed(int[] kept, int[] numbers, int count) {
    int[] begins = new int[kept.length + 1];
    int[] renamed = new int[entries.length];
    int[] lastSite = new int[count];
    int size = 0;
    for (int row = 0; row < kept.length; row++) {
      for (int at = starts[kept[row]]; at < starts[kept[row] + 1]; at++) {
        int number = numbers[entries[at]];
        if (number >= 0 && lastSite[number] <= row) {
          lastSite[number] = row + 1;
          renamed[size++] = number;
        }
      }
      begins[row + 1] = size;
    }
    return new Incidence(count, begins, Arrays.copyOf(renamed, size));
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
