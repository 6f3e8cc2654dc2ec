package org.firewell.store;

import java.nio.file.Path;

/** Accounts on a file of H2. */
class H2EditsTest extends EditsTest {

  @Override
  Store open(Path folder) {
    return Store.h2(folder);
  }
}
