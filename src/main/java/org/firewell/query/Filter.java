package org.firewell.query;

import java.util.List;
import org.firewell.feature.Attribute;
import org.locationtech.jts.geom.Geometry;

/**
 * A condition on a feature, as CQL2 has them. It is true, false, or unknown where what it asks for
 * is unknown; a feature is found where it is true.
 */
public sealed interface Filter {

  /** {@code TRUE} or {@code FALSE}. */
  record Constant(boolean value) implements Filter {}

  /** Two or more conditions that hold together. */
  record And(List<Filter> parts) implements Filter {}

  /** Two or more conditions of which one holds. */
  record Or(List<Filter> parts) implements Filter {}

  record Not(Filter part) implements Filter {}

  /** Both sides are of one kind. */
  record Comparison(Comparator comparator, Value left, Value right) implements Filter {}

  /**
   * {@code %} stands for any signs, {@code _} for one; a backslash before either of them or before
   * another backslash means that sign, and before any other sign itself.
   *
   * @param pattern a constant, or what is made of one
   */
  record Like(Value value, Value pattern) implements Filter {}

  /** Both ends are in. */
  record Between(Value value, Value least, Value most) implements Filter {}

  record In(Value value, List<Value> list) implements Filter {}

  /** {@code IS NULL}: true or false, never unknown. */
  record IsUnknown(Value value) implements Filter {}

  /** How two shapes lie, in the plane of longitude and latitude. */
  record Spatial(SpatialOperator operator, Place left, Place right) implements Filter {}

  record Temporal(TemporalOperator operator, Time left, Time right) implements Filter {}

  /** How two lists of texts contain each other; order and repetition are nothing. */
  record Texts(ArrayOperator operator, Value left, Value right) implements Filter {}

  enum Comparator {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    MORE,
    MORE_OR_EQUAL
  }

  /** {@code S_INTERSECTS} and its seven siblings. */
  enum SpatialOperator {
    INTERSECTS,
    EQUALS,
    DISJOINT,
    TOUCHES,
    WITHIN,
    OVERLAPS,
    CROSSES,
    CONTAINS
  }

  /** {@code T_AFTER} and its siblings. */
  enum TemporalOperator {
    AFTER,
    BEFORE,
    CONTAINS,
    DISJOINT,
    DURING,
    EQUALS,
    FINISHED_BY,
    FINISHES,
    INTERSECTS,
    MEETS,
    MET_BY,
    OVERLAPPED_BY,
    OVERLAPS,
    STARTED_BY,
    STARTS
  }

  /** {@code A_EQUALS} and its siblings. */
  enum ArrayOperator {
    EQUALS,
    CONTAINS,
    CONTAINED_BY,
    OVERLAPS
  }

  /** What has a value: of a feature, or the same for all. */
  sealed interface Value {

    /** What a feature says; unknown where it says nothing. */
    record Property(Attribute attribute) implements Value {}

    /**
     * A String, Double, Boolean, LocalDate, or a list of Strings; never null.
     *
     * @param value one of these
     */
    record Constant(Object value) implements Value {}

    /** {@code CASEI}: without the difference of capital and small letters. */
    record IgnoringCase(Value text) implements Value {}

    /** {@code ACCENTI}: without the difference of accents. */
    record IgnoringAccents(Value text) implements Value {}

    /** Of numbers; unknown where there is {@linkplain ArithmeticOperator#of no result}. */
    record Arithmetic(ArithmeticOperator operator, Value left, Value right) implements Value {}
  }

  /** How two numbers make a third. */
  enum ArithmeticOperator {
    PLUS,
    MINUS,
    TIMES,
    DIVIDED_BY,
    /** The quotient without its fraction: -7 div 2 is -3. */
    DIV,
    /** What {@link #DIV} leaves: -7 % 2 is -1. */
    MODULO,
    POWER;

    /**
     * The result, or null where it is no finite number: where it is divided by nought, where the
     * root of a negative number is asked, where it is too large for a double.
     */
    public Double of(double a, double b) {
      double result =
          switch (this) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case DIVIDED_BY -> a / b;
            case DIV -> whole(a / b);
            case MODULO -> a - b * whole(a / b);
            case POWER -> Math.pow(a, b);
          };
      return Double.isFinite(result) ? result : null;
    }

    private static double whole(double number) {
      return number < 0 ? Math.ceil(number) : Math.floor(number);
    }
  }

  /** What lies somewhere. */
  sealed interface Place {

    /** Where a feature lies. */
    record Own() implements Place {}

    /**
     * @param geometry in longitude and latitude, valid
     */
    record Constant(Geometry geometry) implements Place {}
  }

  /** A day or a closed interval of days. */
  sealed interface Time {

    /** A day; unknown where the value is. */
    record Day(Value value) implements Time {}

    /**
     * @param from first day, or null when it is open
     * @param to last day, or null when it is open
     */
    record Interval(Value from, Value to) implements Time {}
  }
}
