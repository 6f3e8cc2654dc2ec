package org.firewell.machine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** GDAL 3.10, with a folder of its own for what it writes. */
public final class NewerGdal implements AutoCloseable {

  private final Trixie debian;
  private final Path folder;

  private NewerGdal(Trixie debian) {
    this.debian = debian;
    this.folder = debian.folder();
  }

  /**
   * Opens it.
   *
   * @return empty where it is missing and cannot be installed
   */
  public static Optional<NewerGdal> open() {
    return Trixie.find().map(NewerGdal::new);
  }

  /** Runs a program and tells what it was told. */
  public Gdal.Ran run(String program, String... words) {
    return Gdal.ran(debian.command(program), words);
  }

  /** A file to write or to read, by the name that the programs know it by. */
  public String file(String name) {
    return debian.inside(folder.resolve(name));
  }

  @Override
  public void close() {
    Programs.run(List.of("rm", "-rf", folder.toString()), new byte[0]);
  }
}
