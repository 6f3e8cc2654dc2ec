package org.firewell.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class ClimbTest {

  @Test
  void ten_metres_are_free_and_each_beyond_adds_itself_upwards_and_downwards() {
    Climb climb = new Climb(10);
    assertThat(climb.addedM(5, 15)).isZero();
    assertThat(climb.addedM(5, 15.001)).isEqualTo(0.001);
    assertThat(climb.addedM(5, 40)).isEqualTo(25);
    assertThat(climb.addedM(40, 5)).isEqualTo(25);
    assertThat(climb.addedM(52.3, 62.3)).isZero();
  }

  @Test
  void what_is_not_known_is_flat() {
    assertThat(new Climb(10).addedM(Double.NaN, 400)).isZero();
    assertThat(new Climb(10).addedM(400, Double.NaN)).isZero();
    assertThat(Climb.NONE.addedM(0, 8848)).isZero();
    assertThatThrownBy(() -> new Climb(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property(seed = "5310", tries = 500, shrinking = ShrinkingMode.OFF)
  void two_sources_differ_by_no_more_than_their_heights(@ForAll long seed) {
    Random random = new Random(seed);
    Climb climb = new Climb(20 * random.nextDouble());
    double a = 1000 * random.nextDouble();
    double b = 1000 * random.nextDouble();
    double to = 1000 * random.nextDouble();
    assertThat(Math.abs(climb.addedM(a, to) - climb.addedM(b, to)))
        .as("seed %d", seed)
        .isLessThanOrEqualTo(Math.abs(a - b) + 0.001);
  }
}
