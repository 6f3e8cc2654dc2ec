package org.firewell.store;

import java.nio.file.Path;

/** Photos on a file of H2. */
class H2AttachmentsTest extends AttachmentsTest {

  @Override
  Store open(Path folder) {
    return Store.h2(folder);
  }
}
