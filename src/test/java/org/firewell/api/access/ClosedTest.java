package org.firewell.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.firewell.account.Role;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Who gets in where, while the public is shut out. */
@TestPropertySource(
    properties = {
      "firewell.public-view=off",
      "spring.datasource.url=jdbc:h2:mem:closed;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE"
    })
class ClosedTest extends AccessMatrix {

  @Test
  void the_public_gets_to_the_login_and_no_further() {
    assertThat(get("/login").status()).isEqualTo(200);
    assertThat(get("/api/session").json().path("public_view").asString()).isEqualTo("off");
    assertThat(get("/ogc/collections/hydrants/items").problem(401).path("zh").asString())
        .contains("未对公众开放");
    assertThat(get("/", "Accept", "text/html").header("Location")).isEqualTo("/login?next=%2F");
    assertThat(get("/", as(Role.VIEWER, "Accept", "text/html")).status()).isEqualTo(200);
  }
}
