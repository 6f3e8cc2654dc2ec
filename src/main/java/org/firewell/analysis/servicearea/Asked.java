package org.firewell.analysis.servicearea;

import java.util.List;
import java.util.Optional;
import org.firewell.analysis.Input;
import org.firewell.analysis.InputException;
import org.firewell.analysis.SpatialInputs;
import org.firewell.analysis.Values;
import org.firewell.feature.FeatureType;
import org.firewell.network.Noding;
import org.firewell.snapshot.Snapshot;
import org.firewell.standard.Norm;

/**
 * What was asked, checked against the snapshot.
 *
 * @param facilities whose areas, in the order of the collections
 * @param limits of the rings in metres or seconds, ascending, each once
 * @param asEdges whether an area is told as the parts of roads in it, not as ground
 * @param overlap whether each station has all that it reaches, not only what is nearest to it
 * @param built whether it is enough that a station stands
 * @param offRoadM how far ground and buildings may lie off a road
 * @param township the code of the only township whose stations are told
 * @param noding where roads join
 */
record Asked(
    List<FeatureType<?>> facilities,
    Measure measure,
    List<Double> limits,
    boolean asEdges,
    boolean overlap,
    boolean built,
    double offRoadM,
    Optional<String> township,
    Noding noding) {

  private static final List<FeatureType<?>> STATIONS =
      List.of(FeatureType.FIRE_STATIONS, FeatureType.MICRO_STATIONS);
  private static final List<FeatureType<?>> FACILITIES =
      List.of(
          FeatureType.HYDRANTS,
          FeatureType.WATER_INTAKES,
          FeatureType.FIRE_STATIONS,
          FeatureType.MICRO_STATIONS);
  private static final int MOST_RINGS = 12;
  private static final String POLYGONS = "polygons";
  private static final String YES = "yes";

  static List<Input> inputs() {
    return List.of(
        Input.choices(
            "facilities",
            FACILITIES.stream().<String>map(FeatureType::name).toList(),
            FeatureType.FIRE_STATIONS.name(),
            "设施",
            "whose areas"),
        Input.choice(
            "measure",
            Measure.words(),
            Measure.TIME.word(),
            "量距方式：直线、水带沿路、行车时间",
            "straight line, hose along roads, or time"),
        Input.texts(
            "rings",
            null,
            "各圈的界限（米或秒，逗号分隔）；时间缺省 300,600,900，距离缺省取规范值",
            "limits in metres or seconds, comma-separated"),
        Input.choice(
            "as",
            List.of(POLYGONS, "edges"),
            POLYGONS,
            "结果：面或路段",
            "as ground or as parts of roads"),
        Input.choice(
            "overlap",
            List.of(YES, "no"),
            YES,
            "各站可重叠，或只归最近的站",
            "each station on its own, or ground of the nearest only"),
        SpatialInputs.BASIS,
        Input.number(
            "off_road", null, "离路距离（米），缺省取规定值", "metres off the road; by default the law's"),
        Input.text(
            "township", null, "只列该乡镇（街道）的站", "code of the only township whose stations are told"),
        SpatialInputs.NODING);
  }

  static Asked of(Values values, Snapshot snapshot) {
    Measure measure = Measure.of(word(values, "measure"));
    List<FeatureType<?>> facilities = facilities(values, measure, snapshot);
    boolean asEdges = !word(values, "as").equals(POLYGONS);
    boolean overlap = word(values, "overlap").equals(YES);
    needsRoads(measure, asEdges, snapshot);
    noPartedCircles(measure, asEdges, overlap);
    return new Asked(
        facilities,
        measure,
        limits(values, measure, facilities, snapshot),
        asEdges,
        overlap,
        !word(values, "basis").equals(SpatialInputs.EFFECTIVE),
        offRoad(values, snapshot),
        values.text("township"),
        values.text("noding").filter(SpatialInputs.CROSSINGS::equals).isPresent()
            ? Noding.CROSSINGS
            : Noding.SHARED_VERTICES);
  }

  double farthest() {
    return limits.get(limits.size() - 1);
  }

  private static List<FeatureType<?>> facilities(
      Values values, Measure measure, Snapshot snapshot) {
    List<String> names = values.list("facilities");
    if (names.isEmpty()) {
      throw new InputException("facilities", "没有选择设施", "facilities: none is named");
    }
    for (FeatureType<?> type : FACILITIES) {
      if (names.contains(type.name()) && measure == Measure.TIME && !STATIONS.contains(type)) {
        throw new InputException(
            "facilities",
            type + " 不会行驶，时间圈只能问消防站和微型消防站",
            "facilities: " + type + " do not drive; time is asked of stations");
      }
    }
    List<FeatureType<?>> asked =
        FACILITIES.stream().<FeatureType<?>>filter(t -> names.contains(t.name())).toList();
    for (FeatureType<?> type : asked) {
      if (!snapshot.has(type)) {
        throw new InputException(
            "facilities", "没有图层 " + type, "facilities: there is no layer " + type);
      }
    }
    return asked;
  }

  private static void needsRoads(Measure measure, boolean asEdges, Snapshot snapshot) {
    if ((measure != Measure.STRAIGHT || asEdges) && !snapshot.has(FeatureType.ROADS)) {
      throw new InputException(
          "measure",
          "没有道路图层，只能问直线范围",
          "measure: there is no layer roads; straight ground can be asked");
    }
  }

  private static void noPartedCircles(Measure measure, boolean asEdges, boolean overlap) {
    if (measure == Measure.STRAIGHT && asEdges && !overlap) {
      throw new InputException(
          "overlap",
          "直线范围按路段列出时，各站只能重叠",
          "overlap: roads in a straight line are told of each station on its own");
    }
  }

  private static List<Double> limits(
      Values values, Measure measure, List<FeatureType<?>> facilities, Snapshot snapshot) {
    List<String> words = values.list("rings");
    if (words.isEmpty()) {
      return byDefault(measure, facilities, snapshot);
    }
    List<Double> limits = words.stream().map(Asked::limit).sorted().distinct().toList();
    if (limits.size() > MOST_RINGS) {
      throw new InputException(
          "rings", "最多 " + MOST_RINGS + " 圈", "rings: at most " + MOST_RINGS + " are drawn");
    }
    return limits;
  }

  private static double limit(String word) {
    try {
      double limit = Double.parseDouble(word);
      if (limit > 0 && Double.isFinite(limit)) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // falls through: the same sentence as for a number that is no limit
    }
    throw new InputException(
        "rings", "“" + word + "”不是大于 0 的数", "rings: \"" + word + "\" is not a number above 0");
  }

  private static List<Double> byDefault(
      Measure measure, List<FeatureType<?>> facilities, Snapshot snapshot) {
    if (measure == Measure.TIME) {
      return List.of(300.0, 600.0, 900.0);
    }
    if (facilities.stream().anyMatch(STATIONS::contains)) {
      throw new InputException(
          "rings",
          "规定没有各站的距离，请填写多少米",
          "rings: the law sets no distance for stations; give it in metres");
    }
    return measure == Measure.ROUTE
        ? List.of(snapshot.law().value(Norm.ENGINE_HOSE_ROUTE_M))
        : facilities.stream()
            .map(type -> snapshot.law().value(straightReach(type)))
            .sorted()
            .distinct()
            .toList();
  }

  private static Norm straightReach(FeatureType<?> type) {
    return type == FeatureType.HYDRANTS ? Norm.HYDRANT_REACH_M : Norm.INTAKE_REACH_M;
  }

  private static double offRoad(Values values, Snapshot snapshot) {
    double metres = values.number("off_road").orElse(snapshot.law().value(Norm.OFF_ROAD_M));
    if (metres < 1 || metres > 1000) {
      throw new InputException(
          "off_road",
          "离路距离须在 1 至 1000 米之间",
          "off_road: " + metres + " is not between 1 and 1000 m");
    }
    return metres;
  }

  private static String word(Values values, String input) {
    return values.text(input).orElseThrow();
  }
}
