package org.firewell.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.firewell.network.Starts.Start;

/**
 * Which parts of which edges the nearest of some sources gets to within a cost, cut exactly where
 * the cost is used up or where two ways meet.
 *
 * <p>A search from all sources at once (E. Dijkstra, Numerische Mathematik 1, 1959) finds the cost
 * of the nodes; on each edge the ways that enter it from its ends and from sources on it are lines
 * of slope 1 and -1 over the edge's own cost, and the stretches are their lower envelope. The
 * stretches of an edge do not overlap; a higher cut-off keeps every one of them, or makes it
 * longer.
 *
 * <p>Asked again and again it visits only what it reaches: its memory, 36 bytes a node and 4 an
 * edge, is filled once. For one thread.
 */
public final class ReachSearch {

  private static final long NOT_REACHED = Long.MAX_VALUE;

  private final Travel travel;
  private final RoadGraph graph;
  private final Closures closures;

  private final long[] cost;
  private final int[] source;
  private final int[] reached;
  private int reachedCount;
  private final int[] seenIn;
  private int round;

  private long[] heapCost = new long[1024];
  private int[] heapNode = new int[1024];
  private int heapSize;

  private Starts starts;
  private long cutOff;

  public ReachSearch(Travel travel) {
    this.travel = travel;
    this.graph = travel.graph();
    closures = travel.closures();
    cost = new long[travel.nodes()];
    source = new int[travel.nodes()];
    reached = new int[travel.nodes()];
    seenIn = new int[graph.edges()];
    Arrays.fill(cost, NOT_REACHED);
  }

  /**
   * The reached parts, in no particular order.
   *
   * @param sources where each begins; of sources at the same cost the smallest index has the part
   * @param cutOffCost the highest cost, itself included
   */
  public List<Stretch> from(List<Origin> sources, double cutOffCost) {
    forget();
    cutOff = Travel.ticks(cutOffCost);
    starts = new Starts(travel, sources);
    starts.all().forEach(this::leave);
    search();
    return stretches();
  }

  private void forget() {
    for (int i = 0; i < reachedCount; i++) {
      cost[reached[i]] = NOT_REACHED;
    }
    reachedCount = 0;
    heapSize = 0;
    round++;
  }

  private void leave(Start start) {
    int edge = start.point().edge();
    long toEnd = start.cost() + travel.toEnd(start.point(), start.at());
    long toBeginning = start.cost() + travel.toBeginning(start.point(), start.at());
    offer(travel.node(edge, true), toEnd, start.source());
    offer(travel.node(edge, false), toBeginning, start.source());
  }

  private void search() {
    while (heapSize > 0) {
      long least = heapCost[0];
      int node = heapNode[0];
      pop();
      if (least == cost[node]) {
        spread(node);
      }
    }
  }

  private void spread(int node) {
    Arcs arcs = travel.arcs();
    for (int arc = arcs.first(node); arc < arcs.first(node + 1); arc++) {
      if (travel.isOpenArc(arc)) {
        offer(arcs.target(arc), cost[node] + travel.ticks(arcs.edge(arc)), source[node]);
      }
    }
  }

  private void offer(int node, long offered, int from) {
    if (offered > cutOff
        || offered > cost[node]
        || (offered == cost[node] && from >= source[node])) {
      return;
    }
    if (cost[node] == NOT_REACHED) {
      reached[reachedCount++] = node;
    }
    cost[node] = offered;
    source[node] = from;
    push(offered, node);
  }

  private List<Stretch> stretches() {
    List<Stretch> stretches = new ArrayList<>();
    starts.all().forEach(start -> addStretches(start.point().edge(), stretches));
    Arcs arcs = travel.arcs();
    for (int i = 0; i < reachedCount; i++) {
      int node = reached[i];
      for (int arc = arcs.first(node); arc < arcs.first(node + 1); arc++) {
        addStretches(arcs.edge(arc), stretches);
      }
    }
    return stretches;
  }

  private void addStretches(int edge, List<Stretch> stretches) {
    if (seenIn[edge] == round || !travel.isOpen(edge)) {
      return;
    }
    seenIn[edge] = round;
    List<Wave> waves = waves(edge);
    long[] breaks = breaks(waves);
    Wave last = null;
    long begin = 0;
    for (int i = 1; i < breaks.length; i++) {
      Wave least = least(waves, breaks[i - 1], breaks[i]);
      if (least != last) {
        add(edge, last, begin, breaks[i - 1], stretches);
        last = least;
        begin = breaks[i - 1];
      }
    }
    add(edge, last, begin, breaks.length == 0 ? 0 : breaks[breaks.length - 1], stretches);
    addEnd(edge, waves, stretches);
  }

  private List<Wave> waves(int edge) {
    List<Wave> waves = new ArrayList<>(2);
    for (Start start : starts.on(edge)) {
      if (start.cost() <= cutOff) {
        waves.add(forward(edge, start.point().offsetM(), start.at(), start.cost(), start.source()));
        if (travel.runsBack(edge)) {
          double offset = start.point().offsetM();
          waves.add(backward(edge, offset, start.at(), start.cost(), start.source()));
        }
      }
    }
    int from = travel.node(edge, false);
    int to = travel.node(edge, true);
    if (cost[from] != NOT_REACHED) {
      waves.add(forward(edge, 0, 0, cost[from], source[from]));
    }
    if (cost[to] != NOT_REACHED && travel.runsBack(edge)) {
      waves.add(backward(edge, graph.lengthM(edge), travel.ticks(edge), cost[to], source[to]));
    }
    return waves;
  }

  private Wave forward(int edge, double offsetM, long at, long begin, int from) {
    long stop = travel.ticks(edge);
    if (closures.cut(edge)) {
      stop = Math.max(at, ticks(edge, closures.stopAfter(edge, offsetM, graph.lengthM(edge))));
    }
    return new Wave(true, at, Math.min(stop, at + cutOff - begin), begin - at, from);
  }

  private Wave backward(int edge, double offsetM, long at, long begin, int from) {
    long stop = 0;
    if (closures.cut(edge)) {
      stop = Math.min(at, ticks(edge, closures.stopBefore(edge, offsetM)));
    }
    return new Wave(false, Math.max(stop, at - (cutOff - begin)), at, begin + at, from);
  }

  /** Where one wave may take over from another, sorted. */
  private static long[] breaks(List<Wave> waves) {
    long[] breaks = new long[2 * waves.size() + waves.size() * waves.size()];
    int count = 0;
    for (Wave wave : waves) {
      breaks[count++] = wave.low;
      breaks[count++] = wave.high;
      for (Wave other : waves) {
        if (wave.rising && !other.rising) {
          long meeting = (other.base - wave.base) >> 1;
          if (meeting > wave.low && meeting < wave.high) {
            breaks[count++] = meeting;
          }
        }
      }
    }
    Arrays.sort(breaks, 0, count);
    return Arrays.copyOf(breaks, count);
  }

  private static Wave least(List<Wave> waves, long low, long high) {
    Wave least = null;
    if (low < high) {
      for (Wave wave : waves) {
        if (wave.low <= low && wave.high >= high && wave.isBefore(least, low + high)) {
          least = wave;
        }
      }
    }
    return least;
  }

  private void add(int edge, Wave wave, long low, long high, List<Stretch> stretches) {
    if (wave != null && low < high) {
      stretches.add(
          new Stretch(
              edge,
              metres(edge, low),
              metres(edge, high),
              Travel.cost(wave.costAt(low)),
              Travel.cost(wave.costAt(high)),
              wave.source));
    }
  }

  /** Whoever gets to the far end of a one-way edge is there, though the way back is closed. */
  private void addEnd(int edge, List<Wave> waves, List<Stretch> stretches) {
    int to = travel.node(edge, true);
    long end = travel.ticks(edge);
    boolean there = waves.stream().anyMatch(w -> w.low < w.high && w.high == end);
    if (cost[to] != NOT_REACHED && !there) {
      double length = graph.lengthM(edge);
      double least = Travel.cost(cost[to]);
      stretches.add(new Stretch(edge, length, length, least, least, source[to]));
    }
  }

  private long ticks(int edge, double offsetM) {
    return Math.round(travel.ticks(edge) * (offsetM / graph.lengthM(edge)));
  }

  private double metres(int edge, long ticks) {
    long all = travel.ticks(edge);
    return ticks == all ? graph.lengthM(edge) : graph.lengthM(edge) * ticks / all;
  }

  private void push(long value, int node) {
    if (heapSize == heapCost.length) {
      heapCost = Arrays.copyOf(heapCost, 2 * heapSize);
      heapNode = Arrays.copyOf(heapNode, 2 * heapSize);
    }
    int at = heapSize++;
    while (at > 0 && value < heapCost[(at - 1) >> 1]) {
      move((at - 1) >> 1, at);
      at = (at - 1) >> 1;
    }
    heapCost[at] = value;
    heapNode[at] = node;
  }

  private void pop() {
    long value = heapCost[--heapSize];
    int node = heapNode[heapSize];
    int at = 0;
    int child = 1;
    while (child < heapSize) {
      if (child + 1 < heapSize && heapCost[child + 1] < heapCost[child]) {
        child++;
      }
      if (heapCost[child] >= value) {
        break;
      }
      move(child, at);
      at = child;
      child = 2 * at + 1;
    }
    heapCost[at] = value;
    heapNode[at] = node;
  }

  private void move(int from, int to) {
    heapCost[to] = heapCost[from];
    heapNode[to] = heapNode[from];
  }

  /**
   * A way along an edge: at x, counted in the edge's own cost from its beginning, it costs {@code
   * base + x} where it rises and {@code base - x} where it falls, for x from low to high.
   */
  private record Wave(boolean rising, long low, long high, long base, int source) {

    long costAt(long x) {
      return rising ? base + x : base - x;
    }

    /** Whether it costs less than another in the middle, which is given twice as large. */
    boolean isBefore(Wave other, long twiceTheMiddle) {
      if (other == null) {
        return true;
      }
      long here = twice(twiceTheMiddle);
      long there = other.twice(twiceTheMiddle);
      return here < there || (here == there && source < other.source);
    }

    private long twice(long twiceTheMiddle) {
      return 2 * base + (rising ? twiceTheMiddle : -twiceTheMiddle);
    }
  }
}
