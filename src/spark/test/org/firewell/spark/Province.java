package org.firewell.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;
import org.firewell.render.GeoJson;
import org.firewell.scene.Scene;

/** Folders of counties: the two deserts, three drawn by lot, one in metres, one with nothing. */
final class Province {

  private static final String MANIFEST =
      "name: %s\nas_of: 2022-12-31\nrulesets: [jinjiang-2022, sanyuan-2023]\n";

  private Province() {}

  /** Writes them and gives their names. */
  static List<String> write(Path folder) throws IOException {
    List<String> names = new ArrayList<>();
    for (String desert : List.of("desert", "desert-roads")) {
      copy(Path.of("gis-data", desert), folder.resolve(desert));
      names.add(desert);
    }
    for (int seed = 1; seed <= 3; seed++) {
      String name = "lot-" + seed;
      write(folder.resolve(name), name, drawn(seed));
      names.add(name);
    }
    inMetres(folder.resolve("metres"));
    names.add("metres");
    Files.createDirectories(folder.resolve("nothing"));
    names.add("nothing");
    return names;
  }

  private static Ground drawn(int seed) {
    Random random = new Random(seed);
    Scene scene = new Scene();
    for (int i = 0; i < 12; i++) {
      scene.village("v" + i).at(metres(random), metres(random)).households(random.nextInt(400));
      scene
          .intake("w" + i)
          .at(metres(random), metres(random))
          .with("condition", random.nextBoolean() ? "usable" : "damaged");
      scene.microStation("m" + i).at(metres(random), metres(random)).with("village", "v" + i);
      double north = i * 300 - 1800;
      scene.road("r" + i).line(-2000, north, -700, north, 600, north, 2000, north);
    }
    for (int i = 0; i < 60; i++) {
      scene
          .hydrant("h" + i)
          .at(metres(random), metres(random))
          .with("village", "v" + random.nextInt(13))
          .with("inspected_on", random.nextInt(3) == 0 ? null : "2022-12-01")
          .with("quota_task", random.nextInt(4) == 0 ? "jinjiang-2022/350582104/new" : null);
    }
    for (int i = 0; i < 200; i++) {
      double east = metres(random);
      double north = metres(random);
      scene.building("b" + i).box(east, north, east + 12, north + 8).households(1);
    }
    return scene.ground();
  }

  private static double metres(Random random) {
    return random.nextInt(4000) - 2000;
  }

  /** Positions on a plane, one row of which is bad: GeoTools is asked, and a notice is told. */
  private static void inMetres(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("dataset.yaml"),
        MANIFEST.formatted("metres")
            + "files:\n  hydrants: {path: h.csv, crs: EPSG:4548}\n  buildings: {path: b.csv, crs: EPSG:4548}\n");
    Files.writeString(
        folder.resolve("h.csv"),
        "id,lon,lat,lifecycle,inspected_on\nh1,651000,2733000,in_service,2022-12-01\nh2,x,2733100,in_service,\n");
    Files.writeString(
        folder.resolve("b.csv"), "id,lon,lat\nb1,651100,2733000\nb2,651900,2733000\n");
  }

  private static void write(Path folder, String name, Ground ground) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("dataset.yaml"), MANIFEST.formatted(name));
    for (FeatureType<?> type : FeatureType.all()) {
      if (ground.has(type)) {
        List<Feature> features = new ArrayList<>(ground.list(type));
        try (OutputStream file = Files.newOutputStream(folder.resolve(type.name() + ".geojson"))) {
          GeoJson.write(file, features, Map.of());
        }
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
  }
}
