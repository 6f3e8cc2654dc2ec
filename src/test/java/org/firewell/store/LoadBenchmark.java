package org.firewell.store;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.firewell.feature.Building;
import org.firewell.feature.County;
import org.firewell.feature.Drafts;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Ground;
import org.firewell.query.Query;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** How long it takes to keep 30,000 buildings and to get them back, on each database. */
public final class LoadBenchmark {

  private static final int BUILDINGS = 30_000;
  private static final int ROUNDS = 3;

  private LoadBenchmark() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("firewell-load-");
    try (Store store = Store.h2(folder)) {
      measure("H2GIS", store);
    }
    try (Store store = Store.postgis(PostgisServer.running().newDatabase())) {
      measure("PostGIS", store);
    }
    System.exit(0);
  }

  private static void measure(String database, Store store) {
    Features features = store.features();
    County county = new County("desert", null, List.of());
    Ground ground = Ground.of(Map.of(FeatureType.BUILDINGS, buildings()));
    for (int round = 0; round < ROUNDS; round++) {
      store.empty();
      timed(database + " load", () -> load(features, county, ground));
      timed(database + " list", () -> features.list(FeatureType.BUILDINGS).size());
      timed(database + " box", () -> store.search().list(FeatureType.BUILDINGS, middle()).size());
    }
  }

  private static int load(Features features, County county, Ground ground) {
    features.load(county, ground, Map.of(), Drafts.imported());
    return BUILDINGS;
  }

  private static void timed(String what, Supplier<Number> work) {
    long start = System.nanoTime();
    long startOfWork = processor().getProcessCpuTime();
    Number count = work.get();
    System.out.printf(
        "%-14s %,7d features %,6d ms, %,6d ms of processor%n",
        what,
        count.longValue(),
        (System.nanoTime() - start) / 1_000_000,
        (processor().getProcessCpuTime() - startOfWork) / 1_000_000);
  }

  /** Its figure holds on a busy machine, too; it counts this process alone, no server. */
  private static OperatingSystemMXBean processor() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  }

  /** Squares of about 10 m, 20 m from each other, 200 in a row. */
  private static List<Building> buildings() {
    GeometryFactory geometry = new GeometryFactory();
    return IntStream.range(0, BUILDINGS)
        .mapToObj(
            n -> {
              double west = 118.5 + n % 200 * 2e-4;
              double south = 24.7 + n / 200 * 2e-4;
              return FeatureType.BUILDINGS.create(
                  geometry.toGeometry(new Envelope(west, west + 1e-4, south, south + 1e-4)),
                  Map.of("id", "b" + n, "source", "simulated", "households", 1, "population", 3));
            })
        .toList();
  }

  /** 25 by 25 of them. */
  private static Query middle() {
    double[] bbox = {118.51, 24.71, 118.51499, 24.71499};
    return new Query(bbox, null, null, null, null, 100, 0);
  }
}
