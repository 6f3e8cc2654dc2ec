package org.firewell.analysis.siting.asked;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.firewell.analysis.Input;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Values;
import org.firewell.analysis.coverage.asked.Asked;
import org.firewell.analysis.coverage.asked.Facility;
import org.firewell.feature.FeatureType;

/**
 * Where what may be built.
 *
 * @param kinds that are allowed
 * @param along where sites are sought
 * @param points as given, empty where none are
 * @param spacingM between candidates, 1 or more
 * @param nearPipeM how far from a main a hydrant may stand at most; 0 for anywhere
 * @param excluded as given, empty where nothing is
 */
public record Places(
    Set<Kind> kinds,
    Set<Along> along,
    String points,
    double spacingM,
    double nearPipeM,
    String excluded) {

  /** Where sites are sought. */
  public enum Along {
    ROADS,
    /** On a grid over the ground around the demand. */
    GRID,
    /** At points that are given. */
    POINTS,
    /** At what is broken. */
    BROKEN;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Of positions and zones that are given, for {@link InputException}. */
  public static final String POINTS_NAME = "points";

  public static final String EXCLUDE_NAME = "exclude";
  public static final String SPACING_NAME = "spacing";

  private static final Input ALLOW =
      Input.choices(
          "allow",
          Kind.words(),
          Kind.HYDRANT.word(),
          "允许的措施：维修、消火栓、取水点、水池、微型站、消防站",
          "what may be done or built");
  private static final Input CANDIDATES =
      Input.choices(
          "candidates",
          Arrays.stream(Along.values()).map(Along::word).toList(),
          Along.ROADS.word(),
          "候选点：沿道路、网格、指定点、损坏的设施",
          "where sites are sought");
  private static final Input POINTS =
      Input.text(
          POINTS_NAME, null, "指定点：经度 纬度；经度 纬度", "points: longitude latitude; longitude latitude");
  private static final Input SPACING =
      Input.number(SPACING_NAME, "20", "候选点间距（米）", "metres between candidates");
  private static final Input NEAR_PIPE =
      Input.number(
          "near_pipe",
          "50",
          "消火栓距供水管道不超过（米），0 为不限",
          "metres that a hydrant may be from a main; 0 for any");
  private static final Input EXCLUDE =
      Input.texts(
          EXCLUDE_NAME,
          null,
          "排除：要素编号，或 西 南 东 北 的范围，以逗号分隔",
          "where nothing is built: ids, or boxes as west south east north, comma-separated");

  public static List<Input> inputs() {
    return List.of(ALLOW, CANDIDATES, POINTS, SPACING, NEAR_PIPE, EXCLUDE);
  }

  /**
   * @throws InputException when nothing is allowed, or what would cover nobody by what is asked
   */
  public static Places of(Values values, Asked asked) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    values.list(ALLOW.name()).forEach(word -> kinds.add(Kind.of(word)));
    kinds.forEach(kind -> check(kind, asked));
    Set<Along> along = EnumSet.noneOf(Along.class);
    values
        .list(CANDIDATES.name())
        .forEach(word -> along.add(Along.valueOf(word.toUpperCase(Locale.ROOT))));
    String points = values.text(POINTS_NAME).orElse("");
    if (along.contains(Along.POINTS) == points.isEmpty()) {
      throw new InputException(
          POINTS_NAME,
          "指定点与 candidates=points 须同时给出",
          "points: are given together with candidates=points, and not without it");
    }
    double spacingM = values.number(SPACING_NAME).orElseThrow();
    if (spacingM < 1) {
      throw new InputException(
          SPACING_NAME,
          "候选点间距应不小于 1 米，现为 " + spacingM,
          "spacing: " + spacingM + " is too little; 1 m or more is allowed");
    }
    return new Places(
        kinds,
        along,
        points,
        spacingM,
        values.number(NEAR_PIPE.name()).orElseThrow(),
        values.text(EXCLUDE_NAME).orElse(""));
  }

  /** Whether what is broken may be repaired. */
  public boolean repairs() {
    return kinds.contains(Kind.REPAIR) || along.contains(Along.BROKEN);
  }

  /** By what a kind covers; empty where that is not asked. */
  public static Optional<Facility> facility(Kind kind, Asked asked) {
    return kind.type().flatMap(type -> facility(type, asked));
  }

  private static Optional<Facility> facility(FeatureType<?> type, Asked asked) {
    return asked.facilities().stream().filter(f -> f.type() == type).findFirst();
  }

  private static void check(Kind kind, Asked asked) {
    if (kind.type().isPresent() && facility(kind, asked).isEmpty()) {
      List<String> counted = asked.facilities().stream().map(f -> f.type().name()).toList();
      throw new InputException(
          ALLOW.name(),
          "按所选设施和量距方式，建 " + kind.word() + " 不能保护任何需求；所选设施为 " + String.join("、", counted),
          "allow: a "
              + kind.word()
              + " covers nobody where "
              + String.join(", ", counted)
              + " alone are asked");
    }
  }
}
