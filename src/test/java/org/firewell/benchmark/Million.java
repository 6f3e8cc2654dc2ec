package org.firewell.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.firewell.FirewellServer;
import org.firewell.account.Account;
import org.firewell.account.Author;
import org.firewell.account.Registrar;
import org.firewell.account.Role;
import org.firewell.feature.County;
import org.firewell.feature.Drafts;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Ground;
import org.firewell.feature.HydrantKind;
import org.firewell.feature.Lifecycle;
import org.firewell.feature.Ownership;
import org.firewell.feature.PositionBasis;
import org.firewell.scene.Scene;
import org.firewell.store.PostgisServer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Many hydrants in a database of their own: {@code h0000000} and so on, anywhere in a square of 0.6
 * degrees, surveyed, of 400 villages.
 *
 * @param size how many
 * @param url of PostGIS, or null where H2 keeps them
 * @param folder of H2
 */
record Million(int size, String url, Path folder) {

  static final double WEST = 118.3;
  static final double SOUTH = 24.4;
  static final double SIDE = 0.6;
  private static final int VILLAGES = 400;

  static Million h2(int size) throws IOException {
    return new Million(size, null, Files.createTempDirectory("firewell-million-"));
  }

  static Million postgis(int size) {
    return new Million(size, PostgisServer.running().newDatabase(), null);
  }

  static String id(long number) {
    return "h%07d".formatted(number);
  }

  String database() {
    return url == null ? "H2" : "PostGIS";
  }

  /** What a server is started with, to show the public positions that are rounded. */
  List<String> settings() {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "--firewell.dataset=none",
                "--firewell.public-view=rounded",
                "--server.address=127.0.0.1",
                "--server.port=0"));
    settings.addAll(
        url == null
            ? List.of("--FIREWELL_DATA=" + folder)
            : List.of(
                "--spring.profiles.active=postgis",
                "--FIREWELL_DB_URL=" + url,
                "--FIREWELL_DB_USER=" + PostgisServer.USER));
    return settings;
  }

  ConfigurableApplicationContext start() {
    return SpringApplication.run(FirewellServer.class, settings().toArray(String[]::new));
  }

  static String address(ConfigurableApplicationContext server) {
    return "http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port");
  }

  /** The header of somebody who sees positions as they are. */
  static String token(ConfigurableApplicationContext server) throws IOException {
    Registrar registrar = server.getBean(Registrar.class);
    Account account =
        registrar.choose(
            registrar.create("reader", Role.WATER_BUREAU, null, Author.HOUSE).of(),
            "correct horse");
    return "Bearer " + registrar.token(account, "benchmark", Role.WATER_BUREAU, 2).secret();
  }

  /** Brings them into an empty store. */
  void load(Features features) {
    features.load(
        new County("晋江市", Scene.DAY, List.of("jinjiang-2022")),
        Ground.of(Map.of(FeatureType.HYDRANTS, hydrants())),
        Map.of(),
        Drafts.imported());
  }

  private List<Feature> hydrants() {
    GeometryFactory geometry = new GeometryFactory();
    Random random = new Random(7);
    Map<String, Object> values = new HashMap<>();
    values.put("source", "水利局 2023");
    values.put("position_basis", PositionBasis.SURVEYED);
    values.put("kind", HydrantKind.ABOVE_GROUND);
    values.put("ownership", Ownership.MUNICIPAL);
    values.put("lifecycle", Lifecycle.IN_SERVICE);
    values.put("maintainer", "晋江市自来水公司");
    List<Feature> all = new ArrayList<>(size);
    for (int n = 0; n < size; n++) {
      values.put("id", id(n));
      values.put("code", "JJ-" + n);
      values.put("village", "350582" + (100_200 + random.nextInt(VILLAGES)));
      values.put("main_diameter_mm", 100.0 + 50 * random.nextInt(6));
      values.put("pressure_mpa", (10 + random.nextInt(30)) / 100.0);
      Coordinate place =
          new Coordinate(WEST + random.nextDouble() * SIDE, SOUTH + random.nextDouble() * SIDE);
      all.add(FeatureType.HYDRANTS.create(geometry.createPoint(place), values));
    }
    return all;
  }
}
