package org.firewell.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.firewell.feature.Condition;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Lifecycle;
import org.firewell.snapshot.Lifecycles;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;

/**
 * What is known of a hydrant when a step of it is judged.
 *
 * @param hydrant as the register has it
 * @param steps that were taken and not undone, the oldest first
 * @param photos by hash, of those that proved the acceptance of other hydrants, the ids of these
 * @param others the other hydrants, of all dates; those far away do not matter and may be left out
 * @param today in the county
 */
public record Dossier(
    Hydrant hydrant,
    List<Step> steps,
    Map<String, List<String>> photos,
    List<Hydrant> others,
    LocalDate today) {

  public Dossier {
    steps = List.copyOf(steps);
    photos = Map.copyOf(photos);
    others = List.copyOf(others);
  }

  /** The same with what is known of others. */
  Dossier with(Map<String, List<String>> otherPhotos, List<Hydrant> otherHydrants) {
    return new Dossier(hydrant, steps, otherPhotos, otherHydrants, today);
  }

  /**
   * Where the hydrant stands: what the register says, its dates winning over its lifecycle; beside
   * that it is suspended when its last step says so, and out of order when it is in service and its
   * condition tells a fault. Empty when nothing tells it.
   */
  public Optional<State> state() {
    return lifecycle().map(this::beside);
  }

  /** Where the works were left; empty when they do not rest. */
  public Optional<State> leftIn() {
    return last()
        .filter(step -> step.to() == State.SUSPENDED)
        .map(Step::from)
        .filter(from -> lifecycle().equals(from.lifecycle()));
  }

  /** The place that was approved: that of the last siting, else the register's. */
  public Coordinate site() {
    return newestFirst()
        .filter(step -> step.to() == State.SITED)
        .flatMap(step -> step.evidence().position().stream())
        .findFirst()
        .orElseGet(() -> place(hydrant));
  }

  /** The newest day on which anything is known to have happened to it; empty when none is. */
  Optional<LocalDate> lastDay() {
    Stream<LocalDate> register =
        Stream.of(
                hydrant.sitedOn(),
                hydrant.builtOn(),
                hydrant.acceptedOn(),
                hydrant.commissionedOn())
            .filter(Objects::nonNull)
            .filter(day -> !day.isAfter(today));
    return Stream.concat(register, steps.stream().map(Step::on)).max(Comparator.naturalOrder());
  }

  static Coordinate place(Hydrant hydrant) {
    Point point = hydrant.geometry();
    return point.getCoordinate();
  }

  /** Whether a condition is told and is a fault. */
  static boolean isFault(Condition conditionOrNull) {
    return conditionOrNull != null && conditionOrNull.isFault();
  }

  static boolean isGone(Hydrant hydrant, LocalDate day) {
    LocalDate until = hydrant.header().validTo();
    return hydrant.lifecycle() == Lifecycle.REMOVED || until != null && !day.isBefore(until);
  }

  private Optional<Lifecycle> lifecycle() {
    return isGone(hydrant, today) ? Optional.of(Lifecycle.REMOVED) : Lifecycles.on(today, hydrant);
  }

  private State beside(Lifecycle lifecycle) {
    if (leftIn().isPresent()) {
      return State.SUSPENDED;
    }
    return lifecycle == Lifecycle.IN_SERVICE && isFault(hydrant.condition())
        ? State.OUT_OF_ORDER
        : State.of(lifecycle);
  }

  private Optional<Step> last() {
    return newestFirst().findFirst();
  }

  private Stream<Step> newestFirst() {
    return Stream.iterate(steps.size() - 1, n -> n >= 0, n -> n - 1).map(steps::get);
  }
}
