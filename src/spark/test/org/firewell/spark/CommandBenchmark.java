package org.firewell.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The command of one machine and the same words put to the cluster that runs, one after the other,
 * watched from outside; both have to write the same bytes.
 *
 * <p>Arguments: a folder of one county, then words of {@code analyze coverage} without {@code
 * --out} and {@code --summary}. Memory of the driver and of the one machine: {@code FIREWELL_HEAP}
 * (4g).
 */
public final class CommandBenchmark {

  private static final String HEAP = System.getenv().getOrDefault("FIREWELL_SPARK_DRIVER", "4g");
  private static final long LIMIT_S = 20 * 60;

  private CommandBenchmark() {}

  public static void main(String... arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    List<String> asked = new ArrayList<>(List.of("coverage", "--data", arguments[0]));
    asked.addAll(Arrays.asList(arguments).subList(1, arguments.length));
    Path alone = folder.resolveSibling("alone");
    Path dealt = folder.resolveSibling("dealt");
    List<String> machine =
        new ArrayList<>(
            List.of(
                "java",
                "-Xmx" + HEAP,
                "-cp",
                "target/classes"
                    + File.pathSeparator
                    + Files.readString(Path.of("target/classpath")).trim(),
                "org.firewell.Firewell",
                "analyze"));
    String[] size = {"coverage", String.valueOf(features(folder)), "0"};
    SedonaBenchmark.keep("one machine", size, watched(machine, asked, alone, Stream::empty));
    SedonaBenchmark.keep(
        "cluster",
        size,
        watched(List.of("src/spark/cluster", "submit"), asked, dealt, SedonaBenchmark::cluster));
    for (String ending : List.of(".geojson", ".json")) {
      long differsAt = Files.mismatch(Path.of(alone + ending), Path.of(dealt + ending));
      System.out.println(
          ending + (differsAt < 0 ? ": the same bytes" : " differs at " + differsAt));
    }
  }

  /** They stand one on a line. */
  private static long features(Path folder) throws IOException {
    long features = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.geojson")) {
      for (Path file : files) {
        try (Stream<String> lines = Files.lines(file)) {
          features += lines.filter(line -> line.contains("\"Feature\"")).count();
        }
      }
    }
    return features;
  }

  private static Watched.Told watched(
      List<String> start, List<String> asked, Path out, Supplier<Stream<ProcessHandle>> helpers)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(start);
    command.addAll(asked);
    command.addAll(List.of("--out", out + ".geojson", "--summary", out + ".json"));
    ProcessBuilder process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.to(new File(out + ".log")));
    process.environment().put("FIREWELL_SPARK_DRIVER", HEAP);
    process.environment().put("SPARK_SUBMIT", "--executor-memory " + SedonaBenchmark.WORKER_MEMORY);
    return Watched.run(process, helpers, LIMIT_S);
  }
}
