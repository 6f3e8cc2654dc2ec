package org.firewell.analysis.coverage.verdict;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.firewell.analysis.Progress;
import org.firewell.analysis.coverage.asked.Facility;
import org.firewell.analysis.coverage.asked.Measure;
import org.firewell.analysis.coverage.demand.Demand;
import org.firewell.analysis.coverage.reach.Journey;
import org.firewell.analysis.coverage.reach.Place;
import org.firewell.analysis.coverage.reach.Roads;
import org.firewell.analysis.coverage.reach.Searches;
import org.firewell.analysis.coverage.reach.Why;
import org.firewell.analysis.coverage.supply.Source;
import org.firewell.analysis.coverage.supply.Sources;
import org.firewell.analysis.coverage.supply.Supply;
import org.firewell.feature.Ternary;
import org.firewell.network.Climb;
import org.locationtech.jts.geom.Geometry;

/**
 * The verdict on each demand: a column for each measure that is asked, and what follows from them.
 *
 * <p>Demands are visited in spatial order, in parallel; each verdict depends on nothing but its own
 * demand and the sources.
 */
public final class Verdicts {

  /** Why a demand is not covered. */
  public enum GapClass {
    /** Nothing that stands is in reach. */
    A,
    /** Only what does not work is in reach: a repair closes the gap. */
    B,
    /** In reach in a straight line, but the way is barred or too long, or the ground too steep. */
    C,
    /** What is in reach gives too little water. */
    D,
    /** Stations stand, and none is in time. */
    E,
    /** Whether something is in reach is not known. */
    F
  }

  private final Searches searches;
  private final Supply supply;
  private final Measure measure;
  private final Optional<Roads> roads;
  private final Column straight;
  private final Optional<Column> route;
  private final Optional<Column> time;
  private final Optional<FlowColumn> flow;
  private final List<Doubted> doubted;

  private Verdicts(Searches searches, List<Doubted> doubted, int size) {
    this.searches = searches;
    this.supply = searches.supply();
    this.measure = searches.measure();
    this.roads = searches.roads();
    this.doubted = doubted;
    straight = new Column(size);
    route = searches.route().map(means -> new Column(size));
    time = searches.time().map(means -> new Column(size));
    flow = supply.water().map(water -> new FlowColumn(water, searches.waterHold().get(), size));
  }

  public static Verdicts of(Demand demand, Searches searches, Progress progress) {
    return of(demand, new Verdicts(searches, List.of(), demand.size()), progress);
  }

  /** The same, and what time says at other speeds beside it. */
  public static Verdicts withDoubts(Demand demand, Searches searches, Progress progress) {
    return of(demand, toBeFound(demand, searches), progress);
  }

  /**
   * Room for the same, where it is found elsewhere and {@linkplain #take taken over}. Asks for no
   * flow of water.
   */
  public static Verdicts toBeFound(Demand demand, Searches searches) {
    Supply supply = searches.supply();
    List<Doubted> doubted =
        searches.roads().filter(r -> searches.measure().asksTime()).stream()
            .flatMap(r -> Doubted.of(r, supply.stations(), supply.law(), demand.size()))
            .toList();
    return new Verdicts(searches, doubted, demand.size());
  }

  /** What was found, but for the flow of water, to be taken over by others. */
  public Found found() {
    return new Found(straight, route, time, doubted.stream().map(Doubted::found).toList());
  }

  /**
   * Takes over what was found elsewhere of the same question.
   *
   * @param demand which of this demand each row is of
   * @param sources what the rows call sources, as these verdicts call them
   * @param stations likewise
   */
  public void take(int[] demand, Found found, int[] sources, int[] stations) {
    straight.take(demand, found.straight(), sources);
    route.ifPresent(column -> column.take(demand, found.route().orElseThrow(), sources));
    time.ifPresent(column -> column.take(demand, found.time().orElseThrow(), stations));
    for (int i = 0; i < doubted.size(); i++) {
      doubted.get(i).take(demand, found.doubted().get(i));
    }
  }

  private static Verdicts of(Demand demand, Verdicts verdicts, Progress progress) {
    demand.visit(() -> verdicts.jury(demand), progress);
    return verdicts;
  }

  public Measure measure() {
    return measure;
  }

  /** What was found in a straight line. */
  public Column straight() {
    return straight;
  }

  /** What was found by route; empty where it was not asked. */
  public Optional<Column> route() {
    return route;
  }

  /** What was found in time; empty where it was not asked. */
  public Optional<Column> time() {
    return time;
  }

  /** How much water there is; empty where it is not asked whether it is enough. */
  public Optional<FlowColumn> flow() {
    return flow;
  }

  /** What time says at other speeds; none where it was not asked. */
  public List<Doubted> doubted() {
    return doubted;
  }

  /** How it was gone along the roads. */
  public Stream<Journey> journeys() {
    return searches.journeys();
  }

  /** What a difference of heights adds to a hose. */
  public Climb climb() {
    return searches.hose().map(Journey::climb).orElse(Climb.NONE);
  }

  /** Whether it joins no road that a measure takes. */
  public boolean joinsNoRoad(int demand) {
    return (route.isPresent() && route.get().why(demand) == Why.NO_ROAD)
        || (time.isPresent() && time.get().why(demand) == Why.NO_ROAD);
  }

  /** How many sources are counted within reach of it, by the measure along roads that has most. */
  public int reachedAlongRoadsBy(int demand) {
    return Stream.concat(route.stream(), time.stream())
        .mapToInt(column -> column.withinReach(demand))
        .max()
        .orElse(0);
  }

  public Ternary covered(int demand) {
    Ternary enough = flow.map(column -> column.enough(demand)).orElse(Ternary.YES);
    return reached(demand).and(enough);
  }

  /** Whether a source is in reach, however little it gives. */
  private Ternary reached(int demand) {
    return switch (measure) {
      case STRAIGHT -> straight.covered(demand);
      case ROUTE -> route.get().covered(demand);
      case TIME -> time.get().covered(demand);
      case BOTH, ALL -> straight.covered(demand).and(route.get().covered(demand));
    };
  }

  /** Whether it would be covered if it were enough to stand. */
  public Ternary ifStanding(int demand) {
    boolean enough = flow.map(column -> column.enoughIfStanding(demand)).orElse(true);
    return enough ? reachedIfStanding(demand) : Ternary.NO;
  }

  private Ternary reachedIfStanding(int demand) {
    return switch (measure) {
      case STRAIGHT -> straight.ifStanding(demand);
      case ROUTE -> route.get().ifStanding(demand);
      case TIME -> time.get().ifStanding(demand);
      case BOTH, ALL -> straight.ifStanding(demand).and(route.get().ifStanding(demand));
    };
  }

  /** Null where it is covered. */
  public GapClass gapClass(int demand) {
    return switch (covered(demand)) {
      case YES -> null;
      case UNKNOWN -> GapClass.F;
      case NO -> gap(demand);
    };
  }

  /** Why the way does not get there or is not known, as the verdict has it; or null. */
  public Why why(int demand) {
    return switch (measure) {
      case STRAIGHT -> null;
      case ROUTE, BOTH, ALL -> route.get().why(demand);
      case TIME -> time.get().why(demand);
    };
  }

  /** How many sources that surely count reach it, by the measure that has the fewest. */
  public int withinReach(int demand) {
    return switch (measure) {
      case STRAIGHT -> straight.withinReach(demand);
      case ROUTE -> route.get().withinReach(demand);
      case TIME -> time.get().withinReach(demand);
      case BOTH, ALL -> Math.min(straight.withinReach(demand), route.get().withinReach(demand));
    };
  }

  /**
   * Of a demand that is not surely reached: by how much the reach is too short for the nearest
   * source that surely counts, by the first measure that fails; empty when there is no way.
   */
  public OptionalDouble beyond(int demand) {
    if (measure == Measure.TIME) {
      return beyond(time.get(), demand, supply.stations(), Facility::timeS);
    }
    boolean isFar = measure != Measure.ROUTE && straight.covered(demand) != Ternary.YES;
    return isFar || measure == Measure.STRAIGHT
        ? beyond(straight, demand, supply.sources(), Facility::straightM)
        : beyond(route.get(), demand, supply.sources(), Facility::routeM);
  }

  private static OptionalDouble beyond(
      Column column, int demand, Sources sources, ToDoubleFunction<Facility> reach) {
    int nearest = column.nearest(demand);
    if (nearest < 0 || column.covered(demand) == Ternary.YES) {
      return OptionalDouble.empty();
    }
    double limit = reach.applyAsDouble(sources.all().get(nearest).facility());
    double beyond = Math.round((column.cost(demand) - limit) * 1000) / 1000.0;
    return beyond > 0 ? OptionalDouble.of(beyond) : OptionalDouble.empty();
  }

  /** The nearest source that surely counts in a straight line, in reach or not; or null. */
  public Source nearest(int demand) {
    return source(straight.nearest(demand));
  }

  /** The distance of the nearest source in metres, NaN when there is none. */
  public double metres(int demand) {
    return straight.cost(demand);
  }

  /** Of a demand that is not covered: the nearest source in reach that may or does not work. */
  public Source flawed(int demand) {
    return switch (measure) {
      case STRAIGHT -> source(straight.flawed(demand));
      case ROUTE -> source(route.get().flawed(demand));
      case TIME -> station(time.get().flawed(demand));
      case BOTH, ALL ->
          source(
              straight.covered(demand) == Ternary.YES
                  ? route.get().flawed(demand)
                  : straight.flawed(demand));
    };
  }

  public Source source(int index) {
    return index < 0 ? null : supply.sources().all().get(index);
  }

  public Source station(int index) {
    return index < 0 ? null : supply.stations().all().get(index);
  }

  private GapClass gap(int demand) {
    if (reached(demand) != Ternary.NO) {
      return GapClass.D;
    }
    if (ifAllWorked(demand) != Ternary.NO) {
      return GapClass.B;
    }
    if (measure == Measure.TIME) {
      return supply.stations().all().isEmpty() ? GapClass.A : GapClass.E;
    }
    boolean onlyTheRise = measure == Measure.ROUTE && why(demand) == Why.RISE;
    return onlyTheRise || (measure.asksRoute() && straight.ifAllWorked(demand) != Ternary.NO)
        ? GapClass.C
        : GapClass.A;
  }

  private Ternary ifAllWorked(int demand) {
    return switch (measure) {
      case STRAIGHT -> straight.ifAllWorked(demand);
      case ROUTE -> route.get().ifAllWorked(demand);
      case TIME -> time.get().ifAllWorked(demand);
      case BOTH, ALL -> straight.ifAllWorked(demand).and(route.get().ifAllWorked(demand));
    };
  }

  /** One thread's judges: one for each of the searches that its demands are judged by. */
  private Demand.Visitor jury(Demand demand) {
    Map<Searches, Judge> judges = new IdentityHashMap<>();
    return (one, place) -> {
      Searches own = searches.of(demand.features().get(one));
      judges
          .computeIfAbsent(own, Judge::new)
          .on(one, Place.of(demand.features().get(one), place, roads));
    };
  }

  /** One thread's judgement. */
  private final class Judge {

    private final Column.Judge straightJudge;
    private final Optional<Column.Judge> routeJudge;
    private final Optional<Column.Judge> timeJudge;
    private final Optional<FlowColumn.Judge> flowJudge = flow.map(FlowColumn::judge);
    private final List<Doubted.Judge> doubtedJudges = doubted.stream().map(Doubted::judge).toList();

    Judge(Searches own) {
      straightJudge = straight.judge(own.straight());
      routeJudge = route.map(column -> column.judge(own.route().orElseThrow()));
      timeJudge = time.map(column -> column.judge(own.time().orElseThrow()));
    }

    void on(int demand, Place place) {
      straightJudge.on(demand, place);
      routeJudge.ifPresent(judge -> judge.on(demand, place));
      timeJudge.ifPresent(judge -> judge.on(demand, place));
      flowJudge.ifPresent(judge -> judge.on(demand, place));
      doubtedJudges.forEach(judge -> judge.on(demand, place));
      routeJudge.ifPresent(judge -> explainRoute(demand, place.geometry()));
      time.filter(column -> column.ifAllWorked(demand) == Ternary.NO)
          .filter(column -> !supply.stations().all().isEmpty())
          .ifPresent(column -> column.explain(demand, Why.LATE));
    }

    private void explainRoute(int demand, Geometry place) {
      Column way = route.get();
      Source near = source(straight.nearestWithinReach(demand));
      boolean disagree =
          straight.covered(demand) == Ternary.YES && way.covered(demand) == Ternary.NO;
      boolean unexplained = way.why(demand) != Why.RISE;
      if (near != null && unexplained && (disagree || way.ifAllWorked(demand) == Ternary.NO)) {
        boolean nowhere = straight.withinReach(demand) > 0 && way.nearest(demand) < 0;
        boolean barred = nowhere || roads.get().isBarred(place, near);
        way.explain(demand, barred ? Why.BARRIER : Why.DETOUR);
      }
    }
  }
}
