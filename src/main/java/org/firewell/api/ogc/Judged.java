package org.firewell.api.ogc;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.firewell.analysis.Question.Title;
import org.firewell.api.openapi.Schemas;
import org.firewell.feature.Attribute;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Revisions;
import org.firewell.feature.Ternary;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Standing;

/**
 * What is told of facilities beside their attributes: the law judges it of a day, so that nobody
 * writes it and no table keeps it.
 */
enum Judged {
  BUILT("已建", "built", Standing::built),
  EFFECTIVE("有效", "effective", Standing::effective);

  private static final Set<FeatureType<?>> FACILITIES =
      Set.of(
          FeatureType.HYDRANTS,
          FeatureType.WATER_INTAKES,
          FeatureType.FIRE_STATIONS,
          FeatureType.MICRO_STATIONS);

  private final Title title;
  private final Function<Standing, Ternary> value;

  Judged(String zh, String en, Function<Standing, Ternary> value) {
    this.title = new Title(zh, en);
    this.value = value;
  }

  /** What is told of the features of a collection; nothing where they are no facilities. */
  static List<Judged> of(FeatureType<?> type) {
    return isOf(type) ? List.of(values()) : List.of();
  }

  /** Whether features of a collection are judged. */
  static boolean isOf(FeatureType<?> type) {
    return FACILITIES.contains(type);
  }

  /**
   * What changed last whatever is told of a collection: what is judged may change with any layer,
   * with the law and with whatever was looked at.
   */
  static long revision(FeatureType<?> type, Revisions now) {
    return isOf(type) ? now.store() : now.layers().get(type);
  }

  /**
   * What is told of the feature of an id, by name; empty where it is no facility or is not valid on
   * the day.
   */
  static Map<String, Object> of(Snapshot snapshot, FeatureType<?> type, String id) {
    Optional<Standing> standing = snapshot.find(type, id).flatMap(snapshot::findStanding);
    Map<String, Object> told = new LinkedHashMap<>();
    standing.ifPresent(
        found -> of(type).forEach(j -> told.put(j.word(), Attribute.text(j.value.apply(found)))));
    return told;
  }

  /** Its name among the attributes. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Title title() {
    return title;
  }

  /** What it holds, as JSON Schema. */
  Map<String, Object> schema() {
    List<String> values = Arrays.stream(Ternary.values()).map(Attribute::text).toList();
    return Schemas.with(
        Schemas.with(Schemas.words(values), "title", title.zh() + " · " + title.en()),
        "readOnly",
        true);
  }
}
