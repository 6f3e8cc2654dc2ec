package org.firewell.api.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;
import org.firewell.job.Grounds;
import org.firewell.render.Rounding;
import org.locationtech.jts.geom.Envelope;

/** Where the layers lie and what their positions are, worked out once for every revision. */
public final class Extents {

  private final Grounds grounds;
  private Known known = new Known(-1, Map.of(), false, false);

  public Extents(Grounds grounds) {
    this.grounds = grounds;
  }

  /** West, south, east, north of a layer in degrees; empty when the layer holds nothing. */
  public List<Double> of(FeatureType<?> type) {
    return numbers(known().boxes().getOrDefault(type, new Envelope()));
  }

  /** West, south, east, north of all layers together. */
  public List<Double> all() {
    Envelope all = new Envelope();
    known().boxes().values().forEach(all::expandToInclude);
    return numbers(all);
  }

  /** Whether the position of any feature is schematic. */
  public boolean schematic() {
    return known().schematic();
  }

  /** Whether the position of any feature is real, or may be. */
  boolean real() {
    return known().real();
  }

  private synchronized Known known() {
    grounds
        .current()
        .filter(current -> current.revision() != known.revision())
        .ifPresent(current -> known = measure(current));
    return known;
  }

  private static Known measure(Grounds.Current current) {
    Map<FeatureType<?>, Envelope> boxes = new HashMap<>();
    for (FeatureType<?> type : FeatureType.all()) {
      Envelope box = new Envelope();
      current
          .ground()
          .list(type)
          .forEach(f -> box.expandToInclude(f.geometry().getEnvelopeInternal()));
      boxes.put(type, box);
    }
    Ground ground = current.ground();
    return new Known(
        current.revision(),
        boxes,
        any(ground, feature -> !Rounding.isReal(feature)),
        any(ground, Rounding::isReal));
  }

  private static boolean any(Ground ground, Predicate<Feature> condition) {
    return FeatureType.all().stream()
        .flatMap(type -> ground.list(type).stream())
        .anyMatch(condition);
  }

  private static List<Double> numbers(Envelope box) {
    return box.isNull()
        ? List.of()
        : List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
  }

  private record Known(
      long revision, Map<FeatureType<?>, Envelope> boxes, boolean schematic, boolean real) {}
}
