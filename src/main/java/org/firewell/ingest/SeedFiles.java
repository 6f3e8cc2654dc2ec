package org.firewell.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the seeds lie: a folder, or the class path. */
interface SeedFiles {

  /** The text of a file, empty where there is none. */
  Optional<String> text(String path);

  static SeedFiles in(Path folder) {
    return path -> {
      Path file = folder.resolve(path);
      try {
        return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException(file.toString(), e);
      }
    };
  }

  static SeedFiles onClassPath(String root) {
    return path -> {
      try (InputStream in = SeedFiles.class.getResourceAsStream("/" + root + "/" + path)) {
        return in == null
            ? Optional.empty()
            : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(path, e);
      }
    };
  }
}
