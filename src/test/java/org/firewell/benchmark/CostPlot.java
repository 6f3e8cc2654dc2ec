package org.firewell.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Draws {@code src/docs/nation.svg}, the cost from county to nation, from what {@code
 * SedonaBenchmark} measured: the processor seconds of the last run of each size.
 */
public final class CostPlot {

  private static final Map<String, String> LINES =
      Map.of(
          "Firewell/straight/nearest and number", "Firewell: nearest, and within 150 m",
          "Sedona/straight/nearest", "Sedona: KNN, degrees",
          "Sedona/spheroid/nearest", "Sedona: KNN, spheroid",
          "Sedona/straight/number", "Sedona: within 150 m",
          "one machine/coverage/start", "the whole command, one machine",
          "cluster/coverage/start", "the whole command, cluster");

  private CostPlot() {}

  public static void main(String... arguments) throws IOException {
    LogPlot plot = new LogPlot("demand and sources together", "processor s");
    List<String> results = Files.readAllLines(Path.of("target/joins/results.csv"));
    for (String row : results) {
      String[] cells = row.split(",");
      String line = LINES.get(cells[0] + "/" + cells[1] + "/" + cells[4]);
      if (line != null) {
        plot.add(
            line,
            Double.parseDouble(cells[2]) + Double.parseDouble(cells[3]),
            Double.parseDouble(cells[6]));
      }
    }
    Files.writeString(Path.of("src/docs/nation.svg"), plot.svg());
  }
}
