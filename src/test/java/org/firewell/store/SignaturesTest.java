package org.firewell.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.firewell.ledger.Signature;
import org.firewell.ledger.Signatures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signed reasons on a database; the same for both. */
abstract class SignaturesTest extends StoreTest {

  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00.123456Z");

  private Signatures signatures;

  @BeforeAll
  void findThePorts() {
    signatures = store.signatures();
  }

  @Test
  void what_was_signed_comes_back_as_it_was_in_its_order_and_by_document() {
    Signature first = signature("jinjiang-2022", 55, 140, "正文为市本级，表为乡镇，口径不同。", NOW);
    Signature second = signature("jinjiang-2022", 55, 139, "x".repeat(2000), NOW.plusSeconds(1));
    Signature other = signature("sanyuan-2023", 1, 2, "other", NOW);
    signatures.add(first);
    signatures.add(other);
    signatures.add(second);
    assertThat(signatures.list("jinjiang-2022")).containsExactly(first, second);
    assertThat(signatures.list("sanyuan-2023")).containsExactly(other);
    assertThat(signatures.list("nothing")).isEmpty();
  }

  private static Signature signature(
      String document, int left, int right, String reason, Instant at) {
    return new Signature(
        document,
        "city_figure_new",
        left,
        right,
        LocalDate.of(2022, 12, 31),
        reason,
        "planner1",
        "planner",
        at);
  }
}
