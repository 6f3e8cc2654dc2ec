package org.firewell.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.firewell.feature.Drafts;
import org.firewell.feature.Edit;
import org.firewell.feature.Edits;
import org.firewell.feature.Edits.Kept;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Features.Versioned;
import org.firewell.store.KilledWriter.Work;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process is killed with -9 in the middle of a transaction. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KillTest {

  @ParameterizedTest
  @EnumSource
  void on_h2_what_was_done_stays_and_what_was_half_done_is_gone(Work work, @TempDir Path folder)
      throws Exception {
    killHalfWay(folder.toString(), work, folder);

    try (Store store = Store.h2(folder)) {
      assertNothingIsHalf(store, work);
    }
  }

  @ParameterizedTest
  @EnumSource
  void on_postgis_what_was_done_stays_and_what_was_half_done_is_gone(
      Work work, @TempDir Path folder) throws Exception {
    String url = PostgisServer.running().newDatabase();
    killHalfWay(url, work, folder);

    try (Store store = Store.postgis(url)) {
      assertNothingIsHalf(store, work);
    }
  }

  /** Features, history and revision tell of the same edits; what was cut off can be done again. */
  private static void assertNothingIsHalf(Store store, Work work) {
    Features features = store.features();
    int done = work == Work.UNDO ? 2 : 1;
    int count = work == Work.UNDO ? 1 + KilledWriter.COUNT : 1;
    assertThat(features.find(FeatureType.HYDRANTS, "kept"))
        .contains(new Versioned<>(Samples.hydrant("kept"), 0));
    assertThat(features.list(FeatureType.HYDRANTS)).hasSize(count);
    assertThat(features.county()).isEmpty();
    assertThat(features.revisions().store()).isEqualTo(done);
    assertThat(store.query("select count(*) from edit_row").trim()).isEqualTo("" + count);
    List<Kept> edits =
        store.edits().list(new Edits.Query(null, null, null, null, null, null, 9, 0)).edits();
    assertThat(edits).hasSize(done).extracting(Kept::undoneBy).containsOnlyNulls();

    if (work == Work.UNDO) {
      store.edits().undo(edits.get(0).edit().id(), Drafts.of(Edit.Kind.UNDO));
      assertThat(features.list(FeatureType.HYDRANTS)).hasSize(1);
    } else {
      features.add(FeatureType.HYDRANTS, List.of(Samples.hydrant("half0")), Drafts.imported());
    }
  }

  private static void killHalfWay(String database, Work work, Path folder)
      throws IOException, InterruptedException {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                database,
                work.name())
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
