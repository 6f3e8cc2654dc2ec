package org.firewell.demo;

import java.time.LocalDate;

/** Simulated proofs by a second person. */
final class Proof {

  static final String BY = "模拟核查员";

  private Proof() {}

  static LocalDate day(Chance chance) {
    return chance.between(LocalDate.of(2022, 3, 1), LocalDate.of(2022, 12, 20));
  }
}
