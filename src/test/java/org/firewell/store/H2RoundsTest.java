package org.firewell.store;

import java.nio.file.Path;

/** Inspections, repairs and reports on a file of H2. */
class H2RoundsTest extends RoundsTest {

  @Override
  Store open(Path folder) {
    return Store.h2(folder);
  }
}
