package org.firewell.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads the plain tables beside this package: no quotes, a head line, blank for unknown. */
final class Csv {

  private Csv() {}

  static <T> List<T> read(String resource, Function<Map<String, String>, T> row) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Csv.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      String[] head = reader.readLine().split(",");
      List<T> rows = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        rows.add(row.apply(byName(head, line.split(",", -1))));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
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
