package org.firewell.analysis.coverage.asked;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.firewell.analysis.Input;
import org.firewell.analysis.InputException;
import org.firewell.analysis.SpatialInputs;
import org.firewell.analysis.Values;
import org.firewell.feature.Attribute;
import org.firewell.feature.FeatureType;
import org.firewell.feature.WaterIntake;
import org.firewell.network.Noding;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Standing;
import org.firewell.snapshot.Standing.Flaw;

/**
 * What was asked, checked against the snapshot.
 *
 * @param demand the layer of those who are to be covered
 * @param kind whether they are the things of that layer, or made from them
 * @param facilities by what, in a straight line and by route, in the order of the collections; the
 *     stations where time alone is asked
 * @param stations from where, in time; empty where no time is asked
 * @param hose that is held, where one was named or a route is asked
 * @param held the hose of each village, where what is held was named
 * @param need of water, where it is asked whether there is enough
 * @param wet whether it is asked of a month outside of the dry season
 * @param shuttle whether tankers are counted where nothing covers
 * @param built whether it is enough that a source stands
 * @param weight the attribute that weighs a demand, empty when each counts as one
 * @param township the code of the only township whose demand is asked about
 * @param atCentroid whether a polygon's distance is from its centroid, not from its outline
 * @param noding where roads join
 */
public record Asked(
    FeatureType<?> demand,
    DemandKind kind,
    Measure measure,
    List<Facility> facilities,
    List<Facility> stations,
    Optional<Hose> hose,
    Optional<HoseSets> held,
    Optional<Need> need,
    boolean wet,
    boolean shuttle,
    boolean built,
    Optional<Attribute> weight,
    Optional<String> township,
    boolean atCentroid,
    Noding noding) {

  private static final String COUNT = "count";
  private static final String OUTLINE = "outline";
  private static final String WATER = "hydrants,water-intakes";

  private static final Input SHUTTLE =
      Input.choice(
          "shuttle",
          List.of("yes", "no"),
          null,
          "未覆盖处是否算运水供水",
          "whether tankers are counted where nothing covers");

  private static final List<FeatureType<?>> DEMANDS =
      List.of(
          FeatureType.BUILDINGS,
          FeatureType.VILLAGES,
          FeatureType.TOWNSHIPS,
          FeatureType.HYDRANTS,
          FeatureType.WATER_INTAKES,
          FeatureType.FIRE_STATIONS,
          FeatureType.MICRO_STATIONS);

  public static List<Input> inputs() {
    return List.of(
        Input.choice(
            "demand",
            demands(),
            "buildings",
            "需求；道路按米、建成区按平方米计",
            "who is to be covered; roads by metres, built-up area by square metres"),
        Input.choices(
            "facilities",
            names(Reaches.FACILITIES),
            WATER,
            "设施；按时间时缺省为消防站",
            "by what; fire stations where time is asked and no station is named"),
        Input.choice(
            "measure",
            Measure.words(),
            Measure.STRAIGHT.word(),
            "量距方式",
            "how distance is measured"),
        Input.number(
            "reach",
            null,
            "保护距离（米；按时间为秒），缺省取规范值",
            "reach in metres, in seconds for time; by default the law's"),
        Input.choice(
            "hose", Hose.words(), null, "水带，决定缺省的保护距离", "the hose that sets the default reach"),
        Need.LITRES,
        Need.HOURS,
        Season.MONTH,
        SHUTTLE,
        SpatialInputs.BASIS,
        Input.choice(
            "weight", List.of(COUNT, "households", "population"), COUNT, "权重", "what is summed"),
        Input.text("township", null, "乡镇（街道）代码", "code of the only township asked about"),
        Input.choice(
            "at",
            List.of(OUTLINE, "centroid"),
            OUTLINE,
            "量距起点：轮廓或质心",
            "where a polygon's distance begins"),
        SpatialInputs.NODING);
  }

  private static List<String> demands() {
    List<String> words = new ArrayList<>(names(DEMANDS));
    words.add(DemandKind.ROADS);
    words.add(DemandKind.BUILT_UP);
    return words;
  }

  public static Asked of(Values values, Snapshot snapshot) {
    DemandKind kind = DemandKind.of(word(values, "demand"));
    FeatureType<?> demand = DemandKind.layer(word(values, "demand"));
    onlyWhereThereIs(demand, snapshot);
    Measure measure = Measure.of(word(values, "measure"));
    boolean built = !word(values, "basis").equals(SpatialInputs.EFFECTIVE);
    Optional<HoseSets> held = held(values, snapshot, built);
    Reaches reaches = Reaches.of(values, measure, held, snapshot.law());
    List<String> named = values.list("facilities");
    boolean byDefault = values.text("facilities").equals(Optional.of(WATER));
    return new Asked(
        demand,
        kind,
        measure,
        reaches.facilities(named, byDefault),
        reaches.stations(named, byDefault),
        reaches.hose(),
        held,
        Need.of(values, measure, snapshot.law()),
        Season.isWet(values, snapshot.law()),
        values.text(SHUTTLE.name()).equals(Optional.of("yes")),
        built,
        weight(demand, kind, word(values, "weight")),
        values.text("township"),
        !word(values, "at").equals(OUTLINE),
        values.text("noding").filter(SpatialInputs.CROSSINGS::equals).isPresent()
            ? Noding.CROSSINGS
            : Noding.SHARED_VERTICES);
  }

  private static Optional<HoseSets> held(Values values, Snapshot snapshot, boolean built) {
    boolean asked = values.text("hose").equals(Optional.of(Hose.HELD.word()));
    if (asked && values.text(Need.LITRES.name()).isPresent()) {
      throw new InputException(
          Need.LITRES.name(),
          "按所持水带计算时不判流量",
          "need_l_s: flow is not judged by the hose that is held; leave one out");
    }
    return asked ? Optional.of(HoseSets.of(snapshot, built)) : Optional.empty();
  }

  public static boolean isFacility(FeatureType<?> type) {
    return Reaches.FACILITIES.contains(type);
  }

  /** The same without what is merely told beside the verdict. */
  public Asked forTheVerdict() {
    return measure == Measure.ALL
        ? new Asked(
            demand,
            kind,
            Measure.BOTH,
            facilities,
            List.of(),
            hose,
            held,
            need,
            wet,
            shuttle,
            built,
            weight,
            township,
            atCentroid,
            noding)
        : this;
  }

  /** How an intake stands in the season that is asked of. */
  public Standing standing(Snapshot snapshot, WaterIntake intake) {
    Standing standing = snapshot.standing(intake);
    return wet ? standing.without(Flaw.DRY) : standing;
  }

  /** All whose sources have a say, stations beside the facilities included. */
  public List<Facility> all() {
    return Stream.concat(facilities.stream(), stations.stream()).distinct().toList();
  }

  /** A row for each limit, with its clause where it is the law's. */
  public List<Map<String, Object>> limits() {
    return all().stream().flatMap(Facility::summary).toList();
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

  private static Optional<Attribute> weight(FeatureType<?> demand, DemandKind kind, String weight) {
    if (weight.equals(COUNT)) {
      return Optional.empty();
    }
    if (kind != DemandKind.THINGS) {
      throw new InputException(
          "weight",
          "道路按米、建成区按平方米计，不能按 " + weight + " 加权",
          "weight: this demand is summed in " + kind.unit() + ", not in " + weight);
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
}
