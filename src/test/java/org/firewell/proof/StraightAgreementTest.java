package org.firewell.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.firewell.feature.Building;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;
import org.firewell.feature.Hydrant;
import org.firewell.geo.LinearScan;
import org.firewell.geo.SourceIndex;
import org.firewell.geo.SourceSearch;
import org.firewell.scene.Freeport;
import org.firewell.store.PostgisServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Straight distances in Freeport are those of PostGIS on geography, to a centimetre, and so is the
 * number of hydrants within 150 m: every hydrant is measured, no index of PostGIS takes part.
 *
 * <p>From an outline PostGIS seeks the nearest point on a sphere and measures to that point on the
 * ellipsoid: two of a thousand buildings it finds some centimetres too far. Where it finds more
 * than a centimetre more than Firewell, a search along every edge on Karney's geodesics decides.
 */
class StraightAgreementTest {

  private static final int BUILDINGS = 500;
  private static final long SEED = 20221231;
  private static final double REACH_M = 150;

  private static final String NEAREST =
      """
      select min(st_distance(at, b)),
        count(*) filter (where round(st_distance(at, b)::numeric, 3) <= 150)
      from hydrant, st_geogfromtext(?) b
      """;

  @TempDir Path folder;

  @Test
  void addresses_are_as_far_from_the_nearest_hydrant_as_by_postgis() throws Exception {
    requireAgreement(freeport().addresses(folder));
  }

  @Test
  void outlines_of_buildings_are_as_far_from_the_nearest_hydrant_as_by_postgis() throws Exception {
    requireAgreement(freeport().footprints(folder));
  }

  private static void requireAgreement(Ground city) throws Exception {
    List<Hydrant> hydrants = city.list(FeatureType.HYDRANTS);
    List<Building> buildings = new ArrayList<>(city.list(FeatureType.BUILDINGS));
    Collections.shuffle(buildings, new Random(SEED));
    SourceSearch search =
        SourceIndex.of(
                hydrants.stream().mapToDouble(h -> h.geometry().getX()).toArray(),
                hydrants.stream().mapToDouble(h -> h.geometry().getY()).toArray())
            .search(REACH_M);
    try (Connection connection = postgis(hydrants);
        PreparedStatement nearest = connection.prepareStatement(NEAREST)) {
      int doubted = 0;
      for (Building building : buildings.subList(0, BUILDINGS)) {
        search.from(building.geometry());
        nearest.setString(1, building.geometry().toText());
        try (ResultSet found = nearest.executeQuery()) {
          found.next();
          double metres = found.getDouble(1);
          if (metres - search.metres() > 0.01) {
            doubted++;
            metres = onGeodesics(building, hydrants);
          }
          assertThat(search.metres())
              .as("seed %d, building %s", SEED, building.id())
              .isCloseTo(metres, within(0.01));
          assertThat(search.withinReach())
              .as("seed %d, building %s", SEED, building.id())
              .isEqualTo(found.getInt(2));
        }
      }
      assertThat(doubted).isLessThanOrEqualTo(BUILDINGS / 100);
    }
  }

  private static double onGeodesics(Building building, List<Hydrant> hydrants) {
    return hydrants.stream()
        .map(Hydrant::geometry)
        .mapToDouble(at -> LinearScan.metres(building.geometry(), at.getX(), at.getY()))
        .min()
        .orElseThrow();
  }

  private static Connection postgis(List<Hydrant> hydrants) throws Exception {
    Connection connection =
        DriverManager.getConnection(PostgisServer.running().newDatabase(), PostgisServer.USER, "");
    try (Statement statement = connection.createStatement()) {
      statement.execute("create extension postgis");
      statement.execute("create table hydrant (at geography(point, 4326))");
      for (Hydrant hydrant : hydrants) {
        statement.execute("insert into hydrant values ('" + hydrant.geometry().toText() + "')");
      }
    }
    return connection;
  }

  private static Freeport freeport() {
    return Freeport.find()
        .orElseGet(
            () -> abort("skipped: the Freeport files do not lie in ../shared/data/freeport"));
  }
}
