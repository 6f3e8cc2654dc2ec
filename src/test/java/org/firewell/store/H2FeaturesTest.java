package org.firewell.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The store on a file of H2 with H2GIS. */
class H2FeaturesTest extends FeaturesTest {

  @Override
  Store open(Path folder) {
    return Store.h2(folder);
  }

  @Override
  String explain() {
    return "explain analyze ";
  }

  @Override
  void assertLooksUpTheIndex(String plan) {
    assertThat(plan).contains("PUBLIC.HYDRANT_GEOM: GEOM &&").doesNotContain("tableScan");
    assertThat(rowsLookedAt(plan)).isBetween(25, 100);
  }

  private static int rowsLookedAt(String plan) {
    Matcher count = Pattern.compile("scanCount: (\\d+)").matcher(plan);
    assertThat(count.find()).as(plan).isTrue();
    return Integer.parseInt(count.group(1));
  }
}
