package org.firewell.api.ogc;

import java.util.Set;
import org.firewell.api.http.StatusException;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Revisions;

/** Finds the layer that an address names. */
public final class Layers {

  private Layers() {}

  /**
   * @throws StatusException when there is no collection of that name, or it was never loaded
   */
  public static FeatureType<?> get(Features features, String name) {
    return get(features.layers().keySet(), name);
  }

  /** The same for who looked already what the store is at. */
  static FeatureType<?> get(Revisions now, String name) {
    return get(now.layers().keySet(), name);
  }

  private static FeatureType<?> get(Set<FeatureType<?>> loaded, String name) {
    FeatureType<?> type =
        FeatureType.find(name)
            .orElseThrow(() -> StatusException.missing("there is no collection " + name));
    if (!loaded.contains(type)) {
      throw StatusException.missing("the collection " + name + " was not loaded");
    }
    return type;
  }
}
