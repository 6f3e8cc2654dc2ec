package org.firewell.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Many who edit at once over HTTP: each adds 1 to a number of hydrants that all share, and creates
 * a hydrant of its own, writes it and takes it away. Whoever is told 412 takes what stands now and
 * tries again.
 */
public final class Editors {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String ITEMS = "/ogc/collections/hydrants/items";
  private static final int OWN_EDITS = 3;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String server;
  private final String token;
  private final AtomicInteger conflicts = new AtomicInteger();
  private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());

  /**
   * @param server its address
   * @param token of an account that may write hydrants
   */
  public Editors(String server, String token) {
    this.server = server;
    this.token = token;
  }

  /**
   * What was measured.
   *
   * @param edits that were made
   * @param conflicts how often somebody was told 412 and tried again
   * @param seconds for all of it
   * @param medianMillis of one request that writes
   */
  public record Result(int edits, int conflicts, double seconds, double medianMillis) {}

  /** The name of a shared hydrant. */
  public static String shared(int number) {
    return "shared-" + number;
  }

  /** The reason that an editor gives for adding to a shared hydrant. */
  public static String reason(int editor, int turn) {
    return "editor-" + editor + "-" + turn;
  }

  /**
   * @param editors how many, all at once
   * @param shared how many hydrants they share; each editor's turns go round among them
   * @param turns how often each adds 1
   */
  public Result run(int editors, int shared, int turns) throws Exception {
    share(shared);
    ExecutorService pool = Executors.newFixedThreadPool(editors);
    long start = System.nanoTime();
    try {
      List<Callable<Object>> all =
          IntStream.range(0, editors)
              .mapToObj(editor -> (Callable<Object>) () -> edit(editor, shared, turns))
              .toList();
      for (Future<Object> one : pool.invokeAll(all)) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("an editor failed", e.getCause());
    } finally {
      pool.shutdownNow();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double[] sorted = millis.stream().mapToDouble(d -> d).sorted().toArray();
    return new Result(
        editors * (turns + OWN_EDITS), conflicts.get(), seconds, sorted[sorted.length / 2]);
  }

  /**
   * Creates what is shared.
   *
   * @param shared how many hydrants
   */
  public void share(int shared) throws Exception {
    for (int i = 0; i < shared; i++) {
      expect(201, send("POST", ITEMS, hydrant(shared(i), 0), null));
    }
  }

  private Object edit(int editor, int shared, int turns) throws Exception {
    for (int turn = 0; turn < turns; turn++) {
      addOne(shared((editor + turn) % shared), reason(editor, turn));
    }
    String own = ITEMS + "/own-" + editor;
    expect(201, send("POST", ITEMS, hydrant("own-" + editor, 0), null));
    expect(200, send("PUT", own, hydrant("own-" + editor, 1), "\"0\""));
    expect(204, send("DELETE", own, "", "\"1\""));
    return null;
  }

  /** Adds 1 to what a hydrant gives, to whatever others made of it meanwhile. */
  public void addOne(String id, String reason) throws Exception {
    String path = ITEMS + "/" + id;
    HttpResponse<String> read = send("GET", path, "", null);
    expect(200, read);
    JsonNode feature = JSON.readTree(read.body());
    String tag = read.headers().firstValue("ETag").orElseThrow();
    while (true) {
      HttpResponse<String> reply = send("PUT", path + "?reason=" + reason, plusOne(feature), tag);
      if (reply.statusCode() != 412) {
        expect(200, reply);
        return;
      }
      conflicts.incrementAndGet();
      JsonNode conflict = JSON.readTree(reply.body());
      feature = told(conflict, "current");
      tag = "\"" + told(conflict, "version").asLong() + "\"";
      told(conflict, "changed_by");
      told(conflict, "changed_at");
    }
  }

  private static JsonNode told(JsonNode conflict, String member) {
    if (!conflict.hasNonNull(member)) {
      throw new IllegalStateException("a conflict without " + member + ": " + conflict);
    }
    return conflict.get(member);
  }

  /** What the shared hydrants give together, which is how often somebody added 1. */
  public long sum(int shared) throws Exception {
    double sum = 0;
    for (int i = 0; i < shared; i++) {
      HttpResponse<String> read = send("GET", ITEMS + "/" + shared(i), "", null);
      expect(200, read);
      sum += JSON.readTree(read.body()).at("/properties/flow_l_s").asDouble();
    }
    return Math.round(sum);
  }

  private static String plusOne(JsonNode feature) {
    ObjectNode properties = (ObjectNode) feature.get("properties");
    properties.put("flow_l_s", properties.get("flow_l_s").asDouble() + 1);
    return feature.toString();
  }

  private static String hydrant(String id, int flow) {
    return ("{\"type\":\"Feature\",\"id\":\"%s\",\"geometry\":{\"type\":\"Point\",\"coordinates\":"
            + "[118.5,24.7]},\"properties\":{\"lifecycle\":\"planned\",\"flow_l_s\":%d}}")
        .formatted(id, flow);
  }

  private HttpResponse<String> send(String method, String path, String body, String ifMatchOrNull)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/geo+json")
            .method(method, BodyPublishers.ofString(body));
    if (ifMatchOrNull != null) {
      request.header("If-Match", ifMatchOrNull);
    }
    long start = System.nanoTime();
    HttpResponse<String> reply = client.send(request.build(), BodyHandlers.ofString());
    if (!method.equals("GET")) {
      millis.add((System.nanoTime() - start) / 1e6);
    }
    return reply;
  }

  private static void expect(int status, HttpResponse<String> reply) {
    if (reply.statusCode() != status) {
      throw new IllegalStateException(
          Arrays.asList(reply.request().method(), reply.uri(), reply.statusCode(), reply.body())
              .toString());
    }
  }
}
