package org.firewell.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikePatternTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "h00012%, h00012",
    "h1_2%, h1",
    "h~%, h~",
    "h\u007f%, h",
    "h镇%, h",
    "h\\%1%, h",
    "%h, ''",
    "'', ''"
  })
  void what_everything_begins_with_is_plain_ascii(String pattern, String beginning) {
    assertThat(LikePattern.beginning(pattern)).isEqualTo(beginning);
  }
}
