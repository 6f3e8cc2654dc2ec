package org.firewell.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatWordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void the_page_has_a_word_for_every_format(String language) throws IOException {
    String texts = Files.readString(Path.of("web/js/i18n/" + language + ".js"));
    for (Format format : Format.values()) {
      assertThat(texts).contains("'intake.format." + format.word() + "':");
    }
  }
}
