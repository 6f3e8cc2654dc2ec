package org.firewell.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.firewell.machine.DebianPackages;
import org.firewell.machine.Ports;

/**
 * A PostGIS server of this test run's own, on a free port of the loopback: a cluster in a temporary
 * folder, or a container where there are no binaries but a Docker engine answers.
 *
 * <p>It lives as long as this process: a small shell holds the reading end of a pipe from here, and
 * stops the server when the pipe closes, however this process ends.
 */
public final class PostgisServer {

  public static final String USER = "postgres";

  private static final String PACKAGES = "postgresql-[0-9]+-postgis-3";
  private static final String IMAGE = "postgis/postgis:15-3.3";
  private static final long PATIENCE_MS = 180_000;
  private static final String WATCH =
      "trap '' INT TERM HUP; cat; kill -INT $1; while kill -0 $1; do sleep 0.1; done; rm -rf $2";

  private static PostgisServer running;

  private final int port = Ports.free();
  private final Path folder;
  private final Process server;
  private int databases;

  private PostgisServer() {
    try {
      folder = Files.createTempDirectory("firewell-postgis-");
      server = start(command());
      watch();
      awaitAnswer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The server of this run, started at the first call. */
  public static synchronized PostgisServer running() {
    if (running == null) {
      running = new PostgisServer();
    }
    return running;
  }

  /** Makes an empty database and returns its JDBC address; {@link #USER} needs no password. */
  public synchronized String newDatabase() {
    String name = "firewell_" + ++databases;
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
      return url(name);
    } catch (SQLException e) {
      throw new IllegalStateException("no database could be made" + log(), e);
    }
  }

  /**
   * Whether a database of this server can have the extension pgRouting; its package is installed
   * where it is missing and that is allowed.
   */
  public synchronized boolean hasPgRouting() {
    String packages = "postgresql-" + ask("show server_version").split("[.]")[0] + "-pgrouting";
    return DebianPackages.findOrInstall(this::pgRouting, packages).isPresent();
  }

  private Optional<String> pgRouting() {
    return Optional.of(ask("select count(*) from pg_available_extensions where name = 'pgrouting'"))
        .filter(count -> !count.equals("0"));
  }

  private String ask(String question) {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(question + log(), e);
    }
  }

  private List<String> command() throws IOException {
    Optional<Path> binaries = DebianPackages.findOrInstall(PostgisServer::findBinaries, PACKAGES);
    if (binaries.isPresent()) {
      return cluster(binaries.get());
    }
    if (succeeds("docker", "info")) {
      return container();
    }
    throw new IllegalStateException(
        "The tests of the store need PostGIS: install the Debian package postgresql-15-postgis-3"
            + " (or its like for your PostgreSQL), or start a Docker engine.");
  }

  /** The newest PostgreSQL that has PostGIS. */
  private static Optional<Path> findBinaries() {
    Path versions = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(versions)) {
      return Optional.empty();
    }
    try (Stream<Path> folders = Files.list(versions)) {
      return folders
          .filter(PostgisServer::hasPostgis)
          .max(Comparator.comparingInt(PostgisServer::version))
          .map(version -> version.resolve("bin"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean hasPostgis(Path version) {
    Path extensions = Path.of("/usr/share/postgresql").resolve(version.getFileName());
    return Files.isExecutable(version.resolve("bin/postgres"))
        && Files.exists(extensions.resolve("extension/postgis.control"));
  }

  private static int version(Path folder) {
    return (int) Double.parseDouble(folder.getFileName().toString());
  }

  private List<String> cluster(Path binaries) throws IOException {
    Path data = folder.resolve("data");
    if (DebianPackages.isRoot()) {
      run("chown", USER, folder.toString());
    }
    run(asUser(initdb(binaries, data)));
    return asUser(
        List.of(
            binaries.resolve("postgres").toString(),
            "-D",
            data.toString(),
            "-p",
            String.valueOf(port),
            "-k",
            folder.toString(),
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "fsync=off",
            "-c",
            "full_page_writes=off",
            "-c",
            "synchronous_commit=off"));
  }

  /** With a dictionary's order of letters where it has one, so that no test leans on "C". */
  private static List<String> initdb(Path binaries, Path data) {
    List<String> initdb =
        new ArrayList<>(
            List.of(
                binaries.resolve("initdb").toString(),
                "-D",
                data.toString(),
                "-U",
                USER,
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--no-sync"));
    if (version(binaries.getParent()) >= 15) {
      initdb.addAll(List.of("--locale-provider=icu", "--icu-locale=zh"));
    }
    return initdb;
  }

  /** The server refuses to run as root. */
  private static List<String> asUser(List<String> command) {
    if (!DebianPackages.isRoot()) {
      return command;
    }
    List<String> all = new ArrayList<>(List.of("setpriv", "--reuid=" + USER, "--regid=" + USER));
    all.add("--init-groups");
    all.addAll(command);
    return all;
  }

  private List<String> container() {
    return List.of(
        "docker",
        "run",
        "--rm",
        "-p",
        "127.0.0.1:" + port + ":5432",
        "-e",
        "POSTGRES_HOST_AUTH_METHOD=trust",
        IMAGE,
        "-c",
        "fsync=off");
  }

  private Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }

  private void watch() throws IOException {
    new ProcessBuilder("sh", "-c", WATCH, "sh", String.valueOf(server.pid()), folder.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private void awaitAnswer() {
    long deadline = System.currentTimeMillis() + PATIENCE_MS;
    while (server.isAlive() && System.currentTimeMillis() < deadline) {
      try (Connection connection = connect("postgres")) {
        return;
      } catch (SQLException notYet) {
        pause();
      }
    }
    throw new IllegalStateException("the PostGIS server did not come up" + log());
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), USER, "");
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private String log() {
    try {
      return ":\n" + Files.readString(folder.resolve("log"));
    } catch (IOException e) {
      return ", and its log cannot be read: " + e.getMessage();
    }
  }

  private void run(List<String> command) throws IOException {
    run(command.toArray(String[]::new));
  }

  private void run(String... command) throws IOException {
    Process run =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(run.getInputStream().readAllBytes());
    if (exitOf(run) != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed:\n" + output);
    }
  }

  private static boolean succeeds(String... command) {
    try {
      return exitOf(
              new ProcessBuilder(command)
                  .redirectErrorStream(true)
                  .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                  .start())
          == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  private static int exitOf(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
