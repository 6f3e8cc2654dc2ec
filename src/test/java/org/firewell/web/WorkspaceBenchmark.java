package org.firewell.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.firewell.FirewellServer;
import org.firewell.feature.County;
import org.firewell.feature.Drafts;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Ground;
import org.firewell.scene.Scene;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How soon the first map is there, and how smoothly it moves with a whole town on one screen: the
 * application on H2, its real page in a real browser. A town of outlines of 20 m fills the screen
 * at zoom 14; the map is opened some times by a profile that has seen nothing, once the server is
 * warm, and then dragged by the mouse.
 *
 * <p>Arguments: how many buildings (30000), hydrants (2000), openings (5), seconds of dragging (6).
 */
public final class WorkspaceBenchmark {

  private static final int WIDE = 1280;
  private static final int HIGH = 800;
  private static final int ZOOM = 14;
  private static final double LON = 118.5;
  private static final double LAT = 24.7;

  /** Half of what a screen shows at that zoom, in degrees. */
  private static final double EAST = 0.035;

  private static final double NORTH = 0.025;
  private static final double HALF = 1e-4;
  private static final long SEED = 20221231;

  /** Milliseconds after the address was entered at which the first tile of the map was seen. */
  private static final String FIRST_MAP =
      """
      () => new Promise((seen) => {
        const look = () => {
          const drawn = [...document.querySelectorAll('#map canvas')].some((c) => c.width > 0 && c.isConnected
            && c.classList.contains('leaflet-tile-loaded'));
          drawn ? requestAnimationFrame(() => seen(performance.now())) : requestAnimationFrame(look);
        };
        look();
      })""";

  private WorkspaceBenchmark() {}

  public static void main(String... arguments) throws Exception {
    int buildings = number(arguments, 0, 30_000);
    int hydrants = number(arguments, 1, 2_000);
    int openings = number(arguments, 2, 5);
    int seconds = number(arguments, 3, 6);
    try (ConfigurableApplicationContext server =
        SpringApplication.run(
            FirewellServer.class,
            "--firewell.dataset=none",
            "--firewell.public-view=full",
            "--server.port=0",
            "--spring.datasource.url=jdbc:h2:mem:workspace;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")) {
      server
          .getBean(Features.class)
          .load(
              new County("晋江市", Scene.DAY, List.of("jinjiang-2022")),
              town(buildings, hydrants),
              Map.of(),
              Drafts.imported());
      String port = server.getEnvironment().getProperty("local.server.port");
      run("http://127.0.0.1:" + port, openings, seconds);
    }
    System.exit(0);
  }

  private static void run(String address, int openings, int seconds) {
    String view = "q=quota&lang=zh&theme=light&map=%d/%s/%s".formatted(ZOOM, LAT, LON);
    try (Browser browser = Browser.openOrSkip()) {
      MapPage.open(browser, address, WIDE, HIGH, view).close(); // warm
      double[] first = new double[openings];
      for (int i = 0; i < openings; i++) {
        first[i] = MapPage.firstMap(browser, address, WIDE, HIGH, view, FIRST_MAP);
      }
      System.out.printf(
          Locale.ROOT,
          "first map, ms: %s; median %.0f%n%n",
          DoubleStream.of(first).sorted().mapToObj(ms -> "%.0f".formatted(ms)).toList(),
          DoubleStream.of(first).sorted().toArray()[openings / 2]);
      try (MapPage map = MapPage.open(browser, address, WIDE, HIGH, view)) {
        for (String layer : List.of("buildings", "hydrants")) {
          System.out.printf("%s drawn: %s%n", layer, map.ask(count(layer)));
        }
        Drags drags = new Drags(map, "buildings", seconds);
        drags.start();
        System.out.println(Drags.HEAD);
        drags.at(ZOOM, LON, LAT);
        drags.tellWhole();
        map.complaints().forEach(System.out::println);
      }
    }
  }

  private static String count(String layer) {
    return "firewell.layers.find((l) => l.name === '" + layer + "').tiles.shapeCount()";
  }

  private static int number(String[] arguments, int at, int otherwise) {
    return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
  }

  private static Ground town(int buildings, int hydrants) {
    Scene scene = new Scene();
    scene.village("v").at(0, 0).households(1);
    scene.hydrant("h").with("main_diameter_mm", "200").with("flow_l_s", "15");
    Ground sample = scene.ground();
    Random random = new Random(SEED);
    Map<String, Object> hydrant = FeatureType.values(sample.list(FeatureType.HYDRANTS).get(0));
    return Ground.of(
        Map.of(
            FeatureType.BUILDINGS, made(FeatureType.BUILDINGS, buildings, new HashMap<>(), random),
            FeatureType.HYDRANTS, made(FeatureType.HYDRANTS, hydrants, hydrant, random),
            FeatureType.VILLAGES, sample.list(FeatureType.VILLAGES)));
  }

  private static List<Feature> made(
      FeatureType<?> type, int count, Map<String, Object> values, Random random) {
    List<Feature> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.put("id", "w%06d".formatted(i));
      double lon = LON + EAST * (2 * random.nextDouble() - 1);
      double lat = LAT + NORTH * (2 * random.nextDouble() - 1);
      all.add(type.create(shape(type, lon, lat), values));
    }
    return all;
  }

  private static Geometry shape(FeatureType<?> type, double lon, double lat) {
    GeometryFactory geometry = new GeometryFactory();
    return type == FeatureType.HYDRANTS
        ? geometry.createPoint(new Coordinate(lon, lat))
        : geometry.toGeometry(new Envelope(lon - HALF, lon + HALF, lat - HALF, lat + HALF));
  }
}
