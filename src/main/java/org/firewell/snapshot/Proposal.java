package org.firewell.snapshot;

import java.util.List;
import java.util.Set;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;

/**
 * A what-if: features that would stand and features that would not.
 *
 * @param added stand in the proposal; one whose id is taken stands instead of the former
 * @param removed do not
 */
public record Proposal(List<? extends Feature> added, Set<Removal> removed) {

  public Proposal {
    added = List.copyOf(added);
    removed = Set.copyOf(removed);
  }

  public static Proposal adding(Feature... features) {
    return new Proposal(List.of(features), Set.of());
  }

  public static Proposal removing(FeatureType<?> type, String id) {
    return new Proposal(List.of(), Set.of(new Removal(type, id)));
  }

  /** Names the feature that goes. */
  public record Removal(FeatureType<?> type, String id) {}
}
