package org.firewell.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.firewell.feature.FeatureType;
import org.locationtech.jts.geom.Geometry;

/** What a partner said last of a collection. */
public final class Said {

  /** Nothing is remembered. */
  public static final Said NOTHING = new Said(List.of());

  private final Map<String, Thing> byFeature = new TreeMap<>();
  private final Map<String, Thing> byTheirs = new HashMap<>();
  private final Map<String, Thing> byWords = new HashMap<>();

  /** At most one of each feature. */
  public Said(List<Thing> things) {
    for (Thing thing : things) {
      if (!thing.equals(Thing.nothing(thing.feature()))) {
        byFeature.put(thing.feature(), thing);
      }
    }
    for (Thing thing : byFeature.values()) {
      byTheirs.put(thing.theirs(), thing);
      byWords.put(thing.words(), thing);
    }
  }

  /** All of it, by the id of the feature here. */
  public List<Thing> list() {
    return List.copyOf(byFeature.values());
  }

  /** Whether nothing was said. */
  public boolean isEmpty() {
    return byFeature.isEmpty();
  }

  /** What was said of a feature that has this id here. */
  public Optional<Thing> of(String feature) {
    return Optional.ofNullable(byFeature.get(feature));
  }

  /** What was said of the thing that has a row's id there, or was said in its words. */
  Optional<Thing> ofRow(FeatureType<?> type, Incoming<?> row) {
    if (isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        Ids.isGiven(row) ? byTheirs.get(row.feature().id()) : byWords.get(Ids.ofWords(type, row)));
  }

  /**
   * What was said of one thing.
   *
   * @param feature its id here
   * @param theirs its id there; null where no file had one
   * @param words an id made of all that the last row without an id said of it, so that the same
   *     words are known again; null where there was none
   * @param values by attribute that something was said of, as {@link
   *     org.firewell.feature.Attribute#of} gives it
   * @param place in longitude and latitude; null where none was said
   * @param photo what the file calls a photo of it; null where none was said
   */
  public record Thing(
      String feature,
      String theirs,
      String words,
      Map<String, Object> values,
      Geometry place,
      String photo) {

    public Thing {
      values = Map.copyOf(values);
    }

    /** Nothing, be it that something was said before. */
    static Thing nothing(String feature) {
      return new Thing(feature, null, null, Map.of(), null, null);
    }
  }
}
