package org.firewell.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.firewell.Firewell;
import org.firewell.machine.HaProxy;
import org.firewell.machine.Ports;
import org.firewell.store.PostgisServer;

/**
 * Some nodes in processes of their own on one PostGIS, behind Debian's HAProxy, all on loopback.
 */
final class Nodes implements AutoCloseable {

  private static final Pattern USED = Pattern.compile("used (\\d+)K");
  private static final Pattern PASSWORD = Pattern.compile("one-time password\\s+(\\S+)");
  private static final long START_MILLIS = 180_000;

  private final String database;
  private final String heap;
  private final Path dataset;
  private final Path folder;
  private final List<Integer> ports;
  private final List<Process> processes = new ArrayList<>();
  private final HaProxy proxy;
  private final HttpClient client = HttpClient.newHttpClient();

  /**
   * Starts all of them at the same time on an empty database, which one of them fills.
   *
   * @param heap of each, such as {@code 768m}
   * @param dataset a folder
   */
  Nodes(int count, String heap, Path dataset) throws IOException, InterruptedException {
    this.database = PostgisServer.running().newDatabase();
    this.heap = heap;
    this.folder = Files.createTempDirectory("firewell-nodes-");
    this.ports = IntStream.range(0, count).mapToObj(i -> Ports.free()).toList();
    this.dataset = dataset;
    for (int node = 0; node < count; node++) {
      processes.add(start(node));
    }
    proxy = new HaProxy(ports);
    try {
      for (int node = 0; node < count; node++) {
        awaitReady(node);
      }
    } catch (IllegalStateException e) {
      close();
      throw e;
    }
  }

  /** The proxy's address. */
  String address() {
    return "http://127.0.0.1:" + proxy.port();
  }

  /** The JDBC address of what they share. */
  String database() {
    return database;
  }

  int count() {
    return ports.size();
  }

  /** The password of the first administrator, which one of the nodes told. */
  String password() throws IOException {
    for (int node = 0; node < count(); node++) {
      Matcher told = PASSWORD.matcher(Files.readString(log(node)));
      if (told.find()) {
        return told.group(1);
      }
    }
    throw new IllegalStateException("no node told the password, see " + folder);
  }

  /** Kills one as {@code kill -9} does. */
  void kill(int node) throws InterruptedException {
    processes.get(node).destroyForcibly().waitFor();
  }

  /** Starts one again and waits until it is ready. */
  void restart(int node) throws IOException, InterruptedException {
    processes.set(node, start(node));
    awaitReady(node);
  }

  /** The megabytes of a node's heap that are in use after a full collection. */
  long liveMegabytes(int node) throws IOException, InterruptedException {
    String pid = String.valueOf(processes.get(node).pid());
    said("jcmd", pid, "GC.run");
    Matcher used = USED.matcher(said("jcmd", pid, "GC.heap_info"));
    return used.find() ? Long.parseLong(used.group(1)) >> 10 : -1;
  }

  private Process start(int node) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heap,
            "-cp",
            System.getProperty("java.class.path"),
            Firewell.class.getName(),
            "serve",
            "--spring.profiles.active=postgis",
            "--firewell.dataset=" + dataset);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.to(log(node).toFile()));
    builder.environment().put("FIREWELL_PORT", String.valueOf(ports.get(node)));
    builder.environment().put("FIREWELL_FORWARD_HEADERS", "native");
    builder.environment().put("FIREWELL_DB_URL", database);
    builder.environment().put("FIREWELL_DB_USER", PostgisServer.USER);
    return builder.start();
  }

  /** Waits until a node answers for what the dataset holds. */
  private void awaitReady(int node) throws IOException, InterruptedException {
    long end = System.currentTimeMillis() + START_MILLIS;
    while (!answers(node)) {
      if (!processes.get(node).isAlive() || System.currentTimeMillis() > end) {
        throw new IllegalStateException(Files.readString(log(node)));
      }
      Thread.sleep(200);
    }
  }

  private boolean answers(int node) throws InterruptedException {
    URI told = URI.create("http://127.0.0.1:" + ports.get(node) + "/ogc/collections/hydrants");
    try {
      HttpRequest request = HttpRequest.newBuilder(told).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false; // it does not listen yet
    }
  }

  private Path log(int node) {
    return folder.resolve("node-" + node + ".log");
  }

  private static String said(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    process.waitFor();
    return said;
  }

  @Override
  public void close() {
    proxy.close();
    processes.forEach(Process::destroy);
    for (Process process : processes) {
      try {
        process.waitFor(30, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      process.destroyForcibly();
    }
  }
}
