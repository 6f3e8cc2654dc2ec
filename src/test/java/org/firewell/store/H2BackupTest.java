package org.firewell.store;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class H2BackupTest extends BackupTest {

  @Override
  Store open(Path folder) {
    return Store.h2(folder);
  }

  @Override
  DataSource empty(Path folder) {
    return new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve("firewell"));
  }

  @Override
  String bytes(String hex) {
    return "X'" + hex + "'";
  }
}
