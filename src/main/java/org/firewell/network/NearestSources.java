package org.firewell.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firewell.network.Starts.Start;

/**
 * The least ways from each of the k nearest sources, by one label-setting search from all of them
 * at once: a node is settled by as many different sources, nearest first.
 *
 * <p>That is enough for every place: what reaches a place past a node that k other sources reach
 * sooner is not among its k nearest. Takes k (n + m) log n for n nodes and m edges within the
 * cut-off, and 20 bytes for each source that reaches a node. Once made, many threads may ask.
 */
public final class NearestSources {

  private static final int NONE = -1;

  private final Travel travel;
  private final long cutOff;
  private final int k;
  private final Rivalry rivalry;
  private final Starts starts;

  /** By node, the label that was set last. */
  private final int[] last;

  private final int[] labels;
  private long[] cost = new long[1024];
  private int[] source = new int[1024];
  private int[] before = new int[1024];
  private int size;

  private NearestSources(Travel travel, List<Origin> origins, long cutOff, int k, Rivalry rivalry) {
    this.travel = travel;
    this.cutOff = cutOff;
    this.k = k;
    this.rivalry = rivalry;
    this.starts = new Starts(travel, origins);
    this.last = new int[travel.nodes()];
    this.labels = new int[travel.nodes()];
    Arrays.fill(last, NONE);
  }

  /**
   * @param cutOff the highest cost of a way, itself included, compared by the thousandth; infinite
   *     for none
   * @param k how many different sources at most, 1 or more
   */
  public static NearestSources from(Travel travel, List<Origin> origins, double cutOff, int k) {
    if (k < 1) {
      throw new IllegalArgumentException("not a number of sources: " + k);
    }
    return from(travel, origins, cutOff, k, (one, cost, other, otherCost) -> one == other);
  }

  /**
   * The least ways from every source that may be the best for a place, whatever the place's height:
   * the others are beaten by one that is nearer by more than the two differ in height. Among them
   * is, for any {@link Climb} and any height, the source with the least sum of the way and of what
   * the climb adds, compared by the thousandth, and of several such the one with the smallest
   * index.
   *
   * <p>On the slopes of nature, which are less steep than one to one, few sources are left at a
   * node beside the nearest, so it takes little more than the least ways alone.
   *
   * @param heightM of each source, metres above sea level; NaN where that is not known
   */
  public static NearestSources atAnyHeight(
      Travel travel, List<Origin> origins, double[] heightM, double cutOff) {
    return from(travel, origins, cutOff, Integer.MAX_VALUE, new Heights(heightM.clone()));
  }

  private static NearestSources from(
      Travel travel, List<Origin> origins, double cutOff, int k, Rivalry rivalry) {
    NearestSources nearest = new NearestSources(travel, origins, Travel.limit(cutOff), k, rivalry);
    nearest.search();
    return nearest;
  }

  /** The least ways to a place, at most one from each source, by cost, then by source. */
  public List<Route> to(List<RoadPoint> points) {
    Map<Integer, Long> least = new HashMap<>();
    for (RoadPoint point : points) {
      if (travel.isOpen(point)) {
        arrive(point, least);
      }
    }
    return least.entrySet().stream()
        .map(way -> new Route(way.getKey(), Travel.cost(way.getValue())))
        .sorted(
            Comparator.comparingLong((Route r) -> Travel.thousandths(Travel.ticks(r.cost())))
                .thenComparingInt(Route::source))
        .limit(k)
        .toList();
  }

  private void search() {
    Queue queue = new Queue();
    for (Start start : starts.all()) {
      int edge = start.point().edge();
      long toEnd = start.cost() + travel.toEnd(start.point(), start.at());
      long toBeginning = start.cost() + travel.toBeginning(start.point(), start.at());
      offer(queue, travel.node(edge, true), toEnd, start.source());
      offer(queue, travel.node(edge, false), toBeginning, start.source());
    }
    Arcs arcs = travel.arcs();
    while (queue.poll()) {
      int node = queue.node;
      if (isOpen(node, queue.cost, queue.source)) {
        set(node, queue.cost, queue.source);
        int end = arcs.first(node + 1);
        for (int arc = arcs.first(node); arc < end; arc++) {
          if (travel.isOpenArc(arc)) {
            long onward = queue.cost + travel.ticks(arcs.edge(arc));
            offer(queue, arcs.target(arc), onward, queue.source);
          }
        }
      }
    }
  }

  private void offer(Queue queue, int node, long offered, int from) {
    if (offered <= cutOff && isOpen(node, offered, from)) {
      queue.add(offered, from, node);
    }
  }

  /** Whether a node still takes a label of a source. */
  private boolean isOpen(int node, long offered, int from) {
    if (labels[node] == k) {
      return false;
    }
    for (int label = last[node]; label != NONE; label = before[label]) {
      if (rivalry.beats(source[label], cost[label], from, offered)) {
        return false;
      }
    }
    return true;
  }

  private void set(int node, long labelCost, int from) {
    if (size == cost.length) {
      cost = Arrays.copyOf(cost, 2 * size);
      source = Arrays.copyOf(source, 2 * size);
      before = Arrays.copyOf(before, 2 * size);
    }
    cost[size] = labelCost;
    source[size] = from;
    before[size] = last[node];
    labels[node]++;
    last[node] = size++;
  }

  private void arrive(RoadPoint point, Map<Integer, Long> least) {
    int edge = point.edge();
    long at = travel.ticksTo(point);
    long leg = travel.offRoad(point);
    arriveFrom(travel.node(edge, false), travel.fromBeginning(point, at) + leg, least);
    arriveFrom(travel.node(edge, true), travel.fromEnd(point, at) + leg, least);
    for (Start start : starts.on(edge)) {
      long along = travel.between(start.point(), start.at(), point, at);
      take(start.source(), start.cost() + along + leg, least);
    }
  }

  private void arriveFrom(int node, long rest, Map<Integer, Long> least) {
    for (int label = last[node]; label != NONE; label = before[label]) {
      take(source[label], cost[label] + rest, least);
    }
  }

  private void take(int from, long offered, Map<Integer, Long> least) {
    if (offered <= cutOff) {
      least.merge(from, offered, Math::min);
    }
  }

  /** Whether a label that is set makes another of the same node needless. */
  private interface Rivalry {

    /** One costs no more than the other. */
    boolean beats(int one, long cost, int other, long otherCost);
  }

  /** Where the ways of both go on alike, what heights add can make up for their difference only. */
  private record Heights(double[] heightM) implements Rivalry {

    /** What a climb adds is rounded, for each of the two. */
    private static final long ROUNDING = 2 * Travel.ticks(0.001);

    private static final long A_THOUSANDTH = Travel.ticks(0.001);

    @Override
    public boolean beats(int one, long cost, int other, long otherCost) {
      long ahead = otherCost - cost;
      if (one == other) {
        return true;
      }
      if (isNotKnown(one) || heightM[one] == heightM[other]) {
        return ahead >= A_THOUSANDTH || one < other;
      }
      return !isNotKnown(other)
          && ahead
              >= Travel.ticks(Math.abs(heightM[one] - heightM[other])) + ROUNDING + A_THOUSANDTH;
    }

    private boolean isNotKnown(int source) {
      return Double.isNaN(heightM[source]);
    }
  }

  /** Offers by cost, then by source: a binary heap. */
  private static final class Queue {

    private long[] costs = new long[1024];
    private int[] sources = new int[1024];
    private int[] nodes = new int[1024];
    private int size;

    /** What was polled. */
    private long cost;

    private int source;
    private int node;

    void add(long offered, int from, int at) {
      if (size == costs.length) {
        costs = Arrays.copyOf(costs, 2 * size);
        sources = Arrays.copyOf(sources, 2 * size);
        nodes = Arrays.copyOf(nodes, 2 * size);
      }
      int slot = size++;
      while (slot > 0 && isBefore(offered, from, (slot - 1) / 2)) {
        move((slot - 1) / 2, slot);
        slot = (slot - 1) / 2;
      }
      put(slot, offered, from, at);
    }

    boolean poll() {
      if (size == 0) {
        return false;
      }
      cost = costs[0];
      source = sources[0];
      node = nodes[0];
      size--;
      sink();
      return true;
    }

    /** The last one takes the place of the first. */
    private void sink() {
      int slot = 0;
      for (int child = 1; child < size; child = 2 * slot + 1) {
        if (child + 1 < size && isBefore(costs[child + 1], sources[child + 1], child)) {
          child++;
        }
        if (!isBefore(costs[child], sources[child], size)) {
          break;
        }
        move(child, slot);
        slot = child;
      }
      move(size, slot);
    }

    private boolean isBefore(long offered, int from, int slot) {
      return offered < costs[slot] || (offered == costs[slot] && from < sources[slot]);
    }

    private void move(int from, int to) {
      put(to, costs[from], sources[from], nodes[from]);
    }

    private void put(int slot, long offered, int from, int at) {
      costs[slot] = offered;
      sources[slot] = from;
      nodes[slot] = at;
    }
  }
}
