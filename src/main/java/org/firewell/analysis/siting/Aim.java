package org.firewell.analysis.siting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.firewell.analysis.Input;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Values;
import org.firewell.analysis.siting.asked.Kind;
import org.firewell.analysis.siting.asked.Places;

/**
 * What is sought.
 *
 * @param sources by how many each demand is to be covered
 * @param phases how many new ones each year has; one entry where no years are asked
 */
record Aim(Objective objective, int sources, List<Integer> phases) {

  /** What is best. */
  enum Objective {
    /** The most weight newly within reach. */
    COVERED,
    /** The most villages at a level of completeness. */
    LEVEL,
    /** The most villages of which so much is covered. */
    SHARE,
    /** The least number that covers all whom any site reaches. */
    FULL,
    /** The least cost of that. */
    CHEAPEST,
    /** The least way to the nearest source on average, by weight. */
    MEAN,
    /** The least way to the nearest source for whom it is longest. */
    WORST;

    /** Whether so many are built that all are covered whom any site reaches. */
    boolean isForAll() {
      return this == FULL || this == CHEAPEST;
    }

    /** Whether villages are counted. */
    boolean isForVillages() {
      return this == LEVEL || this == SHARE;
    }

    /** Whether it is a distance. */
    boolean isDistance() {
      return this == MEAN || this == WORST;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Input OBJECTIVE =
      Input.choice(
          "objective",
          Arrays.stream(Objective.values()).map(Objective::word).toList(),
          Objective.COVERED.word(),
          "目标：新增保护最多、达到等级的村庄最多、保护率达标的村庄最多、全覆盖最少数量、全覆盖最省、平均距离最短、最远距离最短",
          "what is best: most newly covered, most villages at a level of completeness or with a"
              + " covered share, the least number or cost for all, the least mean or worst distance");
  private static final Input BACKUP =
      Input.number("backup", "1", "每处需求由几个水源保护", "by how many sources each is covered");
  private static final Input PHASES =
      Input.texts("phases", null, "分年数量，如 5,5,5", "how many each year, like 5,5,5");

  static List<Input> inputs() {
    return List.of(OBJECTIVE, BACKUP, PHASES);
  }

  /**
   * @throws InputException when nothing says how much is built, or more than one thing does
   */
  static Aim of(Values values, Limits limits, Places places) {
    Objective objective =
        Objective.valueOf(values.text(OBJECTIVE.name()).orElseThrow().toUpperCase(Locale.ROOT));
    List<Integer> phases = values.list(PHASES.name()).stream().map(Aim::number).toList();
    int sources = values.whole(BACKUP, 1, 9);
    if (objective.isDistance()) {
      askCountAlone(objective, limits, phases, sources);
    } else if (objective.isForAll()) {
      refuseLimits(objective, limits, phases);
    } else if (objective.isForVillages() && (!phases.isEmpty() || sources > 1)) {
      throw new InputException(
          OBJECTIVE.name(),
          "按达标村庄选址时请去掉 phases 和 backup",
          "objective: for " + objective.word() + " leave out phases and backup");
    } else if (!phases.isEmpty()) {
      check(phases, limits);
    } else if (!limits.isBound() && places.kinds().stream().anyMatch(k -> k != Kind.REPAIR)) {
      throw new InputException(
          "count",
          "请填写新建数量 count、各乡镇数量 quota、总费用 budget 或分年数量 phases",
          "count: say how many are built by count, quota, budget or phases");
    }
    return new Aim(objective, sources, phases);
  }

  private static void check(List<Integer> phases, Limits limits) {
    int sum = phases.stream().mapToInt(i -> i).sum();
    if (limits.count().isPresent() && limits.count().getAsInt() != sum) {
      throw new InputException(
          PHASES.name(),
          "分年数量合计 " + sum + "，与新建数量 " + limits.count().getAsInt() + " 不符",
          "phases: together " + sum + ", which is not count " + limits.count().getAsInt());
    }
  }

  private static void askCountAlone(
      Objective objective, Limits limits, List<Integer> phases, int sources) {
    boolean counted = limits.count().isPresent() && limits.count().getAsInt() > 0;
    if (!counted || !limits.isCountAlone() || !phases.isEmpty() || sources > 1) {
      throw new InputException(
          OBJECTIVE.name(),
          "按平均或最远距离选址时请只填新建数量 count（1 以上）",
          "objective: for "
              + objective.word()
              + " say how many by count, 1 or more, and leave out quota, repairs, budget, phases"
              + " and backup");
    }
  }

  private static void refuseLimits(Objective objective, Limits limits, List<Integer> phases) {
    if (limits.isBound() || limits.repairs().isPresent() || !phases.isEmpty()) {
      throw new InputException(
          OBJECTIVE.name(),
          "求全覆盖时数量由计算得出，请去掉 count、quota、repairs、budget、phases",
          "objective: "
              + objective.word()
              + " finds how many are needed; leave out count, quota, repairs, budget and phases");
    }
  }

  private static int number(String word) {
    try {
      int number = Integer.parseInt(word);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // falls through: the same sentence as for less than 0
    }
    throw new InputException(
        PHASES.name(),
        "分年数量：“" + word + "”不是不小于 0 的整数",
        "phases: \"" + word + "\" is not a whole number of 0 or more");
  }
}
