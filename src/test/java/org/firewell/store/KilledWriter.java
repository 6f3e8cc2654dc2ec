package org.firewell.store;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.firewell.feature.Drafts;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;

/**
 * A process that keeps one hydrant, then is about to keep thousands, stops half way in the middle
 * of the transaction, says so, and waits to be killed.
 */
final class KilledWriter {

  static final String HALF_WAY = "half way";

  private static final int COUNT = 5_000;

  private KilledWriter() {}

  /** With the folder of an H2 database, or the JDBC address of a PostGIS one. */
  public static void main(String[] args) {
    Store store = args[0].startsWith("jdbc:") ? Store.postgis(args[0]) : Store.h2(Path.of(args[0]));
    store.features().add(FeatureType.HYDRANTS, List.of(Samples.hydrant("kept")), Drafts.imported());
    List<Hydrant> many =
        IntStream.range(0, COUNT).mapToObj(n -> Samples.hydrant("half" + n)).toList();
    Statements.listen(new HalfWay());
    store.features().add(FeatureType.HYDRANTS, many, Drafts.imported());
  }

  /** Lets half of the hydrants through and no more. */
  private static final class HalfWay implements Consumer<String> {
    private int batches;

    @Override
    public void accept(String sql) {
      if (sql.startsWith("insert into hydrant") && ++batches > COUNT / EditWriter.BATCH / 2) {
        System.out.println(HALF_WAY);
        sleepForEver();
      }
    }

    private static void sleepForEver() {
      try {
        Thread.sleep(Long.MAX_VALUE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
