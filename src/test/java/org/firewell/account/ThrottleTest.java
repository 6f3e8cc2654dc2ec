package org.firewell.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Waits by the arithmetic: five are free, then 1, 2, 4 ... seconds up to 300. */
class ThrottleTest {

  private final HandClock hand = new HandClock();
  private final Throttle throttle = new Throttle(5, 3, hand);

  @Test
  void after_five_failures_each_wait_is_twice_the_last() {
    for (int i = 0; i < 4; i++) {
      throttle.count("li");
      assertThat(throttle.wait("li")).isZero();
    }
    for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300}) {
      throttle.count("li");
      assertThat(throttle.wait("li")).isEqualTo(Duration.ofSeconds(seconds));
      hand.pass(throttle.wait("li"));
      assertThat(throttle.wait("li")).isZero();
    }
  }

  @Test
  void half_an_hour_without_a_failure_and_all_is_forgotten() {
    for (int i = 0; i < 12; i++) {
      throttle.count("li");
    }
    hand.pass(Duration.ofMinutes(30).plusSeconds(1));
    throttle.count("li");
    assertThat(throttle.wait("li")).isZero();
  }

  @Test
  void a_success_forgets_and_one_taken_back_does_not() {
    for (int i = 0; i < 8; i++) {
      throttle.count("li");
      throttle.count("10.0.0.1");
    }
    throttle.forget("li");
    throttle.takeBack("10.0.0.1");
    assertThat(throttle.wait("li")).isZero();
    assertThat(throttle.wait("10.0.0.1")).isZero();
    throttle.count("10.0.0.1");
    assertThat(throttle.wait("10.0.0.1")).isEqualTo(Duration.ofSeconds(8));
  }

  @Test
  void the_number_of_keys_is_bounded() {
    for (int i = 0; i < 100; i++) {
      throttle.count("key " + i);
    }
    for (int i = 0; i < 10; i++) {
      throttle.count("key 99");
    }
    assertThat(throttle.size()).isEqualTo(3);
    assertThat(throttle.wait("key 99")).isPositive();
  }
}
