package org.firewell.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The patterns of LIKE, by hand and against regular expressions. */
class WildcardsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "% '' true",
        "_ '' false",
        "a% ab true",
        "a_ a false",
        "%b%d abcd true",
        "100\\% 100% true",
        "100\\% 1000 false",
        "a\\_b a_b true",
        "a\\_b axb false",
        "a\\\\% a\\x true",
        "a\\b a\\b true",
        "a\\ a\\ true",
        "_ 𠮷 true",
        "__ 𠮷 false"
      })
  void a_pattern_and_a_text(String pattern, String text, boolean matches) {
    assertThat(Wildcards.match(pattern, text)).isEqualTo(matches);
  }

  @Property(tries = 3000)
  void it_matches_what_the_regular_expression_does(
      @ForAll("few") String pattern, @ForAll("few") String text) {
    assertThat(Wildcards.match(pattern, text))
        .as("%s LIKE %s", text, pattern)
        .isEqualTo(naive(pattern).matcher(text).matches());
  }

  /**
   * Of a million steps with the best algorithm, of more than the world has time for with others.
   */
  @Test
  void no_pattern_takes_for_ever() {
    assertThat(Wildcards.match("%a".repeat(500) + "b", "a".repeat(2000))).isFalse();
  }

  @Provide
  Arbitrary<String> few() {
    return Arbitraries.strings().withChars("ab%_\\").ofMaxLength(7);
  }

  private static Pattern naive(String pattern) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      char after = i + 1 < pattern.length() ? pattern.charAt(i + 1) : 0;
      if (c == '\\' && (after == '%' || after == '_' || after == '\\')) {
        i++;
        regex.append(Pattern.quote(String.valueOf(after)));
      } else {
        regex.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}
