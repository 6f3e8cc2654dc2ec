package org.firewell.analysis.completeness;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.firewell.feature.Feature;
import org.firewell.feature.Ternary;

/**
 * What a village has of one kind, as built.
 *
 * @param isKnown whether there is a layer of the kind at all; without one nobody knows
 * @param members sorted by id
 */
public record Roll<F extends Feature>(boolean isKnown, List<Member<F>> members) {

  public Stream<F> objects() {
    return members.stream().map(Member::object);
  }

  /** The members that a test keeps. */
  Roll<F> where(Predicate<? super F> test) {
    return new Roll<>(isKnown, members.stream().filter(m -> test.test(m.object())).toList());
  }

  /** How many pass a test. */
  Range count(Function<? super F, Ternary> test) {
    return isKnown ? Range.count(objects().map(test)) : Range.ANY;
  }

  /** Whether one of them passes a test. */
  public Ternary any(Function<? super F, Ternary> test) {
    return objects().map(test).reduce(isKnown ? Ternary.NO : Ternary.UNKNOWN, Ternary::or);
  }
}
