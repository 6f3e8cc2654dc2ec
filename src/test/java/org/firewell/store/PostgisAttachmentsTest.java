package org.firewell.store;

import java.nio.file.Path;

/** Photos on a PostgreSQL server. */
class PostgisAttachmentsTest extends AttachmentsTest {

  @Override
  Store open(Path folder) {
    return Store.postgis(PostgisServer.running().newDatabase());
  }
}
