package org.firewell.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.firewell.Firewell;
import org.firewell.cli.CommandLineInterface;

/** A real cluster on this machine, started and stopped as the page says. */
final class Machine {

  private static Machine running;

  private final Path folder;
  private final Map<String, String> settings;

  private Machine(Path folder, int port) {
    this.folder = folder;
    settings =
        Map.of(
            "FIREWELL_SPARK_PORT",
            "" + port,
            "FIREWELL_SPARK_RUN",
            folder.resolve("run").toString(),
            "FIREWELL_SPARK_MEMORY",
            "1g");
  }

  /** The cluster of all tests; it goes with this process. */
  static synchronized Machine running() throws IOException, InterruptedException {
    if (running == null) {
      running = start(Files.createTempDirectory("firewell-cluster-"));
      Runtime.getRuntime().addShutdownHook(new Thread(running::stop));
    }
    return running;
  }

  private static Machine start(Path folder) throws IOException, InterruptedException {
    try (ServerSocket free = new ServerSocket(0)) {
      Machine machine = new Machine(folder, free.getLocalPort());
      free.close();
      Process start = machine.script("start", List.of("start"));
      if (start.waitFor() != 0) {
        throw new IllegalStateException(Files.readString(machine.log("start")));
      }
      return machine;
    }
  }

  /**
   * Puts a question to the cluster.
   *
   * @param options of Spark's own command
   */
  Process submit(String name, List<String> words, String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of("submit"));
    all.addAll(words);
    return script(name, all, Map.of("SPARK_SUBMIT", String.join(" ", options)));
  }

  /** Runs a class of the tests on the cluster. */
  Process run(String name, List<String> words) throws IOException {
    List<String> all = new ArrayList<>(List.of("run"));
    all.addAll(words);
    return script(name, all);
  }

  /** Kills an executor, as soon as one has begun with a task. */
  void killOneAtWork(String name, Process submitted) throws Exception {
    while (submitted.isAlive()) {
      List<ProcessHandle> executors = executors().toList();
      if (!executors.isEmpty() && Files.readString(log(name)).contains("Starting task")) {
        if (!executors.get(0).destroyForcibly()) { // SIGKILL
          throw new AssertionError("not killed");
        }
        return;
      }
      Thread.sleep(20);
    }
    throw new AssertionError("it was over before a task was seen");
  }

  /** What a submission said. */
  Path log(String name) {
    return folder.resolve(name + ".log");
  }

  /** The processes that do the workers' tasks. */
  private Stream<ProcessHandle> executors() throws IOException {
    List<ProcessHandle> executors = new ArrayList<>();
    for (String worker : List.of("worker-1", "worker-2")) {
      String pid = Files.readString(folder.resolve("run").resolve(worker + ".pid")).trim();
      ProcessHandle.of(Long.parseLong(pid)).stream()
          .flatMap(ProcessHandle::children)
          .forEach(executors::add);
    }
    return executors.stream();
  }

  private void stop() {
    try {
      script("stop", List.of("stop")).waitFor();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Process script(String name, List<String> words) throws IOException {
    return script(name, words, Map.of());
  }

  private Process script(String name, List<String> words, Map<String, String> others)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("src/spark/cluster"));
    command.addAll(words);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log(name).toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
    builder.environment().putAll(settings);
    builder.environment().putAll(others);
    return builder.start();
  }

  /** The same command without a cluster: its exit code, and what it says of the data. */
  static Said alone(String... words) {
    StringWriter err = new StringWriter();
    int exitCode =
        new CommandLineInterface(Firewell.questions(), settings -> {}, (backup, where) -> {})
            .to(new PrintWriter(new StringWriter(), true), new PrintWriter(err, true))
            .run(words);
    return new Said(
        exitCode, err.toString().lines().filter(line -> !line.startsWith("read ")).toList());
  }

  /** How a command ended, and its lines on standard error but for the times. */
  record Said(int exitCode, List<String> lines) {}
}
