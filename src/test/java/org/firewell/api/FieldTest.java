package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firewell.account.Role;
import org.firewell.api.http.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
    properties =
        "spring.datasource.url=jdbc:h2:mem:worker;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class FieldTest extends ApiTest {

  private static final Pattern FILES = Pattern.compile("const FILES = \\[(.*?)];");
  private static final String CHANGE = "/ogc/collections/hydrants/items/h01";

  @Test
  void the_worker_names_the_page_and_what_it_needs_and_all_of_it_is_served() {
    Reply worker = get("/field-worker.js");
    assertThat(worker.header("Content-Type")).startsWith("text/javascript");
    assertThat(worker.header("Cache-Control")).isEqualTo("no-cache");
    Matcher files = FILES.matcher(worker.text());
    assertThat(files.find()).isTrue();
    List<String> names = List.of(files.group(1).replace("\"", "").split(", "));
    assertThat(names)
        .contains("/field", "/css/field.css", "/js/field/main.js", "/field.webmanifest")
        .hasSizeGreaterThan(40);
    assertThat(names).allSatisfy(name -> assertThat(get(name).status()).as(name).isEqualTo(200));
  }

  @Test
  void what_one_account_did_is_never_sent_in_anothers_name() {
    String body = "{\"properties\":{\"maintainer\":\"x\"}}";
    Reply another = patch(body, as(Role.PLANNER, "Firewell-Account", "test-township"));
    assertThat(another.problem(401).path("en").asString()).contains("another account");
    assertThat(patch(body, "Firewell-Account", "test-planner").status()).isEqualTo(401);
    assertThat(patch(body, as(Role.PLANNER, "Firewell-Account", "test-planner")).status())
        .isEqualTo(428);
    assertThat(get("/api/county", as(Role.VIEWER, "Firewell-Account", "test-planner")).status())
        .isEqualTo(401);
  }

  private Reply patch(String body, String... headers) {
    return submit("PATCH", CHANGE, "application/merge-patch+json", body, headers);
  }
}
