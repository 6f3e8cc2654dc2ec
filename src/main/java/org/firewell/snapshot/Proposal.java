package org.firewell.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** Whether a feature of a kind would stand. */
  public boolean adds(FeatureType<?> type) {
    return added.stream().anyMatch(type.recordType()::isInstance);
  }

  /** Whether a feature of a kind would go. */
  public boolean removes(FeatureType<?> type) {
    return removed.stream().anyMatch(removal -> removal.type() == type);
  }

  /** The features of a kind that would stand where those given do. */
  List<Feature> carriedOut(FeatureType<?> type, List<? extends Feature> standing) {
    Map<String, Feature> byId = new LinkedHashMap<>();
    standing.forEach(f -> byId.put(f.id(), f));
    removed.stream().filter(r -> r.type() == type).forEach(r -> byId.remove(r.id()));
    added.stream().filter(type.recordType()::isInstance).forEach(f -> byId.put(f.id(), f));
    return new ArrayList<>(byId.values());
  }

  /** Names the feature that goes. */
  public record Removal(FeatureType<?> type, String id) {}
}
