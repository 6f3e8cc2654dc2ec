package org.firewell.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.firewell.render.FileFormat;

/** A file that appears whole or not at all. */
public final class WholeFile {

  /** Writes the content of a file. */
  public interface Content {
    void write(OutputStream file) throws IOException;
  }

  private WholeFile() {}

  public static void write(Path target, Content content) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw new UnusableDataException(folder + " is not a folder");
    }
    Path part = Files.createTempFile(folder, target.getFileName().toString(), ".part");
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(part))) {
      content.write(file);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(part);
      throw e;
    }
    Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * The format that the ending of a file means.
   *
   * @throws UnusableDataException when it means none
   */
  static FileFormat format(Path file) {
    String known = String.join(", ", FileFormat.allEndings());
    return FileFormat.ofFile(file.toString())
        .orElseThrow(
            () ->
                new UnusableDataException(
                    "--out %s：不认识这个后缀，可用 %s · the ending is not known; there are %s"
                        .formatted(file, known, known)));
  }
}
