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
 * @param along where candidates are sought
 * @param spacingM between candidates, above 0
 * @param nearPipeM how far from a main a hydrant may stand at most; 0 for anywhere
 */
public record Places(Set<Kind> kinds, Set<Along> along, double spacingM, double nearPipeM) {

  /** Where candidates are sought. */
  public enum Along {
    ROADS;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Input ALLOW =
      Input.choices(
          "allow", Kind.words(), Kind.HYDRANT.word(), "允许的措施", "what may be done or built");
  private static final Input CANDIDATES =
      Input.choices(
          "candidates",
          Arrays.stream(Along.values()).map(Along::word).toList(),
          Along.ROADS.word(),
          "候选点的来源",
          "where sites are sought");
  private static final Input SPACING =
      Input.number("spacing", "20", "候选点间距（米）", "metres between candidates");
  private static final Input NEAR_PIPE =
      Input.number(
          "near_pipe",
          "50",
          "消火栓距供水管道不超过（米），0 为不限",
          "metres that a hydrant may be from a main; 0 for any");

  public static List<Input> inputs() {
    return List.of(ALLOW, CANDIDATES, SPACING, NEAR_PIPE);
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
    double spacingM = values.number(SPACING.name()).orElseThrow();
    if (spacingM < 1) {
      throw new InputException(
          SPACING.name(),
          "候选点间距应不小于 1 米",
          "spacing: " + spacingM + " is too little; 1 m or more is allowed");
    }
    return new Places(kinds, along, spacingM, values.number(NEAR_PIPE.name()).orElseThrow());
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
