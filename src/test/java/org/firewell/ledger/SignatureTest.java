package org.firewell.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SignatureTest {

  @Test
  void it_explains_the_pair_that_it_was_given_for_and_no_other() {
    Signature signature = signature(55, 140, " 口径不同 ");
    assertThat(signature.reason()).isEqualTo("口径不同");
    assertThat(signature.explains(55, 140)).isTrue();
    assertThat(signature.explains(55, 139)).isFalse();
    assertThat(signature.explains(54, 139)).isFalse();
    assertThat(signature.explains(140, 55)).isFalse();
  }

  @Test
  void what_agrees_and_what_has_no_reason_is_not_signed() {
    assertThatThrownBy(() -> signature(3, 3, "why")).hasMessageContaining("agree");
    assertThatThrownBy(() -> signature(3, 4, " ")).hasMessageContaining("1 to 2000");
    assertThatThrownBy(() -> signature(3, 4, "x".repeat(2001))).hasMessageContaining("1 to 2000");
  }

  private static Signature signature(int left, int right, String reason) {
    return new Signature(
        "jinjiang-2022",
        "city_figure_new",
        left,
        right,
        LocalDate.of(2022, 12, 31),
        reason,
        "li",
        "planner",
        Instant.EPOCH);
  }
}
