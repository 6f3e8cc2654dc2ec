package org.firewell.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.firewell.FirewellServer;
import org.firewell.benchmark.Wrk.Load;
import org.firewell.feature.County;
import org.firewell.feature.Drafts;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Ground;
import org.firewell.scene.Scene;
import org.firewell.store.PostgisServer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What the OGC interfaces bear on loopback: pages of 100 items and tiles against a static file of
 * the same bytes from the same server, and against asking PostGIS directly; server and {@link Wrk}
 * on the same processors.
 *
 * <p>Arguments: {@code h2}, {@code postgis} or {@code both} (both); seconds of a run (10); then
 * numbers of hydrants (1000 100000). Each pair that is compared is run by turns, three times; a
 * ratio is the median of theirs. Processor time is the server's alone, in microseconds an answer.
 */
public final class OgcLoadBenchmark {

  private static final int ROUNDS = 3;
  private static final int CONNECTIONS = 16;
  private static final String ITEMS = "/ogc/collections/hydrants/items";
  private static final String PAGE = ITEMS + "?f=json&limit=100";
  private static final String TILES = "/ogc/collections/hydrants/tiles/WebMercatorQuad/";
  private static final String GZIP = "Accept-Encoding: gzip";
  private static final double WEST = 118.5;
  private static final double SOUTH = 24.5;
  private static final double STEP = 2e-4;
  private static final int ROW = 200;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Wrk wrk;
  private final int seconds;
  private final int hydrants;
  private final String database;
  private final String url;
  private final Path files;
  private String address;

  private OgcLoadBenchmark(Wrk wrk, int seconds, int hydrants, String database, String url)
      throws IOException {
    this.wrk = wrk;
    this.seconds = seconds;
    this.hydrants = hydrants;
    this.database = database;
    this.url = url;
    this.files = Files.createTempDirectory("firewell-ogc-");
  }

  public static void main(String... arguments) throws Exception {
    String databases = arguments.length > 0 ? arguments[0] : "both";
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
    List<Integer> sizes =
        arguments.length > 2
            ? Arrays.stream(arguments).skip(2).map(Integer::valueOf).toList()
            : List.of(1000, 100_000);
    Wrk wrk = new Wrk(seconds);
    for (int size : sizes) {
      if (!databases.equals("postgis")) {
        new OgcLoadBenchmark(wrk, seconds, size, "H2", null).run();
      }
      if (!databases.equals("h2")) {
        String url = PostgisServer.running().newDatabase();
        new OgcLoadBenchmark(wrk, seconds, size, "PostGIS", url).run();
      }
    }
    System.exit(0);
  }

  private List<String> settings() {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "--firewell.dataset=none",
                "--server.port=0",
                "--spring.web.resources.static-locations=classpath:/static/,file:" + files + "/"));
    settings.addAll(
        url == null
            ? List.of("--FIREWELL_DATA=" + files.resolve("data"))
            : List.of(
                "--spring.profiles.active=postgis",
                "--FIREWELL_DB_URL=" + url,
                "--FIREWELL_DB_USER=" + PostgisServer.USER));
    return settings;
  }

  private void run() throws Exception {
    try (ConfigurableApplicationContext server =
        SpringApplication.run(FirewellServer.class, settings().toArray(String[]::new))) {
      address = "http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port");
      server
          .getBean(Features.class)
          .load(
              new County("晋江市", Scene.DAY, List.of("jinjiang-2022")),
              Ground.of(Map.of(FeatureType.HYDRANTS, hydrants())),
              Map.of(),
              Drafts.imported());
      System.out.printf(
          "%n%s, %,d hydrants%n| asked | requests/s | p50 ms | p99 ms | processor us | of the"
              + " static file |%n|---|---:|---:|---:|---:|---:|%n",
          database, hydrants);
      against("page of 100", PAGE);
      against("page of 100, gzip", PAGE, GZIP);
      against("page of 100, 304", PAGE, "If-None-Match: " + tag(PAGE));
      against("tile", TILES + tile());
      against("tile, gzip", TILES + tile(), GZIP);
      each("page of 100, another each", "'" + PAGE + "&bbox=' .. " + box());
      if (url != null) {
        direct();
      }
      stream();
    }
  }

  /** An address and a file of the same bytes, by turns. */
  private void against(String name, String path, String... headers) throws Exception {
    String file = "/js/" + Integer.toHexString(path.hashCode()) + ".json";
    byte[] body = bytes(path);
    Files.createDirectories(files.resolve("js"));
    Files.write(files.resolve(file.substring(1)), body);
    for (int warmUp = 0; warmUp < 2; warmUp++) {
      wrk.ask(address + path, headers);
      wrk.ask(address + file, headers);
    }
    List<Measured> ours = new ArrayList<>();
    List<Measured> theirs = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      ours.add(measured(() -> wrk.ask(address + path, headers)));
      theirs.add(measured(() -> wrk.ask(address + file, headers)));
      ratios.add(ours.get(round).load().requests() / theirs.get(round).load().requests());
    }
    tell("%s (%,d bytes)".formatted(name, body.length), median(ours), median(ratios));
    tell("- its static file", median(theirs), 1);
  }

  private void each(String name, String path) {
    wrk.askEach(address, path);
    List<Measured> runs = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      runs.add(measured(() -> wrk.askEach(address, path)));
    }
    tell(name, median(runs), Double.NaN);
  }

  /** A box over one row or two and another hair's breadth, by the number {@code i}. */
  private String box() {
    int rows = Math.max(1, hydrants / ROW - 1);
    return "string.format('118.4,%.9f,118.6,%.7f', "
        + SOUTH
        + " + i % "
        + rows
        + " * "
        + STEP
        + " + i % 99991 * 1e-9, "
        + SOUTH
        + " + (i % "
        + rows
        + " + 1.5) * "
        + STEP
        + ")";
  }

  /** The tile of zoom 15 in which the first hydrants lie. */
  private static String tile() {
    int zoom = 15;
    double lon = WEST + 50 * STEP;
    double lat = Math.toRadians(SOUTH + STEP);
    int column = (int) ((lon + 180) / 360 * (1 << zoom));
    double y = (1 - Math.log(Math.tan(lat) + 1 / Math.cos(lat)) / Math.PI) / 2;
    return zoom + "/" + (int) (y * (1 << zoom)) + "/" + column + "?f=mvt";
  }

  /** The same page as GeoJSON, made by PostGIS, on as many connections. */
  private void direct() throws Exception {
    ExecutorService askers = Executors.newFixedThreadPool(CONNECTIONS);
    for (int round = 0; round < 2; round++) {
      List<Future<List<Long>>> times = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        times.add(askers.submit(this::askDatabase));
      }
      List<Long> all = new ArrayList<>();
      for (Future<List<Long>> asked : times) {
        all.addAll(asked.get());
      }
      if (round > 0) {
        all.sort(null);
        Load load =
            new Load(
                all.size() / (double) seconds,
                all.get(all.size() / 2) / 1e6,
                all.get(all.size() * 99 / 100) / 1e6);
        tell("- the same page from PostGIS by JDBC", new Measured(load, Double.NaN), Double.NaN);
      }
    }
    askers.shutdown();
  }

  private List<Long> askDatabase() throws SQLException {
    List<Long> times = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url, PostgisServer.USER, "");
        PreparedStatement page =
            connection.prepareStatement(
                "select json_build_object('type', 'FeatureCollection', 'features',"
                    + " json_agg(ST_AsGeoJSON(t.*)::json))"
                    + " from (select * from hydrant order by id limit 100) t")) {
      long end = System.nanoTime() + seconds * 1_000_000_000L;
      for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
        try (ResultSet rows = page.executeQuery()) {
          rows.next();
          rows.getBytes(1);
        }
        times.add(System.nanoTime() - start);
      }
    }
    return times;
  }

  /** All hydrants in pages of the most that may be asked for, following {@code next}. */
  private void stream() throws Exception {
    long start = System.nanoTime();
    long processor = processorNanos();
    HttpResponse<InputStream> response =
        client.send(
            HttpRequest.newBuilder(URI.create(address + ITEMS + "?f=json&limit=10000")).build(),
            BodyHandlers.ofInputStream());
    long bytes = 0;
    long first = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = response.body()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        first = first == 0 ? System.nanoTime() - start : first;
        bytes += n;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%npage of 10,000: %,d bytes, first after %.0f ms, all after %.0f ms, %.0f ms of"
            + " processor%n",
        bytes,
        first / 1e6,
        (System.nanoTime() - start) / 1e6,
        (processorNanos() - processor) / 1e6);
  }

  private byte[] bytes(String path) throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofByteArray())
        .body();
  }

  private String tag(String path) throws Exception {
    return client
        .send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.discarding())
        .headers()
        .firstValue("ETag")
        .orElse("\"none\"");
  }

  private static Measured measured(Supplier<Load> asking) {
    long before = processorNanos();
    long start = System.nanoTime();
    Load load = asking.get();
    double answers = load.requests() * (System.nanoTime() - start) / 1e9;
    return new Measured(load, (processorNanos() - before) / 1e3 / answers);
  }

  private static long processorNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static void tell(String name, Measured measured, double ratio) {
    Load load = measured.load();
    System.out.printf(
        Locale.ROOT,
        "| %s | %,.0f | %.2f | %.2f | %.0f | %.2f |%n",
        name,
        load.requests(),
        load.medianMillis(),
        load.slowMillis(),
        measured.processorMicros(),
        ratio);
  }

  private static Measured median(List<Measured> runs) {
    return runs.stream()
        .sorted((a, b) -> Double.compare(a.load().requests(), b.load().requests()))
        .toList()
        .get(runs.size() / 2);
  }

  private static double median(Collection<Double> numbers) {
    return numbers.stream().sorted().toList().get(numbers.size() / 2);
  }

  /** In rows of 200 that lie some 20 m apart, with what a county knows of its hydrants. */
  private List<Feature> hydrants() {
    Scene scene = new Scene();
    scene.hydrant("h").with("main_diameter_mm", "200").with("flow_l_s", "15");
    Map<String, Object> values =
        FeatureType.values(scene.ground().list(FeatureType.HYDRANTS).get(0));
    GeometryFactory geometry = new GeometryFactory();
    List<Feature> all = new ArrayList<>();
    for (int n = 0; n < hydrants; n++) {
      values.put("id", "h%07d".formatted(n));
      values.put("name", n + "号消火栓");
      Coordinate place = new Coordinate(WEST + n % ROW * STEP, SOUTH + n / ROW * STEP);
      all.add(FeatureType.HYDRANTS.create(geometry.createPoint(place), values));
    }
    return all;
  }

  private record Measured(Load load, double processorMicros) {}
}
