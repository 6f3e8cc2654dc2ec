package org.firewell.location;

/**
 * One price for each pair of a demand and a site that serves it, where several services are needed:
 * a demand that counts names as many different sites as it needs, the cheapest, and pays for each.
 * That no site can be named twice is what makes this bound much nearer than one price a demand
 * does, by which one site that is there and a half that is not would count for three quarters.
 */
final class PairPrices implements Prices {

  private final MaximalCovering problem;
  private final Incidence servers;
  private final int shift;

  /** The number among the reach's entries of each of the servers' entries. */
  private final int[] pairs;

  private final long[] prices;
  private final long[] kept;
  private final long[] scores;
  private final boolean[] isNamed;
  private final boolean[] isChosen;
  private final long[] worths;
  private final int[] touched;
  private final boolean[] isTouched;
  private int touchedCount;
  private final int[] counting;
  private final int[] placeOf;
  private int countingCount;
  private int[] chosen = {};
  private long free;

  /**
   * @param shift so many bits make a unit of weight
   */
  PairPrices(MaximalCovering problem, Incidence servers, int shift) {
    this.problem = problem;
    this.servers = servers;
    this.shift = shift;
    Incidence reach = problem.reach();
    int demands = problem.weights().length;
    this.pairs = new int[reach.size()];
    this.prices = new long[reach.size()];
    this.scores = new long[reach.sites()];
    this.isNamed = new boolean[reach.size()];
    this.isChosen = new boolean[reach.sites()];
    this.worths = new long[demands];
    this.touched = new int[demands];
    this.isTouched = new boolean[demands];
    this.counting = new int[demands];
    this.placeOf = new int[demands];
    int[] next = new int[demands];
    for (int site = 0; site < reach.sites(); site++) {
      for (int at = reach.start(site); at < reach.start(site + 1); at++) {
        int demand = reach.entry(at);
        pairs[servers.start(demand) + next[demand]++] = at;
        // rounded up, so that at first nothing counts
        prices[at] = -Math.floorDiv(-whole(demand), problem.needed()[demand]);
        scores[site] += prices[at];
      }
    }
    this.kept = prices.clone();
  }

  private long whole(int demand) {
    return problem.weights()[demand] << shift;
  }

  @Override
  public long[] scores() {
    return scores;
  }

  @Override
  public long free() {
    return free;
  }

  @Override
  public double compare(int[] nowChosen) {
    for (int site : chosen) {
      isChosen[site] = false;
    }
    chosen = nowChosen;
    for (int site : chosen) {
      isChosen[site] = true;
    }
    long norm = 0;
    Incidence reach = problem.reach();
    for (int site : chosen) {
      for (int at = reach.start(site); at < reach.start(site + 1); at++) {
        norm += isNamed[at] || prices[at] == 0 ? 0 : 1;
      }
    }
    for (int i = 0; i < countingCount; i++) {
      int demand = counting[i];
      for (int at = servers.start(demand); at < servers.start(demand + 1); at++) {
        norm += isNamed[pairs[at]] && !isChosen[servers.entry(at)] ? 1 : 0;
      }
    }
    return norm;
  }

  @Override
  public void move(double step) {
    long by = (long) step;
    Incidence reach = problem.reach();
    for (int site : chosen) {
      for (int at = reach.start(site); at < reach.start(site + 1); at++) {
        if (!isNamed[at]) {
          price(site, reach.entry(at), at, prices[at] - by);
        }
      }
    }
    for (int i = 0; i < countingCount; i++) {
      int demand = counting[i];
      for (int at = servers.start(demand); at < servers.start(demand + 1); at++) {
        if (isNamed[pairs[at]] && !isChosen[servers.entry(at)]) {
          price(servers.entry(at), demand, pairs[at], prices[pairs[at]] + by);
        }
      }
    }
    decide();
  }

  private void price(int site, int demand, int pair, long wanted) {
    long now = Math.max(0, Math.min(whole(demand), wanted));
    if (now != prices[pair]) {
      scores[site] += now - prices[pair];
      prices[pair] = now;
      if (!isTouched[demand]) {
        isTouched[demand] = true;
        touched[touchedCount++] = demand;
      }
    }
  }

  private void decide() {
    for (int i = 0; i < touchedCount; i++) {
      isTouched[touched[i]] = false;
      decide(touched[i]);
    }
    touchedCount = 0;
  }

  /** Names the cheapest sites, of equals the first, where that leaves the demand anything. */
  private void decide(int demand) {
    int start = servers.start(demand);
    int end = servers.start(demand + 1);
    for (int at = start; at < end; at++) {
      isNamed[pairs[at]] = false;
    }
    long left = whole(demand);
    for (int named = 0; named < problem.needed()[demand] && left > 0; named++) {
      int cheapest = -1;
      for (int at = start; at < end; at++) {
        int pair = pairs[at];
        if (!isNamed[pair] && (cheapest < 0 || prices[pair] < prices[cheapest])) {
          cheapest = pair;
        }
      }
      isNamed[cheapest] = true;
      left -= prices[cheapest];
    }
    long worth = Math.max(0, left);
    if (worth == 0) {
      for (int at = start; at < end; at++) {
        isNamed[pairs[at]] = false;
      }
    }
    count(demand, worth);
  }

  private void count(int demand, long worth) {
    if (worth > 0 && worths[demand] == 0) {
      placeOf[demand] = countingCount;
      counting[countingCount++] = demand;
    } else if (worth == 0 && worths[demand] > 0) {
      int last = counting[--countingCount];
      counting[placeOf[demand]] = last;
      placeOf[last] = placeOf[demand];
    }
    free += worth - worths[demand];
    worths[demand] = worth;
  }

  @Override
  public void keep() {
    System.arraycopy(prices, 0, kept, 0, prices.length);
  }

  @Override
  public void restore() {
    Incidence reach = problem.reach();
    for (int site = 0; site < reach.sites(); site++) {
      for (int at = reach.start(site); at < reach.start(site + 1); at++) {
        price(site, reach.entry(at), at, kept[at]);
      }
    }
    decide();
  }
}
