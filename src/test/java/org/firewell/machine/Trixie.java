package org.firewell.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Debian 13 in a folder, for programmes that are newer than the machine's: QGIS 3.40 and GDAL 3.10.
 * Made once by debootstrap and kept in the user's cache, whence it may be deleted whenever no test
 * runs. What runs in it sees this folder as the root and shares network and processes with the
 * machine.
 */
final class Trixie {

  private static final String NAME = "debian-13-qgis";
  private static final Path CACHE = Path.of(System.getProperty("user.home"), ".cache", "firewell");
  private static final Path DEBOOTSTRAP = Path.of("/usr/sbin/debootstrap");
  private static final String PACKAGES = "python3-qgis gdal-bin";

  /** What nobody reads there, and that a folder which is thrown away need not survive a crash. */
  private static final String SMALL =
      """
      force-unsafe-io
      path-exclude=/usr/share/doc/*
      path-exclude=/usr/share/man/*
      path-exclude=/usr/share/locale/*
      """;

  private final Path root;

  private Trixie(Path root) {
    this.root = root;
  }

  /**
   * The folder, made first where it is missing: minutes, and 1.5 GB.
   *
   * @return empty where it is missing and cannot be made: this is not root on a Debian, or the
   *     packages cannot be had, which is said on standard error
   */
  static synchronized Optional<Trixie> find() {
    Path root = CACHE.resolve(NAME);
    if (!DebianPackages.isRoot()) {
      return Optional.empty();
    }
    if (!Files.isDirectory(root)) {
      Optional<Path> debootstrap =
          DebianPackages.findOrInstall(
              () -> Optional.of(DEBOOTSTRAP).filter(Files::isExecutable), "debootstrap");
      if (debootstrap.isEmpty()) {
        return Optional.empty();
      }
      try {
        makeAlone(root);
      } catch (IllegalStateException e) {
        System.err.println("Debian 13 with QGIS cannot be made here: " + e.getMessage());
        return Optional.empty();
      }
    }
    return Optional.of(new Trixie(root));
  }

  /** How a programme is called there. */
  List<String> command(String... words) {
    List<String> command =
        new ArrayList<>(List.of("chroot", root.toString(), "/usr/bin/env", "HOME=/tmp"));
    command.addAll(List.of(words));
    return command;
  }

  /** A new folder within, for the files that pass in and out. */
  Path folder() {
    try {
      return Files.createTempDirectory(root.resolve("tmp"), "run");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of a file of such a folder to those who run there. */
  String inside(Path file) {
    return "/" + root.relativize(file);
  }

  /** One process makes it, the others wait. */
  private static void makeAlone(Path root) {
    try {
      Files.createDirectories(CACHE);
      try (FileChannel lock =
          FileChannel.open(
              CACHE.resolve(NAME + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        lock.lock();
        if (!Files.isDirectory(root)) {
          make(root);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void make(Path root) throws IOException {
    Path half = root.resolveSibling(NAME + ".half");
    run("rm", "-rf", "--one-file-system", half.toString());
    run(DEBOOTSTRAP.toString(), "--variant=minbase", "trixie", half.toString());
    Files.writeString(half.resolve("etc/dpkg/dpkg.cfg.d/small"), SMALL, StandardCharsets.UTF_8);
    run(
        "chroot",
        half.toString(),
        "sh",
        "-ec",
        "apt-get -q update; apt-get -qy install --no-install-recommends "
            + PACKAGES
            + "; apt-get clean");
    Files.move(half, root);
  }

  private static void run(String... command) {
    List<String> quietly = new ArrayList<>(List.of("env", "DEBIAN_FRONTEND=noninteractive"));
    quietly.addAll(List.of(command));
    Programs.run(quietly, new byte[0]);
  }
}
