package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.firewell.api.http.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
    properties = {
      "firewell.public-url=https://fire.example.gov.cn/",
      "spring.datasource.url=jdbc:h2:mem:hydrants;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE"
    })
class HydrantPagesTest extends ApiTest {

  @Test
  void the_pages_of_a_hydrant_open_and_those_of_none_say_so() {
    for (String beneath : new String[] {"", "/plate"}) {
      assertThat(get("/hydrants/h01" + beneath).status()).isEqualTo(200);
      Reply missing = get("/hydrants/nowhere" + beneath);
      assertThat(missing.status()).isEqualTo(404);
      assertThat(missing.header("Content-Type")).startsWith("text/html");
    }
  }

  @Test
  void the_code_leads_to_the_configured_address() {
    Reply code = get("/hydrants/h01/qr.svg");
    assertThat(code.header("Content-Type")).startsWith("image/svg+xml");
    assertThat(code.text()).isEqualTo(QrCode.svg("https://fire.example.gov.cn/hydrants/h01"));
    get("/hydrants/nowhere/qr.svg").problem(404);
  }

  @Test
  void the_plates_of_a_township_are_found_by_its_code_or_its_id() {
    assertThat(get("/townships/350582104/plates").status()).isEqualTo(200);
    assertThat(get("/townships/t/plates").status()).isEqualTo(200);
    assertThat(get("/townships/350582999/plates").status()).isEqualTo(404);
  }
}
