package org.firewell.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip of files that carry no time, so that the same content gives the same bytes. */
final class ZipFiles {

  /** A zip file tells days from 1980 on; of its very first, Java adds the zone of the machine. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final ZipOutputStream zip;

  ZipFiles(OutputStream out) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  /** Adds a file; what it writes is not closed by it. */
  void add(String name, Consumer<OutputStream> content) {
    try {
      ZipEntry entry = new ZipEntry(name);
      entry.setTimeLocal(NO_TIME);
      zip.putNextEntry(entry);
      content.accept(zip);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the zip and leaves the stream open. */
  void end() {
    try {
      zip.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
