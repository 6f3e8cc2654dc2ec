package org.firewell.analysis.targets;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.firewell.feature.Ternary;
import org.firewell.feature.TernaryShare;

/**
 * What was counted for a target, of one unit or in all, on one day.
 *
 * @param boundsOrNull the figure; null where nothing at all is known of it
 * @param builtOrNull the same of what stands; null where nothing of the kind is built
 * @param yardstick what it is measured by
 * @param met whether it is as asked
 * @param names behind it
 * @param remark for people; may be empty
 */
record Reading(
    Bounds boundsOrNull,
    Bounds builtOrNull,
    Yardstick yardstick,
    Ternary met,
    Names names,
    String remark) {

  /**
   * The names behind a figure, each list sorted by id.
   *
   * @param met have what is asked
   * @param lacking do not, with what they lack
   * @param toCheck are not known to, with what has to be looked up
   * @param exempt are not asked, with the reason
   */
  record Names(List<String> met, List<String> lacking, List<String> toCheck, List<String> exempt) {

    static final Names NONE = new Names(List.of(), List.of(), List.of(), List.of());

    static Names of(List<Item> items) {
      List<Item> asked = items.stream().filter(i -> !i.isExempt()).toList();
      return new Names(
          list(asked, i -> i.in() == Ternary.YES && i.met() == Ternary.YES, Item::label),
          list(asked, i -> i.in() == Ternary.YES && i.met() == Ternary.NO, Item::lacking),
          list(asked, i -> i.in() == Ternary.UNKNOWN || i.met() == Ternary.UNKNOWN, Item::unsure),
          list(items, Item::isExempt, Item::exempt));
    }

    private static List<String> list(
        List<Item> items, Predicate<Item> which, Function<Item, String> text) {
      return items.stream().filter(which).sorted(Comparator.comparing(Item::id)).map(text).toList();
    }
  }

  static Reading of(Bounds bounds, Bounds builtOrNull, Yardstick yardstick, Names names) {
    return new Reading(
        bounds, builtOrNull, yardstick, bounds.reaches(yardstick.value()), names, "");
  }

  /** Nothing is known. */
  static Reading unknown(Yardstick yardstick, Names names, String remark) {
    return new Reading(null, null, yardstick, Ternary.UNKNOWN, names, remark);
  }

  /** A unit is not asked, with the reason. */
  static Reading exempt(Unit unit, String reason, Yardstick yardstick) {
    List<String> exempt = List.of(Label.of(unit.code(), unit.name(), reason));
    return of(
        Bounds.exactly(Share.of(0, 0)),
        null,
        yardstick,
        new Names(List.of(), List.of(), List.of(), exempt));
  }

  /** The share of items that have what is asked. */
  static Reading rate(List<Item> items, boolean showsBuilt, Yardstick yardstick) {
    return of(
        rate(items, Item::met),
        showsBuilt ? rate(items, Item::built) : null,
        yardstick,
        Names.of(items));
  }

  /** How many items have what is asked. */
  static Reading count(List<Item> items, boolean showsBuilt, Yardstick yardstick) {
    return of(
        count(items, Item::met),
        showsBuilt ? count(items, Item::built) : null,
        yardstick,
        Names.of(items));
  }

  /** The low end as a number; null where nothing is known or nothing is asked. */
  Double low() {
    return boundsOrNull == null ? null : low(boundsOrNull);
  }

  /**
   * The high end as a number; null where nothing is known, nothing is asked, or nothing bounds it.
   */
  Double high() {
    return boundsOrNull == null ? null : high(boundsOrNull);
  }

  /** Where one end is a share of nothing, the other is the figure of all that can be asked. */
  static Double low(Bounds bounds) {
    Double low = bounds.low().figure();
    return low == null ? bounds.high().figure() : low;
  }

  static Double high(Bounds bounds) {
    Double high = bounds.high().figure();
    if (high == null) {
      return bounds.low().figure();
    }
    return high.isInfinite() ? null : high;
  }

  Reading remarking(String words) {
    return new Reading(boundsOrNull, builtOrNull, yardstick, met, names, words);
  }

  /** The least and the greatest share that the unknowns allow. */
  static Bounds rate(List<Item> items, Function<Item, Ternary> has) {
    TernaryShare share =
        TernaryShare.of(items.stream().filter(i -> !i.isExempt()).toList(), Item::in, has);
    return new Bounds(
        Share.of(share.leastPart(), share.leastWhole()),
        Share.of(share.greatestPart(), share.greatestWhole()));
  }

  static Bounds count(List<Item> items, Function<Item, Ternary> has) {
    List<Ternary> counted =
        items.stream().filter(i -> !i.isExempt()).map(i -> i.in().and(has.apply(i))).toList();
    return new Bounds(
        Share.alone(counted.stream().filter(t -> t == Ternary.YES).count()),
        Share.alone(counted.stream().filter(t -> t != Ternary.NO).count()));
  }
}
