package org.firewell.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Debian's HAProxy before nodes on loopback, with the settings that ship. */
public final class HaProxy implements AutoCloseable {

  private static final Path SHIPPED = Path.of("src/main/docker/proxy.cfg");
  private static final Path PROGRAM = Path.of("/usr/sbin/haproxy");

  private final int port = Ports.free();
  private final Path folder;
  private final Process process;

  /**
   * Starts it; it sends on to a node as soon as that says it is ready.
   *
   * @param ports of the nodes
   * @throws IllegalStateException where it is neither there nor can be installed
   */
  public HaProxy(List<Integer> ports) {
    DebianPackages.findOrInstall(() -> Optional.of(PROGRAM).filter(Files::isExecutable), "haproxy")
        .orElseThrow(() -> new IllegalStateException("no HAProxy and no way to install it"));
    try {
      folder = Files.createTempDirectory("firewell-proxy-");
      Path settings = Files.writeString(folder.resolve("proxy.cfg"), settings(ports));
      process =
          new ProcessBuilder(PROGRAM.toString(), "-db", "-f", settings.toString())
              .redirectErrorStream(true)
              .redirectOutput(log().toFile())
              .start();
      awaitListening();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitListening() throws IOException {
    while (true) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return;
      } catch (ConnectException e) {
        if (!process.isAlive()) {
          throw new IllegalStateException(Files.readString(log()), e);
        }
        LockSupport.parkNanos(10_000_000);
      }
    }
  }

  /** The port of loopback at which it listens. */
  public int port() {
    return port;
  }

  /** A file with a line for each request, and what it says beside that. */
  public Path log() {
    return folder.resolve("proxy.log");
  }

  /** The file that ships, listening to loopback alone and sending on to these nodes. */
  private String settings(List<Integer> ports) throws IOException {
    String servers =
        IntStream.range(0, ports.size())
            .mapToObj(i -> "    server node%d 127.0.0.1:%d".formatted(i + 1, ports.get(i)))
            .collect(Collectors.joining("\n"));
    String others =
        Files.readAllLines(SHIPPED).stream()
            .filter(line -> !line.strip().startsWith("server "))
            .map(line -> line.replace("bind :8080", "bind 127.0.0.1:" + port))
            .collect(Collectors.joining("\n"));
    return others + "\n" + servers + "\n";
  }

  @Override
  public void close() {
    process.destroy();
  }
}
