package org.firewell.feature;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Whose ground it is.
 *
 * @param name what people call the county
 * @param asOf the day of which its data speaks, or null when nobody said
 * @param rulesets the ids of the rulesets that hold in it, the first by default; maybe none
 */
public record County(String name, LocalDate asOf, List<String> rulesets) {

  public County {
    Objects.requireNonNull(name, "name");
    rulesets = List.copyOf(rulesets);
  }
}
