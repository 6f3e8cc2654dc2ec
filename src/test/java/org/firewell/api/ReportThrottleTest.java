package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.firewell.account.HandClock;
import org.firewell.api.access.Refusal;
import org.junit.jupiter.api.Test;

class ReportThrottleTest {

  private final HandClock clock = new HandClock();
  private final ReportThrottle throttle = new ReportThrottle(clock);

  @Test
  void an_address_reports_five_times_in_ten_minutes_and_others_go_on() {
    for (int i = 0; i < 5; i++) {
      throttle.count("a");
    }
    assertThatThrownBy(() -> throttle.count("a"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.seconds()).isEqualTo(600));
    throttle.count("b");
    clock.pass(Duration.ofSeconds(600));
    throttle.count("a");
  }

  @Test
  void all_together_report_a_hundred_times_in_ten_minutes() {
    for (int i = 0; i < 100; i++) {
      throttle.count("address " + i);
    }
    assertThatThrownBy(() -> throttle.count("another")).isInstanceOf(Refusal.class);
    clock.pass(Duration.ofSeconds(600));
    throttle.count("another");
  }
}
