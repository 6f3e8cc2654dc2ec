package org.firewell.store;

import java.nio.file.Path;

/** The store on a PostGIS server. */
class PostgisFilterTest extends FilterTest {

  @Override
  Store open(Path folder) {
    return Store.postgis(PostgisServer.running().newDatabase());
  }
}
