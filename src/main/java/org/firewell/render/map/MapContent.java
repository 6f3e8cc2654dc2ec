package org.firewell.render.map;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.firewell.analysis.Finding;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Layer;
import org.firewell.snapshot.Snapshot;

/**
 * What a map is made of.
 *
 * @param county its name
 * @param snapshot ground and law on the day
 * @param origins of the layers; of one that is missing nothing is known
 * @param levels what is found of the 1+2+N of villages, by id; none where the theme asks none
 * @param gaps coverage findings or gap patches; none where the theme asks none
 * @param rounded whether real positions are shown rounded
 * @param seen a feature as who asks may see it; how it stands is judged as it is
 */
public record MapContent(
    String county,
    Snapshot snapshot,
    Map<FeatureType<?>, Layer> origins,
    Map<String, ? extends Finding> levels,
    List<? extends Finding> gaps,
    boolean rounded,
    UnaryOperator<Feature> seen) {

  /** The same with what was found of coverage. */
  public MapContent with(List<? extends Finding> found) {
    return new MapContent(county, snapshot, origins, levels, found, rounded, seen);
  }
}
