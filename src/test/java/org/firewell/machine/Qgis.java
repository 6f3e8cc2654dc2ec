package org.firewell.machine;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Debian's QGIS without a window, as a client of a server. What it can be asked stands in {@code
 * src/test/resources/qgis/client.py}.
 */
public final class Qgis {

  private static final Path PYTHON = Path.of("/usr/bin/python3");
  private static final Path QGIS = Path.of("/usr/lib/python3/dist-packages/qgis");
  private static final Path CLIENT = Path.of("src/test/resources/qgis/client.py");
  private static final JsonMapper JSON = new JsonMapper();

  private Qgis() {}

  /**
   * The answers to some questions, in their order.
   *
   * @return empty where QGIS is missing and cannot be installed
   */
  public static Optional<List<JsonNode>> answers(List<Map<String, Object>> questions) {
    return DebianPackages.findOrInstall(
            () -> Optional.of(QGIS).filter(Files::isDirectory), "python3-qgis")
        .map(found -> ask(questions));
  }

  private static List<JsonNode> ask(List<Map<String, Object>> questions) {
    return Programs.run(
            List.of(PYTHON.toString(), CLIENT.toString()),
            JSON.writeValueAsString(questions).getBytes(StandardCharsets.UTF_8))
        .output()
        .lines()
        .map(JSON::readTree)
        .toList();
  }
}
