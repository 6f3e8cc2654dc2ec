package org.firewell.network;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** The parts of edges that are closed: points that nobody passes, and stretches. */
final class Closures {

  /** By edge, then along it. */
  static final Comparator<Closure> ALONG =
      Comparator.comparingInt(Closure::edge)
          .thenComparingDouble(Closure::fromM)
          .thenComparingDouble(Closure::toM)
          .thenComparingInt(Closure::owner);

  static final Closures NONE = new Closures(List.of());

  private final BitSet cut = new BitSet();
  private final List<Closure> sorted;

  Closures(List<Closure> closures) {
    sorted = closures.stream().sorted(ALONG).toList();
    sorted.forEach(closure -> cut.set(closure.edge));
  }

  /** By edge, then along it. */
  List<Closure> list() {
    return sorted;
  }

  boolean cut(int edge) {
    return cut.get(edge);
  }

  /** Whether a point lies within a closed stretch. */
  boolean hold(int edge, double offsetM) {
    return between(edge, offsetM, offsetM);
  }

  /** Whether an edge is closed somewhere between two points of it, these left out. */
  boolean between(int edge, double a, double b) {
    if (!cut(edge)) {
      return false;
    }
    for (int i = first(edge); i < sorted.size() && sorted.get(i).edge == edge; i++) {
      if (sorted.get(i).fromM < Math.max(a, b) && sorted.get(i).toM > Math.min(a, b)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a closed part begins or ends at a point, give or take. */
  boolean endAt(int edge, double offsetM, double toleranceM) {
    if (!cut(edge)) {
      return false;
    }
    for (int i = first(edge); i < sorted.size() && sorted.get(i).edge == edge; i++) {
      if (Math.abs(sorted.get(i).fromM - offsetM) <= toleranceM
          || Math.abs(sorted.get(i).toM - offsetM) <= toleranceM) {
        return true;
      }
    }
    return false;
  }

  /** Where a way from a point towards the end of its edge stops, at the latest at {@code endM}. */
  double stopAfter(int edge, double offsetM, double endM) {
    double stop = endM;
    for (int i = first(edge); i < sorted.size() && sorted.get(i).edge == edge; i++) {
      if (sorted.get(i).toM > offsetM) {
        stop = Math.min(stop, Math.max(offsetM, sorted.get(i).fromM));
      }
    }
    return stop;
  }

  /** Where a way from a point towards the beginning of its edge stops. */
  double stopBefore(int edge, double offsetM) {
    double stop = 0;
    for (int i = first(edge); i < sorted.size() && sorted.get(i).edge == edge; i++) {
      if (sorted.get(i).fromM < offsetM) {
        stop = Math.max(stop, Math.min(offsetM, sorted.get(i).toM));
      }
    }
    return stop;
  }

  private int first(int edge) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).edge < edge) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * A closed part of an edge.
   *
   * @param fromM metres from the edge's beginning; the same as {@code toM} where a line crosses
   * @param owner the barrier, as an index
   */
  record Closure(int edge, double fromM, double toM, int owner) {}
}
