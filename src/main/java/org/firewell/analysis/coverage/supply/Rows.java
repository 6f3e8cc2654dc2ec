package org.firewell.analysis.coverage.supply;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.feature.Feature;
import org.firewell.geo.Surroundings;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/** The rows of one kind by place. Threads may share it. */
public final class Rows {

  private final HPRtree tree = new HPRtree();
  private final double duplicateM;

  /**
   * @param duplicateM rows this near to each other may be one object
   */
  public Rows(List<? extends Feature> rows, double duplicateM) {
    this.duplicateM = duplicateM;
    rows.forEach(row -> tree.insert(row.geometry().getEnvelopeInternal(), row));
    tree.build();
  }

  /**
   * All rows within some metres of an extent, and some beyond.
   *
   * @param extent in degrees, longitude first
   */
  @SuppressWarnings("unchecked") // the tree holds what the constructor put in
  public List<Feature> within(double metres, Envelope extent) {
    return tree.query(Surroundings.of(extent, metres));
  }

  /**
   * Rows that may be one object with one of some features, be it by a chain of others: which of the
   * remaining rows are one object does not depend on these.
   */
  public List<Feature> duplicatesOf(Collection<? extends Feature> features) {
    Map<String, Feature> linked = new LinkedHashMap<>();
    Deque<Feature> next = new ArrayDeque<>(features);
    while (!next.isEmpty()) {
      for (Feature row : within(duplicateM, next.pop().geometry().getEnvelopeInternal())) {
        if (linked.putIfAbsent(row.id(), row) == null) {
          next.add(row);
        }
      }
    }
    return new ArrayList<>(linked.values());
  }
}
