package org.firewell.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.firewell.feature.FeatureType;
import org.firewell.render.GeoJson;
import org.firewell.scene.Scene;

/**
 * A {@link Nation} as a folder that {@code firewell analyze} reads: a GeoJSON file for each type,
 * none of which is ever held in memory. Each file draws the nation anew, with the same lot.
 *
 * <p>Arguments: the folder, villages (690000), houses a village (0).
 */
public final class NationFolder {

  private static final List<FeatureType<?>> PLACES =
      List.of(
          FeatureType.VILLAGES,
          FeatureType.HYDRANTS,
          FeatureType.WATER_INTAKES,
          FeatureType.MICRO_STATIONS);

  private NationFolder() {}

  public static void main(String... arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int villages = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 690_000;
    int houses = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
    Files.writeString(
        folder.resolve("dataset.yaml"),
        "name: nation\nas_of: %s\nrulesets: [jinjiang-2022]\n".formatted(Scene.DAY));
    for (FeatureType<?> type : PLACES) {
      write(folder, type, villages, houses);
    }
    if (houses > 0) {
      write(folder, FeatureType.BUILDINGS, villages, houses);
    }
  }

  private static void write(Path folder, FeatureType<?> type, int villages, int houses)
      throws IOException {
    Path file = folder.resolve(type.name() + ".geojson");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      GeoJson.write(
          out,
          taker ->
              Nation.draw(
                  villages,
                  houses,
                  (drawn, feature) -> {
                    if (drawn == type) {
                      taker.accept(GeoJson.Told.of(feature));
                    }
                  }),
          UnaryOperator.identity(),
          Map::of);
    }
    System.out.printf("%s: %,d MB%n", file, Files.size(file) >> 20);
  }
}
