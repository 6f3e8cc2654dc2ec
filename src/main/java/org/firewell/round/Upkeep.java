package org.firewell.round;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Look;
import org.firewell.feature.Ternary;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Standing;
import org.firewell.snapshot.Standing.Flaw;
import org.firewell.snapshot.Townships;
import org.firewell.standard.Norm;

/**
 * How a unit keeps its hydrants and intakes on a day.
 *
 * @param unit whose they are; a code of null where nothing tells it
 * @param register of the intact rate, by id
 * @param overdue what is to be inspected, by layer and id
 * @param repairs that are open on the day, by due day and id
 */
public record Upkeep(
    Townships.Unit unit,
    List<IntactRegister.Entry> register,
    List<Overdue> overdue,
    List<Repair> repairs) {

  /**
   * An object that was not inspected within the window.
   *
   * @param last the last inspection or acceptance by the day; null where none is known
   * @param days since the window passed, 1 or more; null where no inspection is known
   */
  public record Overdue(String layer, Feature object, LocalDate last, Long days) {

    public boolean isNever() {
      return last == null;
    }
  }

  /**
   * How each unit keeps what it has, by code, those of an unknown unit last.
   *
   * @param repairs of any day; those of objects that do not stand on the day are left out
   */
  public static List<Upkeep> of(Snapshot snapshot, Collection<Repair> repairs) {
    Gathering gathering = new Gathering(snapshot);
    IntactRegister.of(snapshot).forEach(e -> gathering.of(e.hydrant()).register().add(e));
    for (FeatureType<?> layer : Look.LAYERS) {
      overdue(snapshot, layer).forEach(late -> gathering.of(late.object()).overdue().add(late));
    }
    repairs.stream()
        .filter(repair -> repair.isOpenOn(snapshot.asOf()))
        .sorted(Comparator.comparing(Repair::dueOn).thenComparing(Repair::id))
        .forEach(
            repair ->
                object(snapshot, repair)
                    .ifPresent(object -> gathering.of(object).repairs().add(repair)));
    return gathering.units();
  }

  /** What a repair is of, where it stands on the day. */
  public static Optional<? extends Feature> object(Snapshot snapshot, Repair repair) {
    return FeatureType.find(repair.layer()).flatMap(type -> snapshot.find(type, repair.object()));
  }

  private static <F extends Feature> Stream<Overdue> overdue(
      Snapshot snapshot, FeatureType<F> layer) {
    return snapshot.distinct(snapshot.list(layer)).objects().stream()
        .flatMap(object -> overdue(snapshot, layer, object).stream());
  }

  /** Standing judges it, so that a window is counted in one way alone. */
  private static Optional<Overdue> overdue(
      Snapshot snapshot, FeatureType<?> layer, Feature object) {
    Standing standing = snapshot.findStanding(object).orElseThrow();
    if (standing.built() != Ternary.YES || standing.isFreeOf(Flaw.OVERDUE) == Ternary.YES) {
      return Optional.empty();
    }
    LocalDate last = lastSeen(object, snapshot.asOf()).orElse(null);
    Long days =
        last == null
            ? null
            : (Long)
                (ChronoUnit.DAYS.between(last, snapshot.asOf())
                    - snapshot.law().count(window(layer)));
    return Optional.of(new Overdue(layer.name(), object, last, days));
  }

  private static Optional<LocalDate> lastSeen(Feature object, LocalDate day) {
    LocalDate accepted = object instanceof Hydrant hydrant ? hydrant.acceptedOn() : null;
    LocalDate inspected = Look.lastOf(object).map(Look::on).orElse(null);
    return Stream.of(Optional.ofNullable(accepted), Optional.ofNullable(inspected))
        .flatMap(Optional::stream)
        .filter(date -> !date.isAfter(day))
        .max(Comparator.naturalOrder());
  }

  private static Norm window(FeatureType<?> layer) {
    return layer == FeatureType.HYDRANTS
        ? Norm.HYDRANT_INSPECTION_DAYS
        : Norm.INTAKE_INSPECTION_DAYS;
  }

  /** By unit. The county's townships are there, be there nothing in them. */
  private static final class Gathering {

    private final Townships townships;
    private final Map<String, Upkeep> byCode =
        new TreeMap<>(Comparator.nullsLast(Comparator.naturalOrder()));

    Gathering(Snapshot snapshot) {
      townships = snapshot.townships();
      snapshot.list(FeatureType.TOWNSHIPS).forEach(this::of);
    }

    Upkeep of(Feature feature) {
      Townships.Unit unit = townships.of(feature);
      return byCode.computeIfAbsent(
          unit.code(),
          code -> new Upkeep(unit, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
    }

    List<Upkeep> units() {
      return List.copyOf(byCode.values());
    }
  }
}
