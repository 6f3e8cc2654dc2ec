package org.firewell.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and passwords as they are typed. */
class NamesTest {

  @ParameterizedTest
  @CsvSource({"Li, li", "'  张三 ', 张三", "ＬＩ, li", "water-bureau.1, water-bureau.1"})
  void a_name_has_one_spelling(String typed, String kept) {
    assertThat(Names.read(typed)).contains(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "-li",
        "li li",
        "firewell",
        "FireWell",
        "аdmin",
        "<b>",
        "a/b",
        "li\u200b"
      })
  void what_is_no_name_or_looks_like_another_is_none(String typed) {
    assertThat(Names.read(typed)).isEmpty();
  }

  @Test
  void a_name_has_32_signs_at_the_most() {
    assertThat(Names.read("a".repeat(32))).isPresent();
    assertThat(Names.read("a".repeat(33))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "correct horse, true",
    "elevenchars, false",
    "twelve chars, true",
    "村口第三个消火栓向东廿米, true",
    "aaaaaaaaaaaaaaaa, false",
    "i am Admin here, false"
  })
  void a_password_is_long_and_not_the_name(String password, boolean taken) {
    assertThat(PasswordRules.refusal("admin", password).isEmpty()).isEqualTo(taken);
  }

  @Test
  void a_password_that_would_keep_the_server_busy_is_refused() {
    assertThat(PasswordRules.refusal("admin", "abcde".repeat(26))).isPresent();
  }

  @Test
  void what_is_handed_out_passes_the_rules_and_is_never_the_same() {
    String one = Secrets.oneTimePassword();
    assertThat(one).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}").isNotEqualTo(Secrets.oneTimePassword());
    assertThat(PasswordRules.refusal("admin", one)).isEmpty();
    assertThat(Secrets.token()).matches("fw_[A-Za-z0-9_-]{43}").isNotEqualTo(Secrets.token());
  }
}
