package org.firewell.analysis.siting.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {

  @Test
  void what_is_left_goes_to_the_largest_remainders() {
    // 10 of 21: 3.33, 2.38, 4.29; one is left, and 0.38 is the largest remainder
    assertThat(shares(10, 7, 5, 9)).containsExactly(3, 3, 4);
  }

  @Test
  void of_equal_remainders_the_first_is_served_first() {
    assertThat(shares(2, 1, 1, 1)).containsExactly(1, 1, 0);
  }

  @Test
  void nobody_gets_more_than_is_needed() {
    assertThat(shares(50, 7, 0, 9)).containsExactly(7, 0, 9);
    assertThat(shares(0, 7, 0, 9)).containsExactly(0, 0, 0);
  }

  @Test
  void a_floor_comes_first_and_the_rest_in_proportion_to_what_is_needed_beyond() {
    // 1 + 1 + 1, then 5 of 6 + 0 + 4: exactly 3, 0, 2
    assertThat(LargestRemainder.shares(8, new int[] {7, 0, 5}, new int[] {1, 1, 1}))
        .containsExactly(4, 1, 3);
    assertThatThrownBy(() -> LargestRemainder.shares(2, new int[] {7, 0, 5}, new int[] {1, 1, 1}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(seed = "6201")
  void shares_are_the_total_and_within_one_of_the_exact_proportion(
      @ForAll @IntRange(max = 300) int total,
      @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 60) Integer> needed,
      @ForAll @IntRange(max = 3) int floor) {
    int[] needs = needed.stream().mapToInt(i -> i).toArray();
    int[] floors = IntStream.of(needs).map(need -> floor).toArray();
    int least = floor * needs.length;
    int enough = total + least;
    int[] shares = LargestRemainder.shares(enough, needs, floors);
    int[] beyond = IntStream.of(needs).map(need -> Math.max(0, need - floor)).toArray();
    int all = Arrays.stream(beyond).sum();
    int handed = Math.min(total, all);
    assertThat(Arrays.stream(shares).sum()).isEqualTo(least + handed);
    for (int i = 0; i < needs.length; i++) {
      assertThat(shares[i]).isBetween(floor, Math.max(floor, needs[i]));
      double exact = all == 0 ? 0 : handed * (double) beyond[i] / all;
      assertThat(shares[i] - floor - exact).isStrictlyBetween(-1.0, 1.0);
    }
  }

  private static int[] shares(int total, int... needs) {
    return LargestRemainder.shares(total, needs, new int[needs.length]);
  }
}
