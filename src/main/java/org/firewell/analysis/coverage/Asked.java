package org.firewell.analysis.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firewell.analysis.Input;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Values;
import org.firewell.feature.Attribute;
import org.firewell.feature.FeatureType;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Norm;

/**
 * What was asked, checked against the snapshot.
 *
 * @param demand who is to be covered
 * @param facilities by what, each with its reach; in the order of the collections
 * @param built whether it is enough that a source stands
 * @param weight the attribute that weighs a demand, empty when each counts as one
 * @param township the code of the only township whose demand is asked about
 * @param atCentroid whether a polygon's distance is from its centroid, not from its outline
 */
record Asked(
    FeatureType<?> demand,
    Map<FeatureType<?>, Reach> facilities,
    boolean built,
    Optional<Attribute> weight,
    Optional<String> township,
    boolean atCentroid) {

  private static final String STRAIGHT = "straight";
  private static final String EFFECTIVE = "effective";
  private static final double ROUNDING_M = 0.001;
  private static final String COUNT = "count";
  private static final String OUTLINE = "outline";

  private static final List<FeatureType<?>> DEMANDS =
      List.of(
          FeatureType.BUILDINGS,
          FeatureType.VILLAGES,
          FeatureType.TOWNSHIPS,
          FeatureType.HYDRANTS,
          FeatureType.WATER_INTAKES,
          FeatureType.FIRE_STATIONS,
          FeatureType.MICRO_STATIONS);

  private static final Map<FeatureType<?>, Optional<Norm>> FACILITIES = facilitiesWithNorm();

  static List<Input> inputs() {
    return List.of(
        Input.choice("demand", names(DEMANDS), "buildings", "需求", "who is to be covered"),
        Input.choices(
            "facilities",
            names(new ArrayList<>(FACILITIES.keySet())),
            "hydrants,water-intakes",
            "设施",
            "by what"),
        Input.choice(
            "measure",
            List.of(STRAIGHT, "route", "time", "both"),
            STRAIGHT,
            "量距方式",
            "how distance is measured"),
        Input.number("reach", null, "保护半径（米），缺省取规范值", "reach in metres; by default the law's"),
        Input.choice(
            "basis",
            List.of(EFFECTIVE, "built"),
            EFFECTIVE,
            "口径：有效或已建",
            "what works or what stands"),
        Input.choice(
            "weight", List.of(COUNT, "households", "population"), COUNT, "权重", "what is summed"),
        Input.text("township", null, "乡镇（街道）代码", "code of the only township asked about"),
        Input.choice(
            "at",
            List.of(OUTLINE, "centroid"),
            OUTLINE,
            "量距起点：轮廓或质心",
            "where a polygon's distance begins"));
  }

  static Asked of(Values values, Snapshot snapshot) {
    onlyStraight(values);
    FeatureType<?> demand = FeatureType.find(word(values, "demand")).orElseThrow();
    onlyWhereThereIs(demand, snapshot);
    return new Asked(
        demand,
        facilities(values, snapshot),
        !word(values, "basis").equals(EFFECTIVE),
        weight(demand, word(values, "weight")),
        values.text("township"),
        !word(values, "at").equals(OUTLINE));
  }

  static boolean isFacility(FeatureType<?> type) {
    return FACILITIES.containsKey(type);
  }

  /** No source of a kind has a say in the verdict on a demand that lies farther away. */
  double farthestM(FeatureType<?> type) {
    return facilities.get(type).metres() + ROUNDING_M;
  }

  private static void onlyStraight(Values values) {
    String measure = word(values, "measure");
    if (!measure.equals(STRAIGHT)) {
      throw new InputException(
          "measure",
          "目前只能按直线距离计算，沿路和时间要等路网",
          "measure: \"" + measure + "\" comes with the road network; straight can be asked now");
    }
  }

  private static void onlyWhereThereIs(FeatureType<?> demand, Snapshot snapshot) {
    if (!snapshot.has(demand)) {
      List<FeatureType<?>> there = DEMANDS.stream().<FeatureType<?>>filter(snapshot::has).toList();
      throw new InputException(
          "demand",
          "没有图层 " + demand,
          "demand: there is no layer " + demand + "; there are " + String.join(", ", names(there)));
    }
  }

  private static Map<FeatureType<?>, Reach> facilities(Values values, Snapshot snapshot) {
    List<String> names = values.list("facilities");
    if (names.isEmpty()) {
      throw new InputException("facilities", "没有选择设施", "facilities: none is named");
    }
    Optional<Double> given = values.number("reach");
    Map<FeatureType<?>, Reach> facilities = new LinkedHashMap<>();
    FACILITIES.forEach(
        (type, norm) -> {
          if (names.contains(type.name())) {
            facilities.put(
                type, given.map(Reach::given).orElseGet(() -> lawful(type, norm, snapshot)));
          }
        });
    return facilities;
  }

  private static Reach lawful(FeatureType<?> type, Optional<Norm> norm, Snapshot snapshot) {
    return norm.map(snapshot.law()::provision)
        .map(Reach::lawful)
        .orElseThrow(
            () ->
                new InputException(
                    "reach",
                    "规定没有 " + type + " 的直线距离，请填写多少米",
                    "reach: the law sets no straight reach for " + type + "; give it in metres"));
  }

  private static Optional<Attribute> weight(FeatureType<?> demand, String weight) {
    if (weight.equals(COUNT)) {
      return Optional.empty();
    }
    return Optional.of(
        demand
            .attribute(weight)
            .orElseThrow(
                () ->
                    new InputException(
                        "weight",
                        demand + " 没有 " + weight + " 这一项，请按个数计算",
                        "weight: " + demand + " have no " + weight + "; take count")));
  }

  private static String word(Values values, String input) {
    return values.text(input).orElseThrow();
  }

  private static List<String> names(List<FeatureType<?>> types) {
    return types.stream().<String>map(FeatureType::name).toList();
  }

  private static Map<FeatureType<?>, Optional<Norm>> facilitiesWithNorm() {
    Map<FeatureType<?>, Optional<Norm>> norms = new LinkedHashMap<>();
    norms.put(FeatureType.HYDRANTS, Optional.of(Norm.HYDRANT_REACH_M));
    norms.put(FeatureType.WATER_INTAKES, Optional.of(Norm.INTAKE_REACH_M));
    norms.put(FeatureType.FIRE_STATIONS, Optional.empty());
    norms.put(FeatureType.MICRO_STATIONS, Optional.empty());
    return norms;
  }
}
