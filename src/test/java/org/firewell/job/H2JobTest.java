package org.firewell.job;

import java.nio.file.Path;
import java.util.List;

/** Jobs on a file of H2. */
class H2JobTest extends JobTest {

  @Override
  List<String> database(Path folder) {
    return JobHouse.h2(folder);
  }
}
