package org.firewell.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.firewell.demo.DatasetFolder.Credit;
import org.firewell.feature.FeatureType;

/**
 * Makes {@code gis-data/desert}: places with one peculiarity each, far apart on a grid, with
 * populations 1, 2, 4, 8, ... so that a sum says who is in it. The answers beside the files are
 * worked by hand and not made here.
 */
public final class DesertGenerator {

  private static final Credit INVENTED =
      new Credit("CC0-1.0", "invented, 模拟数据 simulated; firewell: made by DesertGenerator");

  private static final List<String> HEAD =
      List.of(
          "# Made by DesertGenerator; the answers are worked by hand in answers/.",
          "name: 沙漠",
          "crs: CRS84",
          "as_of: 2022-12-31",
          "rulesets: [jinjiang-2022, sanyuan-2023]");

  private DesertGenerator() {}

  /**
   * @param args the folder to write to; {@code gis-data/desert} by default
   */
  public static void main(String[] args) throws IOException {
    write(Path.of(args.length > 0 ? args[0] : "gis-data/desert"));
  }

  static void write(Path folder) throws IOException {
    DatasetFolder dataset = new DatasetFolder(Desert.DECIMALS);
    for (FeatureType<?> type :
        List.of(
            FeatureType.TOWNSHIPS,
            FeatureType.VILLAGES,
            FeatureType.HYDRANTS,
            FeatureType.WATER_INTAKES,
            FeatureType.MICRO_STATIONS,
            FeatureType.BUILDINGS)) {
      dataset.layer(type, INVENTED);
    }
    DesertCoverage.addTo(dataset);
    DesertCompleteness.addTo(dataset);
    DesertQuota.addTo(dataset);
    dataset.write(folder, HEAD);
  }
}
