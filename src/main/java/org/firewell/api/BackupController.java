package org.firewell.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import org.firewell.api.http.FileReply;
import org.firewell.api.http.Parameters;
import org.firewell.exchange.Backup;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everything as one file, hashes of passwords among it: for administrators in person alone. */
@RestController
class BackupController {

  private final Backup backup;
  private final Clock clock;

  BackupController(Backup backup, Clock clock) {
    this.backup = backup;
    this.clock = clock;
  }

  @GetMapping("/api/backup")
  ResponseEntity<Resource> backup(HttpServletRequest request) throws IOException {
    Parameters.of(request);
    Instant at = clock.instant();
    String name = "firewell-" + at.toString().substring(0, 10) + ".backup.zip";
    return FileReply.of(
        "application/zip",
        name,
        out -> {
          try {
            backup.write(out, at);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
