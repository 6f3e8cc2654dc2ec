package org.firewell.analysis.completeness;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.firewell.feature.Feature;
import org.firewell.feature.Ternary;

/**
 * What a village has of one kind, as built.
 *
 * @param isKnown whether there is a layer of the kind at all; without one nobody knows
 * @param members sorted by id
 * @param own how many of them belong to it; the others are shared with it
 */
public record Roll<F extends Feature>(boolean isKnown, List<Member<F>> members, int own) {

  public Stream<F> objects() {
    return members.stream().map(Member::object);
  }

  /** How many pass a test. */
  Range count(Function<Member<F>, Ternary> test) {
    if (!isKnown) {
      return Range.ANY;
    }
    int low = 0;
    int high = 0;
    for (Member<F> member : members) {
      Ternary passes = test.apply(member);
      low += passes == Ternary.YES ? 1 : 0;
      high += passes == Ternary.NO ? 0 : 1;
    }
    return new Range(low, high);
  }

  /** Whether one of them passes a test. */
  public Ternary any(Function<? super F, Ternary> test) {
    Ternary any = isKnown ? Ternary.NO : Ternary.UNKNOWN;
    for (Member<F> member : members) {
      any = any.or(test.apply(member.object()));
    }
    return any;
  }
}
