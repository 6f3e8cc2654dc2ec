package org.firewell.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.firewell.cli.WholeFile;

/** Writes what the command said of each county: whole files, or none where it failed. */
final class Answers {

  private final Order order;
  private int exitCode;

  Answers(Order order) {
    this.order = order;
  }

  void write(Reply reply) throws IOException {
    reply.err().lines().forEach(line -> System.err.println(reply.county() + ": " + line));
    System.out.print(reply.out());
    write(order.findings(reply.county()), reply.findings());
    write(order.summary(reply.county()), reply.summary());
    exitCode = Math.max(exitCode, reply.exitCode());
  }

  /** The worst of all counties: one at fault does not keep the others from their answer. */
  int exitCode() {
    return exitCode;
  }

  private static void write(Path targetOrNull, byte[] bytesOrNull) throws IOException {
    if (targetOrNull == null || bytesOrNull == null) {
      return;
    }
    Files.createDirectories(targetOrNull.toAbsolutePath().getParent());
    WholeFile.write(targetOrNull, file -> file.write(bytesOrNull));
  }
}
