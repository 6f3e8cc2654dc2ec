package org.firewell.store;

import java.nio.file.Path;

/** Accounts on a file of H2. */
class H2AccountsTest extends AccountsTest {

  @Override
  Store open(Path folder) {
    return Store.h2(folder);
  }
}
