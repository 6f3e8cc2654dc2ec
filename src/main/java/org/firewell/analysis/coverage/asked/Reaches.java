package org.firewell.analysis.coverage.asked;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Values;
import org.firewell.feature.FeatureType;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;

/**
 * How far each kind of facility reaches by the measure that is asked: as given, else the law's.
 *
 * @param given metres, or seconds where time alone is asked
 * @param hose as named, else the engine's where a route is asked
 * @param hoseNamed whether the hose sets the straight reach too
 * @param held the hose of each village, where that is asked: none reaches farther than the longest
 */
record Reaches(
    Measure measure,
    Optional<Double> given,
    Optional<Hose> hose,
    boolean hoseNamed,
    Optional<HoseSets> held,
    Ruleset law) {

  /** What can cover, in the order of the collections. */
  static final List<FeatureType<?>> FACILITIES =
      List.of(
          FeatureType.HYDRANTS,
          FeatureType.WATER_INTAKES,
          FeatureType.FIRE_STATIONS,
          FeatureType.MICRO_STATIONS);

  private static final Map<FeatureType<?>, Norm> STRAIGHT =
      Map.of(
          FeatureType.HYDRANTS, Norm.HYDRANT_REACH_M,
          FeatureType.WATER_INTAKES, Norm.INTAKE_REACH_M);

  private static final Map<FeatureType<?>, Norm> TIME =
      Map.of(
          FeatureType.FIRE_STATIONS, Norm.STATION_TIME_S,
          FeatureType.MICRO_STATIONS, Norm.MICRO_STATION_TIME_S);

  static Reaches of(Values values, Measure measure, Optional<HoseSets> held, Ruleset law) {
    Optional<Hose> named = values.text("hose").map(Hose::of);
    if (named.isPresent() && measure == Measure.TIME) {
      throw new InputException(
          "hose", "按时间计算时不铺水带，请去掉水带", "hose: no hose is laid where time is asked; leave it out");
    }
    if (held.isPresent() && values.number("reach").isPresent()) {
      throw new InputException(
          "reach",
          "按所持水带计算时不能另给保护距离",
          "reach: the hose that is held sets the reach; leave one out");
    }
    Optional<Hose> hose = measure.asksRoute() ? named.or(() -> Optional.of(Hose.ENGINE)) : named;
    return new Reaches(measure, values.number("reach"), hose, named.isPresent(), held, law);
  }

  /** What is measured in a straight line and by route; the stations where time alone is asked. */
  List<Facility> facilities(List<String> named, boolean byDefault) {
    if (named.isEmpty()) {
      throw new InputException("facilities", "没有选择设施", "facilities: none is named");
    }
    return switch (measure) {
      case STRAIGHT, ROUTE, BOTH -> list(named).stream().map(this::facility).toList();
      case TIME -> stations(named, byDefault);
      case ALL -> waterOf(named).stream().map(this::facility).toList();
    };
  }

  /** Who drives: the stations that were named, else the fire stations; none without time. */
  List<Facility> stations(List<String> named, boolean byDefault) {
    if (!measure.asksTime()) {
      return List.of();
    }
    List<FeatureType<?>> stations = new ArrayList<>(list(named));
    stations.removeIf(type -> !TIME.containsKey(type));
    if (measure == Measure.TIME && !byDefault && stations.size() < named.size()) {
      throw new InputException(
          "facilities",
          "按时间计算只能选消防站和微型消防站",
          "facilities: time is asked of fire-stations and micro-stations; leave the others out");
    }
    if (stations.isEmpty()) {
      stations.add(FeatureType.FIRE_STATIONS);
    }
    return stations.stream().map(this::station).toList();
  }

  private List<FeatureType<?>> waterOf(List<String> named) {
    List<FeatureType<?>> water = new ArrayList<>(list(named));
    water.removeIf(TIME::containsKey);
    if (water.isEmpty()) {
      throw new InputException(
          "facilities",
          "三种量距并列时请至少选一种水源；只看消防站请用 time",
          "facilities: all measures need hydrants or water-intakes; for stations alone take time");
    }
    return water;
  }

  private static List<FeatureType<?>> list(List<String> named) {
    return FACILITIES.stream().<FeatureType<?>>filter(type -> named.contains(type.name())).toList();
  }

  private Facility facility(FeatureType<?> type) {
    if (held.isPresent() && STRAIGHT.containsKey(type)) {
      HoseSets sets = held.get();
      return Facility.water(
              type,
              Reach.given(0),
              measure.asksRoute() ? Optional.of(Reach.given(0)) : Optional.empty())
          .reaching(sets.longestM(), sets.layingShare());
    }
    return Facility.water(
        type,
        given.map(Reach::given).orElseGet(() -> straight(type)),
        measure.asksRoute()
            ? Optional.of(
                given
                    .map(Reach::given)
                    .orElseGet(() -> lawful(hose.flatMap(Hose::route).orElseThrow())))
            : Optional.empty());
  }

  private Facility station(FeatureType<?> type) {
    Optional<Double> seconds = measure == Measure.TIME ? given : Optional.empty();
    return Facility.station(
        type, seconds.map(Reach::given).orElseGet(() -> lawful(TIME.get(type))));
  }

  private Reach straight(FeatureType<?> type) {
    if (!STRAIGHT.containsKey(type)) {
      throw new InputException(
          "reach",
          "规定没有 " + type + " 的直线距离，请填写多少米",
          "reach: the law sets no straight reach for " + type + "; give it in metres");
    }
    if (hoseNamed && measure == Measure.STRAIGHT && hose.get().straight().isEmpty()) {
      throw new InputException(
          "hose",
          "接力水带没有直线距离，请按路线计算或填写保护距离",
          "hose: " + hose.get().word() + " has no straight reach; ask the route or give the reach");
    }
    return lawful(hose.filter(h -> hoseNamed).flatMap(Hose::straight).orElse(STRAIGHT.get(type)));
  }

  private Reach lawful(Norm norm) {
    return Reach.lawful(law.provision(norm));
  }
}
