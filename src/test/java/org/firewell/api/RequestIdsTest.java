package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The id of a request: in its reply, in the log, in what is told of a fault. */
@ExtendWith(OutputCaptureExtension.class)
class RequestIdsTest {

  /** Let through by the table, and no route of the application. */
  private static final String BROKEN = "/api/tasks/broken/on/purpose";

  private static final String MADE = "[0-9a-f-]{36}";

  private TestNode node;

  @AfterEach
  void end() {
    node.close();
    System.clearProperty("CONSOLE_LOG_STRUCTURED_FORMAT"); // Boot leaves it to the next start
  }

  @Test
  void a_fault_is_told_with_the_id_under_which_the_log_has_it(CapturedOutput log) throws Exception {
    start();
    HttpResponse<String> reply = TestNode.get(node.at(BROKEN));
    String id = id(reply);

    assertThat(id).matches(MADE);
    JsonNode problem = new JsonMapper().readTree(reply.body());
    assertThat(reply.statusCode()).isEqualTo(500);
    assertThat(problem.path("request").asString()).isEqualTo(id);
    assertThat(problem.path("detail").asString()).contains("日志按编号有记录", id);
    assertThat(reply.body()).doesNotContain("made for the test");
    assertThat(log.getOut()).contains(BROKEN + " broke [" + id + "]").contains("made for the test");
    assertThat(log.getOut().lines().filter(line -> line.contains("is ready after")))
        .isNotEmpty()
        .noneMatch(line -> line.contains("["));
  }

  @Test
  void nobody_but_a_proxy_of_ones_own_gives_the_id() throws Exception {
    start();
    assertThat(id(TestNode.get(node.at("/livez"), "X-Request-Id", "proxy-00000001"))).matches(MADE);
  }

  @Test
  void of_a_proxy_what_is_well_formed_is_taken_and_nothing_else(CapturedOutput log)
      throws Exception {
    start("--server.forward-headers-strategy=native");
    assertThat(id(TestNode.get(node.at(BROKEN), "X-Request-Id", "proxy-00000001")))
        .isEqualTo("proxy-00000001");
    assertThat(log.getOut()).contains(BROKEN + " broke [proxy-00000001]");
    for (String odd :
        List.of(
            "short", "x".repeat(65), "with a blank", "<b>12345678", "12345678%0aX", "\"},{\"")) {
      assertThat(id(TestNode.get(node.at("/livez"), "X-Request-Id", odd))).as(odd).matches(MADE);
    }
  }

  @Test
  void a_header_of_several_lines_writes_no_line_of_the_log(CapturedOutput log) throws Exception {
    start("--server.forward-headers-strategy=native");
    for (String end : List.of("\r\n ", "\n ", "\r", "\u0000")) {
      raw(
          "GET "
              + BROKEN
              + " HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: proxy-00000001"
              + end
              + "12:00:00 INFO  Forged: all is well\r\nConnection: close\r\n\r\n");
    }
    raw(
        "GET /api/tasks/broken%0d%0aForged HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(log.getOut()).doesNotContain("INFO  Forged");
    assertThat(log.getOut().lines()).noneMatch(line -> line.startsWith("Forged"));
  }

  @Test
  void a_collector_reads_each_line_as_json(CapturedOutput log) throws Exception {
    start("--FIREWELL_LOG_FORMAT=ecs");
    String id = id(TestNode.get(node.at(BROKEN)));
    List<JsonNode> lines =
        log.getOut()
            .lines()
            .filter(line -> line.contains("\"@timestamp\""))
            .map(line -> (JsonNode) new JsonMapper().readTree(line))
            .toList();

    assertThat(lines)
        .anyMatch(
            line ->
                line.path("message").asString().contains(BROKEN)
                    && line.path("request").asString().equals(id)
                    && line.toString().contains("made for the test"));
    assertThat(log.getOut().lines()).noneMatch(line -> line.startsWith("\tat "));
  }

  private void start(String... settings) throws NoSuchMethodException {
    String database =
        "--spring.datasource.url=jdbc:h2:mem:ids;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE";
    List<String> all = new ArrayList<>(List.of(settings));
    all.add(database);
    node = new TestNode(all.toArray(String[]::new));
    node.named("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .registerMapping(
            RequestMappingInfo.paths(BROKEN).methods(RequestMethod.GET).build(),
            this,
            RequestIdsTest.class.getDeclaredMethod("breakOnPurpose"));
  }

  String breakOnPurpose() {
    throw new IllegalStateException("made for the test");
  }

  private void raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", node.port());
        InputStream reply = socket.getInputStream()) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      reply.readAllBytes();
    }
  }

  private static String id(HttpResponse<?> reply) {
    return reply.headers().firstValue("X-Request-Id").orElseThrow();
  }
}
