package org.firewell.store;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firewell.exchange.Incoming;
import org.firewell.exchange.Profile;
import org.firewell.exchange.Upload;
import org.firewell.exchange.Uploads;
import org.firewell.feature.Attribute;
import org.firewell.feature.County;
import org.firewell.feature.Drafts;
import org.firewell.feature.Edit;
import org.firewell.feature.Edits;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Ground;
import org.firewell.feature.Hydrant;
import org.firewell.feature.HydrantKind;
import org.firewell.feature.Layer;
import org.firewell.feature.Lifecycle;
import org.firewell.feature.Ownership;
import org.firewell.feature.PositionBasis;
import org.firewell.feature.Village;
import org.firewell.feature.VillageKind;
import org.firewell.ingest.intake.Intake;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/**
 * How long a large import takes, the same again, and its undo.
 *
 * <p>Arguments: {@code h2}, {@code postgis} or the JDBC address of a server of one's own; then
 * {@code hydrants} and how many, or {@code villages} and the table of a province's: features that
 * are there are brought into the store. With {@code file} and how many hydrants the whole way of a
 * partner's table is gone: it is read, compared and taken with a line for each row.
 */
public final class BulkBenchmark {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final County COUNTY = new County("福建省", null, List.of());

  private BulkBenchmark() {}

  public static void main(String[] args) throws Exception {
    if (args[1].equals("file")) {
      Path table = table(Integer.parseInt(args[2]));
      try (Store store = open(args[0])) {
        measure(store, table);
        measure(store, table);
        undo(store);
      }
      System.exit(0);
    }
    Ground ground =
        args[1].equals("hydrants")
            ? Ground.of(Map.of(FeatureType.HYDRANTS, hydrants(Integer.parseInt(args[2]))))
            : Ground.of(Map.of(FeatureType.VILLAGES, villages(Path.of(args[2]))));
    try (Store store = open(args[0])) {
      measure(store, ground);
    }
    System.exit(0);
  }

  private static Store open(String database) throws IOException {
    return switch (database) {
      case "h2" -> Store.h2(Files.createTempDirectory("firewell-bulk-"));
      case "postgis" -> Store.postgis(PostgisServer.running().newDatabase());
      default -> Store.postgis(database);
    };
  }

  private static void measure(Store store, Ground ground) {
    Features features = store.features();
    timed("import", () -> features.merge(COUNTY, ground, Map.of(), true, Drafts.imported()));
    timed("the same", () -> features.merge(COUNTY, ground, Map.of(), true, Drafts.imported()));
    undo(store);
    FeatureType.all().stream()
        .filter(ground::has)
        .forEach(type -> System.out.println(type + " left: " + features.list(type).size()));
  }

  private static void undo(Store store) {
    long edit =
        store
            .edits()
            .list(new Edits.Query(null, null, null, null, null, null, 1, 0))
            .edits()
            .get(0)
            .edit()
            .id();
    timed("undo", () -> store.edits().undo(edit, Drafts.of(Edit.Kind.UNDO)));
  }

  private static void measure(Store store, Path table) throws IOException {
    Uploads uploads = store.uploads();
    Profile profile = Profile.plain(FeatureType.HYDRANTS).of("supplier");
    Upload upload = keep(uploads, table);
    uploads.startReading(upload.id(), profile);
    List<Incoming<?>> rows = new ArrayList<>();
    timed("read", () -> rows.addAll(read(table, profile)));
    timed("dry run", () -> uploads.compare(upload.id(), rows, List.of(), "{}"));
    uploads.startTaking(upload.id(), Drafts.imported());
    timed("take", () -> uploads.take(upload.id(), rows, List.of(), Layer.UNDOCUMENTED, n -> {}));
    System.out.println(uploads.find(upload.id()).orElseThrow().counts());
  }

  private static Upload keep(Uploads uploads, Path table) throws IOException {
    try (InputStream bytes = Files.newInputStream(table)) {
      return uploads.keep("hydrants.csv", bytes, Files.size(table), "admin", Instant.now());
    }
  }

  private static List<Incoming<?>> read(Path table, Profile profile) {
    try {
      return Intake.read(table, "hydrants.csv", profile, Ground.of(Map.of()), n -> {}).incoming();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path table(int count) throws IOException {
    List<Attribute> attributes = FeatureType.HYDRANTS.attributes();
    String headings = attributes.stream().map(Attribute::name).collect(Collectors.joining(","));
    Path table = Files.createTempFile("firewell-bulk-", ".csv");
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(table))) {
      out.println(headings + ",lon,lat");
      for (Hydrant hydrant : hydrants(count)) {
        attributes.forEach(a -> out.print(text(a.plain(hydrant)) + ","));
        out.println(hydrant.geometry().getX() + "," + hydrant.geometry().getY());
      }
    }
    return table;
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }

  private static void timed(String what, Runnable work) {
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    long start = System.nanoTime();
    Duration own = own();
    Duration servers = servers();
    work.run();
    System.out.printf(
        "%-10s %6.1f s, processor: ours %6.1f s, the server's %6.1f s; heap at its fullest %,d MB%n",
        what,
        (System.nanoTime() - start) / 1e9,
        own().minus(own).toMillis() / 1e3,
        servers().minus(servers).toMillis() / 1e3,
        peak() >> 20);
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  /** Its figure holds on a busy machine, too. */
  private static Duration own() {
    return Duration.ofNanos(
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime());
  }

  /** Of the database server that this process started; nothing of one that runs elsewhere. */
  private static Duration servers() {
    return ProcessHandle.current()
        .descendants()
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Anywhere in a province, in no order, as full as a good register is. */
  private static List<Hydrant> hydrants(int count) {
    Random random = new Random(7);
    return IntStream.range(0, count).mapToObj(n -> hydrant(n, random)).toList();
  }

  private static Hydrant hydrant(int n, Random random) {
    Map<String, Object> values = new HashMap<>();
    values.put("id", "h" + (10_000_000 + n));
    values.put("source", "水利局 2023");
    values.put("position_basis", PositionBasis.SURVEYED);
    values.put("valid_from", LocalDate.of(2010, 1, 1).plusDays(random.nextInt(4_000)));
    values.put("code", String.format("JJ-%07d", n));
    values.put("township", "350582" + (100 + random.nextInt(20)));
    values.put("village", "350582" + (100_200 + random.nextInt(400)));
    values.put("kind", HydrantKind.ABOVE_GROUND);
    values.put("ownership", Ownership.MUNICIPAL);
    values.put("lifecycle", Lifecycle.IN_SERVICE);
    values.put("main_diameter_mm", 100.0 + 50 * random.nextInt(6));
    values.put("pressure_mpa", 0.1 + random.nextInt(30) / 100.0);
    values.put("inspected_on", LocalDate.of(2023, 1, 1).plusDays(random.nextInt(365)));
    values.put("maintainer", "晋江市自来水公司");
    return FeatureType.HYDRANTS.create(place(random), values);
  }

  /** The villages of a province in a table with their codes; their places are made up. */
  private static List<Village> villages(Path table) throws IOException {
    Random random = new Random(7);
    try (Stream<String> lines = Files.lines(table)) {
      return lines.skip(1).map(line -> village(line.replace("\"", "").split(","), random)).toList();
    }
  }

  private static Village village(String[] cells, Random random) {
    Map<String, Object> values = new HashMap<>();
    values.put("id", cells[0]);
    values.put("code", cells[0]);
    values.put("name", cells[1]);
    values.put("township", cells[2]);
    values.put("kind", cells[9].equals("村委会") ? VillageKind.VILLAGE : VillageKind.COMMUNITY);
    values.put("position_basis", PositionBasis.SCHEMATIC);
    values.put("source", "divisions");
    return FeatureType.VILLAGES.create(place(random), values);
  }

  private static Point place(Random random) {
    return GEOMETRY.createPoint(
        new Coordinate(116 + 4 * random.nextDouble(), 23.5 + 4.5 * random.nextDouble()));
  }
}
