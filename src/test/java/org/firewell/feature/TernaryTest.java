package org.firewell.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TernaryTest {

  /**
   * The naive twin: try every truth that an unknown may hide, and see whether the outcomes agree.
   */
  @Test
  void and_and_or_say_what_every_way_of_knowing_would_say() {
    for (Ternary a : Ternary.values()) {
      for (Ternary b : Ternary.values()) {
        assertThat(a.and(b)).isEqualTo(byCases(a, b, (x, y) -> x && y));
        assertThat(a.or(b)).isEqualTo(byCases(a, b, (x, y) -> x || y));
      }
      assertThat(a.not().not()).isEqualTo(a);
    }
  }

  @Test
  void a_blank_is_unknown_and_never_no() {
    assertThat(Ternary.orUnknown(null)).isEqualTo(Ternary.UNKNOWN);
    assertThat(Ternary.of((Integer) null, n -> n > 0)).isEqualTo(Ternary.UNKNOWN);
    assertThat(Ternary.of(0, n -> n > 0)).isEqualTo(Ternary.NO);
  }

  private static Ternary byCases(Ternary a, Ternary b, BinaryOperator<Boolean> operator) {
    Set<Boolean> outcomes =
        truths(a).stream()
            .flatMap(x -> truths(b).stream().map(y -> operator.apply(x, y)))
            .collect(Collectors.toSet());
    return outcomes.size() == 2 ? Ternary.UNKNOWN : Ternary.of(outcomes.contains(true));
  }

  private static Set<Boolean> truths(Ternary value) {
    return value == Ternary.UNKNOWN ? Set.of(true, false) : Set.of(value == Ternary.YES);
  }
}
