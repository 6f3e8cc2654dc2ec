package org.firewell.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.firewell.feature.County;
import org.firewell.feature.Drafts;
import org.firewell.feature.Edit.Kind;
import org.firewell.feature.Edits;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Ground;
import org.firewell.feature.Hydrant;

/**
 * A process that keeps one hydrant, then is about to do more, stops half way in the middle of the
 * transaction, says so, and waits to be killed.
 */
final class KilledWriter {

  static final String HALF_WAY = "half way";
  static final int COUNT = 3 * EditWriter.BATCH;

  /** What it is about to do, and before which statement it stops. */
  enum Work {
    /** It stops when it tells that it is beyond the half: what it sends is not seen everywhere. */
    IMPORT("-", 0),
    EDIT("update hydrant ", 1),
    UNDO("delete from hydrant ", 2);

    private final String statement;
    private final int time;

    Work(String statement, int time) {
      this.statement = statement;
      this.time = time;
    }
  }

  private KilledWriter() {}

  /** With the folder of an H2 database, or the JDBC address of a PostGIS one, and the work. */
  public static void main(String[] args) {
    Store store = args[0].startsWith("jdbc:") ? Store.postgis(args[0]) : Store.h2(Path.of(args[0]));
    Work work = Work.valueOf(args[1]);
    Features features = store.features();
    features.add(FeatureType.HYDRANTS, List.of(Samples.hydrant("kept")), Drafts.imported());
    if (work == Work.UNDO) {
      features.add(FeatureType.HYDRANTS, many(), Drafts.imported());
    }
    Statements.listen(new HalfWay(work));
    switch (work) {
      case IMPORT ->
          features.merge(
              new County("县", null, List.of()),
              Ground.of(Map.of(FeatureType.HYDRANTS, many())),
              Map.of(),
              true,
              Drafts.imported(),
              done -> haltIf(done > COUNT / 2));
      case EDIT ->
          features.replace(
              Samples.hydrant("kept", 118.5, 24.7, Map.of("code", "half")),
              0,
              Drafts.of(Kind.REPLACE));
      case UNDO -> {
        Edits edits = store.edits();
        Edits.Query newest = new Edits.Query(null, null, null, null, null, null, 1, 0);
        long last = edits.list(newest).edits().get(0).edit().id();
        edits.undo(last, Drafts.of(Kind.UNDO));
      }
    }
  }

  private static List<Hydrant> many() {
    return IntStream.range(0, COUNT).mapToObj(n -> Samples.hydrant("half" + n)).toList();
  }

  /** Lets the statements before one through and no more. */
  private static final class HalfWay implements Consumer<String> {
    private final Work work;
    private int times;

    HalfWay(Work work) {
      this.work = work;
    }

    @Override
    public void accept(String sql) {
      haltIf(sql.startsWith(work.statement) && ++times == work.time);
    }
  }

  private static void haltIf(boolean isHalfWay) {
    if (isHalfWay) {
      System.out.println(HALF_WAY);
      try {
        Thread.sleep(Long.MAX_VALUE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
