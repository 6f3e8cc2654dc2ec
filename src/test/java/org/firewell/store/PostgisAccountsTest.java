package org.firewell.store;

import java.nio.file.Path;

/** Accounts on a PostgreSQL server. */
class PostgisAccountsTest extends AccountsTest {

  @Override
  Store open(Path folder) {
    return Store.postgis(PostgisServer.running().newDatabase());
  }
}
