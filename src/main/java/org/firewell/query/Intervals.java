package org.firewell.query;

import java.util.List;
import org.firewell.query.Filter.Comparator;
import org.firewell.query.Filter.Time;
import org.firewell.query.Filter.Value;

/**
 * Temporal relations as comparisons of the ends, as the W3C/OGC Time Ontology in OWL defines them
 * and CQL2 takes them over. An interval holds both its ends; an open end lies before, or after, all
 * days, and two that are open in one direction end together. A day is an interval that begins and
 * ends with it.
 */
public final class Intervals {

  /** An end of an interval: a day, or open on one side. */
  private record End(Value value, int side) {

    boolean open() {
      return value == null;
    }
  }

  private final End from;
  private final End to;

  private Intervals(Time time) {
    Time.Interval interval =
        time instanceof Time.Interval given
            ? given
            : new Time.Interval(((Time.Day) time).value(), ((Time.Day) time).value());
    this.from = new End(interval.from(), -1);
    this.to = new End(interval.to(), 1);
  }

  /** The same condition without {@link Filter.Temporal}. */
  public static Filter comparisons(Filter.Temporal temporal) {
    return relation(
        temporal.operator(), new Intervals(temporal.left()), new Intervals(temporal.right()));
  }

  private static Filter relation(Filter.TemporalOperator operator, Intervals a, Intervals b) {
    return switch (operator) {
      case AFTER -> less(b.to, a.from);
      case BEFORE -> less(a.to, b.from);
      case DISJOINT -> new Filter.Or(List.of(less(a.to, b.from), less(b.to, a.from)));
      case INTERSECTS -> new Filter.Not(relation(Filter.TemporalOperator.DISJOINT, a, b));
      case EQUALS -> all(equal(a.from, b.from), equal(a.to, b.to));
      case CONTAINS -> relation(Filter.TemporalOperator.DURING, b, a);
      case DURING -> all(less(b.from, a.from), less(a.to, b.to));
      case FINISHED_BY -> relation(Filter.TemporalOperator.FINISHES, b, a);
      case FINISHES -> all(less(b.from, a.from), equal(a.to, b.to));
      case MEETS -> equal(a.to, b.from);
      case MET_BY -> equal(b.to, a.from);
      case OVERLAPPED_BY -> relation(Filter.TemporalOperator.OVERLAPS, b, a);
      case OVERLAPS -> all(less(a.from, b.from), less(b.from, a.to), less(a.to, b.to));
      case STARTED_BY -> relation(Filter.TemporalOperator.STARTS, b, a);
      case STARTS -> all(equal(a.from, b.from), less(a.to, b.to));
    };
  }

  private static Filter all(Filter... parts) {
    return new Filter.And(List.of(parts));
  }

  private static Filter less(End one, End other) {
    return compare(Comparator.LESS, one, other);
  }

  private static Filter equal(End one, End other) {
    return compare(Comparator.EQUAL, one, other);
  }

  /** Beside an open end, a day that is not known is unknown still. */
  private static Filter compare(Comparator comparator, End one, End other) {
    if (!one.open() && !other.open()) {
      return new Filter.Comparison(comparator, one.value(), other.value());
    }
    int order = Integer.compare(one.open() ? one.side() : 0, other.open() ? other.side() : 0);
    boolean holds = comparator == Comparator.LESS ? order < 0 : order == 0;
    if (one.open() && other.open()) {
      return new Filter.Constant(holds);
    }
    Value known = one.open() ? other.value() : one.value();
    return new Filter.Comparison(holds ? Comparator.EQUAL : Comparator.NOT_EQUAL, known, known);
  }
}
