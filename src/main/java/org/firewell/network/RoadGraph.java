package org.firewell.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.firewell.feature.Feature;
import org.firewell.feature.Road;
import org.firewell.feature.Ternary;
import org.firewell.geo.LonLat;

/**
 * Roads joined where they share a vertex, interior vertices too, by exact equality; never where
 * they merely cross, unless a {@link Noding} asks for it. A node is an end of a line or a vertex
 * that occurs more than once; an edge is what lies between two nodes along a line.
 *
 * <p>{@code LINESTRING (0 0, 1 1, 2 2)} and {@code LINESTRING (0 2, 1 1)} make four nodes and three
 * edges; {@code LINESTRING (0 0, 2 2)} and {@code LINESTRING (0 2, 2 0)} four nodes and two edges.
 *
 * <p>Roads are numbered in the order of their ids, nodes and edges in the order of the roads, so
 * the order in which roads are given changes nothing. Immutable; takes 49 bytes an edge and 8 a
 * node, and 24 bytes a vertex for the geometry.
 */
public final class RoadGraph {

  private final List<Road> roads;
  private final List<String> withoutLength;

  private final double[] lon;
  private final double[] lat;
  private final double[] along;

  private final int[] edgeRoad;
  private final int[] firstVertex;
  private final int[] lastVertex;
  private final int[] from;
  private final int[] to;
  private final double[] length;
  private final boolean[] oneWay;

  private final int nodes;
  private final Arcs arcs;

  private final Islands islands;

  private RoadGraph(List<Road> roads, RoadLines lines) {
    this.roads = roads;
    this.withoutLength = lines.withoutLength();
    this.lon = Arrays.copyOf(lines.lon, lines.vertices());
    this.lat = Arrays.copyOf(lines.lat, lines.vertices());
    this.along = Arrays.copyOf(lines.along, lines.vertices());
    int[] node = lines.nodes();
    int edges = countEdges(lines, node);
    edgeRoad = new int[edges];
    firstVertex = new int[edges];
    lastVertex = new int[edges];
    from = new int[edges];
    to = new int[edges];
    length = new double[edges];
    oneWay = new boolean[edges];
    cut(lines, node);
    nodes = Arrays.stream(node).max().orElse(-1) + 1;
    arcs = Arcs.of(nodes, from, to);
    islands = Islands.of(nodes, from, to);
  }

  /**
   * Roads that join at shared vertices alone.
   *
   * @param roads as LineString or MultiLineString in degrees
   * @throws IllegalArgumentException when a road has another geometry, with its id
   */
  public static RoadGraph of(List<Road> roads) {
    return of(roads, Noding.SHARED_VERTICES);
  }

  /** Roads that join as a noding says; what is added to a line is a vertex where it is crossed. */
  public static RoadGraph of(List<Road> roads, Noding noding) {
    List<Road> sorted = roads.stream().sorted(Comparator.comparing(Feature::id)).toList();
    return new RoadGraph(sorted, RoadLines.of(sorted, noding));
  }

  public int nodes() {
    return nodes;
  }

  public int edges() {
    return from.length;
  }

  /** The roads in the order of their ids. */
  public List<Road> roads() {
    return roads;
  }

  /** Ids of roads of which a line has no two different vertices; that line is not in the graph. */
  public List<String> withoutLength() {
    return withoutLength;
  }

  /** The road of an edge, as an index into {@link #roads()}. */
  public int roadIndex(int edge) {
    return edgeRoad[edge];
  }

  /** The road of an edge. */
  public Road road(int edge) {
    return roads.get(edgeRoad[edge]);
  }

  /** The node at which an edge begins, along its line. */
  public int from(int edge) {
    return from[edge];
  }

  /** The node at which an edge ends, along its line. */
  public int to(int edge) {
    return to[edge];
  }

  /** The length of an edge on the ellipsoid, in metres. */
  public double lengthM(int edge) {
    return length[edge];
  }

  /** Whether engines may drive an edge only along its line; a blank is taken as two-way. */
  public boolean isOneWay(int edge) {
    return oneWay[edge];
  }

  /** The number of parts that no road connects, directions aside. */
  public int islands() {
    return islands.count();
  }

  /** The island of a node, 0 to {@link #islands()} - 1, numbered by their first nodes. */
  public int island(int node) {
    return islands.of(node);
  }

  /** The length of the roads of each island in metres. */
  public double[] islandLengthsM() {
    double[] lengths = new double[islands()];
    for (int edge = 0; edge < edges(); edge++) {
      lengths[island(from[edge])] += length[edge];
    }
    return lengths;
  }

  /**
   * The position on an edge.
   *
   * @param offsetM metres from the edge's beginning; less than 0 is its beginning, more than its
   *     length its end
   */
  public LonLat position(int edge, double offsetM) {
    double sought = along[firstVertex[edge]] + offsetM;
    int at = Arrays.binarySearch(along, firstVertex[edge], lastVertex[edge] + 1, sought);
    int after = Math.max(firstVertex[edge] + 1, Math.min(lastVertex[edge], at < 0 ? -at - 1 : at));
    double piece = along[after] - along[after - 1];
    return onPiece(after - 1, piece == 0 ? 0 : (sought - along[after - 1]) / piece);
  }

  /** The position at a share, 0 to 1, of the piece that begins at a vertex. */
  private LonLat onPiece(int vertex, double share) {
    double within = Math.max(0, Math.min(1, share));
    return new LonLat(lonOnPiece(vertex, within), latOnPiece(vertex, within));
  }

  double lonOnPiece(int vertex, double share) {
    return between(lon, vertex, share);
  }

  double latOnPiece(int vertex, double share) {
    return between(lat, vertex, share);
  }

  /** At the ends exactly what they hold. */
  private static double between(double[] values, int vertex, double share) {
    return share == 1
        ? values[vertex + 1]
        : values[vertex] + share * (values[vertex + 1] - values[vertex]);
  }

  int firstVertex(int edge) {
    return firstVertex[edge];
  }

  int lastVertex(int edge) {
    return lastVertex[edge];
  }

  double lon(int vertex) {
    return lon[vertex];
  }

  double lat(int vertex) {
    return lat[vertex];
  }

  /** Metres from the edge's beginning to a share, 0 to 1, of the piece that begins at a vertex. */
  double offsetM(int edge, int vertex, double share) {
    return along[vertex] - along[firstVertex[edge]] + share * (along[vertex + 1] - along[vertex]);
  }

  /** Metres from the edge's beginning to one of its vertices. */
  double offsetM(int edge, int vertex) {
    return along[vertex] - along[firstVertex[edge]];
  }

  Arcs arcs() {
    return arcs;
  }

  /** The nodes at which the edges begin; not to be changed. */
  int[] from() {
    return from;
  }

  /** The nodes at which the edges end; not to be changed. */
  int[] to() {
    return to;
  }

  /** Longitudes of the vertices, edge after edge along the lines; not to be changed. */
  double[] lon() {
    return lon;
  }

  double[] lat() {
    return lat;
  }

  /** The vertices at which a piece of an edge begins. */
  int[] pieces() {
    int[] pieces = new int[lon.length];
    int count = 0;
    for (int edge = 0; edge < edges(); edge++) {
      for (int vertex = firstVertex[edge]; vertex < lastVertex[edge]; vertex++) {
        pieces[count++] = vertex;
      }
    }
    return Arrays.copyOf(pieces, count);
  }

  /** The edge of which a piece begins at a vertex. */
  int edgeAt(int vertex) {
    int at = Arrays.binarySearch(firstVertex, vertex);
    return at < 0 ? -at - 2 : at;
  }

  private static int countEdges(RoadLines lines, int[] node) {
    return (int) Arrays.stream(node).filter(n -> n >= 0).count() - lines.lines();
  }

  private void cut(RoadLines lines, int[] node) {
    int edge = 0;
    for (int line = 0; line < lines.lines(); line++) {
      int first = lines.start[line];
      for (int v = first + 1; v < lines.start[line + 1]; v++) {
        if (node[v] >= 0) {
          edgeRoad[edge] = lines.road[line];
          firstVertex[edge] = first;
          lastVertex[edge] = v;
          from[edge] = node[first];
          to[edge] = node[v];
          length[edge] = along[v] - along[first];
          oneWay[edge] = roads.get(lines.road[line]).oneway() == Ternary.YES;
          edge++;
          first = v;
        }
      }
    }
  }
}
