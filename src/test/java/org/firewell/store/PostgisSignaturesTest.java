package org.firewell.store;

import java.nio.file.Path;

/** Signed reasons on a PostgreSQL server. */
class PostgisSignaturesTest extends SignaturesTest {

  @Override
  Store open(Path folder) {
    return Store.postgis(PostgisServer.running().newDatabase());
  }
}
