package org.firewell.analysis.siting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.firewell.analysis.Input;
import org.firewell.analysis.InputException;
import org.firewell.analysis.Values;
import org.firewell.analysis.siting.asked.Kind;
import org.firewell.analysis.siting.candidate.Candidate;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Lifecycle;
import org.firewell.location.Choice;
import org.firewell.location.Choice.Group;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Townships;
import org.firewell.standard.Quota;

/**
 * How many of what may be chosen together. A repair never counts against a number of new ones.
 *
 * @param count of all that is new
 * @param quotas of new ones by township and kind; empty where none are set, else nothing is built
 *     beyond them
 * @param repairs how many at most
 * @param budgetYuan of all, repairs too
 */
record Limits(
    OptionalInt count,
    Optional<Map<Slot, Integer>> quotas,
    OptionalInt repairs,
    OptionalLong budgetYuan) {

  private static final String RULESET = "ruleset";
  private static final String REMAINING = "remaining";

  private static final Input COUNT = Input.number("count", null, "新建数量", "how many are built");
  private static final Input QUOTA =
      Input.text(
          "quota",
          null,
          "各乡镇（街道）的数量，如 350582104=15,350582105/pond=2；ruleset 取文件指标，remaining 取尚未选点的指标",
          "how many by township, like 350582104=15,350582105/pond=2; ruleset for the document's,"
              + " remaining for what of it has no site yet");
  private static final Input REPAIRS =
      Input.number("repairs", null, "维修数量上限", "how many are repaired at most");
  private static final Input BUDGET = Input.number("budget", null, "总费用（元）", "yuan for all");

  static List<Input> inputs() {
    return List.of(COUNT, QUOTA, REPAIRS, BUDGET);
  }

  /**
   * Where a quota holds.
   *
   * @param kind empty for all that is new
   */
  record Slot(String unit, Optional<Kind> kind) {

    static final Comparator<Slot> ORDER =
        Comparator.comparing(Slot::unit).thenComparing(s -> s.kind.map(Kind::ordinal).orElse(-1));
  }

  static Limits of(Values values, Snapshot snapshot) {
    return new Limits(
        whole(values, COUNT),
        values.text(QUOTA.name()).map(text -> quotas(text, snapshot)),
        whole(values, REPAIRS),
        values.text(BUDGET.name()).isEmpty()
            ? OptionalLong.empty()
            : OptionalLong.of(values.whole(BUDGET, 0, Integer.MAX_VALUE)));
  }

  /** Whether anything bounds how much is built. */
  boolean isBound() {
    return count.isPresent() || quotas.isPresent() || budgetYuan.isPresent();
  }

  /** How many new ones a township may have; empty where no quotas are set. */
  OptionalInt quota(String unitOrNull) {
    return quotas.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(
            quotas.get().entrySet().stream()
                .filter(entry -> entry.getKey().unit.equals(unitOrNull))
                .mapToInt(Map.Entry::getValue)
                .sum());
  }

  /** Whether the number of new ones is all that is bound. */
  boolean isCountAlone() {
    return quotas.isEmpty() && budgetYuan.isEmpty() && repairs.isEmpty();
  }

  /** The same with another number of new ones. */
  Limits counting(int number) {
    return new Limits(OptionalInt.of(number), quotas, repairs, budgetYuan);
  }

  /**
   * What may be chosen together of some candidates.
   *
   * @throws InputException when a budget is set and nobody says what a kind costs
   */
  Choice choice(List<Candidate> candidates) {
    List<Group> groups = new ArrayList<>();
    groups.add(new Group(0, repairs.orElse(Integer.MAX_VALUE), false));
    groups.add(new Group(0, quotas.isPresent() ? 0 : Integer.MAX_VALUE, true));
    Map<Slot, Integer> numbers = new LinkedHashMap<>();
    quotas.ifPresent(
        set ->
            set.forEach(
                (slot, most) -> {
                  numbers.put(slot, groups.size());
                  groups.add(new Group(0, most, true));
                }));
    int[] groupOf = candidates.stream().mapToInt(c -> group(c, numbers)).toArray();
    long[] costs =
        candidates.stream().mapToLong(c -> budgetYuan.isPresent() ? cost(c) : 0).toArray();
    return new Choice(
        groupOf, groups, count.orElse(Integer.MAX_VALUE), costs, budgetYuan.orElse(Long.MAX_VALUE));
  }

  private static int group(Candidate candidate, Map<Slot, Integer> numbers) {
    if (candidate.kind() == Kind.REPAIR) {
      return 0;
    }
    String unit = candidate.unit().code();
    Integer ofKind = numbers.get(new Slot(unit, Optional.of(candidate.kind())));
    Integer ofAll = numbers.get(new Slot(unit, Optional.empty()));
    return ofKind != null ? ofKind : ofAll != null ? ofAll : 1;
  }

  /**
   * Yuan.
   *
   * @throws InputException when nobody says it
   */
  long cost(Candidate candidate) {
    return candidate
        .costYuan()
        .orElseThrow(
            () ->
                new InputException(
                    "costs",
                    "请给出 " + candidate.kind().word() + " 的单价（元）",
                    "costs: say how many yuan a " + candidate.kind().word() + " costs"));
  }

  private static OptionalInt whole(Values values, Input input) {
    return values.text(input.name()).isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(values.whole(input, 0, Integer.MAX_VALUE));
  }

  private static Map<Slot, Integer> quotas(String text, Snapshot snapshot) {
    Map<Slot, Integer> quotas = new TreeMap<>(Slot.ORDER);
    if (text.equals(RULESET) || text.equals(REMAINING)) {
      for (Quota quota : snapshot.law().quotas()) {
        int open = quota.quantity() - (text.equals(REMAINING) ? sited(quota.task(), snapshot) : 0);
        quotas.merge(
            new Slot(quota.unitCode(), Optional.of(Kind.HYDRANT)), Math.max(0, open), Integer::sum);
      }
      if (quotas.isEmpty()) {
        throw new InputException(
            QUOTA.name(),
            "规则集 " + snapshot.law().id() + " 没有消火栓指标",
            "quota: ruleset " + snapshot.law().id() + " hands out none");
      }
      return quotas;
    }
    for (String pair : text.split(",")) {
      if (!pair.isBlank()) {
        quotas.merge(slot(pair.trim(), snapshot.townships()), number(pair.trim()), Integer::sum);
      }
    }
    return quotas;
  }

  /** How many hydrants of a task have a site. */
  private static int sited(String task, Snapshot snapshot) {
    return (int)
        snapshot.list(FeatureType.HYDRANTS).stream()
            .filter(hydrant -> task.equals(hydrant.quotaTask()))
            .filter(hydrant -> hasSite(snapshot, hydrant))
            .count();
  }

  private static boolean hasSite(Snapshot snapshot, Hydrant hydrant) {
    return snapshot
        .lifecycle(hydrant)
        .filter(state -> state != Lifecycle.PLANNED && state != Lifecycle.REMOVED)
        .isPresent();
  }

  private static Slot slot(String pair, Townships townships) {
    String[] place = pair.split("=", 2)[0].trim().split("/", 2);
    String unit =
        townships.find(place[0].trim()).map(Townships.Unit::code).orElseThrow(() -> fault(pair));
    Optional<Kind> kind = place.length < 2 ? Optional.empty() : Optional.of(kind(place[1], pair));
    return new Slot(unit, kind);
  }

  private static Kind kind(String word, String pair) {
    if (!Kind.words().contains(word.trim()) || Kind.of(word.trim()) == Kind.REPAIR) {
      throw fault(pair);
    }
    return Kind.of(word.trim());
  }

  private static int number(String pair) {
    String[] sides = pair.split("=", 2);
    try {
      int number = sides.length < 2 ? -1 : Integer.parseInt(sides[1].trim());
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // falls through: the same sentence as for less than 0
    }
    throw fault(pair);
  }

  private static InputException fault(String pair) {
    return new InputException(
        QUOTA.name(),
        "数量：“" + pair + "”应为 乡镇（街道）代码=数量 或 代码/类别=数量",
        "quota: \""
            + pair
            + "\" is not township=number or township/kind=number with a township of the county,"
            + " a kind that is built and a number of 0 or more");
  }
}
