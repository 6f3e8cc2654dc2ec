package org.firewell.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;
import org.firewell.feature.Road;
import org.firewell.geo.LonLat;
import org.firewell.scene.Freeport;
import org.firewell.scene.NorthBayreuth;
import org.firewell.store.PostgisServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Ways on real roads are as long as others find them, to a centimetre, and there is none where
 * others find none.
 */
class RouteAgreementTest {

  private static final double CENTIMETRE = 0.01;
  private static final double OFF_ROAD_M = 30;
  private static final int PLACES = 400;
  private static final long SEED = 20221231;

  /** About 100 m: so short that a line straight in degrees is straight in the zone, to 0.1 mm. */
  private static final double SHORT_DEGREES = 0.001;

  @TempDir Path folder;

  @Test
  void hoses_in_freeport_are_as_long_as_by_jgrapht_and_pgrouting() throws Exception {
    Ground city = freeport();
    requireAgreement(task(city, FeatureType.HYDRANTS, PLACES, true), PLACES / 4);
  }

  @Test
  void engines_in_freeport_drive_as_far_as_by_jgrapht_and_pgrouting() throws Exception {
    requireAgreement(task(freeport(), FeatureType.HYDRANTS, PLACES, false), PLACES / 4);
  }

  @Test
  void hoses_north_of_bayreuth_are_as_long_as_by_jgrapht_and_pgrouting() throws Exception {
    requireAgreement(task(bayreuth(), FeatureType.HYDRANTS, PLACES, true), PLACES / 4);
  }

  /** With motorways and one-way streets. */
  @Test
  void engines_north_of_bayreuth_drive_as_far_as_by_jgrapht_and_pgrouting() throws Exception {
    requireAgreement(task(bayreuth(), FeatureType.FIRE_STATIONS, PLACES, false), PLACES / 4);
  }

  private static void requireAgreement(RouteTask task, int leastReached) throws SQLException {
    double[] ours = task.firewell();
    assertThat(IntStream.range(0, ours.length).filter(i -> ours[i] < RouteTask.NO_WAY).count())
        .as("places that are reached at all")
        .isGreaterThan(leastReached);
    requireSame("JGraphT", ours, SegmentDijkstra.answer(task));
    assumeTrue(
        PostgisServer.running().hasPgRouting(),
        "skipped: install the Debian package postgresql-15-pgrouting");
    requireSame("pgRouting", ours, pgRouting(task));
  }

  private static void requireSame(String who, double[] ours, double[] theirs) {
    for (int place = 0; place < ours.length; place++) {
      assertThat(ours[place])
          .as("%s, seed %d, place %d", who, SEED, place)
          .isCloseTo(theirs[place], within(CENTIMETRE));
    }
  }

  private static double[] pgRouting(RouteTask task) throws SQLException {
    List<Coordinate[]> lines = new ArrayList<>();
    List<Integer> roadOfLine = new ArrayList<>();
    lines(task, lines, roadOfLine);
    try (PgRouting pgRouting = new PgRouting(task, lines, roadOfLine)) {
      pgRouting.join();
      return pgRouting.answer();
    }
  }

  private static void lines(RouteTask task, List<Coordinate[]> lines, List<Integer> roadOfLine) {
    for (int road = 0; road < task.roads().size(); road++) {
      Geometry geometry = task.roads().get(road).geometry();
      for (int part = 0; part < geometry.getNumGeometries(); part++) {
        Geometry line = Densifier.densify(geometry.getGeometryN(part), SHORT_DEGREES);
        Coordinate[] at = line.getCoordinates();
        for (int i = 1; i < at.length; i++) {
          if (!at[i].equals2D(at[i - 1])) {
            lines.add(new Coordinate[] {at[i - 1], at[i]});
            roadOfLine.add(road);
          }
        }
      }
    }
  }

  private static RouteTask task(Ground ground, FeatureType<?> sources, int places, boolean hose) {
    List<LonLat> buildings =
        new ArrayList<>(ground.list(FeatureType.BUILDINGS).stream().map(b -> at(b)).toList());
    Collections.shuffle(buildings, new Random(SEED));
    List<Road> roads = ground.list(FeatureType.ROADS);
    return new RouteTask(
        roads,
        ground.list(sources).stream().map(s -> at(s)).toList(),
        buildings.subList(0, places),
        OFF_ROAD_M,
        RouteTask.NO_WAY,
        hose);
  }

  private static LonLat at(Feature feature) {
    Point middle = feature.geometry().getCentroid();
    return new LonLat(middle.getX(), middle.getY());
  }

  private Ground freeport() throws IOException {
    return Freeport.find()
        .orElseGet(() -> abort("skipped: the Freeport files do not lie in ../shared/data/freeport"))
        .roads(folder);
  }

  private Ground bayreuth() throws IOException {
    return NorthBayreuth.find()
        .orElseGet(
            () -> abort("skipped: north_bayreuth.osm.pbf does not lie in ../shared/data/osm"))
        .read(folder)
        .ground();
  }
}
