package org.firewell.job;

import java.nio.file.Path;
import java.util.List;
import org.firewell.store.PostgisServer;

/** Papers on a PostgreSQL server. */
class PostgisPaperJobTest extends PaperJobTest {

  @Override
  List<String> database(Path folder) {
    return JobHouse.postgis(PostgisServer.running().newDatabase(), PostgisServer.USER);
  }
}
