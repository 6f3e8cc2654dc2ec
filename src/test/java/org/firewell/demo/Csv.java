package org.firewell.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads the plain tables beside this package: no quotes, a head line, blank for unknown. */
final class Csv {

  private Csv() {}

  /** A table beside this package. */
  static <T> List<T> read(String resource, Function<Map<String, String>, T> row) {
    return read(
        new BufferedReader(
            new InputStreamReader(Csv.class.getResourceAsStream(resource), StandardCharsets.UTF_8)),
        row);
  }

  static List<Map<String, String>> read(Path file) throws IOException {
    return read(Files.newBufferedReader(file, StandardCharsets.UTF_8), row -> row);
  }

  private static <T> List<T> read(BufferedReader lines, Function<Map<String, String>, T> row) {
    try (lines) {
      String[] head = lines.readLine().split(",");
      return lines.lines().map(line -> row.apply(byName(head, line.split(",", -1)))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> byName(String[] head, String[] cells) {
    Map<String, String> byName = new HashMap<>();
    for (int i = 0; i < head.length; i++) {
      byName.put(head[i], cells[i]);
    }
    return byName;
  }
}
