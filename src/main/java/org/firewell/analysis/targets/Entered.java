package org.firewell.analysis.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.firewell.feature.Figure;
import org.firewell.feature.Ternary;
import org.firewell.standard.Target;

/** Takes what people entered of things that are on no map: the last figure up to the day counts. */
final class Entered {

  private static final String FIGURE = "FIGURE";
  private static final Unit ALL = new Unit(Figure.TOTAL, null);

  private final Target target;
  private final Day day;

  Entered(Target target, Day day) {
    this.target = target;
    this.day = day;
  }

  /** The last figure of a unit up to the day. */
  static Optional<Figure> last(Day day, String indicator, Unit unit) {
    return figures(day, indicator, unit).reduce((earlier, later) -> later);
  }

  /** The figures of a unit up to the day, by day. */
  static Stream<Figure> figures(Day day, String indicator, Unit unit) {
    return day.snapshot().figures().stream()
        .filter(figure -> figure.indicator().equals(indicator))
        .filter(figure -> day.unitOf(figure).equals(unit.code()))
        .sorted(Comparator.comparing(Figure::on));
  }

  Measured measured() {
    Map<Unit, Reading> units = new TreeMap<>(Unit.BY_CODE);
    for (Unit unit : asked()) {
      units.put(unit, reading(unit));
    }
    return new Measured(total(units), units);
  }

  /** Where the area alone is asked, the units that told something all the same. */
  List<Unit> asked() {
    boolean isOfUnits = target.counting().askedOf() != Target.AskedOf.AREA;
    return day.units(target).stream()
        .filter(unit -> isOfUnits || last(day, target.indicator(), unit).isPresent())
        .toList();
  }

  private Reading reading(Unit unit) {
    String exemption = day.exemption(target, unit.code());
    if (exemption != null) {
      return Reading.exempt(unit, exemption, yardstick());
    }
    return last(day, target.indicator(), unit)
        .map(this::reading)
        .orElseGet(() -> missing(List.of(toEnter(unit))));
  }

  /** What was entered of all, in the place of a reading that tells nothing; itself without. */
  Reading instead(Reading nothing) {
    return last(day, target.indicator(), ALL)
        .filter(figure -> Rhythm.of(target).isEmpty())
        .map(figure -> reading(figure, nothing.yardstick(), nothing.names()))
        .orElse(nothing);
  }

  private Reading reading(Figure figure) {
    return reading(figure, yardstick(), Reading.Names.NONE);
  }

  private static Reading reading(Figure figure, Yardstick yardstick, Reading.Names names) {
    Reading reading = Reading.of(Bounds.exactly(share(figure, yardstick)), null, yardstick, names);
    String source = figure.source() == null ? "" : ", " + figure.source();
    return reading.remarking("entered for " + figure.on() + source);
  }

  private static Share share(Figure figure, Yardstick yardstick) {
    if (!figure.isShare()) {
      return Share.alone(figure.value());
    }
    return yardstick.isPercent()
        ? Share.of(figure.part(), figure.whole())
        : Share.alone(figure.part());
  }

  private Reading missing(List<String> toCheck) {
    return Reading.unknown(
        yardstick(), new Reading.Names(List.of(), List.of(), toCheck, List.of()), "");
  }

  /** What was entered for all, else the sum of the units where each has told. */
  private Reading total(Map<Unit, Reading> units) {
    Optional<Figure> entered = last(day, target.indicator(), ALL);
    if (entered.isPresent()) {
      return reading(entered.get());
    }
    List<String> silent = new ArrayList<>();
    double part = 0;
    double whole = 0;
    boolean areShares = true;
    for (Map.Entry<Unit, Reading> entry : units.entrySet()) {
      Bounds bounds = entry.getValue().boundsOrNull();
      if (bounds == null) {
        silent.add(toEnter(entry.getKey()));
        continue;
      }
      part += bounds.low().part();
      areShares &= bounds.low().wholeOrNull() != null;
      whole += bounds.low().wholeOrNull() == null ? 0 : bounds.low().wholeOrNull();
    }
    boolean canBeSummed = yardstick().isPercent() == areShares;
    if (units.isEmpty() || !silent.isEmpty() || !canBeSummed) {
      return missing(units.isEmpty() ? List.of(Label.of(Figure.TOTAL, null, FIGURE)) : silent);
    }
    Share sum = areShares ? Share.of(part, whole) : Share.alone(part);
    Reading reading = Reading.of(Bounds.exactly(sum), null, yardstick(), Reading.Names.NONE);
    return reading.remarking("summed over " + units.size() + " units");
  }

  private Yardstick yardstick() {
    return new Yardstick(target.value(), target.unit(), !Yardstick.isRate(target));
  }

  private static String toEnter(Unit unit) {
    return Label.of(unit.code(), unit.name(), FIGURE);
  }

  /** Of what is to be done again and again: the periods in which it was done in time. */
  Measured rhythm(Rhythm rhythm) {
    List<Rhythm.Period> periods = rhythm.dueBy(day.date(), day.law());
    Map<Unit, Reading> units = new TreeMap<>(Unit.BY_CODE);
    List<Item> all = new ArrayList<>();
    for (Unit unit : asked()) {
      List<Item> items = items(unit, periods, unit.code() + "/");
      units.put(unit, ofPeriods(items));
      all.addAll(items);
    }
    boolean isToldOfAll = last(day, target.indicator(), ALL).isPresent();
    return new Measured(
        isToldOfAll || all.isEmpty() ? ofPeriods(items(ALL, periods, "")) : ofPeriods(all), units);
  }

  private static Reading ofPeriods(List<Item> items) {
    Yardstick yardstick = Yardstick.percent(100, "periods");
    boolean isKnown = items.stream().anyMatch(i -> i.met() != Ternary.UNKNOWN);
    return isKnown || items.stream().allMatch(Item::isExempt)
        ? Reading.rate(items, true, yardstick)
        : Reading.unknown(yardstick, Reading.Names.of(items), "");
  }

  private List<Item> items(Unit unit, List<Rhythm.Period> periods, String prefix) {
    List<Figure> told = figures(day, target.indicator(), unit).toList();
    String exemption = day.exemption(target, unit.code());
    return periods.stream().map(p -> item(unit, p, told, prefix, exemption)).toList();
  }

  /** Of a unit that never told anything it is not known what it did. */
  private Item item(
      Unit unit, Rhythm.Period period, List<Figure> told, String prefix, String exemptionOrNull) {
    Optional<Figure> inTime = last(told, period.from(), period.deadline());
    Optional<Figure> atAll = last(told, period.from(), period.to());
    Ternary known = told.isEmpty() ? Ternary.UNKNOWN : Ternary.NO;
    boolean wasInTime = inTime.map(this::isEnough).orElse(false);
    boolean wasDone = wasInTime || atAll.map(this::isEnough).orElse(false);
    String why =
        wasDone
            ? "LATE-" + atAll.orElseThrow().on()
            : atAll.map(f -> "ONLY-" + Math.round(number(f))).orElse("MISSING");
    return new Item(
        prefix + period.label(),
        null,
        unit,
        Ternary.YES,
        wasInTime ? Ternary.YES : known,
        wasDone ? Ternary.YES : known,
        List.of(why),
        List.of(FIGURE),
        exemptionOrNull);
  }

  private boolean isEnough(Figure figure) {
    return number(figure) >= target.value();
  }

  private static double number(Figure figure) {
    return figure.isShare() ? figure.part() : figure.value();
  }

  private static Optional<Figure> last(List<Figure> told, LocalDate from, LocalDate to) {
    return told.stream()
        .filter(f -> !f.on().isBefore(from) && !f.on().isAfter(to))
        .reduce((earlier, later) -> later);
  }
}
