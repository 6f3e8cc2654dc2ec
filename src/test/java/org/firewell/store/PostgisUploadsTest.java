package org.firewell.store;

import java.nio.file.Path;

/** Uploads on a PostgreSQL server. */
class PostgisUploadsTest extends UploadsTest {

  @Override
  Store open(Path folder) {
    return Store.postgis(PostgisServer.running().newDatabase());
  }
}
