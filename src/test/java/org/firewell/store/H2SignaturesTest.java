package org.firewell.store;

import java.nio.file.Path;

/** Signed reasons on a file of H2. */
class H2SignaturesTest extends SignaturesTest {

  @Override
  Store open(Path folder) {
    return Store.h2(folder);
  }
}
