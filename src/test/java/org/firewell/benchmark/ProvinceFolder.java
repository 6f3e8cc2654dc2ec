package org.firewell.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.render.GeoJson;
import org.firewell.scene.Scene;
import org.firewell.snapshot.Snapshot;

/**
 * The ground of {@link RoadCoverageBenchmark} as a folder that {@code firewell analyze} reads.
 *
 * <p>Arguments: the folder, edges (1,700,000), buildings (3,000,000), hydrants (300,000).
 */
public final class ProvinceFolder {

  private ProvinceFolder() {}

  public static void main(String... arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Snapshot province =
        RoadCoverageBenchmark.county(
            argument(arguments, 1, 1_700_000),
            argument(arguments, 2, 3_000_000),
            argument(arguments, 3, 300_000));
    Files.writeString(
        folder.resolve("dataset.yaml"),
        "name: province\nas_of: %s\nrulesets: [gb]\n".formatted(Scene.DAY));
    for (FeatureType<?> type : FeatureType.all()) {
      if (province.has(type)) {
        write(folder.resolve(type.name() + ".geojson"), province.list(type));
      }
    }
  }

  private static void write(Path file, List<? extends Feature> features) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      GeoJson.write(out, List.copyOf(features), Map.of());
    }
    System.out.printf("%s: %,d MB%n", file, Files.size(file) >> 20);
  }

  private static int argument(String[] arguments, int at, int otherwise) {
    return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
  }
}
