package org.firewell.api.ogc;

import org.firewell.api.http.StatusException;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;

/** Finds the layer that an address names. */
public final class Layers {

  private Layers() {}

  /**
   * @throws StatusException when there is no collection of that name, or it was never loaded
   */
  public static FeatureType<?> get(Features features, String name) {
    FeatureType<?> type =
        FeatureType.find(name)
            .orElseThrow(() -> StatusException.missing("there is no collection " + name));
    if (!features.layers().containsKey(type)) {
      throw StatusException.missing("the collection " + name + " was not loaded");
    }
    return type;
  }
}
