package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.h2.tools.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a proxy is told of a node, and what those who run it ask at an address of its own. */
class HealthTest {

  private static final String MEMORY =
      "--spring.datasource.url=jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE";

  @Test
  void a_node_tells_the_public_that_it_is_ready_and_nothing_else() {
    try (TestNode node = new TestNode(MEMORY.formatted("health"), "--firewell.public-view=off")) {
      for (String path : new String[] {"/livez", "/readyz"}) {
        HttpResponse<String> reply = TestNode.get(node.at(path));
        assertThat(reply.statusCode()).as(path).isEqualTo(200);
        assertThat(reply.body()).isEqualToIgnoringWhitespace("{\"status\": \"UP\"}");
      }
      for (String path :
          new String[] {
            "/health", "/health/ready", "/readyz/db", "/metrics", "/actuator", "/prometheus"
          }) {
        assertThat(TestNode.get(node.at(path)).statusCode()).as(path).isEqualTo(404);
      }
    }
  }

  @Test
  void the_management_address_has_what_its_table_names_and_nothing_of_the_public_one() {
    try (TestNode node = new TestNode(MEMORY.formatted("management"))) {
      assertThat(TestNode.get(node.atManagement("/metrics")).body()).contains("jvm_memory_used");
      assertThat(TestNode.get(node.atManagement("/health")).body())
          .contains("\"db\"", "\"readinessState\"")
          .doesNotContain("H2");
      for (String path :
          new String[] {
            "/",
            "/env",
            "/heapdump",
            "/loggers",
            "/shutdown",
            "/beans",
            "/api/county",
            "/ogc",
            "/login",
            "/actuator",
            "/prometheus",
            "/metrics/jvm"
          }) {
        assertThat(TestNode.get(node.atManagement(path)).statusCode()).as(path).isEqualTo(404);
      }
    }
  }

  @Test
  void a_node_that_lost_its_database_lives_and_is_not_ready(@TempDir Path folder) throws Exception {
    Server database =
        Server.createTcpServer("-tcpPort", "0", "-baseDir", folder.toString(), "-ifNotExists")
            .start();
    String url = "jdbc:h2:tcp://127.0.0.1:%d/./lost".formatted(database.getPort());
    try (TestNode node =
        new TestNode(
            "--spring.datasource.url=" + url,
            "--spring.datasource.hikari.connection-timeout=500",
            "--spring.datasource.hikari.validation-timeout=300")) {
      assertThat(TestNode.get(node.at("/readyz")).statusCode()).isEqualTo(200);

      database.stop();

      HttpResponse<String> ready = TestNode.get(node.at("/readyz"));
      assertThat(ready.statusCode()).as(ready.body()).isEqualTo(503);
      assertThat(ready.body()).isEqualToIgnoringWhitespace("{\"status\": \"DOWN\"}");
      assertThat(TestNode.get(node.at("/livez")).statusCode()).isEqualTo(200);
    } finally {
      database.stop();
    }
  }

  @Test
  void a_node_that_ends_says_first_that_it_is_not_ready_and_goes_on_answering() throws Exception {
    TestNode node = new TestNode(MEMORY.formatted("drain"), "--firewell.drain=3s");
    int port = node.port();
    String ready = node.at("/readyz");
    String page = node.at("/api/county");
    CompletableFuture<Void> ended = CompletableFuture.runAsync(node::close);

    while (TestNode.get(ready).statusCode() == 200) {
      Thread.sleep(20);
    }
    assertThat(TestNode.get(ready).statusCode()).isEqualTo(503);
    assertThat(TestNode.get(page).statusCode()).isEqualTo(200);
    assertThat(TestNode.get(page.replace("/api/county", "/livez")).statusCode()).isEqualTo(200);

    ended.join();
    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
        .isInstanceOf(ConnectException.class);
  }
}
