package org.firewell.api.access;

import java.util.List;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Revisions;
import org.firewell.job.Grounds;
import org.locationtech.jts.geom.Envelope;

/**
 * Where the layers lie and what their positions are, asked of the store once for every change of a
 * layer.
 */
public final class Extents {

  private final Grounds grounds;
  private final LayerFact<Envelope> boxes;
  private final LayerFact<Boolean> schematic;
  private final LayerFact<Boolean> real;

  public Extents(Grounds grounds, Features features) {
    this.grounds = grounds;
    this.boxes = new LayerFact<>(features::extent);
    this.schematic = new LayerFact<>(type -> features.hasPositions(type, true));
    this.real = new LayerFact<>(type -> features.hasPositions(type, false));
  }

  /** West, south, east, north of a layer in degrees; empty when the layer holds nothing. */
  public List<Double> of(FeatureType<?> type) {
    Revisions now = grounds.revisions();
    return now.layers().containsKey(type) ? numbers(boxes.of(type, now)) : List.of();
  }

  /** West, south, east, north of all layers together. */
  public List<Double> all() {
    Revisions now = grounds.revisions();
    Envelope all = new Envelope();
    now.layers().keySet().forEach(type -> all.expandToInclude(boxes.of(type, now)));
    return numbers(all);
  }

  /** Whether the position of any feature is schematic. */
  public boolean schematic() {
    return any(schematic, grounds.revisions());
  }

  /** Whether the position of any feature is real, or may be. */
  boolean real() {
    return real(grounds.revisions());
  }

  /** The same for who looked already. */
  boolean real(Revisions now) {
    return any(real, now);
  }

  private static boolean any(LayerFact<Boolean> fact, Revisions now) {
    return now.layers().keySet().stream().anyMatch(type -> fact.of(type, now));
  }

  private static List<Double> numbers(Envelope box) {
    return box.isNull()
        ? List.of()
        : List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
  }
}
