package org.firewell.analysis.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.firewell.analysis.BrigadePosts;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Figure;
import org.firewell.feature.FireStation;
import org.firewell.feature.Lifecycle;
import org.firewell.feature.StationKind;
import org.firewell.feature.Ternary;
import org.firewell.feature.Township;
import org.firewell.feature.TownshipKind;
import org.firewell.snapshot.Standing;
import org.firewell.snapshot.Standing.Flaw;
import org.firewell.standard.BrigadeQuota;
import org.firewell.standard.Norm;
import org.firewell.standard.Target;

/** Counts units by what each has: posts that are filled, a brigade, a work station. */
final class UnitCount {

  private static final String UNITS = "units";

  private final Target target;
  private final Day day;

  UnitCount(Target target, Day day) {
    this.target = target;
    this.day = day;
  }

  /**
   * Of each unit the share of its posts that are filled; in all the share of units that have as
   * many as asked, since what one has too many fills no other's.
   */
  Measured posts() {
    Yardstick floor = Yardstick.percent(target.value(), "the posts");
    Yardstick all = Yardstick.percent(100, UNITS);
    if (!day.snapshot().has(FeatureType.FIRE_STATIONS)) {
      return noStations(all);
    }
    Map<Unit, Reading> units = new TreeMap<>(Unit.BY_CODE);
    List<Item> items = new ArrayList<>();
    double quotas = 0;
    double filled = 0;
    double atMost = 0;
    for (BrigadeQuota quota : day.law().brigadeQuotas()) {
      Unit unit = new Unit(quota.unitCode(), quota.unit());
      BrigadePosts posts =
          BrigadePosts.of(day.snapshot(), s -> unit.code().equals(day.unit(s).code()));
      String exemption = day.exemption(target, quota.unitCode());
      Reading reading = posts(unit, quota.posts(), posts, floor, exemption);
      units.put(unit, reading);
      List<String> text = List.of(posts.text(quota.posts()));
      items.add(item(unit, reading.met(), reading.met(), text, text));
      quotas += exemption == null ? quota.posts() : 0;
      filled += exemption == null ? posts.low() : 0;
      atMost += exemption == null ? posts.high() : 0;
    }
    return new Measured(
        Reading.rate(items, false, all)
            .remarking(
                (atMost > filled ? "at least " : "")
                    + Math.round(filled)
                    + " of "
                    + Math.round(quotas)
                    + " posts are filled"),
        units);
  }

  private static Reading posts(
      Unit unit, int quota, BrigadePosts posts, Yardstick floor, String exemptionOrNull) {
    if (exemptionOrNull != null) {
      return Reading.exempt(unit, exemptionOrNull, floor);
    }
    Bounds bounds = new Bounds(Share.of(posts.low(), quota), Share.of(posts.high(), quota));
    Ternary met = bounds.reaches(floor.value());
    List<String> told =
        posts.known().isEmpty() && posts.open().isEmpty()
            ? List.of(Label.of(unit.code(), unit.name(), "BRIGADE"))
            : posts.known().stream().map(s -> label(s) + ": " + posts.text(quota)).toList();
    List<String> blank = posts.open().stream().map(UnitCount::label).toList();
    return Reading.of(
        bounds,
        null,
        floor,
        new Reading.Names(
            met == Ternary.YES ? told : List.of(),
            met == Ternary.NO ? told : List.of(),
            met == Ternary.UNKNOWN ? join(told, blank) : blank,
            List.of()));
  }

  private static List<String> join(List<String> some, List<String> others) {
    List<String> all = new ArrayList<>(some);
    all.addAll(others);
    return all.stream().sorted().toList();
  }

  /** Units that have a brigade with the crew and the engines of its class. */
  Measured brigades() {
    Yardstick yardstick = Yardstick.percent(100, UNITS);
    if (!day.snapshot().has(FeatureType.FIRE_STATIONS)) {
      return noStations(yardstick);
    }
    List<Item> items =
        unitsOf(List.of(TownshipKind.TOWN, TownshipKind.TOWNSHIP)).stream()
            .map(this::brigade)
            .toList();
    return ofUnits(items, own -> Reading.rate(own, true, yardstick));
  }

  private Item brigade(Unit unit) {
    List<FireStation> own =
        day.snapshot().list(FeatureType.FIRE_STATIONS).stream()
            .filter(s -> s.kind() == null || isTownBrigade(s.kind()))
            .filter(s -> unit.code().equals(day.unit(s).code()))
            .toList();
    Ternary met = Ternary.NO;
    Ternary built = Ternary.NO;
    Doubts doubts = new Doubts();
    if (own.isEmpty()) {
      doubts.ask(Ternary.NO, "BRIGADE");
    }
    for (FireStation station : own) {
      Ternary isOne = station.kind() == null ? Ternary.UNKNOWN : Ternary.YES;
      String of = ":" + station.id();
      Ternary standard =
          doubts
              .ask(isOne, "KIND" + of)
              .and(doubts.ask(accepted(station), "NOT_ACCEPTED" + of))
              .and(doubts.ask(engines(station), "ENGINES" + of))
              .and(doubts.ask(crew(station), "CREW" + of));
      met = met.or(standard);
      built = built.or(isOne.and(day.snapshot().standing(station).built()));
    }
    return item(unit, met, built, doubts.why(), doubts.toCheck());
  }

  private Ternary accepted(FireStation station) {
    Standing standing = day.snapshot().standing(station);
    return standing.built().and(standing.isFreeOf(Flaw.NOT_ACCEPTED));
  }

  private static boolean isTownBrigade(StationKind kind) {
    return kind == StationKind.TOWN_CLASS_1
        || kind == StationKind.TOWN_CLASS_2
        || kind == StationKind.VOLUNTEER;
  }

  private Ternary engines(FireStation station) {
    return Ternary.of(station.engines(), n -> n >= day.law().count(enginesAsked(station.kind())));
  }

  private Ternary crew(FireStation station) {
    return Ternary.of(station.postsFilled(), n -> n >= day.law().count(crewAsked(station.kind())));
  }

  private static Norm enginesAsked(StationKind kindOrNull) {
    return kindOrNull == StationKind.TOWN_CLASS_1
        ? Norm.TOWN_CLASS_1_ENGINES
        : kindOrNull == StationKind.VOLUNTEER ? Norm.VOLUNTEER_ENGINES : Norm.TOWN_CLASS_2_ENGINES;
  }

  private static Norm crewAsked(StationKind kindOrNull) {
    return kindOrNull == StationKind.TOWN_CLASS_1
        ? Norm.TOWN_CLASS_1_CREW
        : kindOrNull == StationKind.VOLUNTEER ? Norm.VOLUNTEER_CREW : Norm.TOWN_CLASS_2_CREW;
  }

  /** Units of which a work station was entered; no map shows one. */
  Measured workStations() {
    Yardstick yardstick = Yardstick.shareOf(target, UNITS);
    List<TownshipKind> kinds =
        List.of(TownshipKind.TOWN, TownshipKind.TOWNSHIP, TownshipKind.SUBDISTRICT);
    List<Item> items = unitsOf(kinds).stream().map(this::workStation).toList();
    return ofUnits(
        items,
        own ->
            own.stream().anyMatch(i -> !i.isExempt() && i.met() != Ternary.UNKNOWN)
                ? Reading.rate(own, false, yardstick)
                : Reading.unknown(yardstick, Reading.Names.of(own), ""));
  }

  private Item workStation(Unit unit) {
    Optional<Figure> entered = Entered.last(day, target.indicator(), unit);
    Ternary met = Ternary.of(entered.orElse(null), f -> (f.isShare() ? f.part() : f.value()) >= 1);
    return item(unit, met, met, List.of("WORK_STATION"), List.of("FIGURE"));
  }

  private static Measured ofUnits(List<Item> items, Function<List<Item>, Reading> reading) {
    return Measured.of(items, items.stream().map(Item::unit).toList(), reading);
  }

  /** Those that the document lists, else those of some kinds. */
  private List<Unit> unitsOf(List<TownshipKind> kinds) {
    return day.listsUnits(target)
        ? day.units(target)
        : day.units(target).stream()
            .filter(
                unit ->
                    day.township(unit)
                        .map(Township::kind)
                        .map(kind -> kinds.contains(kind))
                        .orElse(true))
            .toList();
  }

  private Item item(Unit unit, Ternary met, Ternary built, List<String> why, List<String> toCheck) {
    return new Item(
        unit.code(),
        unit.name(),
        unit,
        Ternary.YES,
        met,
        built,
        why,
        toCheck,
        day.exemption(target, unit.code()));
  }

  /** People on the posts of the stations that the fire department runs. */
  Measured firefighters() {
    Yardstick yardstick = new Yardstick(target.value(), "people", true);
    List<StationKind> run =
        List.of(StationKind.CLASS_1, StationKind.CLASS_2, StationKind.SMALL, StationKind.SPECIAL);
    double known = 0;
    List<String> met = new ArrayList<>();
    List<String> blank = new ArrayList<>();
    for (FireStation station : day.snapshot().list(FeatureType.FIRE_STATIONS)) {
      boolean isRunning =
          station.lifecycle() == null
              || station.lifecycle() == Lifecycle.ACCEPTED
              || station.lifecycle() == Lifecycle.IN_SERVICE;
      if (!isRunning || station.kind() != null && !run.contains(station.kind())) {
        continue;
      }
      if (station.postsFilled() == null || station.kind() == null) {
        blank.add(label(station) + ": POSTS");
      } else {
        known += station.postsFilled();
        met.add(label(station) + ": " + station.postsFilled());
      }
    }
    Reading.Names names = new Reading.Names(met, List.of(), blank, List.of());
    if (met.isEmpty() && (!blank.isEmpty() || !day.snapshot().has(FeatureType.FIRE_STATIONS))) {
      return Measured.total(Reading.unknown(yardstick, names, "no station tells its posts"));
    }
    double atMost = blank.isEmpty() ? known : Double.POSITIVE_INFINITY;
    return Measured.total(
        Reading.of(new Bounds(Share.alone(known), Share.alone(atMost)), null, yardstick, names));
  }

  private static Measured noStations(Yardstick yardstick) {
    return Measured.unknown(yardstick, "there is no layer of fire stations");
  }

  private static String label(FireStation station) {
    return Label.of(station.id(), station.header().name());
  }
}
