package org.firewell.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.FireResistance;
import org.firewell.feature.FireStation;
import org.firewell.feature.Ground;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Lifecycle;
import org.firewell.feature.MicroStation;
import org.firewell.feature.WaterIntake;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;

/**
 * The ground and the law on one day.
 *
 * <p>Its id is made of its content: the same features, law and day give the same id on every
 * machine, and a change to any of them gives another.
 */
public final class Snapshot {

  private final Ground ground;
  private final Ruleset law;
  private final LocalDate asOf;
  private final String id;
  private final Serviceability serviceability;

  private Snapshot(Ground ground, Ruleset law, LocalDate asOf) {
    this.ground = ground;
    this.law = law;
    this.asOf = asOf;
    this.id = ContentId.of(ground, law, asOf);
    this.serviceability = new Serviceability(law, asOf, resistanceOfVillages(ground)::get);
  }

  /** What stands on a day under a law: the features of the ground that are valid on that day. */
  public static Snapshot of(Ground ground, Ruleset law, LocalDate asOf) {
    Predicate<Feature> valid = feature -> feature.header().isValidOn(asOf);
    return new Snapshot(
        mapped(ground, (type, layer) -> layer.stream().filter(valid).toList()), law, asOf);
  }

  /** Sixteen hexadecimal digits made of the content. */
  public String id() {
    return id;
  }

  public LocalDate asOf() {
    return asOf;
  }

  public Ruleset law() {
    return law;
  }

  /** Whether the layer is there, be it empty; what a missing one would say is unknown. */
  public boolean has(FeatureType<?> type) {
    return ground.has(type);
  }

  /** The features of a layer that are valid on the day, sorted by id. */
  public <F extends Feature> List<F> list(FeatureType<F> type) {
    return ground.list(type);
  }

  /**
   * The state of a hydrant on the day, its dates winning over the lifecycle that it was last given;
   * empty when neither tells it.
   */
  public Optional<Lifecycle> lifecycle(Hydrant hydrant) {
    return serviceability.lifecycle(hydrant);
  }

  public Standing standing(Hydrant hydrant) {
    return serviceability.of(hydrant);
  }

  public Standing standing(WaterIntake intake) {
    return serviceability.of(intake);
  }

  public Standing standing(MicroStation station) {
    return serviceability.of(station);
  }

  public Standing standing(FireStation station) {
    return serviceability.of(station);
  }

  /** Which rows are one object, as the law tells duplicates; rows of one kind of point. */
  public <F extends Feature> Distinct<F> distinct(List<F> rows) {
    return new Distinct<>(rows, law.value(Norm.DUPLICATE_M), asOf);
  }

  /** Which township a feature belongs to. */
  public Townships townships() {
    return new Townships(this);
  }

  /** This snapshot with a proposal carried out. A layer that a proposal adds to becomes present. */
  public Snapshot with(Proposal proposal) {
    Map<FeatureType<?>, List<Feature>> layers = new LinkedHashMap<>();
    for (FeatureType<?> type : FeatureType.all()) {
      Map<String, Feature> byId = new LinkedHashMap<>();
      list(type).forEach(f -> byId.put(f.id(), f));
      proposal.removed().stream().filter(r -> r.type() == type).forEach(r -> byId.remove(r.id()));
      List<? extends Feature> added =
          proposal.added().stream().filter(f -> type.recordType().isInstance(f)).toList();
      added.forEach(f -> byId.put(f.id(), f));
      if (has(type) || !added.isEmpty()) {
        layers.put(type, new ArrayList<>(byId.values()));
      }
    }
    return new Snapshot(Ground.of(layers), law, asOf);
  }

  private static Map<String, FireResistance> resistanceOfVillages(Ground ground) {
    Map<String, FireResistance> byId = new HashMap<>();
    ground.list(FeatureType.VILLAGES).forEach(v -> byId.put(v.id(), v.fireResistance()));
    return byId;
  }

  private interface LayerMapping {
    List<? extends Feature> apply(FeatureType<?> type, List<? extends Feature> layer);
  }

  private static Ground mapped(Ground ground, LayerMapping mapping) {
    Map<FeatureType<?>, List<? extends Feature>> layers = new LinkedHashMap<>();
    for (FeatureType<?> type : FeatureType.all()) {
      if (ground.has(type)) {
        layers.put(type, mapping.apply(type, ground.list(type)));
      }
    }
    return Ground.of(layers);
  }
}
