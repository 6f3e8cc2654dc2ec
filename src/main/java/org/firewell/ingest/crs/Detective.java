package org.firewell.ingest.crs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;
import org.firewell.geo.Ellipsoid;
import org.firewell.geo.LonLat;
import org.firewell.geo.Surroundings;
import org.firewell.geo.WebMapDatum;
import org.firewell.ingest.crs.Verdict.Candidate;
import org.firewell.ingest.crs.Verdict.State;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Refusal;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygonal;

/**
 * Finds out in which system the coordinates of a file are, by what is declared, by their ranges,
 * and by where each system would put the rows among what is known to stand.
 *
 * <p>What a system must do to be certain: put most rows near what is known; lie closer to the known
 * roads than any other possible system for so many of the rows that chance would do it once in a
 * thousand times (sign test), by a median distance smaller by a third; and lie closer than when all
 * rows are moved by 250 to 1,000 m in any of sixteen directions, so that it is the place that fits
 * and not the density of the roads; and no shift by 50 to 150 m may do clearly better, as it would
 * if they were of a datum that nobody declared, such as Xian 1980. Where no roads are known, a
 * projection that is declared and lands where it should is believed, and longitude and latitude
 * outside of China; degrees within China are asked, for nobody sees by a number whether it is WGS
 * 84 or GCJ-02.
 *
 * <p>The same rows and the same ground give the same verdict.
 */
public final class Detective {

  /** Rows that lie farther than this from all that is known belong to another county; metres. */
  private static final double AROUND_M = 30_000;

  /** Positions closer to each other than this say the same, in metres. */
  private static final double ALIKE_M = 100;

  private static final int MOST_WITNESSES = 150;
  private static final int FEWEST_WITNESSES = 8;
  private static final int SHOWN_PLACES = 200;

  /** How rarely chance may look like certainty. */
  private static final double CHANCE = 0.001;

  /** How much smaller the best median must be than the next and than what shifting reaches. */
  private static final double CLEARLY = 1.5;

  private static final double[] SHORT_SHIFTS_M = {50, 100, 150};
  private static final double[] LONG_SHIFTS_M = {250, 500, 1000};
  private static final int DIRECTIONS = 16;

  private final List<Geometry> roads;
  private final List<IndexedPointInAreaLocator> outlines;
  private final Envelope known;
  private Landmarks landmarks;

  private Detective(List<Geometry> roads, List<Geometry> outlines) {
    this.roads = roads;
    this.outlines = outlines.stream().map(IndexedPointInAreaLocator::new).toList();
    this.known = new Envelope();
    roads.forEach(road -> known.expandToInclude(road.getEnvelopeInternal()));
    outlines.forEach(outline -> known.expandToInclude(outline.getEnvelopeInternal()));
  }

  /** One that knows the roads and the outlines of townships of a ground. */
  public static Detective around(Ground ground) {
    return new Detective(
        geometries(ground, FeatureType.ROADS),
        geometries(ground, FeatureType.TOWNSHIPS).stream()
            .filter(Polygonal.class::isInstance)
            .toList());
  }

  private static List<Geometry> geometries(Ground ground, FeatureType<?> type) {
    return ground.list(type).stream().map(Feature::geometry).toList();
  }

  /**
   * Judges the positions of a file.
   *
   * @param declaredOrNull the system that the file or who sends it names, by any of its names or as
   *     well-known text
   */
  public Verdict judge(Sample sample, String declaredOrNull) {
    Crs declared;
    try {
      declared = declaredOrNull == null ? null : Crs.declared(declaredOrNull);
    } catch (Refusal e) {
      return new Verdict(State.REFUSED, null, List.of(), null, 0, e.reason());
    }
    List<Coordinate> positions = sample.positions();
    if (positions.isEmpty()) {
      return new Verdict(
          State.ASKS, null, List.of(), null, 0, new Reason("没有一行有坐标", "no row has coordinates"));
    }
    List<Hypothesis> possible = possible(positions, declared);
    if (possible.isEmpty()) {
      return new Verdict(
          State.ASKS,
          null,
          List.of(),
          null,
          0,
          new Reason(
              "坐标不属于任何已知的坐标系：" + shown(positions.get(0)),
              "the coordinates fit no system that is known: " + shown(positions.get(0))));
    }
    return verdict(rated(possible), turned(possible.get(0), positions), declared);
  }

  /**
   * The system of a web map in which positions are for certain that were taken for longitude and
   * latitude on CGCS2000; none where nothing tells so.
   */
  public Optional<Verdict> mistaken(Sample taken) {
    if (roads.isEmpty() || taken.positions().size() < FEWEST_WITNESSES) {
      return Optional.empty();
    }
    List<Rated> rated =
        rated(
            List.of("CRS84", "GCJ-02", "BD-09").stream()
                .map(name -> Hypothesis.of(registered(name), taken.positions()))
                .filter(h -> h.placed().size() * 2 > taken.positions().size())
                .toList());
    return rated.get(0).hypothesis.crs().isPlain() || !isCertain(rated, null)
        ? Optional.empty()
        : Optional.of(verdict(rated, 0, null));
  }

  // ---- what is possible

  private List<Hypothesis> possible(List<Coordinate> positions, Crs declaredOrNull) {
    Map<String, Hypothesis> all = new LinkedHashMap<>();
    if (declaredOrNull != null) {
      all.put(declaredOrNull.name(), Hypothesis.of(declaredOrNull, positions));
    }
    for (String name : names(positions)) {
      boolean isKnown = declaredOrNull != null && declaredOrNull.isSame(name);
      if (!isKnown && !all.containsKey(name)) {
        all.put(name, Hypothesis.of(registered(name), positions));
      }
    }
    List<Hypothesis> possible = new ArrayList<>();
    for (Hypothesis hypothesis : all.values()) {
      boolean isPlaced = hypothesis.placed().size() * 2 > positions.size();
      if (isPlaced && possible.stream().noneMatch(hypothesis::isAlike)) {
        possible.add(hypothesis);
      }
    }
    possible.sort(Comparator.comparing(h -> !isNear(h)));
    return possible;
  }

  private static List<String> names(List<Coordinate> positions) {
    List<String> names = new ArrayList<>();
    Coordinate middle =
        new Coordinate(
            Landmarks.median(positions.stream().mapToDouble(p -> p.x).toArray()),
            Landmarks.median(positions.stream().mapToDouble(p -> p.y).toArray()));
    if (LonLat.isLongitude(middle.x) && LonLat.isLongitude(middle.y)) {
      for (String order : List.of("", Crs.SWAPPED)) {
        for (String name : List.of("CRS84", "GCJ-02", "BD-09")) {
          names.add(order + name);
        }
      }
      return names;
    }
    Zones.of(middle.x, middle.y).forEach(code -> names.add("EPSG:" + code));
    Zones.of(middle.y, middle.x).forEach(code -> names.add(Crs.SWAPPED + "EPSG:" + code));
    names.add("EPSG:3857");
    return names;
  }

  private static Crs registered(String name) {
    try {
      return Crs.of(name);
    } catch (Refusal e) {
      throw new IllegalStateException(name, e);
    }
  }

  /** Whether most rows lie near what is known; where nothing is known, in China. */
  private boolean isNear(Hypothesis hypothesis) {
    List<LonLat> placed = hypothesis.placed();
    Envelope around = known.isNull() ? null : Surroundings.of(known, AROUND_M);
    long near =
        placed.stream()
            .filter(
                p ->
                    around == null
                        ? WebMapDatum.isApplied(p.lon(), p.lat())
                        : around.covers(p.lon(), p.lat()))
            .count();
    return near * 2 > placed.size();
  }

  // ---- how each fits

  /** A hypothesis and what was measured of it. */
  private record Rated(Hypothesis hypothesis, double[] offsets, Double inside) {
    double median() {
      return offsets.length == 0 ? Double.NaN : Landmarks.median(offsets);
    }

    String name() {
      return hypothesis.name();
    }
  }

  private List<Rated> rated(List<Hypothesis> possible) {
    boolean anyNear = isNear(possible.get(0));
    List<Hypothesis> plausible = possible.stream().filter(h -> !anyNear || isNear(h)).toList();
    int[] witnesses = witnesses(plausible.get(0));
    List<Rated> rated = new ArrayList<>();
    for (Hypothesis hypothesis : plausible) {
      rated.add(new Rated(hypothesis, offsets(hypothesis, witnesses), inside(hypothesis)));
    }
    if (rated.get(0).offsets.length > 0) {
      rated.sort(Comparator.comparingDouble(Rated::median));
    }
    return rated;
  }

  /** Which positions are asked: one in each cell of a grid. */
  private static int[] witnesses(Hypothesis hypothesis) {
    Set<Long> taken = new HashSet<>();
    List<Integer> chosen = new ArrayList<>();
    for (int i = 0; i < hypothesis.places().size(); i++) {
      LonLat place = hypothesis.places().get(i);
      if (place != null && taken.add(cell(place))) {
        chosen.add(i);
      }
    }
    int stride = (chosen.size() + MOST_WITNESSES - 1) / MOST_WITNESSES;
    int[] witnesses = new int[stride == 0 ? 0 : (chosen.size() + stride - 1) / stride];
    Arrays.setAll(witnesses, i -> chosen.get(i * stride));
    return witnesses;
  }

  private static long cell(LonLat place) {
    double y = place.lat() * Ellipsoid.metresPerDegreeLat(0) / ALIKE_M;
    double x = place.lon() * Ellipsoid.metresPerDegreeLon(Math.rint(place.lat())) / ALIKE_M;
    return ((long) Math.floor(y) << 32) + (long) Math.floor(x);
  }

  /** Of each witness, in metres; none where no road is near any. */
  private double[] offsets(Hypothesis hypothesis, int[] witnesses) {
    if (roads.isEmpty()) {
      return new double[0];
    }
    return Arrays.stream(witnesses)
        .mapToDouble(
            i -> {
              LonLat place = hypothesis.places().get(i);
              return place == null ? Landmarks.FARTHEST_M : landmarks().metres(place);
            })
        .toArray();
  }

  private Landmarks landmarks() {
    if (landmarks == null) {
      landmarks = Landmarks.of(roads);
    }
    return landmarks;
  }

  private Double inside(Hypothesis hypothesis) {
    if (outlines.isEmpty()) {
      return null;
    }
    List<LonLat> placed = hypothesis.placed();
    long inside = placed.stream().filter(this::isInside).count();
    return (double) inside / placed.size();
  }

  private boolean isInside(LonLat place) {
    Coordinate position = new Coordinate(place.lon(), place.lat());
    return outlines.stream().anyMatch(o -> o.locate(position) != Location.EXTERIOR);
  }

  /** How many rows have no place near the middle and would have one the other way round. */
  private static long turned(Hypothesis hypothesis, List<Coordinate> positions) {
    Middle middle = Middle.of(hypothesis.placed());
    List<LonLat> others = Hypothesis.of(Crs.swapped(hypothesis.crs()), positions).places();
    long turned = 0;
    for (int i = 0; i < others.size(); i++) {
      LonLat place = hypothesis.places().get(i);
      LonLat other = others.get(i);
      boolean isAstray = place == null || !middle.isNear(place.lon(), place.lat());
      turned += isAstray && other != null && middle.isNear(other.lon(), other.lat()) ? 1 : 0;
    }
    return turned;
  }

  // ---- what follows

  private Verdict verdict(List<Rated> rated, long turned, Crs declaredOrNull) {
    Rated best = rated.get(0);
    boolean sure = isCertain(rated, declaredOrNull);
    List<Candidate> candidates = rated.stream().map(Detective::candidate).toList();
    return new Verdict(
        sure ? State.SURE : State.ASKS,
        best.name(),
        candidates,
        Middle.of(best.hypothesis.placed()),
        turned,
        reason(sure, candidates.get(0), turned));
  }

  private static Reason reason(boolean sure, Candidate best, long turned) {
    Reason reason = reason(sure, best);
    return turned == 0
        ? reason
        : reason.then(
            "；抽查的行中有 " + turned + " 行两个坐标颠倒，读入时逐行对调",
            "; of the rows looked at "
                + turned
                + " have their ordinates swapped, and each is put right when it is read");
  }

  private static Reason reason(boolean sure, Candidate best) {
    return new Reason(
        (sure ? "坐标系确定为 " : "坐标系无法确定，请选择；最可能是 ")
            + best.title().zh()
            + (best.evidence().zh().isEmpty() ? "" : "：" + best.evidence().zh()),
        (sure ? "it is " : "it cannot be told for certain, choose; most likely it is ")
            + best.title().en()
            + (best.evidence().en().isEmpty() ? "" : ": " + best.evidence().en()));
  }

  private boolean isCertain(List<Rated> rated, Crs declaredOrNull) {
    Rated best = rated.get(0);
    boolean isDeclared =
        declaredOrNull != null && best.hypothesis.crs().isSame(declaredOrNull.name());
    if (isDeclared && declaredOrNull.isInMetres() && rated.size() == 1 && isNear(best.hypothesis)) {
      return true;
    }
    boolean isLonely = isDeclared || rated.size() == 1;
    if (best.hypothesis.crs().isPlain() && isOutsideOfChina(best.hypothesis) && isLonely) {
      return known.isNull() || isNear(best.hypothesis);
    }
    return best.offsets.length >= FEWEST_WITNESSES
        && rated.stream().skip(1).allMatch(other -> isClearlyCloser(best, other))
        && fits(best);
  }

  private static boolean isClearlyCloser(Rated best, Rated other) {
    int closer = 0;
    int farther = 0;
    for (int i = 0; i < best.offsets.length; i++) {
      double gain = other.offsets[i] - best.offsets[i];
      closer += gain > 1 ? 1 : 0;
      farther += gain < -1 ? 1 : 0;
    }
    return best.median() * CLEARLY <= other.median()
        && SignTest.chance(closer, closer + farther) <= CHANCE;
  }

  private static boolean isOutsideOfChina(Hypothesis hypothesis) {
    return hypothesis.placed().stream().noneMatch(p -> WebMapDatum.isApplied(p.lon(), p.lat()));
  }

  /**
   * Whether all rows lie where they fit: no short shift of them comes clearly closer to the roads,
   * as it would if they were in a system that is none of those looked at, and no long one as close.
   */
  private boolean fits(Rated best) {
    int[] witnesses = witnesses(best.hypothesis);
    for (double metres : SHORT_SHIFTS_M) {
      if (leastMedian(best, witnesses, metres) * CLEARLY < best.median()) {
        return false;
      }
    }
    for (double metres : LONG_SHIFTS_M) {
      if (leastMedian(best, witnesses, metres) < CLEARLY * best.median()) {
        return false;
      }
    }
    return true;
  }

  /** The least median distance when all rows are moved so far in any direction. */
  private double leastMedian(Rated best, int[] witnesses, double metres) {
    double least = Double.POSITIVE_INFINITY;
    for (int direction = 0; direction < DIRECTIONS; direction++) {
      double angle = 2 * Math.PI * direction / DIRECTIONS;
      double east = metres * Math.sin(angle);
      double north = metres * Math.cos(angle);
      double[] offsets =
          Arrays.stream(witnesses)
              .mapToDouble(
                  i -> landmarks().metres(shifted(best.hypothesis.places().get(i), east, north)))
              .toArray();
      least = Math.min(least, Landmarks.median(offsets));
    }
    return least;
  }

  private static LonLat shifted(LonLat place, double east, double north) {
    return new LonLat(
        place.lon() + east / Ellipsoid.metresPerDegreeLon(place.lat()),
        place.lat() + north / Ellipsoid.metresPerDegreeLat(place.lat()));
  }

  private static Candidate candidate(Rated rated) {
    List<LonLat> placed = rated.hypothesis.placed();
    int stride = (placed.size() + SHOWN_PLACES - 1) / SHOWN_PLACES;
    List<LonLat> places = new ArrayList<>();
    for (int i = 0; i < placed.size(); i += stride) {
      places.add(placed.get(i));
    }
    Double offset = rated.offsets.length == 0 ? null : rated.median();
    return new Candidate(
        rated.name(),
        offset,
        rated.inside,
        places,
        new Reason(Zones.zh(rated.name()), Zones.en(rated.name())),
        evidence(offset, rated.inside));
  }

  private static Reason evidence(Double offsetOrNull, Double insideOrNull) {
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    if (offsetOrNull != null) {
      boolean far = offsetOrNull >= Landmarks.FARTHEST_M;
      zh.add("到最近道路的距离中位数" + (far ? "超过 " : " ") + rounded(offsetOrNull) + " 米");
      en.add(
          "median distance to the nearest road "
              + (far ? "over " : "")
              + rounded(offsetOrNull)
              + " m");
    }
    if (insideOrNull != null) {
      long percent = Math.round(100 * insideOrNull);
      zh.add(percent + "% 在已知乡镇范围内");
      en.add(percent + " % within the known townships");
    }
    return new Reason(String.join("，", zh), String.join(", ", en));
  }

  private static String rounded(double metres) {
    return String.format(Locale.ROOT, metres < 10 ? "%.1f" : "%.0f", metres);
  }

  private static String shown(Coordinate position) {
    return String.format(Locale.ROOT, "%.6f %.6f", position.x, position.y);
  }
}
