package org.firewell.store;

import java.nio.file.Path;

/** Scenarios on a file of H2. */
class H2ScenariosTest extends ScenariosTest {

  @Override
  Store open(Path folder) {
    return Store.h2(folder);
  }
}
