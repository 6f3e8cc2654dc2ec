package org.firewell.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.firewell.FirewellServer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The card of a village that was renamed when Meilie and Sanyuan became one. */
@SpringBootTest(
    classes = FirewellServer.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(
    properties = {
      "firewell.dataset=src/test/resources/sanyuan-2021",
      "spring.datasource.url=jdbc:h2:mem:card;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE"
    })
class LineageCardTest {

  @LocalServerPort int port;

  @Test
  void the_card_tells_what_a_village_was_and_what_it_became() {
    try (Browser browser = Browser.openOrSkip()) {
      assertThat(card(browser, "lang=zh&selected=villages/350404001005"))
          .contains("沿革", "前身（2021-02-03 以前）", "四路社区居民委员会", "依据文件", "三明市部分行政区划");
      assertThat(card(browser, "lang=en&as_of=2020-12-31&selected=villages/350402001005"))
          .contains("Before and after", "Since 2021-02-03", "沪明社区居民委员会", "By document");
      assertThat(card(browser, "lang=zh&as_of=2023-12-31&selected=townships/350403200"))
          .contains("这一天没有这个对象", "2021-02-03 起为", "城关街道", "荆西街道");
    }
  }

  private String card(Browser browser, String view) {
    try (MapPage map = MapPage.open(browser, "http://localhost:" + port, 1280, 800, view)) {
      map.find("#card h3").first().waitFor();
      return map.text("#card");
    }
  }
}
