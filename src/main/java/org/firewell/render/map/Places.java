package org.firewell.render.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.firewell.feature.Attribute;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.PositionBasis;
import org.firewell.render.style.Symbol.Kind;
import org.firewell.snapshot.Snapshot;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Puts features on the paper and remembers what of the data was drawn. */
final class Places {

  private static final Map<Integer, Kind> KINDS =
      Map.of(0, Kind.POINT, 1, Kind.LINE, 2, Kind.POLYGON);

  private final MapContent content;
  private final Pen pen;
  private final Map<String, Optional<Attribute>> attributes = new HashMap<>();
  private final Set<FeatureType<?>> types = new HashSet<>();
  private boolean schematic;

  Places(MapContent content, Pen pen) {
    this.content = content;
    this.pen = pen;
  }

  /** Where a feature is shown to who asks. */
  Geometry lonLat(Feature feature) {
    return content.seen().apply(feature).geometry();
  }

  /** Those of a layer of which something lies in the panel, by id. */
  <F extends Feature> List<Shape> list(FeatureType<F> type) {
    return list(content.snapshot().list(type));
  }

  /** The same of some features. */
  List<Shape> list(List<? extends Feature> features) {
    List<Shape> shapes = new ArrayList<>();
    for (Feature feature : features) {
      shape(feature, Map.of(), null).ifPresent(shapes::add);
    }
    return shapes;
  }

  /**
   * A feature on the paper; empty where nothing of it lies in the panel.
   *
   * @param more values beside its attributes
   */
  Optional<Shape> shape(Feature feature, Map<String, Object> more, String titleOrNull) {
    Optional<Shape> shape = shape(lonLat(feature), name -> value(feature, more, name), titleOrNull);
    if (shape.isPresent()) {
      types.add(FeatureType.of(feature));
      schematic |= feature.header().positionBasis() == PositionBasis.SCHEMATIC;
    }
    return shape;
  }

  /** A geometry in degrees on the paper. */
  Optional<Shape> shape(Geometry lonLat, Function<String, Object> values, String titleOrNull) {
    if (!pen.meets(lonLat)) {
      return Optional.empty();
    }
    Kind kind = KINDS.get(lonLat.getDimension());
    Coordinate at = kind == Kind.LINE ? null : pen.place(lonLat);
    String path = kind == Kind.POINT ? "" : pen.path(lonLat);
    boolean isThere = kind == Kind.POINT ? pen.isInside(at) : !path.isEmpty();
    return isThere
        ? Optional.of(new Shape(kind, path, at, mm -> pen.inside(lonLat, mm), values, titleOrNull))
        : Optional.empty();
  }

  /** The collections of which something was drawn. */
  Set<FeatureType<?>> types() {
    return types;
  }

  /** Whether the position of anything that was drawn is schematic. */
  boolean isSchematic() {
    return schematic;
  }

  /** How a facility stands on the day, beside its attributes; judged as it is. */
  static Map<String, Object> standing(Snapshot snapshot, Feature feature) {
    return snapshot
        .findStanding(feature)
        .map(
            standing ->
                Map.<String, Object>of(
                    "built", Attribute.text(standing.built()),
                    "effective", Attribute.text(standing.effective())))
        .orElse(Map.of());
  }

  private Object value(Feature feature, Map<String, Object> more, String name) {
    if (more.containsKey(name)) {
      return more.get(name);
    }
    FeatureType<?> type = FeatureType.of(feature);
    return attributes
        .computeIfAbsent(type.name() + " " + name, n -> type.attribute(name))
        .map(attribute -> attribute.plain(feature))
        .orElse(null);
  }
}
