package org.firewell.account;

import java.util.Optional;
import org.firewell.feature.Feature;
import org.firewell.feature.Ternary;

/** Which township a feature belongs to. Implemented by whoever knows the county's ground. */
public interface Units {

  /** The code of the township that is called so by code, id or name; empty when none is. */
  Optional<String> find(String word);

  /** The code of the township that a feature says it belongs to, else in which it stands. */
  Optional<String> of(Feature feature);

  /**
   * Whether a feature stands in a township, the tolerance of its boundary included; unknown where
   * the township has no area.
   */
  Ternary standsIn(Feature feature, String code);
}
