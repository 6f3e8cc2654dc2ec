package org.firewell.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Serial;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.api.java.function.Function;
import org.firewell.Firewell;
import org.firewell.cli.CommandLineInterface;

/** Puts the question to one county, on whichever worker it falls to. */
final class CountyTask implements Function<String, Reply> {
  @Serial private static final long serialVersionUID = 1;

  private final Order order;

  CountyTask(Order order) {
    this.order = order;
  }

  /** Writes into a folder of its own: what a lost task leaves behind is in nobody's way. */
  @Override
  public Reply call(String county) throws IOException {
    Path folder = Files.createTempDirectory("firewell-spark-");
    Path findings = in(folder, order.findings(county));
    Path summary = in(folder, order.summary(county));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    try {
      int exitCode =
          new CommandLineInterface(Firewell.questions(), settings -> {}, (backup, where) -> {})
              .to(new PrintWriter(out, true), new PrintWriter(err, true))
              .run(order.words(county, findings, summary));
      return new Reply(
          county, exitCode, err.toString(), out.toString(), bytes(findings), bytes(summary));
    } finally {
      delete(findings);
      delete(summary);
      Files.delete(folder);
    }
  }

  /** Of the same name, since its ending says the format. */
  private static Path in(Path folder, Path targetOrNull) throws IOException {
    return targetOrNull == null ? null : folder.resolve(targetOrNull.getFileName().toString());
  }

  private static byte[] bytes(Path fileOrNull) throws IOException {
    return fileOrNull != null && Files.exists(fileOrNull) ? Files.readAllBytes(fileOrNull) : null;
  }

  private static void delete(Path fileOrNull) throws IOException {
    if (fileOrNull != null) {
      Files.deleteIfExists(fileOrNull);
    }
  }
}
