package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ReportThrottleTest {

  private Instant now = Instant.parse("2026-03-01T08:00:00Z");
  private final ReportThrottle throttle =
      new ReportThrottle(
          new Clock() {
            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return now;
            }
          });

  @Test
  void an_address_reports_five_times_in_ten_minutes_and_others_go_on() {
    for (int i = 0; i < 5; i++) {
      throttle.count("a");
    }
    assertThatThrownBy(() -> throttle.count("a"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.seconds()).isEqualTo(600));
    throttle.count("b");
    now = now.plusSeconds(600);
    throttle.count("a");
  }

  @Test
  void all_together_report_a_hundred_times_in_ten_minutes() {
    for (int i = 0; i < 100; i++) {
      throttle.count("address " + i);
    }
    assertThatThrownBy(() -> throttle.count("another")).isInstanceOf(Refusal.class);
    now = now.plusSeconds(600);
    throttle.count("another");
  }
}
