package org.firewell.store;

import java.nio.file.Path;

/** The ledger on a file of H2 with H2GIS. */
class H2LedgerTest extends LedgerTest {

  @Override
  Store open(Path folder) {
    return Store.h2(folder);
  }
}
