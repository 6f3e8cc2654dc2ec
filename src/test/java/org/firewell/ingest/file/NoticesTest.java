package org.firewell.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class NoticesTest {

  private static final List<String> FILES = List.of("hydrants.csv", "roads.csv", "county.osm.pbf");

  @Property(seed = "9201", tries = 60, shrinking = ShrinkingMode.OFF)
  void what_was_gathered_apart_is_listed_as_if_it_had_been_gathered_at_once(@ForAll long seed) {
    Random random = new Random(seed);
    Notices atOnce = new Notices();
    Notices joined = new Notices();
    for (int part = 0; part < 3; part++) {
      Notices apart = new Notices();
      int many = random.nextInt(3 * Notices.LISTED);
      for (int i = 0; i < many; i++) {
        Severity severity = random.nextInt(4) == 0 ? Severity.ERROR : Severity.WARNING;
        String file = FILES.get(random.nextInt(1 + random.nextInt(FILES.size())));
        long row = random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(9);
        Reason reason = new Reason("第 " + i + " 条", "number " + i + " of " + part);
        apart.add(severity, file, row, null, reason);
        atOnce.add(severity, file, row, null, reason);
      }
      joined.addAll(apart);
    }
    assertThat(joined.list()).as("seed %d", seed).isEqualTo(atOnce.list());
  }
}
