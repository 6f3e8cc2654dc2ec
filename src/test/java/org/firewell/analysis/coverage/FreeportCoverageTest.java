package org.firewell.analysis.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Ground;
import org.firewell.geo.Ellipsoid;
import org.firewell.scene.Freeport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Point;

/**
 * One real city: how many of its addresses and buildings lie within 150 m of one of its 176
 * hydrants, against a scan that measures every pair by Karney's geodesic.
 */
class FreeportCoverageTest {

  private static final double REACH_M = 150;

  /** No two places farther apart in latitude than this, 221 m, are within reach. */
  private static final double REACH_LAT = 0.002;

  @TempDir Path folder;

  @Test
  void as_many_addresses_are_covered_as_a_scan_counts() throws IOException {
    assertCoveredAsScanned(freeport().addresses(folder), 61_722);
  }

  @Test
  void as_many_centroids_of_buildings_are_covered_as_a_scan_counts() throws IOException {
    assertCoveredAsScanned(freeport().footprints(folder), 14_768);
  }

  private static Freeport freeport() {
    assumeTrue(
        Freeport.find().isPresent(),
        "skipped: the Freeport files do not lie in ../shared/data/freeport");
    return Freeport.find().orElseThrow();
  }

  private static void assertCoveredAsScanned(Ground ground, int places) {
    List<? extends Feature> hydrants = ground.list(FeatureType.HYDRANTS);
    assertThat(hydrants).hasSize(176);
    Map<?, ?> demand = (Map<?, ?>) Freeport.centroidCoverage(ground).summary().get("demand");
    long scanned =
        ground.list(FeatureType.BUILDINGS).stream()
            .map(building -> building.geometry().getCentroid())
            .filter(place -> hydrants.stream().anyMatch(h -> reaches((Point) h.geometry(), place)))
            .count();
    assertThat(demand.get("total")).isEqualTo((long) places);
    assertThat(demand.get("covered")).isEqualTo(scanned);
    assertThat(demand.get("gap")).isEqualTo(places - scanned);
  }

  private static boolean reaches(Point hydrant, Point place) {
    return Math.abs(hydrant.getY() - place.getY()) <= REACH_LAT
        && Math.round(
                1000
                    * Ellipsoid.distance(
                        hydrant.getX(), hydrant.getY(), place.getX(), place.getY()))
            <= 1000 * REACH_M;
  }
}
