package org.firewell.store;

import java.nio.file.Path;

/** Edits on a PostgreSQL server. */
class PostgisEditsTest extends EditsTest {

  @Override
  Store open(Path folder) {
    return Store.postgis(PostgisServer.running().newDatabase());
  }
}
