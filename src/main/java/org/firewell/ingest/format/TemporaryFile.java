package org.firewell.ingest.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The bytes of a stream on the disk, for who cannot read them from beginning to end. */
final class TemporaryFile implements Closeable {

  private final Path path;

  /** Closes the stream. */
  TemporaryFile(InputStream stream, String ending) throws IOException {
    path = Files.createTempFile("firewell-", ending);
    try (InputStream in = Bounds.bytes(stream)) {
      Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
