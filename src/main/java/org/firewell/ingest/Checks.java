package org.firewell.ingest;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.firewell.feature.Attribute;
import org.firewell.feature.Division;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Layer;
import org.firewell.feature.Township;
import org.firewell.feature.Village;
import org.firewell.ingest.LayerReader.Placed;
import org.firewell.ingest.file.Notices;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.file.Severity;
import org.firewell.ingest.file.Text;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * What the features of a dataset say of each other. Nothing is changed or left out.
 *
 * <ul>
 *   <li>A {@code township} or {@code village} is given by id or code (a village by an alias too);
 *       what names none is told once with its count. A name never stands for a feature: in Jinjiang
 *       alone twelve village names repeat.
 *   <li>A township's code has nine digits, a village's twelve that begin with those of its
 *       township. Exceptions exist, as a village that was handed to another town and kept its code.
 *   <li>Who followed whom, and whom a code means on a day ({@link LineageChecks}).
 *   <li>What lies outside every township, where all townships have an outline.
 * </ul>
 */
final class Checks {

  private static final List<FeatureType<?>> FACILITIES =
      List.of(
          FeatureType.HYDRANTS,
          FeatureType.WATER_INTAKES,
          FeatureType.FIRE_STATIONS,
          FeatureType.MICRO_STATIONS);

  private final Map<FeatureType<?>, Map<String, Placed>> features;
  private final Map<FeatureType<?>, Layer> layers;
  private final Notices notices;

  Checks(
      Map<FeatureType<?>, Map<String, Placed>> features,
      Map<FeatureType<?>, Layer> layers,
      Notices notices) {
    this.features = features;
    this.layers = layers;
    this.notices = notices;
  }

  void run() {
    checkReferences("township", FeatureType.TOWNSHIPS);
    checkReferences("village", FeatureType.VILLAGES);
    checkReferences("shared_with", FeatureType.VILLAGES);
    checkTownshipCodes();
    checkVillageCodes();
    checkLineage(FeatureType.TOWNSHIPS);
    checkLineage(FeatureType.VILLAGES);
    checkPlaces();
  }

  private void checkReferences(String attribute, FeatureType<?> target) {
    if (!features.containsKey(target)) {
      return;
    }
    Set<String> keys = keys(target);
    Set<String> names = new HashSet<>();
    list(target).forEach(placed -> names.add(placed.feature().name()));
    features.forEach(
        (type, rows) ->
            type.attribute(attribute)
                .ifPresent(
                    reference ->
                        missing(reference, rows.values(), keys)
                            .forEach(
                                (value, count) ->
                                    notices.warn(
                                        file(type),
                                        missing(attribute, value, count, target, names)))));
  }

  private static Map<String, Long> missing(
      Attribute reference, Collection<Placed> rows, Set<String> keys) {
    Map<String, Long> missing = new TreeMap<>();
    rows.stream()
        .flatMap(placed -> texts(reference.of(placed.feature())))
        .filter(value -> !keys.contains(value))
        .forEach(value -> missing.merge(value, 1L, Long::sum));
    return missing;
  }

  private static Stream<String> texts(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(String.class::cast);
    }
    return Stream.ofNullable((String) value);
  }

  private static Reason missing(
      String attribute, String value, long count, FeatureType<?> target, Set<String> names) {
    String shown = Text.quoted(value);
    String rows = count + (count == 1 ? " row" : " rows");
    Reason missing =
        new Reason(
            count + " 行的 " + attribute + " " + shown + " 不是 " + target + " 中的编号或代码",
            attribute + " " + shown + " of " + rows + " is no id or code in " + target);
    return names.contains(value)
        ? missing.then("；它是名称，名称会重复：写编号", "; it is a name, and names repeat: write the id")
        : missing;
  }

  private Set<String> keys(FeatureType<?> target) {
    Set<String> keys = new HashSet<>();
    for (Placed placed : list(target)) {
      keys.add(placed.feature().id());
      if (code(placed.feature()) != null) {
        keys.add(code(placed.feature()));
      }
      if (placed.feature() instanceof Village village && village.aliases() != null) {
        keys.addAll(village.aliases());
      }
    }
    return keys;
  }

  private void checkTownshipCodes() {
    for (Placed placed : list(FeatureType.TOWNSHIPS)) {
      String code = code(placed.feature());
      if (code != null && !code.matches("\\d{9}")) {
        warn(
            FeatureType.TOWNSHIPS,
            placed,
            new Reason(
                "代码 " + Text.quoted(code) + " 不是九位",
                "code " + Text.quoted(code) + " has not nine digits"));
      }
    }
  }

  private void checkVillageCodes() {
    Map<String, String> townshipCodes = new HashMap<>();
    for (Placed placed : list(FeatureType.TOWNSHIPS)) {
      String code = code(placed.feature());
      if (code != null) {
        townshipCodes.put(placed.feature().id(), code);
        townshipCodes.put(code, code);
      }
    }
    for (Placed placed : list(FeatureType.VILLAGES)) {
      checkVillageCode(placed, townshipCodes);
    }
  }

  private void checkVillageCode(Placed placed, Map<String, String> townshipCodes) {
    Village village = (Village) placed.feature();
    String code = village.code();
    if (code == null) {
      return;
    }
    if (!code.matches("\\d{12}")) {
      warn(
          FeatureType.VILLAGES,
          placed,
          new Reason(
              "代码 " + Text.quoted(code) + " 不是十二位",
              "code " + Text.quoted(code) + " has not twelve digits"));
      return;
    }
    String township = townshipCodes.get(village.township());
    if (township != null && !code.startsWith(township)) {
      warn(
          FeatureType.VILLAGES,
          placed,
          new Reason(
              "代码 " + code + " 不以所属乡镇代码 " + township + " 开头",
              "code " + code + " does not begin with " + township + ", the code of its township"));
    }
  }

  private void checkLineage(FeatureType<? extends Division> type) {
    new LineageChecks(
            features.getOrDefault(type, Map.of()),
            (severity, placed, reason) ->
                notices.add(severity, file(type), placed.row(), placed.feature().id(), reason))
        .run();
  }

  /** Silent when a township is a mere point: what lies outside of a point says nothing. */
  private void checkPlaces() {
    Collection<Placed> townships = list(FeatureType.TOWNSHIPS);
    if (townships.isEmpty()
        || townships.stream().anyMatch(t -> !(t.feature().geometry() instanceof Polygonal))) {
      return;
    }
    STRtree outlines = new STRtree();
    for (Placed township : townships) {
      Geometry outline = township.feature().geometry();
      outlines.insert(outline.getEnvelopeInternal(), new IndexedPointInAreaLocator(outline));
    }
    FACILITIES.forEach(type -> checkPlaces(type, outlines));
  }

  private void checkPlaces(FeatureType<?> type, STRtree outlines) {
    List<String> outside =
        list(type).stream()
            .map(Placed::feature)
            .filter(feature -> !isInside(outlines, (Point) feature.geometry()))
            .map(Feature::id)
            .toList();
    if (!outside.isEmpty()) {
      notices.warn(
          file(type),
          new Reason(
              list(type).size()
                  + " 个中有 "
                  + outside.size()
                  + " 个在所有乡镇之外，首个是 "
                  + Text.quoted(outside.get(0)),
              outside.size()
                  + " of "
                  + list(type).size()
                  + " lie outside every township, the first "
                  + Text.quoted(outside.get(0))));
    }
  }

  private static boolean isInside(STRtree outlines, Point point) {
    Coordinate place = point.getCoordinate();
    for (Object outline : outlines.query(point.getEnvelopeInternal())) {
      if (((PointOnGeometryLocator) outline).locate(place) != Location.EXTERIOR) {
        return true;
      }
    }
    return false;
  }

  private void warn(FeatureType<?> type, Placed placed, Reason reason) {
    notices.add(Severity.WARNING, file(type), placed.row(), placed.feature().id(), reason);
  }

  private Collection<Placed> list(FeatureType<?> type) {
    return features.getOrDefault(type, Map.of()).values();
  }

  private String file(FeatureType<?> type) {
    return layers.get(type).file();
  }

  private static String code(Feature feature) {
    return feature instanceof Township township
        ? township.code()
        : feature instanceof Village village ? village.code() : null;
  }
}
