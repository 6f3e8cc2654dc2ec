package org.firewell.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.firewell.feature.Ground;

/**
 * What is asked about: a ground, and what its dataset says of itself.
 *
 * @param ground its layers, of all dates
 * @param asOf the day that the dataset speaks of, or null when it names none
 * @param rulesets ids of the rulesets that bind it, the most telling first; may be empty
 */
public record County(Ground ground, LocalDate asOf, List<String> rulesets) {

  public County {
    rulesets = List.copyOf(rulesets);
  }

  /** The dataset's day, else the newest date in the data; never the day on which it is asked. */
  public Optional<LocalDate> day() {
    return asOf != null ? Optional.of(asOf) : ground.newestDate();
  }
}
