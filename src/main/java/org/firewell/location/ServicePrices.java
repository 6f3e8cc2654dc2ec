package org.firewell.location;

/**
 * One price a demand, for each service that it lacks. With n services needed, weight w and price p,
 * a demand contributes {@code max(0, w - n p)}, and p is never more than w / n. Where no price is
 * lowered nothing has to be looked at, so a step costs what is chosen and what was lowered.
 */
final class ServicePrices implements Prices {

  private final MaximalCovering problem;
  private final Incidence servers;
  private final long[] caps;
  private final long[] prices;
  private final long[] kept;
  private final long[] scores;
  private final int[] times;
  private final int[] served;
  private final int[] lowered;
  private final boolean[] isLowered;
  private int servedCount;
  private int loweredCount;
  private long free;

  /**
   * @param shift so many bits make a unit of weight
   */
  ServicePrices(MaximalCovering problem, Incidence servers, int shift) {
    this.problem = problem;
    this.servers = servers;
    int demands = problem.weights().length;
    this.caps = new long[demands];
    this.scores = new long[problem.reach().sites()];
    this.times = new int[demands];
    this.served = new int[demands];
    this.lowered = new int[demands];
    this.isLowered = new boolean[demands];
    for (int demand = 0; demand < demands; demand++) {
      long whole = problem.weights()[demand] << shift;
      caps[demand] = whole / problem.needed()[demand];
      free += whole - problem.needed()[demand] * caps[demand];
      raise(demand, caps[demand]);
    }
    this.prices = caps.clone();
    this.kept = caps.clone();
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
  public double compare(int[] chosen) {
    count(chosen);
    double norm = 0;
    for (int i = 0; i < servedCount; i++) {
      double surplus = surplus(served[i]);
      norm += surplus > 0 ? surplus * surplus : 0;
    }
    for (int i = 0; i < loweredCount; i++) {
      double surplus = surplus(lowered[i]);
      norm += surplus < 0 ? surplus * surplus : 0;
    }
    return norm;
  }

  private void count(int[] chosen) {
    for (int i = 0; i < servedCount; i++) {
      times[served[i]] = 0;
    }
    servedCount = 0;
    Incidence reach = problem.reach();
    for (int site : chosen) {
      for (int at = reach.start(site); at < reach.start(site + 1); at++) {
        int demand = reach.entry(at);
        if (times[demand]++ == 0) {
          served[servedCount++] = demand;
        }
      }
    }
  }

  /** How many services more than needed; 0 where the price can fall no further. */
  private int surplus(int demand) {
    int surplus = times[demand] - problem.needed()[demand];
    return prices[demand] == 0 && surplus > 0 ? 0 : surplus;
  }

  @Override
  public void move(double step) {
    for (int i = 0; i < servedCount; i++) {
      if (surplus(served[i]) > 0) {
        price(served[i], prices[served[i]] - (long) (step * surplus(served[i])));
      }
    }
    int still = 0;
    for (int i = 0; i < loweredCount; i++) {
      int demand = lowered[i];
      if (surplus(demand) < 0) {
        price(demand, prices[demand] - (long) (step * surplus(demand)));
      }
      isLowered[demand] = prices[demand] < caps[demand];
      if (isLowered[demand]) {
        lowered[still++] = demand;
      }
    }
    loweredCount = still;
  }

  private void price(int demand, long wanted) {
    long now = Math.max(0, Math.min(caps[demand], wanted));
    long change = now - prices[demand];
    if (change == 0) {
      return;
    }
    prices[demand] = now;
    free -= problem.needed()[demand] * change;
    raise(demand, change);
    if (!isLowered[demand] && now < caps[demand]) {
      isLowered[demand] = true;
      lowered[loweredCount++] = demand;
    }
  }

  private void raise(int demand, long by) {
    for (int at = servers.start(demand); at < servers.start(demand + 1); at++) {
      scores[servers.entry(at)] += by;
    }
  }

  @Override
  public void keep() {
    System.arraycopy(prices, 0, kept, 0, prices.length);
  }

  @Override
  public void restore() {
    for (int demand = 0; demand < prices.length; demand++) {
      price(demand, kept[demand]);
    }
  }
}
