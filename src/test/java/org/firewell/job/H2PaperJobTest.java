package org.firewell.job;

import java.nio.file.Path;
import java.util.List;

/** Papers on a file of H2. */
class H2PaperJobTest extends PaperJobTest {

  @Override
  List<String> database(Path folder) {
    return JobHouse.h2(folder);
  }
}
