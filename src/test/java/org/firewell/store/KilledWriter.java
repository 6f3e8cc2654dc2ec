package org.firewell.store;

import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.stream.IntStream;
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
    store.features().add(FeatureType.HYDRANTS, List.of(Samples.hydrant("kept")));
    List<Hydrant> many =
        IntStream.range(0, COUNT).mapToObj(n -> Samples.hydrant("half" + n)).toList();
    store.features().add(FeatureType.HYDRANTS, new StopsHalfWay(many));
  }

  /** The second one to go through it, the writer, gets to the middle and no further. */
  private static final class StopsHalfWay extends AbstractList<Hydrant> {
    private final List<Hydrant> all;
    private int passes;

    StopsHalfWay(List<Hydrant> all) {
      this.all = all;
    }

    @Override
    public Hydrant get(int index) {
      if (index == COUNT / 2 && ++passes == 2) {
        System.out.println(HALF_WAY);
        sleepForEver();
      }
      return all.get(index);
    }

    @Override
    public int size() {
      return all.size();
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
