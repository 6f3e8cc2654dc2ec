package org.firewell.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.firewell.store.PostgisServer;

/** PostgreSQL's own {@code pgbench}: two threads with 16 connections. */
final class PgBench {

  private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
  private static final Pattern RATE = Pattern.compile("tps = ([\\d.]+)");

  private PgBench() {}

  /** Pages at random a second, whose rows are read as they are. */
  static double rate(Million million, int page, int seconds)
      throws IOException, InterruptedException {
    Path script = Files.createTempFile("firewell-pgbench-", ".sql");
    Files.writeString(
        script,
        """
        \\set n random(0, %d)
        select * from hydrant where id > 'h' || lpad((:n)::text, 7, '0') order by id limit %d;
        """
            .formatted(million.size() - page - 1, page + 1));
    URI database = URI.create(million.url().substring("jdbc:".length()));
    Process process =
        new ProcessBuilder(
                program().toString(),
                "-n",
                "-M",
                "prepared",
                "-c",
                "16",
                "-j",
                "2",
                "-T",
                String.valueOf(seconds),
                "-f",
                script.toString(),
                "-h",
                database.getHost(),
                "-p",
                String.valueOf(database.getPort()),
                "-U",
                PostgisServer.USER,
                database.getPath().substring(1))
            .redirectErrorStream(true)
            .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    Files.delete(script);
    Matcher rate = RATE.matcher(told);
    if (!rate.find()) {
      throw new IllegalStateException(told);
    }
    return Double.parseDouble(rate.group(1));
  }

  /** Beside the newest server. */
  private static Path program() throws IOException {
    try (Stream<Path> versions = Files.list(VERSIONS)) {
      return versions
          .map(version -> version.resolve("bin/pgbench"))
          .filter(Files::isExecutable)
          .max(Comparator.naturalOrder())
          .orElseThrow(() -> new IllegalStateException("pgbench is missing: postgresql-15"));
    }
  }
}
