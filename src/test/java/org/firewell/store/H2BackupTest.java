package org.firewell.store;

import java.nio.file.Path;

class H2BackupTest extends BackupTest {

  @Override
  Store open(Path folder) {
    return Store.h2(folder);
  }

  @Override
  String bytes(String hex) {
    return "X'" + hex + "'";
  }
}
