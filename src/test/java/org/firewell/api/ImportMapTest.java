package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ImportMapTest {

  /** {@code printf '{}' | openssl dgst -sha256 -binary | base64}. */
  private static final String HASH_OF_BRACES =
      "'sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o='";

  @Test
  void an_import_map_is_allowed_by_the_hash_of_its_text() {
    assertThat(ImportMap.source("<script type=\"importmap\">{}</script>")).contains(HASH_OF_BRACES);
  }

  @Test
  void line_ends_are_hashed_as_browsers_read_them() {
    assertThat(ImportMap.source("<script type=\"importmap\">\r\n{}</script>"))
        .isEqualTo(ImportMap.source("<script type=\"importmap\">\n{}</script>"))
        .isNotEmpty();
  }

  @Test
  void a_page_without_one_allows_none() {
    assertThat(ImportMap.source("<script src=\"/js/main.js\"></script>")).isEmpty();
  }

  @Test
  void the_page_of_the_map_has_one() throws Exception {
    assertThat(ImportMap.source(Files.readString(Path.of("web/index.html")))).isNotEmpty();
  }
}
