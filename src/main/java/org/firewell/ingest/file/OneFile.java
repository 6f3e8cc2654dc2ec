package org.firewell.ingest.file;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder of a single file that is called otherwise than it lies: what somebody sent, in a
 * temporary file, by the name that he gave it.
 */
public record OneFile(Path file, String name) implements Folder {

  @Override
  public boolean has(String path) {
    return path.equals(name);
  }

  @Override
  public InputStream open(String path) throws IOException {
    if (!has(path)) {
      throw new FileNotFoundException(path);
    }
    return new BufferedInputStream(Files.newInputStream(file));
  }

  @Override
  public List<String> list() {
    return List.of(name);
  }
}
