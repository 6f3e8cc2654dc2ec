package org.firewell.analysis.completeness;

import org.firewell.feature.Feature;

/**
 * An object that is a village's.
 *
 * @param isFarOff it declares the village and lies farther outside the outline than the tolerance:
 *     it counts, but the place cannot be verified
 */
public record Member<F extends Feature>(F object, Basis basis, boolean isFarOff) {

  public String id() {
    return object.id();
  }
}
