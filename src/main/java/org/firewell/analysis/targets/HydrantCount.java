package org.firewell.analysis.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.firewell.analysis.quota.Claim;
import org.firewell.analysis.quota.LedgerRow;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Lifecycle;
import org.firewell.feature.Ternary;
import org.firewell.round.IntactRegister;
import org.firewell.snapshot.Standing;
import org.firewell.standard.QuotaKind;
import org.firewell.standard.Target;

/** Counts hydrants: those accepted for a task, and those that work. */
final class HydrantCount {

  private final Target target;
  private final Day day;

  HydrantCount(Target target, Day day) {
    this.target = target;
    this.day = day;
  }

  /** How many are accepted for a kind of task, be they more than the units were handed. */
  Measured done() {
    Yardstick yardstick = new Yardstick(target.value(), "count", true);
    if (day.ledger().isEmpty()) {
      return noHydrants(yardstick);
    }
    QuotaKind kind =
        QuotaKind.valueOf(target.counting().measure().limits().get(0).toUpperCase(Locale.ROOT));
    List<Item> items =
        day.ledger().stream()
            .filter(row -> row.quota().kind() == kind)
            .flatMap(row -> row.claims().stream())
            .map(this::item)
            .toList();
    return Measured.total(Reading.count(items, true, yardstick));
  }

  private Item item(Claim claim) {
    Hydrant hydrant = claim.hydrant();
    Optional<Lifecycle> state = claim.state();
    return new Item(
        hydrant.id(),
        null,
        new Unit(claim.quota().unitCode(), claim.quota().unit()),
        Ternary.YES,
        claim.isDone() ? Ternary.YES : state.isPresent() ? Ternary.NO : Ternary.UNKNOWN,
        Ternary.of(state.orElse(null), Lifecycle::isBuilt),
        state.map(s -> List.of(s.name())).orElse(List.of()),
        List.of("STATE"),
        null);
  }

  /** How much of what each unit was handed is accepted; a surplus covers no other task. */
  Measured quota() {
    Yardstick yardstick =
        Yardstick.percent(target.value() == null ? 100 : target.value(), "the quota");
    if (day.ledger().isEmpty()) {
      return noHydrants(yardstick);
    }
    Map<Unit, Reading> units = new TreeMap<>(Unit.BY_CODE);
    day.ledger().stream()
        .collect(Collectors.groupingBy(HydrantCount::unit))
        .forEach((unit, rows) -> units.put(unit, quota(rows, yardstick)));
    Reading total = quota(day.ledger(), yardstick);
    Ternary all = units.values().stream().map(Reading::met).reduce(Ternary.YES, Ternary::and);
    return new Measured(
        new Reading(total.boundsOrNull(), total.builtOrNull(), yardstick, all, total.names(), ""),
        units);
  }

  private static Unit unit(LedgerRow row) {
    return new Unit(row.quota().unitCode(), row.quota().unit());
  }

  private String exemption(LedgerRow row) {
    return day.exemption(target, row.quota().unitCode());
  }

  private Reading quota(List<LedgerRow> rows, Yardstick yardstick) {
    List<LedgerRow> asked = rows.stream().filter(row -> exemption(row) == null).toList();
    double whole = asked.stream().mapToInt(row -> row.quota().quantity()).sum();
    List<String> met = new ArrayList<>();
    List<String> lacking = new ArrayList<>();
    List<String> toCheck = new ArrayList<>();
    for (LedgerRow row : asked) {
      int missing = row.quota().quantity() - row.done();
      if (missing > 0) {
        (missing > row.unknown() ? lacking : toCheck)
            .add(Label.of(row.id(), null, "HYD-" + missing));
      }
      for (Claim claim : row.claims()) {
        if (claim.isDone()) {
          met.add(claim.hydrant().id());
        } else {
          String state = claim.state().map(Enum::name).orElse("STATE");
          (claim.state().isPresent() ? lacking : toCheck)
              .add(Label.of(claim.hydrant().id(), null, state));
        }
      }
    }
    List<String> exempt =
        rows.stream()
            .filter(row -> exemption(row) != null)
            .map(row -> Label.of(row.id(), null, exemption(row)))
            .toList();
    return Reading.of(
        bounds(asked, whole, LedgerRow::done),
        bounds(asked, whole, row -> row.done() + row.states().get(Lifecycle.BUILT)),
        yardstick,
        new Reading.Names(
            met.stream().sorted().toList(),
            lacking.stream().sorted().toList(),
            toCheck.stream().sorted().toList(),
            exempt));
  }

  private static Bounds bounds(
      List<LedgerRow> rows, double whole, ToIntFunction<LedgerRow> counted) {
    double low = 0;
    double high = 0;
    for (LedgerRow row : rows) {
      low += Math.min(counted.applyAsInt(row), row.quota().quantity());
      high += Math.min(counted.applyAsInt(row) + row.unknown(), row.quota().quantity());
    }
    return new Bounds(Share.of(low, whole), Share.of(high, whole));
  }

  /** Of the municipal hydrants in service, those that work. */
  Measured intact() {
    Yardstick yardstick = Yardstick.percent(target.value(), "hydrants");
    if (!day.snapshot().has(FeatureType.HYDRANTS)) {
      return noHydrants(yardstick);
    }
    List<Item> items =
        IntactRegister.of(day.snapshot()).stream()
            .map(this::item)
            .filter(item -> item.in() != Ternary.NO)
            .toList();
    return Measured.of(items, day.units(target), own -> Reading.rate(own, false, yardstick));
  }

  private Item item(IntactRegister.Entry entry) {
    Unit unit = day.unit(entry.hydrant());
    Standing standing = entry.standing();
    List<String> toCheck = new ArrayList<>(entry.open());
    standing.open().forEach(flaw -> toCheck.add(flaw.name()));
    return new Item(
        entry.hydrant().id(),
        entry.hydrant().header().name(),
        unit,
        Ternary.of(day.isAsked(target, unit)).and(entry.inService()),
        entry.intact(),
        standing.built(),
        standing.sureFlaws().stream().map(Enum::name).toList(),
        toCheck,
        day.exemption(target, String.valueOf(unit.code())));
  }

  private static Measured noHydrants(Yardstick yardstick) {
    return Measured.unknown(yardstick, "there is no layer of hydrants");
  }
}
