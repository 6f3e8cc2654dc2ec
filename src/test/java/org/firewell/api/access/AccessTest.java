package org.firewell.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.firewell.account.Role;
import org.firewell.api.http.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Who gets in where, while the public sees everything. */
@TestPropertySource(
    properties =
        "spring.datasource.url=jdbc:h2:mem:access;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class AccessTest extends AccessMatrix {

  private static final Path RIGHTS = Path.of("src/docs/rights.md");

  /** So that a change to the table is read by somebody, in words. */
  @Test
  void the_table_is_the_one_that_is_written_down() throws IOException {
    String table = text(Access.table());
    String management = text(Access.management());
    Files.writeString(Path.of("target/rights.md"), table + "\n" + management);
    assertThat(Files.readString(RIGHTS))
        .as("with target/rights.md in it")
        .contains(table, management);
  }

  @Test
  void other_methods_and_addresses_are_told_apart() {
    assertThat(get("/nowhere").status()).isEqualTo(404);
    assertThat(get("/nowhere", as(Role.ADMINISTRATOR)).status()).isEqualTo(404);
    Reply reply = delete("/api/county");
    reply.problem(405);
    assertThat(reply.header("Allow")).isEqualTo("GET");
    assertThat(get("/test/words.test.js").status()).isEqualTo(404);
  }

  @Test
  void tricks_with_addresses_lead_nowhere() {
    for (String address :
        new String[] {
          "/api/accounts/",
          "/api/accounts;x=1",
          "//api/accounts",
          "/api/./accounts",
          "/css/../api/accounts",
          "/css/%2e%2e/api/accounts",
          "/API/accounts",
          "/api/accounts%2f",
          "/api/%61ccounts"
        }) {
      Reply reply = get(address);
      assertThat(reply.status()).as(address + " " + reply.text()).isIn(400, 401, 404);
      assertThat(reply.text()).as(address).doesNotContain("\"accounts\"");
    }
  }

  @Test
  void a_refusal_says_who_may_and_carries_the_headers() {
    Reply reply = post("/api/edits/x/undo", "{}", as(Role.TOWNSHIP));
    assertThat(reply.problem(403).path("zh").asString()).contains("township", "administrator");
    assertThat(reply.header("Content-Security-Policy")).contains("default-src 'self'");
    assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
    Reply unknown = post("/api/edits/x/undo", "{}");
    assertThat(unknown.problem(401).path("en").asString()).isEqualTo("log in first");
    assertThat(unknown.header("WWW-Authenticate")).startsWith("Bearer");
  }

  @Test
  void a_person_who_opens_a_shut_page_is_led_to_the_login_and_back() {
    Reply reply = get("/api/accounts", "Accept", "text/html,*/*");
    assertThat(reply.status()).isEqualTo(303);
    assertThat(reply.header("Location")).isEqualTo("/login?next=%2Fapi%2Faccounts");
  }
}
