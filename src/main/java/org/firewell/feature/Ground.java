package org.firewell.feature;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a county has on the ground: its layers, of all dates, and the figures that were entered of
 * what is on no map, and what earlier looks at its objects found.
 *
 * <p>A layer that is there and holds nothing says "no"; a layer that is not there says "unknown".
 * Each layer is sorted by id, so that the order of the input changes no answer.
 */
public final class Ground {

  private final Map<FeatureType<?>, List<? extends Feature>> layers = new LinkedHashMap<>();
  private final List<Figure> figures;
  private final List<Look> looks;

  private Ground(List<Figure> figures, List<Look> looks) {
    this.figures = figures;
    this.looks = looks;
  }

  /** A ground of layers; each value holds features of its key's type. */
  public static Ground of(Map<FeatureType<?>, ? extends List<? extends Feature>> layers) {
    return new Ground(List.of(), List.of()).with(layers);
  }

  /** This ground with other features in some layers; the rest is shared, not copied. */
  public Ground with(Map<FeatureType<?>, ? extends List<? extends Feature>> others) {
    Ground ground = new Ground(figures, looks);
    for (FeatureType<?> type : FeatureType.all()) {
      List<? extends Feature> other = others.get(type);
      if (other != null) {
        List<Feature> sorted = new ArrayList<>(other);
        sorted.sort(Comparator.comparing(Feature::id));
        ground.layers.put(type, List.copyOf(sorted));
      } else if (has(type)) {
        ground.layers.put(type, list(type));
      }
    }
    return ground;
  }

  /**
   * This ground with these entered figures in the place of its own.
   *
   * @throws IllegalArgumentException when two are of one indicator, unit and day
   */
  public Ground withFigures(Collection<Figure> others) {
    List<Figure> sorted = others.stream().sorted().toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i - 1).compareTo(sorted.get(i)) == 0) {
        throw new IllegalArgumentException("two figures of one day: " + sorted.get(i));
      }
    }
    Ground ground = new Ground(sorted, looks);
    ground.layers.putAll(layers);
    return ground;
  }

  /**
   * This ground with these looks at its objects in the place of its own.
   *
   * @param others of one object, what its row said before the others is first, and of one day what
   *     came last is last
   */
  public Ground withLooks(Collection<Look> others) {
    Ground ground = new Ground(figures, List.copyOf(others));
    ground.layers.putAll(layers);
    return ground;
  }

  /** Everything that a store keeps, where the layers that were not read are as in this ground. */
  public Ground reread(Features.Kept kept) {
    Ground shared = new Ground(List.of(), List.of());
    for (FeatureType<?> type : kept.revisions().layers().keySet()) {
      if (!kept.layers().containsKey(type)) {
        shared.layers.put(type, list(type));
      }
    }
    return shared.with(kept.layers()).withFigures(kept.figures()).withLooks(kept.looks());
  }

  /** What was entered of things that are not on the map, by indicator, unit and day. */
  public List<Figure> figures() {
    return figures;
  }

  /** What was found of objects by looks of all days, the last of each among them. */
  public List<Look> looks() {
    return looks;
  }

  /** Whether the layer is there, be it empty. */
  public boolean has(FeatureType<?> type) {
    return layers.containsKey(type);
  }

  /** The features of a layer, sorted by id; none when the layer is not there. */
  @SuppressWarnings("unchecked") // of() keeps features of a type under that type
  public <F extends Feature> List<F> list(FeatureType<F> type) {
    return (List<F>) layers.getOrDefault(type, List.of());
  }

  /** The feature of an id; found in log n. */
  public <F extends Feature> Optional<F> find(FeatureType<F> type, String id) {
    List<F> layer = list(type);
    int low = 0;
    int high = layer.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = layer.get(middle).id().compareTo(id);
      if (order == 0) {
        return Optional.of(layer.get(middle));
      }
      low = order < 0 ? middle + 1 : low;
      high = order > 0 ? middle - 1 : high;
    }
    return Optional.empty();
  }

  /**
   * The newest date on any feature or figure, future ends of validity left out: when the data was
   * last touched.
   */
  public Optional<LocalDate> newestDate() {
    return Stream.concat(datesOfFeatures(), figures.stream().map(Figure::on))
        .max(Comparator.naturalOrder());
  }

  private Stream<LocalDate> datesOfFeatures() {
    return layers.entrySet().stream()
        .flatMap(
            layer ->
                layer.getKey().attributes().stream()
                    .filter(a -> a.kind() == Attribute.Kind.DATE && !a.name().equals("valid_to"))
                    .flatMap(a -> layer.getValue().stream().map(a::of)))
        .filter(Objects::nonNull)
        .map(LocalDate.class::cast);
  }
}
