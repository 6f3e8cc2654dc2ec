package org.firewell.store;

import java.nio.file.Path;

/** Edits on a file of H2. */
class H2EditsTest extends EditsTest {

  @Override
  Store open(Path folder) {
    return Store.h2(folder);
  }
}
