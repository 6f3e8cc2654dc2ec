package org.firewell.benchmark;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Three nodes on loopback behind a proxy with one PostGIS, under a bounded load of pages, tiles,
 * edits and questions. In the first half of the time each node in turn is killed and started again;
 * in the second all stay up, and the heap of each is measured. Tells what was lost, which must be
 * nothing: every edit that was answered as done stands once, what was asked is answered, and who
 * was logged in still is.
 *
 * <p>Arguments: minutes (20), nodes (3).
 */
public final class NodesBenchmark {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String ITEMS = "/ogc/collections/hydrants/items";
  private static final String TILE = "/ogc/collections/hydrants/tiles/WebMercatorQuad/%d/%d/%d";
  private static final String PASSWORD = "three nodes and a proxy";
  private static final int SHARED = 5;
  private static final int EDITORS = 3;
  private static final long HEAPS_MILLIS = 120_000;
  private static final Duration UP_AGAIN = Duration.ofSeconds(20);

  private final Nodes nodes;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
  private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();
  private final Queue<Kill> kills = new ConcurrentLinkedQueue<>();
  private final Set<String> done = ConcurrentHashMap.newKeySet();
  private final Queue<Double> millis = new ConcurrentLinkedQueue<>();
  private volatile boolean over;
  private String token;
  private Editors editors;

  private NodesBenchmark(Nodes nodes) {
    this.nodes = nodes;
  }

  private record Failure(Instant at, String what, String why) {}

  private record Kill(Instant at, int node) {}

  public static void main(String... arguments) throws Exception {
    int minutes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
    int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    try (Nodes nodes = new Nodes(count, "900m", Path.of("gis-data/jinjiang"))) {
      new NodesBenchmark(nodes).run(Duration.ofMinutes(minutes));
    }
    System.exit(0); // the server of PostGIS goes with this process
  }

  private void run(Duration length) throws Exception {
    HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    logIn(browser);
    editors = new Editors(nodes.address(), token);
    editors.share(SHARED);
    Thread.sleep(30_000); // the first answers
    List<Long> before = heaps();
    ExecutorService load = Executors.newCachedThreadPool();
    Instant end = Instant.now().plus(length);
    for (int i = 0; i < EDITORS; i++) {
      start(load, "edit", i, 400, this::edit);
    }
    start(load, "page", 11, 150, this::page);
    start(load, "tile", 12, 60, this::tile);
    start(load, "tile", 13, 60, this::tile);
    start(load, "question", 14, 2_000, this::question);
    start(load, "session", 15, 1_000, seed -> stay(browser));
    killInTurn(Instant.now().plus(length.dividedBy(2)));
    measureHeaps(end);
    over = true;
    load.shutdown();
    if (!load.awaitTermination(3, TimeUnit.MINUTES)) {
      throw new IllegalStateException("the load does not end");
    }
    System.out.printf("live heap at first, MB: %s%n", before);
    tell();
  }

  /** Somebody with an account, in a browser, and a token of theirs for the programmes. */
  private void logIn(HttpClient browser) throws Exception {
    said(browser, "GET", "/api/session", "");
    String first = nodes.password();
    said(browser, "POST", "/api/session", json(Map.of("name", "admin", "password", first)));
    Map<String, String> change = Map.of("old", first, "new", PASSWORD);
    said(browser, "PUT", "/api/session/password", json(change));
    Map<String, Object> wanted = Map.of("label", "load", "role", "administrator", "days", 1);
    token =
        JSON.readTree(said(browser, "POST", "/api/tokens", json(wanted))).path("secret").asString();
  }

  /** A request of the browser, which repeats the cookie against forgery. */
  private String said(HttpClient browser, String method, String path, String body)
      throws IOException, InterruptedException {
    CookieManager cookies = (CookieManager) browser.cookieHandler().orElseThrow();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(nodes.address() + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .forEach(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
    HttpResponse<String> reply = browser.send(request.build(), BodyHandlers.ofString());
    if (reply.statusCode() >= 300) {
      throw new IllegalStateException(path + ": " + reply.statusCode() + " " + reply.body());
    }
    return reply.body();
  }

  private static String json(Object value) {
    return JSON.writeValueAsString(value);
  }

  private interface Turn {
    void take(int number) throws Exception;
  }

  /** One who asks again and again, with a pause, until it is over. */
  private void start(ExecutorService load, String what, int seed, long pauseMillis, Turn turn) {
    asked.putIfAbsent(what, new AtomicInteger());
    IntConsumer once =
        number -> {
          asked.get(what).incrementAndGet();
          try {
            turn.take(number);
          } catch (Exception e) {
            failures.add(new Failure(Instant.now(), what, String.valueOf(e.getMessage())));
          }
        };
    load.submit(
        () -> {
          for (int number = seed * 1_000_000; !over; number++) {
            once.accept(number);
            Thread.sleep(pauseMillis);
          }
          return null;
        });
  }

  /** Adds 1 to a hydrant that others add to. */
  private void edit(int number) throws Exception {
    String reason = "nodes-" + number;
    editors.addOne(Editors.shared(number % SHARED), reason);
    done.add(reason);
  }

  private void page(int number) throws Exception {
    List<String> paths =
        List.of("/", "/api/county", ITEMS + "?f=json&limit=100", "/api/search?q=" + "%E6%B0%B4");
    expect(200, ask("GET", paths.get(number % paths.size()), ""));
  }

  private void tile(int number) throws Exception {
    int zoom = 10 + number % 6;
    int side = 1 << zoom;
    Random random = new Random(number);
    int column = (int) ((118.45 + 0.25 * random.nextDouble() + 180) / 360 * side);
    double latitude = Math.toRadians(24.5 + 0.35 * random.nextDouble());
    int row =
        (int) ((1 - Math.log(Math.tan(latitude) + 1 / Math.cos(latitude)) / Math.PI) / 2 * side);
    HttpResponse<String> reply = ask("GET", TILE.formatted(zoom, row, column), "");
    if (reply.statusCode() != 204) {
      expect(200, reply);
    }
  }

  /**
   * Puts a question that nobody put before, on any node, and asks any other until it is answered.
   */
  private void question(int number) throws Exception {
    String inputs = "{\"inputs\":{\"reach\":%d}}".formatted(50 + number % 1_000_000);
    HttpResponse<String> reply =
        ask("POST", "/ogc/processes/coverage/execution", inputs, "Prefer", "respond-async");
    expect(201, reply);
    String id = JSON.readTree(reply.body()).path("jobID").asString();
    Instant late = Instant.now().plusSeconds(90);
    JsonNode job;
    do {
      Thread.sleep(250);
      HttpResponse<String> status = ask("GET", "/ogc/jobs/" + id, "");
      expect(200, status);
      job = JSON.readTree(status.body());
    } while (Set.of("accepted", "running").contains(job.path("status").asString())
        && Instant.now().isBefore(late));
    if (!job.path("status").asString().equals("successful")) {
      throw new IllegalStateException("job " + id + " is " + job.path("status").asString());
    }
  }

  private void stay(HttpClient browser) throws Exception {
    String name =
        JSON.readTree(said(browser, "GET", "/api/session", "")).at("/account/name").asString("");
    if (!name.equals("admin")) {
      throw new IllegalStateException("logged out");
    }
  }

  private HttpResponse<String> ask(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(nodes.address() + path))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + token)
            .header(
                "Content-Type",
                path.startsWith(ITEMS) ? "application/geo+json" : "application/json")
            .method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    long start = System.nanoTime();
    HttpResponse<String> reply = client.send(request.build(), BodyHandlers.ofString());
    millis.add((System.nanoTime() - start) / 1e6);
    return reply;
  }

  private static void expect(int status, HttpResponse<String> reply) {
    if (reply.statusCode() != status) {
      String body = reply.body();
      throw new IllegalStateException(
          "%s %s: %d %s"
              .formatted(
                  reply.request().method(),
                  reply.uri().getPath(),
                  reply.statusCode(),
                  body.substring(0, Math.min(200, body.length())).replaceAll("\\s+", " ")));
    }
  }

  /** Each node is killed twice, spread over the time. */
  private void killInTurn(Instant end) throws Exception {
    Duration pause = Duration.between(Instant.now(), end).dividedBy(2L * nodes.count() + 1);
    for (int turn = 0; turn < 2 * nodes.count(); turn++) {
      Thread.sleep(pause.minus(UP_AGAIN).toMillis());
      int node = turn % nodes.count();
      kills.add(new Kill(Instant.now(), node));
      nodes.kill(node);
      Thread.sleep(UP_AGAIN.toMillis());
      nodes.restart(node);
    }
    Thread.sleep(Math.max(0, Duration.between(Instant.now(), end).toMillis()));
  }

  /** Time and again, so that it is seen whether they grow. */
  private void measureHeaps(Instant end) throws Exception {
    Instant start = Instant.now();
    while (Instant.now().isBefore(end)) {
      System.out.printf(
          "live heap after %d min, MB: %s%n",
          Duration.between(start, Instant.now()).toMinutes(), heaps());
      Thread.sleep(HEAPS_MILLIS);
    }
  }

  private List<Long> heaps() throws Exception {
    List<Long> heaps = new ArrayList<>();
    for (int node = 0; node < nodes.count(); node++) {
      heaps.add(nodes.liveMegabytes(node));
    }
    return heaps;
  }

  private void tell() throws Exception {
    System.out.printf("asked: %s%n", new TreeMap<>(asked));
    double[] sorted = millis.stream().mapToDouble(d -> d).sorted().toArray();
    System.out.printf(
        "requests: %,d, median %.0f ms, 99 of 100 within %.0f ms%n",
        sorted.length, sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.99)]);
    kills.forEach(kill -> System.out.printf("killed node %d at %s%n", kill.node(), kill.at()));
    for (Failure failure : failures) {
      double seconds =
          kills.stream()
              .mapToDouble(kill -> Duration.between(kill.at(), failure.at()).toMillis() / 1e3)
              .filter(time -> time >= 0)
              .min()
              .orElse(Double.NaN);
      System.out.printf(
          "failed %.1f s after a kill: %s: %s%n", seconds, failure.what(), failure.why());
    }
    tellEdits();
  }

  /** What the log of edits and the hydrants say, against what was answered as done. */
  private void tellEdits() throws Exception {
    Map<String, Integer> logged = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection(nodes.database(), "postgres", "");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select reason from edit where reason like 'nodes-%'")) {
      while (rows.next()) {
        logged.merge(rows.getString(1), 1, Integer::sum);
      }
    }
    long lost = done.stream().filter(reason -> !logged.containsKey(reason)).count();
    long twice = logged.values().stream().filter(times -> times > 1).count();
    System.out.printf(
        "edits: %,d answered as done, %,d in the log, %,d not answered; the hydrants add up to %d;"
            + " lost %d, twice %d%n",
        done.size(), logged.size(), logged.size() - done.size(), editors.sum(SHARED), lost, twice);
  }
}
