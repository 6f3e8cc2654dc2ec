package org.firewell.machine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs a program to its end. */
final class Programs {

  /** What it printed. */
  record Ran(String output, String errors) {}

  private Programs() {}

  /**
   * @param input for it to read
   * @throws IllegalStateException with what it said where it ends with a fault
   */
  static Ran run(List<String> command, byte[] input) {
    try {
      Path errors = Files.createTempFile("program", ".err");
      Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
      try (OutputStream in = process.getOutputStream()) {
        in.write(input);
      }
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int exitCode = process.waitFor();
      String said = Files.readString(errors, StandardCharsets.UTF_8);
      Files.delete(errors);
      if (exitCode != 0) {
        throw new IllegalStateException(
            command + " ended with " + exitCode + ":\n" + said + output);
      }
      return new Ran(output, said);
    } catch (IOException e) {
      throw new IllegalStateException(command.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(command.toString(), e);
    }
  }
}
