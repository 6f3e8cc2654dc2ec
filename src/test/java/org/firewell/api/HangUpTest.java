package org.firewell.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.firewell.feature.Drafts;
import org.firewell.feature.Edit;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
    properties =
        "spring.datasource.url=jdbc:h2:mem:hangup;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class HangUpTest extends ApiTest {

  private static final String ITEMS = "/ogc/collections/buildings/items?limit=10000";

  /** The page is larger than what the sockets of both sides hold, so that sending it fails. */
  @Test
  void who_hangs_up_leaves_no_fault_in_the_log(CapturedOutput output) throws Exception {
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

    for (int i = 0; i < 3; i++) {
      try (Socket socket = new Socket("localhost", port)) {
        socket.setSoLinger(true, 0);
        socket
            .getOutputStream()
            .write(
                ("GET " + ITEMS + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        assertThat(socket.getInputStream().read()).isEqualTo('H');
      }
    }
    assertThat(get("/ogc/collections/hydrants/items").status()).isEqualTo(200);
    Thread.sleep(2_000);

    assertThat(output).doesNotContain("broke", "Broken pipe", "Exception");
  }
}
