package org.firewell.analysis.coverage.fix;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.firewell.analysis.coverage.asked.Facility;
import org.firewell.analysis.coverage.asked.Measure;
import org.firewell.analysis.coverage.reach.Foot;
import org.firewell.analysis.coverage.reach.Lazy;
import org.firewell.analysis.coverage.reach.Place;
import org.firewell.analysis.coverage.reach.Reached;
import org.firewell.analysis.coverage.reach.Rise;
import org.firewell.analysis.coverage.reach.Tap;
import org.firewell.analysis.coverage.reach.Thousandths;
import org.firewell.analysis.coverage.reach.Why;
import org.firewell.analysis.coverage.supply.Flow;
import org.firewell.analysis.coverage.supply.Outlet;
import org.firewell.analysis.coverage.supply.Source;
import org.firewell.analysis.coverage.verdict.Column;
import org.firewell.analysis.coverage.verdict.Verdicts;
import org.firewell.feature.Barrier;
import org.firewell.feature.BarrierKind;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Ternary;
import org.firewell.geo.LonLat;
import org.firewell.network.RoadPoint;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Standing.Flaw;
import org.firewell.standard.Norm;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** One thread's judgement of what closes one gap after the other, the cheapest fix first. */
final class Judge {

  /** What is mended by looking at it, where nothing else is wrong. */
  private static final Set<Flaw> MENDED_BY_INSPECTION =
      EnumSet.of(Flaw.NOT_ACCEPTED, Flaw.OVERDUE, Flaw.NOT_KNOWN);

  private static final List<FeatureType<?>> STATIONS =
      List.of(FeatureType.FIRE_STATIONS, FeatureType.MICRO_STATIONS);

  private final Snapshot snapshot;
  private final Kit kit;
  private final List<LongerHose> longer;
  private final Verdicts verdicts;
  private final Measure measure;
  private final Map<Ternary, Reached> straight = new EnumMap<>(Ternary.class);
  private final Map<Ternary, Reached> way = new EnumMap<>(Ternary.class);
  private final Map<LongerHose, Tap> longerTaps = new HashMap<>();
  private final Optional<Tap> tap;
  private final Supplier<Optional<Sites.Search>> mains;
  private final Supplier<Optional<Sites.Search>> banks;

  private int demand;
  private Geometry place;

  /** The place, as far as a straight line asks. */
  private Place flat;

  /** The same with where it joins the roads; null until somebody asks. */
  private Place joined;

  private Needs needs;

  Judge(Snapshot snapshot, Kit kit, Building building, List<LongerHose> longer, Verdicts verdicts) {
    this.snapshot = snapshot;
    this.kit = kit;
    this.longer = longer;
    this.verdicts = verdicts;
    measure = kit.measure();
    tap = kit.water().map(water -> new Tap(water, kit.hold()));
    mains = new Lazy<>(() -> building.mains().map(Sites::search));
    banks = new Lazy<>(() -> building.banks().map(Sites::search));
  }

  /** What closes the gap of a demand that is not covered. */
  Remedy on(int one, Feature feature, Geometry at) {
    demand = one;
    place = at;
    flat = new Place(at, List.of(), Place.heightM(feature));
    joined = null;
    needs = Needs.of(verdicts, one);
    tap.filter(t -> needs.water()).ifPresent(t -> t.from(joined()));
    if (verdicts.covered(one) == Ternary.UNKNOWN) {
      return lookUp();
    }
    return Stream.<Supplier<Optional<Remedy>>>of(
            this::mended,
            this::hose,
            this::passage,
            () -> mains.get().flatMap(search -> site(Fix.HYDRANT, search)),
            () -> banks.get().flatMap(search -> site(Fix.INTAKE, search)),
            this::road,
            this::pool,
            this::station)
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(Remedy.of(Fix.NONE));
  }

  private Place joined() {
    if (joined == null) {
      List<RoadPoint> points =
          kit.searches().roads().map(roads -> roads.join(place)).orElse(List.of());
      joined = new Place(place, points, flat.heightM());
    }
    return joined;
  }

  /** The source to be inspected, else to be repaired; none alone where all would not do. */
  private Optional<Remedy> mended() {
    Verdicts.GapClass gapClass = verdicts.gapClass(demand);
    if (gapClass != Verdicts.GapClass.B && gapClass != Verdicts.GapClass.D) {
      return Optional.empty();
    }
    Map<Integer, Double> costs = costs(Ternary.NO);
    return best(costs, s -> serves(s) && isMendedByInspection(s), this::mended)
        .map(source -> remedy(Fix.INSPECT, source))
        .or(
            () ->
                best(costs, Judge::serves, this::mended).map(source -> remedy(Fix.REPAIR, source)));
  }

  /** Whether it surely serves houses once it works: of a unit's own that has to be agreed first. */
  private static boolean serves(Source source) {
    return !(source.feature() instanceof Hydrant hydrant) || hydrant.mayServe() == Ternary.YES;
  }

  private static boolean isMendedByInspection(Source source) {
    return MENDED_BY_INSPECTION.containsAll(source.standing().flaws());
  }

  private Remedy lookUp() {
    Optional<Source> open = best(costs(Ternary.UNKNOWN), source -> true, this::outlet);
    if (open.isPresent()) {
      return lookUp(open.get(), Remedy.NOT_KNOWN);
    }
    Why why = measure == Measure.STRAIGHT ? verdicts.straight().why(demand) : verdicts.why(demand);
    if (why != null) {
      return why == Why.NO_ROAD ? noRoad() : Remedy.lookUp(why.name());
    }
    if (!kit.sources().complete()) {
      return noLayer(
          kit.sources().facilities().stream()
              .<FeatureType<?>>map(Facility::type)
              .filter(type -> !snapshot.has(type))
              .findFirst()
              .orElseThrow());
    }
    return unmeasured()
        .map(source -> lookUp(source, Remedy.FLOW))
        .or(
            () ->
                Optional.ofNullable(verdicts.flawed(demand))
                    .map(source -> lookUp(source, Remedy.NOT_KNOWN)))
        .orElse(Remedy.lookUp(needs.water() ? Remedy.FLOW : Remedy.NOT_KNOWN));
  }

  /** The nearest source that gives water, nobody knows how much. */
  private Optional<Source> unmeasured() {
    TreeMap<Double, Source> byCost = new TreeMap<>();
    tap.filter(t -> needs.water())
        .ifPresent(
            t ->
                t.eachSure(
                    (source, cost) -> {
                      Flow flow = outletOf(source).flow();
                      if (flow.low() < flow.high()) {
                        byCost.merge(cost, source(source), Judge::smaller);
                      }
                    }));
    return byCost.values().stream().findFirst();
  }

  private static Source smaller(Source one, Source other) {
    return one.id().compareTo(other.id()) <= 0 ? one : other;
  }

  private Optional<Remedy> hose() {
    return longer.stream()
        .filter(this::reaches)
        .findFirst()
        .map(
            hose -> {
              Source nearest =
                  source((measure.asksRoute() ? route() : verdicts.straight()).nearest(demand));
              return new Remedy(
                  Fix.HOSE_SET, hose.hose().word(), null, hose.reachM(nearest), null, at(nearest));
            });
  }

  private boolean reaches(LongerHose hose) {
    boolean inStraightLine =
        measure == Measure.ROUTE || isWithin(verdicts.straight(), hose::straightM);
    boolean byHose = !measure.asksRoute() || isWithin(route(), hose::routeM);
    return inStraightLine && byHose && (!needs.water() || isEnoughBy(hose));
  }

  private boolean isWithin(Column column, Function<Source, Double> limit) {
    int nearest = column.nearest(demand);
    return nearest >= 0 && Thousandths.isWithin(column.cost(demand), limit.apply(source(nearest)));
  }

  private boolean isEnoughBy(LongerHose hose) {
    Tap more =
        longerTaps.computeIfAbsent(
            hose, h -> new Tap(kit.water().orElseThrow(), h.searches().get().waterHold().get()));
    more.from(joined());
    return more.enough(source -> true) == Ternary.YES;
  }

  /** Through the one wall between the demand and a source. */
  private Optional<Remedy> passage() {
    if (!measure.asksRoute() || needs.straight() || route().why(demand) != Why.BARRIER) {
      return Optional.empty();
    }
    Reached reached = straight(Ternary.YES);
    TreeMap<Double, Source> near = new TreeMap<>();
    reached.from(flat);
    reached.each(
        (source, metres) -> {
          boolean serves =
              Thousandths.isWithin(
                      metres + riseM(source(source)), source(source).facility().routeM())
                  && isEnoughWith(outlet(source));
          if (serves) {
            near.merge(metres, source(source), Judge::smaller);
          }
        });
    return near.values().stream()
        .flatMap(source -> wall(source).map(wall -> passage(source, wall)).stream())
        .findFirst();
  }

  /** What the rise of the ground takes of a hose. */
  private double riseM(Source source) {
    return Rise.of(source.feature(), flat.heightM(), verdicts.climb()).addedM();
  }

  private Remedy passage(Source source, Barrier wall) {
    LonLat from = new LonLat(source.lon(), source.lat());
    LonLat foot = Foot.of(place, from);
    Coordinate[] line = {
      new Coordinate(foot.lon(), foot.lat()), new Coordinate(from.lon(), from.lat())
    };
    Geometry through = wall.geometry().intersection(place.getFactory().createLineString(line));
    return new Remedy(
        Fix.PASSAGE,
        wall.id(),
        FeatureType.BARRIERS.name(),
        Foot.metres(place, from),
        null,
        through.isEmpty() ? at(source) : through.getCoordinate());
  }

  /** The only thing that bars the straight line to a source, if that is a wall. */
  private Optional<Barrier> wall(Source source) {
    List<Feature> between = kit.searches().roads().orElseThrow().between(place, source);
    return between.size() == 1
            && between.get(0) instanceof Barrier barrier
            && barrier.kind() == BarrierKind.WALL
        ? Optional.of(barrier)
        : Optional.empty();
  }

  private Optional<Remedy> site(Fix fix, Sites.Search search) {
    Sites sites = search.sites();
    IntPredicate isEnough = needs.water() ? s -> isEnoughWith(sites.outlet(s)) : null;
    int site = search.of(flat, this::joined, needs, isEnough);
    if (site < 0) {
      return Optional.empty();
    }
    Source there = sites.source(site);
    Feature line = sites.line(site);
    return Optional.of(
        new Remedy(fix, line.id(), FeatureType.of(line).name(), null, null, at(there)));
  }

  /** Where the demand joins no road, nothing that is built is known to serve it. */
  private Optional<Remedy> road() {
    boolean joinsNone = measure.asksRoads() && verdicts.why(demand) == Why.NO_ROAD;
    return joinsNone ? Optional.of(noRoad()) : Optional.empty();
  }

  /** Beside the road that the demand joins, or beside the demand where no hose is laid. */
  private Optional<Remedy> pool() {
    boolean serves =
        measure != Measure.TIME
            && kit.facility(FeatureType.WATER_INTAKES).filter(this::reachesTheRoad).isPresent()
            && isEnoughWith(Outlet.alone(new Flow(pumpLS(), pumpLS())));
    return serves
        ? Optional.of(new Remedy(Fix.POOL, null, null, null, null, middle()))
        : Optional.empty();
  }

  private boolean reachesTheRoad(Facility facility) {
    double offRoadM = snapshot.law().value(Norm.OFF_ROAD_M);
    boolean straightOn = measure == Measure.ROUTE || facility.straightM() > 0;
    boolean byHose =
        !measure.asksRoute()
            || (facility.routeM() >= offRoadM
                && (measure == Measure.ROUTE || facility.straightM() >= offRoadM));
    return straightOn && byHose;
  }

  private double pumpLS() {
    return snapshot.law().value(Norm.INTAKE_PUMP_L_S);
  }

  private Optional<Remedy> station() {
    boolean serves =
        kit.sources().facilities().stream()
            .filter(facility -> STATIONS.contains(facility.type()))
            .anyMatch(facility -> measure != Measure.TIME || isInTime(facility));
    return serves && !needs.water() ? Optional.of(Remedy.of(Fix.STATION)) : Optional.empty();
  }

  private boolean isInTime(Facility station) {
    Norm readiness =
        station.type() == FeatureType.MICRO_STATIONS
            ? Norm.MICRO_STATION_READINESS_S
            : Norm.STATION_READINESS_S;
    return snapshot.law().value(readiness) <= station.timeS();
  }

  /**
   * Of some sources, one by one, that which would do: with the least cost; of two at the same the
   * one with the smaller id.
   *
   * @param outlet what comes from a source once it is put right
   */
  private Optional<Source> best(
      Map<Integer, Double> costs, Predicate<Source> asked, Function<Integer, Outlet> outlet) {
    return costs.entrySet().stream()
        .filter(e -> asked.test(source(e.getKey())) && isEnoughWith(outlet.apply(e.getKey())))
        .min(
            Map.Entry.<Integer, Double>comparingByValue(
                    (a, b) -> Long.compare(Thousandths.of(a), Thousandths.of(b)))
                .thenComparing(Map.Entry.comparingByKey()))
        .map(e -> source(e.getKey()));
  }

  /**
   * The sources of a state that reach the place by all that is needed: how far each is by the way
   * where one is needed, else in a straight line.
   */
  private Map<Integer, Double> costs(Ternary counts) {
    Map<Integer, Double> costs = new HashMap<>();
    if (needs.straight() || !needs.way()) {
      Reached reached = straight(counts);
      reached.from(flat);
      reached.each(costs::put);
    }
    if (!needs.way()) {
      return costs;
    }
    Map<Integer, Double> ways = new HashMap<>();
    Reached reached = way(counts);
    reached.from(joined());
    reached.each(
        (source, cost) -> {
          if (!needs.straight() || costs.containsKey(source)) {
            ways.put(source, cost);
          }
        });
    return ways;
  }

  /** Whether water, where it is asked for, surely suffices with one more source. */
  private boolean isEnoughWith(Outlet more) {
    return !needs.water() || tap.orElseThrow().isEnoughWith(more);
  }

  /** What a source gives, where water is asked for; else null. */
  private Outlet outlet(int source) {
    return needs.water() ? outletOf(source) : null;
  }

  private Outlet outletOf(int source) {
    return kit.water().orElseThrow().outlets().get(source);
  }

  /** The same once it is repaired: a hydrant then gives what the law asks of one. */
  private Outlet mended(int source) {
    Outlet outlet = outlet(source);
    if (outlet == null || source(source).type() != FeatureType.HYDRANTS) {
      return outlet;
    }
    double litres = Math.max(outlet.flow().low(), snapshot.law().value(Norm.HYDRANT_FLOW_L_S));
    return new Outlet(new Flow(litres, litres), outlet.mayShare(), outlet.shares());
  }

  private Reached straight(Ternary counts) {
    return straight.computeIfAbsent(counts, kit::straight);
  }

  private Reached way(Ternary counts) {
    return way.computeIfAbsent(counts, kit::way);
  }

  private Column route() {
    return verdicts.route().orElseThrow();
  }

  private Source source(int index) {
    return kit.sources().all().get(index);
  }

  private Remedy remedy(Fix fix, Source source) {
    return new Remedy(fix, source.id(), source.type().name(), null, null, at(source));
  }

  private Remedy lookUp(Source source, String why) {
    return new Remedy(Fix.LOOK_UP, source.id(), source.type().name(), null, why, at(source));
  }

  private Remedy noRoad() {
    return snapshot.has(FeatureType.ROADS)
        ? Remedy.lookUp(Why.NO_ROAD.name())
        : noLayer(FeatureType.ROADS);
  }

  private static Remedy noLayer(FeatureType<?> type) {
    return new Remedy(Fix.LOOK_UP, null, type.name(), null, Remedy.NO_LAYER, null);
  }

  private static Coordinate at(Source source) {
    return new Coordinate(source.lon(), source.lat());
  }

  private Coordinate middle() {
    return place.getInteriorPoint().getCoordinate();
  }
}
