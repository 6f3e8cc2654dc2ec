package org.firewell.ingest.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.Optional;
import org.firewell.ingest.file.Folder;
import org.firewell.ingest.file.Utf8Reader;

/**
 * The files of the seeds; one that cannot be read is a fault.
 *
 * @param place what stands before a path where a fault is told: nothing for those that ship
 */
record SeedFiles(Folder folder, String place, SeedFaults faults) {

  boolean has(String path) {
    return folder.has(path);
  }

  /** A path as a fault tells it. */
  String shown(String path) {
    return place + path;
  }

  void fault(String path, long line, String reason) {
    faults.add(shown(path), line, reason);
  }

  /** The text of a file; empty, with the fault noted, when it is missing or not UTF-8. */
  Optional<String> text(String path) {
    if (!folder.has(path)) {
      fault(path, 1, "there is no such file");
      return Optional.empty();
    }
    try (InputStream bytes = folder.open(path)) {
      return text(path, new Utf8Reader(bytes));
    } catch (IOException e) {
      fault(path, 1, e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<String> text(String path, Utf8Reader reader) {
    StringWriter text = new StringWriter();
    try {
      reader.transferTo(text);
      return Optional.of(text.toString());
    } catch (IOException e) {
      fault(path, reader.line(), e.getMessage());
      return Optional.empty();
    }
  }
}
