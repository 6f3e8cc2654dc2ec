package org.firewell.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EditionTest {

  @Test
  void the_same_code_is_the_same_edition() {
    assertThat(new Edition().id()).matches("[0-9a-f]{16}").isEqualTo(new Edition().id());
  }
}
