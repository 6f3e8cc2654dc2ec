package org.firewell.store;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class PostgisBackupTest extends BackupTest {

  @Override
  Store open(Path folder) {
    return Store.postgis(PostgisServer.running().newDatabase());
  }

  @Override
  DataSource empty(Path folder) {
    return new DriverManagerDataSource(
        PostgisServer.running().newDatabase(), PostgisServer.USER, "");
  }

  @Override
  String bytes(String hex) {
    return "'\\\\x" + hex + "'";
  }
}
