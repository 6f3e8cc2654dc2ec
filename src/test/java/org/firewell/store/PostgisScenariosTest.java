package org.firewell.store;

import java.nio.file.Path;

/** Scenarios on a PostgreSQL server. */
class PostgisScenariosTest extends ScenariosTest {

  @Override
  Store open(Path folder) {
    return Store.postgis(PostgisServer.running().newDatabase());
  }
}
