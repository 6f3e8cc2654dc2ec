package org.firewell.ingest.crs;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Some of the positions of a file as they stand in it, evenly from its beginning to its end, so
 * that a file of any size is judged in the same memory. The same rows give the same sample.
 */
public final class Sample {

  /** Not more positions than this are kept. */
  public static final int MOST = 2_000;

  private final List<Coordinate> kept = new ArrayList<>();
  private long seen;
  private long stride = 1;

  /** Takes the positions of a row: a point's own, of anything else each of its vertices. */
  public void add(Geometry geometry) {
    for (Coordinate position : geometry.getCoordinates()) {
      if (Double.isFinite(position.x) && Double.isFinite(position.y)) {
        add(position);
      }
    }
  }

  private void add(Coordinate position) {
    if (seen++ % stride != 0) {
      return;
    }
    kept.add(new Coordinate(position.x, position.y));
    if (kept.size() > MOST) {
      thin();
    }
  }

  /** Every second one goes, so that those that stay are twice as far apart. */
  private void thin() {
    List<Coordinate> half = new ArrayList<>();
    for (int i = 0; i < kept.size(); i += 2) {
      half.add(kept.get(i));
    }
    kept.clear();
    kept.addAll(half);
    stride *= 2;
  }

  List<Coordinate> positions() {
    return kept;
  }
}
