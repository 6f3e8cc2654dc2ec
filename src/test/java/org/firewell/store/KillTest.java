package org.firewell.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.firewell.feature.Drafts;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed with -9 in the middle of a transaction. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KillTest {

  @Test
  void on_h2_what_was_done_stays_and_what_was_half_done_is_gone(@TempDir Path folder)
      throws Exception {
    killHalfWay(folder.toString(), folder);

    try (Store store = Store.h2(folder)) {
      assertNothingIsHalf(store.features());
    }
  }

  @Test
  void on_postgis_what_was_done_stays_and_what_was_half_done_is_gone(@TempDir Path folder)
      throws Exception {
    String url = PostgisServer.running().newDatabase();
    killHalfWay(url, folder);

    try (Store store = Store.postgis(url)) {
      assertNothingIsHalf(store.features());
    }
  }

  private static void assertNothingIsHalf(Features features) {
    assertThat(features.list(FeatureType.HYDRANTS)).extracting(Feature::id).containsExactly("kept");
    assertThat(features.revision()).isEqualTo(1);
    features.add(FeatureType.HYDRANTS, List.of(Samples.hydrant("half0")), Drafts.imported());
  }

  private static void killHalfWay(String database, Path folder)
      throws IOException, InterruptedException {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                database)
            .redirectError(folder.resolve("errors").toFile())
            .start();
    try {
      assertThat(awaitHalfWay(writer)).as("the writer came half way").isTrue();
    } finally {
      writer.destroyForcibly().waitFor();
    }
  }

  private static boolean awaitHalfWay(Process writer) throws IOException {
    try (BufferedReader output = writer.inputReader()) {
      return output.lines().anyMatch(KilledWriter.HALF_WAY::equals);
    }
  }
}
