package org.firewell.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.firewell.feature.County;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;
import org.firewell.feature.Layer;
import org.firewell.ingest.file.Notice;
import org.firewell.ingest.file.Severity;

/**
 * What a folder of files says of a county, and what of it could not be read.
 *
 * @param county its name, day and rulesets, as {@code dataset.yaml} gives them
 * @param ground the features that were read; a collection without a readable file has no layer
 * @param layers where each layer of the ground comes from
 * @param notices by file in the order of the collections, then by row
 */
public record Dataset(
    County county, Ground ground, Map<FeatureType<?>, Layer> layers, List<Notice> notices) {

  public Dataset {
    layers = Map.copyOf(layers);
    notices = List.copyOf(notices);
  }

  public String name() {
    return county.name();
  }

  /** The day of which the data speaks, or null when the dataset does not say. */
  public LocalDate asOf() {
    return county.asOf();
  }

  /** The ids of the rulesets that hold in the county, the first by default; maybe none. */
  public List<String> rulesets() {
    return county.rulesets();
  }

  /** Whether something was lost; warnings alone are no errors. */
  public boolean hasErrors() {
    return notices.stream().anyMatch(n -> n.severity() == Severity.ERROR);
  }
}
