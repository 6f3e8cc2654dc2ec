package org.firewell.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.firewell.feature.Division;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Figure;
import org.firewell.feature.FireResistance;
import org.firewell.feature.FireStation;
import org.firewell.feature.Ground;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Lifecycle;
import org.firewell.feature.MicroStation;
import org.firewell.feature.Village;
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

  private final Ground history;
  private final Divisions divisions;
  private final Ground ground;
  private final Ruleset lawOfAllDays;
  private final Ruleset law;
  private final LocalDate asOf;
  private final Serviceability serviceability;
  private String id;

  /**
   * @param historyOrNull the features of all dates that the ground was taken from; a proposal has
   *     none, since it says nothing of other days
   * @param divisions how townships and villages followed each other, of all dates
   * @param lawOfAllDays of which the law of the day is taken
   */
  private Snapshot(
      Ground historyOrNull,
      Divisions divisions,
      Ground ground,
      Ruleset lawOfAllDays,
      LocalDate asOf,
      Serviceability serviceability) {
    this.history = historyOrNull;
    this.divisions = divisions;
    this.ground = ground;
    this.lawOfAllDays = lawOfAllDays;
    this.law = lawOfAllDays.on(asOf);
    this.asOf = asOf;
    this.serviceability = serviceability;
  }

  /**
   * What stands on a day under a law: the features of the ground that are valid on that day, those
   * that were looked at since as they were last found by then, and the law as it holds on it.
   */
  public static Snapshot of(Ground ground, Ruleset law, LocalDate asOf) {
    return of(ground, new Divisions(ground), law, asOf);
  }

  private static Snapshot of(Ground ground, Divisions divisions, Ruleset law, LocalDate asOf) {
    Predicate<Feature> valid = feature -> feature.header().isValidOn(asOf);
    LastLooks looks = new LastLooks(ground.looks(), asOf);
    Ground there =
        mapped(ground, (type, layer) -> looks.on(type, layer.stream().filter(valid).toList()))
            .withFigures(ground.figures().stream().filter(f -> !f.on().isAfter(asOf)).toList());
    return new Snapshot(ground, divisions, there, law, asOf, serviceability(divisions, law, asOf));
  }

  /**
   * The same county under the same law on another day.
   *
   * @throws IllegalStateException when this is a proposal, which says nothing of other days
   */
  public Snapshot on(LocalDate day) {
    return day.equals(asOf) ? this : of(history(), divisions, lawOfAllDays, day);
  }

  /** What stands on the same day, judged by another law; of a proposal too. */
  public Snapshot under(Ruleset other) {
    return new Snapshot(
        history, divisions, ground, other, asOf, serviceability(divisions, other, asOf));
  }

  /** Sixteen hexadecimal digits made of the content, worked out at the first call. */
  public synchronized String id() {
    if (id == null) {
      List<Feature> others = new ArrayList<>(divisions.others(asOf));
      past(FeatureType.HYDRANTS).orElse(List.of()).stream()
          .filter(hydrant -> !hydrant.header().isValidOn(asOf))
          .forEach(others::add);
      id = ContentId.of(ground, others, law, asOf);
    }
    return id;
  }

  public LocalDate asOf() {
    return asOf;
  }

  /** As it holds on the day. */
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
   * The rows of a layer that began by the day, those that ended since among them, sorted by id;
   * empty for a proposal, which says nothing of other days.
   */
  public <F extends Feature> Optional<List<F>> past(FeatureType<F> type) {
    return Optional.ofNullable(history)
        .map(
            all ->
                all.list(type).stream()
                    .filter(row -> !isAfter(row.header().validFrom(), asOf))
                    .toList());
  }

  private static boolean isAfter(LocalDate dayOrNull, LocalDate other) {
    return dayOrNull != null && dayOrNull.isAfter(other);
  }

  /** The feature of an id, where it is valid on the day. */
  public <F extends Feature> Optional<F> find(FeatureType<F> type, String id) {
    return ground.find(type, id);
  }

  /** What was entered of things that are not on the map, up to the day: by indicator, unit, day. */
  public List<Figure> figures() {
    return ground.figures();
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

  /** How a feature of any kind stands; empty for a village, a road and the like. */
  public Optional<Standing> findStanding(Feature feature) {
    if (feature instanceof Hydrant hydrant) {
      return Optional.of(standing(hydrant));
    }
    if (feature instanceof WaterIntake intake) {
      return Optional.of(standing(intake));
    }
    if (feature instanceof MicroStation station) {
      return Optional.of(standing(station));
    }
    return feature instanceof FireStation station
        ? Optional.of(standing(station))
        : Optional.empty();
  }

  /** Which rows are one object, as the law tells duplicates; rows of one kind of point. */
  public <F extends Feature> Distinct<F> distinct(List<F> rows) {
    return new Distinct<>(rows, law.value(Norm.DUPLICATE_M), asOf);
  }

  /** How the townships or villages of all dates followed each other. */
  public <D extends Division> Lineage<D> lineage(FeatureType<D> type) {
    return divisions.lineage(type);
  }

  /** The villages that the rates of the day's year are of, and what became of them by the day. */
  public Scope scope() {
    return Scope.of(lineage(FeatureType.VILLAGES), asOf);
  }

  /** Which township a feature belongs to. */
  public Townships townships() {
    return new Townships(this);
  }

  /** This snapshot with a proposal carried out. A layer that a proposal adds to becomes present. */
  public Snapshot with(Proposal proposal) {
    Map<FeatureType<?>, List<Feature>> layers = new LinkedHashMap<>();
    for (FeatureType<?> type : FeatureType.all()) {
      if (proposal.adds(type) || (has(type) && proposal.removes(type))) {
        layers.put(type, proposal.carriedOut(type, list(type)));
      }
    }
    return with(layers);
  }

  /**
   * This snapshot with other features in some layers, all of them valid on the day. What is not
   * changed is shared, so this costs no more than the layers that are.
   */
  public Snapshot with(Map<FeatureType<?>, ? extends List<? extends Feature>> layers) {
    Divisions others = divisions.with(layers, asOf);
    return new Snapshot(
        null,
        others,
        ground.with(layers),
        lawOfAllDays,
        asOf,
        others == divisions ? serviceability : serviceability(others, law, asOf));
  }

  private Ground history() {
    if (history == null) {
      throw new IllegalStateException("a proposal says nothing of other days");
    }
    return history;
  }

  private static Serviceability serviceability(Divisions divisions, Ruleset law, LocalDate asOf) {
    return new Serviceability(law, asOf, intake -> resistance(divisions, intake, asOf));
  }

  /** How the houses of an intake's village stand a fire; null where that is not known. */
  private static FireResistance resistance(
      Divisions divisions, WaterIntake intake, LocalDate asOf) {
    if (intake.village() == null) {
      return null;
    }
    List<Village> villages =
        divisions
            .lineage(FeatureType.VILLAGES)
            .named(intake.village().trim(), asOf, intake.geometry().getCoordinate());
    return villages.stream().map(Village::fireResistance).distinct().count() == 1
        ? villages.get(0).fireResistance()
        : null;
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
    return ground.with(layers);
  }
}
