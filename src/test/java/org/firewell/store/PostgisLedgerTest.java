package org.firewell.store;

import java.nio.file.Path;

/** The ledger on a PostGIS server. */
class PostgisLedgerTest extends LedgerTest {

  @Override
  Store open(Path folder) {
    return Store.postgis(PostgisServer.running().newDatabase());
  }
}
