package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.firewell.feature.Drafts;
import org.firewell.feature.Edit;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
    properties =
        "spring.datasource.url=jdbc:h2:mem:hangup;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class HangUpTest extends ApiTest {

  private static final String ITEMS = "/ogc/collections/buildings/items?limit=10000";

  /** More than the connections of the pool, and than the large pages that are sent at once. */
  private static final int HANG_UPS = 12;

  @Autowired private DataSource database;

  /** The page is larger than what the sockets of both sides hold, so that sending it fails. */
  @Test
  void who_hangs_up_leaves_no_fault_in_the_log_and_gives_back_what_the_page_was_read_with(
      CapturedOutput output) throws Exception {
    List<Feature> buildings = new ArrayList<>();
    for (int i = 0; i < 1_500; i++) {
      Scene scene = new Scene();
      scene.building("long-%05d".formatted(i)).box(0, 0, 9, 9).with("name", "x".repeat(10_000));
      buildings.addAll(scene.ground().list(FeatureType.BUILDINGS));
    }
    features.add(
        FeatureType.BUILDINGS,
        buildings.stream().map(FeatureType.BUILDINGS.recordType()::cast).toList(),
        Drafts.of(Edit.Kind.CREATE));

    for (int i = 0; i < HANG_UPS; i++) {
      int bytes = i % 2 == 0 ? 0 : 100_000;
      Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> hangsUp(bytes));
    }
    Awaitility.await().until(() -> pool().getActiveConnections() == 0);

    assertThat(get("/ogc/collections/hydrants/items").status()).isEqualTo(200);
    assertThat(get(ITEMS).json().path("numberReturned").asInt()).isEqualTo(1_503);
    assertThat(pool().getActiveConnections()).isZero();
    assertThat(pool().getThreadsAwaitingConnection()).isZero();
    assertThat(output).doesNotContain("broke", "Broken pipe", "Exception", "\tat ");
  }

  /**
   * Resets the connection after the status and so many bytes of the page; false when the turns of
   * those who hung up before are not given back yet.
   */
  private boolean hangsUp(int bytes) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoLinger(true, 0);
      socket
          .getOutputStream()
          .write(
              ("GET " + ITEMS + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      String status = new String(in.readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
      if (status.endsWith("429")) {
        return false;
      }
      assertThat(status).endsWith("200");
      assertThat(in.readNBytes(bytes)).hasSize(bytes);
      return true;
    }
  }

  private HikariPoolMXBean pool() {
    return ((HikariDataSource) database).getHikariPoolMXBean();
  }
}
