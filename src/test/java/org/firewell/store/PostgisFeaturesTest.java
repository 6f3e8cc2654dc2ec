package org.firewell.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

/** The store on a PostGIS server. */
class PostgisFeaturesTest extends FeaturesTest {

  @Override
  Store open(Path folder) {
    return Store.postgis(PostgisServer.running().newDatabase());
  }

  @Override
  String explain() {
    return "explain ";
  }

  @Override
  void assertLooksUpTheIndex(String plan) {
    assertThat(plan).contains("hydrant_geom").doesNotContain("Seq Scan");
  }
}
