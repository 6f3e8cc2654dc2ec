package org.firewell.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.firewell.FirewellServer;
import org.firewell.feature.County;
import org.firewell.feature.Drafts;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Ground;
import org.firewell.scene.Scene;
import org.firewell.store.PostgisServer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How smoothly the map moves over a million points: the whole application, its real page in a real
 * browser, dragged by the mouse at each zoom from 8 to 18 and back again. At each the layer is
 * measured, and then the same drags with the layer hidden, for what the machine alone makes of
 * them.
 *
 * <p>Arguments: {@code postgis} or {@code h2} (postgis); {@code hydrants} or {@code buildings}
 * (hydrants; buildings are outlines of 20 m); how many (1000000); seconds of dragging at a zoom
 * (6); a folder for pictures (target/screenshots/million).
 */
public final class MillionPointsBenchmark {

  private static final int WIDE = 1280;
  private static final int HIGH = 800;
  private static final int NEAR = 18;
  private static final List<Integer> PICTURED = List.of(8, 12, 16);
  private static final int FAR = 8;
  private static final double LON = 118.5;
  private static final double LAT = 24.7;
  private static final double SPREAD = 0.2;
  private static final double HAMLET = 0.004;
  private static final int HAMLETS = 400;
  private static final long SEED = 20221231;

  /** Half the side of a building, in degrees. */
  private static final double HALF = 1e-4;

  private final FeatureType<?> type;
  private final int seconds;
  private final Path pictures;

  private MillionPointsBenchmark(FeatureType<?> type, int seconds, Path pictures) {
    this.type = type;
    this.seconds = seconds;
    this.pictures = pictures;
  }

  public static void main(String... arguments) throws Exception {
    String database = arguments.length > 0 ? arguments[0] : "postgis";
    String name = arguments.length > 1 ? arguments[1] : "hydrants";
    int count = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1_000_000;
    int seconds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 6;
    Path pictures = Path.of(arguments.length > 4 ? arguments[4] : "target/screenshots/million");
    FeatureType<?> type = name.equals("buildings") ? FeatureType.BUILDINGS : FeatureType.HYDRANTS;
    try (ConfigurableApplicationContext server =
        SpringApplication.run(FirewellServer.class, settings(database))) {
      server
          .getBean(Features.class)
          .load(
              new County("晋江市", Scene.DAY, List.of("jinjiang-2022")),
              ground(type, count),
              Map.of(),
              Drafts.imported());
      System.out.printf(Locale.ROOT, "%s, %,d %s, seed %d%n%n", database, count, name, SEED);
      String port = server.getEnvironment().getProperty("local.server.port");
      new MillionPointsBenchmark(type, seconds, pictures).run("http://127.0.0.1:" + port);
    }
    System.exit(0);
  }

  private static String[] settings(String database) throws Exception {
    List<String> settings =
        new ArrayList<>(
            List.of("--firewell.dataset=none", "--firewell.public-view=full", "--server.port=0"));
    if (database.equals("h2")) {
      settings.add("--FIREWELL_DATA=" + Files.createTempDirectory("firewell-million-"));
    } else {
      settings.add("--spring.profiles.active=postgis");
      settings.add("--FIREWELL_DB_URL=" + PostgisServer.running().newDatabase());
      settings.add("--FIREWELL_DB_USER=" + PostgisServer.USER);
    }
    return settings.toArray(String[]::new);
  }

  private void run(String address) throws Exception {
    Files.createDirectories(pictures);
    try (Browser browser = Browser.openOrSkip();
        MapPage map =
            MapPage.open(
                browser, address, WIDE, HIGH, "q=quota&lang=zh&theme=light&map=" + place())) {
      Drags drags = new Drags(map, type.name(), seconds);
      drags.start();
      System.out.println(Drags.HEAD);
      for (int zoom = FAR; zoom <= NEAR; zoom++) {
        drags.at(zoom, LON, LAT);
        if (PICTURED.contains(zoom)) {
          for (String theme : List.of("dark", "light")) {
            drags.look(theme);
            map.picture(pictures.resolve(type.name() + "-" + zoom + "-" + theme + ".png"));
          }
        }
      }
      drags.back(FAR);
      drags.tellWhole();
      map.complaints().forEach(System.out::println);
    }
  }

  private static String place() {
    return FAR + "/" + LAT + "/" + LON;
  }

  /** Half of them evenly, half in hamlets. */
  private static Ground ground(FeatureType<?> type, int count) {
    Scene scene = new Scene();
    scene.village("v").at(0, 0).households(1);
    scene.hydrant("h").with("main_diameter_mm", "200").with("flow_l_s", "15");
    Ground sample = scene.ground();
    Map<String, Object> values =
        type == FeatureType.HYDRANTS
            ? FeatureType.values(sample.list(type).get(0))
            : new HashMap<>();
    Random random = new Random(SEED);
    double[] hamlets = random.doubles(2L * HAMLETS, -SPREAD, SPREAD).toArray();
    List<Feature> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.put("id", "m%07d".formatted(i));
      all.add(type.create(shape(type, place(random, hamlets)), values));
    }
    return Ground.of(Map.of(type, all, FeatureType.VILLAGES, sample.list(FeatureType.VILLAGES)));
  }

  private static Coordinate place(Random random, double[] hamlets) {
    if (random.nextBoolean()) {
      return new Coordinate(
          LON + SPREAD * (2 * random.nextDouble() - 1),
          LAT + SPREAD * (2 * random.nextDouble() - 1));
    }
    int hamlet = 2 * random.nextInt(HAMLETS);
    return new Coordinate(
        LON + hamlets[hamlet] + HAMLET * random.nextGaussian(),
        LAT + hamlets[hamlet + 1] + HAMLET * random.nextGaussian());
  }

  private static Geometry shape(FeatureType<?> type, Coordinate at) {
    Point point = new GeometryFactory().createPoint(at);
    return type == FeatureType.HYDRANTS
        ? point
        : new GeometryFactory()
            .toGeometry(new Envelope(at.x - HALF, at.x + HALF, at.y - HALF, at.y + HALF));
  }
}
