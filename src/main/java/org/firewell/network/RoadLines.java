package org.firewell.network;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.firewell.feature.Road;
import org.firewell.geo.Ruler;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/**
 * The lines of roads as vertices end to end. A vertex that repeats the one before it is left out; a
 * line of which less than two vertices remain is left out and named.
 */
final class RoadLines {

  final double[] lon;
  final double[] lat;

  /** Metres from the first vertex of the vertex's line. */
  final double[] along;

  /** The road of a line, as an index. */
  final int[] road;

  /** The first vertex of each line, and the end of the last. */
  final int[] start;

  private final TreeSet<String> withoutLength = new TreeSet<>();
  private int vertices;
  private int lines;

  private RoadLines(List<Road> roads) {
    lon = new double[roads.stream().mapToInt(r -> r.geometry().getNumPoints()).sum()];
    lat = new double[lon.length];
    along = new double[lon.length];
    road = new int[roads.stream().mapToInt(r -> r.geometry().getNumGeometries()).sum()];
    start = new int[road.length + 1];
    for (int i = 0; i < roads.size(); i++) {
      add(i, roads.get(i));
    }
  }

  /** The lines with a vertex in both where they cross. */
  private RoadLines(RoadLines plain, Crossings crossings) {
    lon = new double[plain.vertices + crossings.count()];
    lat = new double[lon.length];
    along = new double[lon.length];
    road = new int[plain.lines];
    start = new int[plain.lines + 1];
    withoutLength.addAll(plain.withoutLength);
    for (int line = 0; line < plain.lines; line++) {
      add(line, plain, crossings);
    }
  }

  /** The lines of roads, with vertices more where the noding asks for them. */
  static RoadLines of(List<Road> roads, Noding noding) {
    RoadLines plain = new RoadLines(roads);
    return noding == Noding.SHARED_VERTICES
        ? plain
        : new RoadLines(plain, new Crossings(roads, plain));
  }

  int lines() {
    return lines;
  }

  int vertices() {
    return vertices;
  }

  List<String> withoutLength() {
    return List.copyOf(withoutLength);
  }

  private void add(int index, Road added) {
    Geometry geometry = added.geometry();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (!(geometry.getGeometryN(i) instanceof LineString line)) {
        throw new IllegalArgumentException(
            "road " + added.id() + " is no line: " + geometry.getGeometryType());
      }
      if (!add(index, line.getCoordinateSequence())) {
        withoutLength.add(added.id());
      }
    }
  }

  private boolean add(int index, CoordinateSequence line) {
    int first = vertices;
    for (int i = 0; i < line.size(); i++) {
      addVertex(first, line.getX(i), line.getY(i));
    }
    if (vertices - first < 2) {
      vertices = first;
      return false;
    }
    end(index, first);
    return true;
  }

  private void add(int line, RoadLines plain, Crossings crossings) {
    int first = vertices;
    for (int v = plain.start[line]; v < plain.start[line + 1]; v++) {
      addVertex(first, plain.lon[v], plain.lat[v]);
      for (Coordinate crossing : crossings.on(v)) {
        addVertex(first, crossing.x, crossing.y);
      }
    }
    end(plain.road[line], first);
  }

  private void end(int index, int first) {
    Ruler.measure(lon, lat, first, vertices, along);
    road[lines++] = index;
    start[lines] = vertices;
  }

  private void addVertex(int first, double x, double y) {
    if (vertices == first || lon[vertices - 1] != x || lat[vertices - 1] != y) {
      // adding 0 turns -0.0 into 0.0, so that equal positions have equal bits
      lon[vertices] = x + 0.0;
      lat[vertices++] = y + 0.0;
    }
  }

  /** The node of each vertex, numbered as they come; -1 where a line passes through alone. */
  int[] nodes() {
    int[] same = firstOfSame();
    byte[] uses = new byte[vertices];
    for (int line = 0; line < lines; line++) {
      for (int v = start[line]; v < start[line + 1]; v++) {
        boolean end = v == start[line] || v == start[line + 1] - 1;
        uses[same[v]] = (byte) Math.min(2, uses[same[v]] + (end ? 2 : 1));
      }
    }
    int count = 0;
    for (int v = 0; v < vertices; v++) {
      // the first vertex at a position comes before the others there
      same[v] = uses[same[v]] < 2 && same[v] == v ? -1 : same[v] == v ? count++ : same[same[v]];
    }
    return same;
  }

  /** The first vertex at the position of each vertex, by a hash table with open addresses. */
  private int[] firstOfSame() {
    int[] table = new int[Integer.highestOneBit(Math.max(8, vertices)) << 2];
    Arrays.fill(table, -1);
    int[] same = new int[vertices];
    for (int v = 0; v < vertices; v++) {
      int slot = hash(v) & (table.length - 1);
      while (table[slot] >= 0 && !isSame(table[slot], v)) {
        slot = (slot + 1) & (table.length - 1);
      }
      if (table[slot] < 0) {
        table[slot] = v;
      }
      same[v] = table[slot];
    }
    return same;
  }

  private boolean isSame(int a, int b) {
    return lon[a] == lon[b] && lat[a] == lat[b];
  }

  private int hash(int v) {
    long mixed =
        Double.doubleToLongBits(lon[v]) * 0x9E3779B97F4A7C15L + Double.doubleToLongBits(lat[v]);
    mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
    return (int) (mixed ^ mixed >>> 32);
  }
}
