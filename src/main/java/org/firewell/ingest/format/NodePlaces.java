package org.firewell.ingest.format;

import java.util.Arrays;

/**
 * Where the nodes of OpenStreetMap lie that some ways go through: first the ids of all, then their
 * places. Takes 24 bytes a node.
 */
final class NodePlaces {

  private long[] ids = new long[1024];
  private int size;
  private double[] lon;
  private double[] lat;

  void want(long[] nodes) {
    if (size + nodes.length > ids.length) {
      squeeze();
      ids = Arrays.copyOf(ids, Math.max(2 * size, size + nodes.length) + 1024);
    }
    System.arraycopy(nodes, 0, ids, size, nodes.length);
    size += nodes.length;
  }

  /** Every node that is wanted is known now; none of them has a place yet. */
  void seal() {
    squeeze();
    lon = new double[size];
    lat = new double[size];
    Arrays.fill(lon, Double.NaN);
  }

  void put(long node, double nodeLon, double nodeLat) {
    int at = Arrays.binarySearch(ids, 0, size, node);
    if (at >= 0) {
      lon[at] = nodeLon;
      lat[at] = nodeLat;
    }
  }

  /** Whether a wanted node has a place. */
  boolean has(long node) {
    return !Double.isNaN(lon[at(node)]);
  }

  double lon(long node) {
    return lon[at(node)];
  }

  double lat(long node) {
    return lat[at(node)];
  }

  private int at(long node) {
    return Arrays.binarySearch(ids, 0, size, node);
  }

  private void squeeze() {
    Arrays.sort(ids, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (kept == 0 || ids[i] != ids[kept - 1]) {
        ids[kept++] = ids[i];
      }
    }
    size = kept;
  }
}
