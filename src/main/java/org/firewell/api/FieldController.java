package org.firewell.api;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page for a phone, and the worker that keeps it there. The worker stands beside the page and
 * not beneath it, for a worker reaches no farther than where it stands.
 */
@RestController
class FieldController {

  private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
  private static final String WORKER = "/js/field/worker.js";

  private final byte[] page = FieldPage.bytes(FieldPage.ADDRESS);
  private final byte[] worker =
      (new FieldPage().lead() + new String(FieldPage.bytes(WORKER), StandardCharsets.UTF_8))
          .getBytes(StandardCharsets.UTF_8);

  @GetMapping("/field")
  ResponseEntity<byte[]> page() {
    return reply(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8), page);
  }

  @GetMapping("/field-worker.js")
  ResponseEntity<byte[]> worker() {
    return reply(SCRIPT, worker);
  }

  private static ResponseEntity<byte[]> reply(MediaType type, byte[] body) {
    return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noCache()).body(body);
  }
}
