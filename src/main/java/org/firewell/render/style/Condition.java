package org.firewell.render.style;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What must hold of a feature's attributes. Each condition has its opposite told without a
 * negation, since a negation of what is missing is true in one program and unknown in the other.
 */
public sealed interface Condition {

  /** Always. */
  Condition TRUE = new All(List.of());

  /** Exactly where this one does not hold. */
  Condition opposite();

  /**
   * Whether it holds.
   *
   * @param values of attributes by name, null for one that is missing
   */
  boolean holds(Function<String, Object> values);

  /**
   * An attribute has one of some values; a null among them stands for an attribute that is missing.
   */
  record OneOf(String attribute, List<String> values) implements Condition {
    public OneOf {
      values = values.stream().toList();
    }

    @Override
    public Condition opposite() {
      return new NoneOf(attribute, values);
    }

    @Override
    public boolean holds(Function<String, Object> of) {
      Object value = of.apply(attribute);
      return values.contains(value == null ? null : value.toString());
    }

    List<String> texts() {
      return Condition.texts(values);
    }
  }

  /** An attribute has none of some values; it may be missing unless a null is among them. */
  record NoneOf(String attribute, List<String> values) implements Condition {
    public NoneOf {
      values = values.stream().toList();
    }

    @Override
    public Condition opposite() {
      return new OneOf(attribute, values);
    }

    @Override
    public boolean holds(Function<String, Object> of) {
      return !opposite().holds(of);
    }

    List<String> texts() {
      return Condition.texts(values);
    }
  }

  /** An attribute is a number, and not less than one. */
  record AtLeast(String attribute, double least) implements Condition {
    @Override
    public Condition opposite() {
      return new BelowOrMissing(attribute, least);
    }

    @Override
    public boolean holds(Function<String, Object> of) {
      return of.apply(attribute) instanceof Number number && number.doubleValue() >= least;
    }
  }

  /** An attribute is less than a number, or missing. */
  record BelowOrMissing(String attribute, double least) implements Condition {
    @Override
    public Condition opposite() {
      return new AtLeast(attribute, least);
    }

    @Override
    public boolean holds(Function<String, Object> of) {
      return !opposite().holds(of);
    }
  }

  /** All of some conditions hold. */
  record All(List<Condition> of) implements Condition {
    public All {
      of = List.copyOf(of);
    }

    @Override
    public Condition opposite() {
      return new Any(of.stream().map(Condition::opposite).toList());
    }

    @Override
    public boolean holds(Function<String, Object> values) {
      return of.stream().allMatch(part -> part.holds(values));
    }
  }

  /** At least one of some conditions holds. */
  record Any(List<Condition> of) implements Condition {
    public Any {
      of = List.copyOf(of);
    }

    @Override
    public Condition opposite() {
      return new All(of.stream().map(Condition::opposite).toList());
    }

    @Override
    public boolean holds(Function<String, Object> values) {
      return of.stream().anyMatch(part -> part.holds(values));
    }
  }

  /** All of some conditions, as flat as it can be told. */
  static Condition all(Condition... conditions) {
    List<Condition> parts =
        Arrays.stream(conditions)
            .flatMap(part -> part instanceof All all ? all.of().stream() : Stream.of(part))
            .toList();
    return parts.size() == 1 ? parts.get(0) : new All(parts);
  }

  private static List<String> texts(List<String> values) {
    return values.stream().filter(value -> value != null).toList();
  }
}
