package org.firewell.store;

import java.nio.file.Path;

/** Uploads on a file of H2. */
class H2UploadsTest extends UploadsTest {

  @Override
  Store open(Path folder) {
    return Store.h2(folder);
  }
}
