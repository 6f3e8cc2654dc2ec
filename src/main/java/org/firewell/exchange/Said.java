package org.firewell.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;

/** What a partner said last of a collection. */
public final class Said {

  /** Nothing is remembered. */
  public static final Said NOTHING = new Said(List.of());

  private final Map<String, Thing> byFeature = new TreeMap<>();
  private final Map<String, Thing> byTheirs = new HashMap<>();

  /** At most one of each feature. */
  public Said(List<Thing> things) {
    for (Thing thing : things) {
      byFeature.put(thing.feature(), thing);
      if (thing.theirs() != null) {
        byTheirs.put(thing.theirs(), thing);
      }
    }
  }

  /** All of it, by the id of the feature here. */
  public List<Thing> list() {
    return List.copyOf(byFeature.values());
  }

  /** What was said of a feature that has this id here. */
  public Optional<Thing> of(String feature) {
    return Optional.ofNullable(byFeature.get(feature));
  }

  /** What was said of the thing that has this id there. */
  public Optional<Thing> ofTheirs(String theirs) {
    return Optional.ofNullable(byTheirs.get(theirs));
  }

  /**
   * What was said of one thing.
   *
   * @param feature its id here
   * @param theirs its id there; null where the file has none
   * @param values by attribute that something was said of, as {@link
   *     org.firewell.feature.Attribute#of} gives it
   * @param place in longitude and latitude; null where none was said
   * @param photo what the file calls a photo of it; null where none was said
   */
  public record Thing(
      String feature, String theirs, Map<String, Object> values, Geometry place, String photo) {

    public Thing {
      values = Map.copyOf(values);
    }
  }
}
