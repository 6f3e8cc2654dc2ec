package org.firewell.api;

import org.firewell.store.PostgisServer;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** On a PostGIS server. */
class PostgisConditionsTest extends ConditionsTest {

  @DynamicPropertySource
  static void postgis(DynamicPropertyRegistry settings) {
    String url = PostgisServer.running().newDatabase();
    settings.add("spring.datasource.url", () -> url);
    settings.add("spring.datasource.username", () -> PostgisServer.USER);
  }
}
