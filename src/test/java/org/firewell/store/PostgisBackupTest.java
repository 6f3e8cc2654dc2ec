package org.firewell.store;

import java.nio.file.Path;

class PostgisBackupTest extends BackupTest {

  @Override
  Store open(Path folder) {
    return Store.postgis(PostgisServer.running().newDatabase());
  }

  @Override
  String bytes(String hex) {
    return "'\\\\x" + hex + "'";
  }
}
