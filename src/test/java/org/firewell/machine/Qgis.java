package org.firewell.machine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * QGIS 3.40 without a window, as a client of a server: somebody whose machine speaks Chinese sits
 * at it until it is closed. What it can be asked stands in {@code
 * src/test/resources/qgis/client.py}.
 */
public final class Qgis implements AutoCloseable {

  private static final Path CLIENT = Path.of("src/test/resources/qgis/client.py");
  private static final JsonMapper JSON = new JsonMapper();

  private final Trixie debian;
  private final Path folder;
  private final Process process;
  private final Writer questions;
  private final BufferedReader answers;

  private Qgis(Trixie debian) throws IOException {
    this.debian = debian;
    this.folder = debian.folder();
    Files.copy(CLIENT, folder.resolve("client.py"));
    this.process =
        new ProcessBuilder(
                debian.command(
                    "env",
                    "LC_CTYPE=C.UTF-8",
                    "LANG=zh_CN.UTF-8",
                    "python3",
                    debian.inside(folder) + "/client.py"))
            .redirectError(folder.resolve("errors").toFile())
            .start();
    this.questions = process.outputWriter(StandardCharsets.UTF_8);
    this.answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Opens it.
   *
   * @return empty where QGIS is missing and cannot be installed
   */
  public static Optional<Qgis> open() {
    return Trixie.find()
        .map(
            debian -> {
              try {
                return new Qgis(debian);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** Its answer to one question; what fails tells its {@code fault}. */
  public JsonNode ask(String what, Map<String, Object> more) {
    try {
      questions.write(JSON.writeValueAsString(Map.of("ask", what, "of", more)) + "\n");
      questions.flush();
      String answer = answers.readLine();
      if (answer == null) {
        throw new IllegalStateException(
            "QGIS ended:\n" + Files.readString(folder.resolve("errors"), StandardCharsets.UTF_8));
      }
      return JSON.readTree(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file for it to read, by the name that it knows it by. */
  public String file(String name, byte[] content) {
    try {
      return debian.inside(Files.write(folder.resolve(name), content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it wrote to a file of that name. */
  public byte[] written(String name) {
    try {
      return Files.readAllBytes(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      questions.close();
      process.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
    } finally {
      Programs.run(List.of("rm", "-rf", folder.toString()), new byte[0]);
    }
  }
}
