package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.firewell.feature.County;
import org.firewell.feature.Drafts;
import org.firewell.feature.Features;
import org.firewell.machine.Promtool;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A node after some requests, as Prometheus sees it. */
class MetricsTest {

  private static final Path TOLD = Path.of("src/docs/running.md");

  private static TestNode node;
  private static String metrics = "";

  @BeforeAll
  static void scrape() throws Exception {
    node =
        new TestNode(
            "--spring.datasource.url=jdbc:h2:mem:metrics;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE",
            "--firewell.public-view=full");
    Scene scene = new Scene();
    scene.hydrant("h1").east(10);
    node.bean(Features.class)
        .load(new County("沙漠县", Scene.DAY, List.of()), scene.ground(), Map.of(), Drafts.imported());
    TestNode.get(node.at("/ogc/collections/hydrants/items/secret-id-4711"));
    TestNode.get(node.at("/ogc/api?f=json"));
    TestNode.get(node.at("/ogc/api?f=json"));
    TestNode.get(node.at("/nowhere/secret-id-4711?name=secret-id-4711"));
    post(
        "/ogc/processes/echo/execution",
        "{\"inputs\": {\"message\": \"4711\"}}",
        "Prefer",
        "respond-async");
    awaitJob();
    String cookie = TestNode.get(node.at("/api/session")).headers().firstValue("Set-Cookie").get();
    String token = cookie.replaceAll("XSRF-TOKEN=([^;]+).*", "$1");
    post(
        "/api/session",
        "{\"name\": \"admin\", \"password\": \"secret-id-4711\"}",
        "Cookie",
        "XSRF-TOKEN=" + token,
        "X-XSRF-TOKEN",
        token);
    metrics = TestNode.get(node.atManagement("/metrics")).body();
  }

  private static void awaitJob() throws InterruptedException {
    for (int i = 0; i < 300 && !metrics.contains("firewell_job_seconds_count"); i++) {
      Thread.sleep(100);
      metrics = TestNode.get(node.atManagement("/metrics")).body();
    }
  }

  @AfterAll
  static void end() {
    node.close();
  }

  @Test
  void prometheus_reads_them_and_likes_our_names() {
    assumeTrue(Promtool.isThere(), "promtool (Debian package prometheus) is missing");
    assertThat(Promtool.check(metrics).lines())
        .noneMatch(line -> line.contains("error") || line.startsWith("firewell_"));
  }

  @Test
  void requests_are_told_by_the_template_of_their_route_with_a_histogram() {
    assertThat(metrics)
        .doesNotContain("4711")
        .containsPattern(
            "http_server_requests_seconds_count\\{[^}]*status=\"404\","
                + "uri=\"/ogc/collections/\\{name}/items/\\{id}\"")
        .containsPattern("http_server_requests_seconds_bucket\\{[^}]*le=\"0.25\"");
  }

  @Test
  void jobs_kept_bodies_and_refused_logins_are_counted() {
    assertThat(value("firewell_jobs", "question=\"coverage\"", "state=\"running\"")).isZero();
    assertThat(value("firewell_job_seconds_count", "question=\"echo\"", "outcome=\"succeeded\""))
        .isEqualTo(1);
    assertThat(value("firewell_kept_bodies_requests_total", "of=\"openapi\"", "result=\"miss\""))
        .isEqualTo(1);
    assertThat(value("firewell_kept_bodies_requests_total", "of=\"openapi\"", "result=\"hit\""))
        .isEqualTo(1);
    assertThat(value("firewell_kept_bodies_size_bytes", "of=\"openapi\"")).isGreaterThan(10_000);
    assertThat(value("firewell_sign_ins_total", "outcome=\"wrong\"")).isEqualTo(1);
    assertThat(value("firewell_info", "version=\"", "edition=\"")).isEqualTo(1);
    assertThat(value("hikaricp_connections_active", "pool=\"")).isNotNegative();
    assertThat(value("jvm_memory_used_bytes", "area=\"heap\"")).isPositive();
  }

  /** So that a metric is named in the table or not there at all. */
  @Test
  void each_metric_of_the_house_is_in_the_table_and_each_of_the_table_is_told() throws IOException {
    Set<String> families = found("(?m)^# TYPE (\\S+) ", metrics);
    Set<String> table = found("(?m)^\\| `([a-z_]+)` \\| ", Files.readString(TOLD));
    table.removeIf(name -> !name.matches("(firewell|http|hikaricp|jvm)_.*"));
    families.removeIf(name -> name.endsWith("_max")); // beside each that has a sum

    assertThat(families).containsAll(table);
    assertThat(families.stream().filter(name -> name.startsWith("firewell_")))
        .hasSizeGreaterThan(5)
        .isSubsetOf(table);
  }

  private static Set<String> found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The value of the one series of a name that carries all labels. */
  private static double value(String name, String... labels) {
    List<String> values =
        Pattern.compile("(?m)^" + name + "\\{([^}]*)} (\\S+)$")
            .matcher(metrics)
            .results()
            .filter(series -> List.of(labels).stream().allMatch(series.group(1)::contains))
            .map(MatchResult::group)
            .toList();
    assertThat(values).as(name + List.of(labels)).isNotEmpty();
    return values.stream()
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  private static void post(String path, String body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(node.at(path)))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
