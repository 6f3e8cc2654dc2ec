package org.firewell.store;

import java.nio.file.Path;

/** Inspections, repairs and reports on a PostgreSQL server. */
class PostgisRoundsTest extends RoundsTest {

  @Override
  Store open(Path folder) {
    return Store.postgis(PostgisServer.running().newDatabase());
  }
}
