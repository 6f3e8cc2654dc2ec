package org.firewell.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Firewell's search on one machine and Sedona SQL's joins on the cluster, on the same ground, one
 * after the other, each in processes of its own whose time and memory are watched.
 *
 * <p>Arguments: {@code straight}, {@code spheroid} (as {@link SedonaJoins} has it) or {@code
 * roads}, the number of demands, that of sources or edges, and into how many parts each side of
 * Sedona's goes (16). The cluster is the one that runs ({@code src/spark/cluster start}); with
 * {@code SPARK_MASTER=local[2]} the driver does it all.
 */
public final class SedonaBenchmark {

  static final String WORKER_MEMORY = System.getenv().getOrDefault("FIREWELL_SPARK_MEMORY", "2g");
  private static final long LIMIT_S = 20 * 60;
  private static final Path RESULTS = Path.of("target/joins/results.csv");
  private static final Path RUN =
      Path.of(System.getenv().getOrDefault("FIREWELL_SPARK_RUN", "target/spark-home/run"));

  private SedonaBenchmark() {}

  public static void main(String... arguments) throws IOException, InterruptedException {
    String ground = arguments[0];
    String parts = arguments.length > 3 ? arguments[3] : "16";
    String kind = ground.equals("roads") ? "roads" : "straight";
    Path folder =
        Path.of("target/joins", String.join("-", kind, arguments[1], arguments[2], parts));
    String[] size = {kind, arguments[1], arguments[2], folder.toString()};
    if (!Files.exists(folder.resolve("sources.parquet/_SUCCESS"))) {
      Watched.run(alone("write", size), Stream::empty, LIMIT_S);
      ProcessBuilder prepare = joins("prepare", ground, folder.toString(), parts);
      prepare.environment().put("SPARK_MASTER", "local[2]");
      Watched.run(prepare, Stream::empty, LIMIT_S);
    }
    keep("Firewell", arguments, Watched.run(alone("ask", size), Stream::empty, LIMIT_S));
    Watched.Told theirs =
        Watched.run(
            joins("ask", ground, folder.toString(), parts), SedonaBenchmark::cluster, LIMIT_S);
    keep(isLocal() ? "Sedona in one process" : "Sedona", arguments, theirs);
  }

  /**
   * Tells it, and keeps it for the plot.
   *
   * @param arguments the kind of ground, the number of demands, that of sources
   */
  static void keep(String whose, String[] arguments, Watched.Told told) throws IOException {
    System.out.println(whose + ": " + told);
    for (Watched.Step step : told.steps()) {
      Files.writeString(
          RESULTS,
          String.join(
              ",",
              whose,
              arguments[0],
              arguments[1],
              arguments[2],
              step.name(),
              String.valueOf(step.seconds()),
              String.valueOf(step.processorSeconds()),
              told.peakMb() + "\n"),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }

  private static ProcessBuilder alone(String task, String... size) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "java",
                "-Xmx6g",
                "-cp",
                String.join(
                    File.pathSeparator,
                    "target/test-classes",
                    "target/classes",
                    Files.readString(Path.of("target/classpath")).trim()),
                "org.firewell.benchmark.SearchAlone",
                task));
    command.addAll(List.of(size));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  private static ProcessBuilder joins(String... words) {
    List<String> command =
        new ArrayList<>(List.of("src/spark/cluster", "run", "org.firewell.spark.SedonaJoins"));
    command.addAll(List.of(words));
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.appendTo(new File("target/joins/log")));
  }

  /** Master, workers and those that do their tasks; nobody where the driver does it all. */
  static Stream<ProcessHandle> cluster() {
    if (isLocal()) {
      return Stream.empty();
    }
    return Stream.of("master", "worker-1", "worker-2")
        .map(name -> RUN.resolve(name + ".pid"))
        .map(SedonaBenchmark::process)
        .flatMap(process -> Stream.concat(Stream.of(process), process.children()));
  }

  private static boolean isLocal() {
    return System.getenv().getOrDefault("SPARK_MASTER", "").startsWith("local");
  }

  private static ProcessHandle process(Path file) {
    try {
      return ProcessHandle.of(Long.parseLong(Files.readString(file).trim())).orElseThrow();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
