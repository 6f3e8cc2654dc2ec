package org.firewell.store;

import java.nio.file.Path;

/** The store on a file of H2 with H2GIS. */
class H2FilterTest extends FilterTest {

  @Override
  Store open(Path folder) {
    return Store.h2(folder);
  }
}
