package org.firewell.analysis.completeness;

import org.firewell.feature.Feature;
import org.firewell.snapshot.Standing;

/**
 * An object that is a village's.
 *
 * @param standing how it stands on the day
 * @param isFarOff it declares the village and lies farther outside the outline than the tolerance:
 *     it counts, but the place cannot be verified
 */
public record Member<F extends Feature>(
    F object, Standing standing, Basis basis, boolean isFarOff) {

  public String id() {
    return object.id();
  }
}
