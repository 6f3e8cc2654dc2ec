package org.firewell.analysis.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.firewell.feature.Building;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Village;
import org.firewell.feature.WaterIntake;
import org.firewell.geo.Ellipsoid;
import org.firewell.scene.Scene;
import org.firewell.snapshot.Snapshot;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Whose a hydrant is: the indexed way against a scan over every village and every house. */
class MembershipTest {

  @Property(tries = 300, seed = "31")
  void the_index_gives_a_hydrant_to_the_village_that_a_scan_gives_it_to(@ForAll long seed) {
    Snapshot snapshot = county(new Random(seed)).snapshot();
    Map<String, String> scanned = new TreeMap<>();
    for (Hydrant hydrant : snapshot.list(FeatureType.HYDRANTS)) {
      String member = scan(hydrant, snapshot);
      if (member != null) {
        scanned.put(hydrant.id(), member);
      }
    }
    assertThat(indexed(snapshot)).as("seed %d", seed).isEqualTo(scanned);
  }

  @Property(tries = 100, seed = "32")
  void a_village_has_what_is_its_own_and_what_is_shared_with_it_each_once(@ForAll long seed) {
    Random random = new Random(seed);
    Scene scene = county(random);
    for (int i = 0; i < 30; i++) {
      scene
          .intake("p" + String.format("%02d", i))
          .with("village", random.nextBoolean() ? "v" + random.nextInt(12) : "")
          .with("shared_with", "v" + random.nextInt(12) + ", v" + random.nextInt(12))
          .at(300 * (i % 6), 300 * (i / 6));
    }
    Snapshot snapshot = scene.snapshot();
    Villages villages = new Villages(snapshot);
    Membership<WaterIntake> membership =
        Membership.ofIntakes(
            snapshot, villages, new Settlements(snapshot, villages), new Notices());
    for (Village village : snapshot.list(FeatureType.VILLAGES)) {
      List<Member<WaterIntake>> members = membership.roll(village).members();
      List<String> ids = members.stream().map(Member::id).toList();
      assertThat(ids).as("seed %d, %s", seed, village.id()).isSorted().doesNotHaveDuplicates();
      List<String> own =
          members.stream().filter(m -> m.basis() != Basis.SHARED).map(Member::id).toList();
      assertThat(members.stream().filter(m -> m.basis() == Basis.SHARED).map(Member::id))
          .as("seed %d, %s", seed, village.id())
          .containsExactlyElementsOf(
              snapshot.list(FeatureType.WATER_INTAKES).stream()
                  .filter(intake -> intake.sharedWith().contains(village.id()))
                  .map(Feature::id)
                  .filter(id -> !own.contains(id))
                  .toList());
    }
  }

  /** By hydrant: village, basis, and whether it lies too far off. */
  private static Map<String, String> indexed(Snapshot snapshot) {
    Villages villages = new Villages(snapshot);
    Membership<Hydrant> membership =
        Membership.ofHydrants(
            snapshot, villages, new Settlements(snapshot, villages), new Notices());
    Map<String, String> found = new TreeMap<>();
    for (Village village : snapshot.list(FeatureType.VILLAGES)) {
      membership
          .roll(village)
          .members()
          .forEach(m -> found.put(m.id(), told(village.id(), m.basis(), m.isFarOff())));
    }
    return found;
  }

  private static String scan(Hydrant hydrant, Snapshot snapshot) {
    List<Village> villages = snapshot.list(FeatureType.VILLAGES);
    Coordinate place = hydrant.geometry().getCoordinate();
    List<Village> meant = meant(hydrant.village(), place, snapshot);
    if (meant.size() == 1) {
      return told(meant.get(0), place);
    }
    if (meant.size() > 1) {
      Village part = nearest(meant, place, snapshot);
      return part == null ? null : told(part, place);
    }
    List<Village> around =
        villages.stream()
            .filter(v -> v.geometry().getDimension() == 2 && metres(v, place) == 0)
            .toList();
    if (around.size() == 1) {
      return told(around.get(0).id(), Basis.GEOM, false);
    }
    Village near = nearest(around.isEmpty() ? villages : around, place, snapshot);
    return near == null ? null : told(near.id(), around.isEmpty() ? Basis.NEAR : Basis.GEOM, false);
  }

  private static String told(Village village, Coordinate place) {
    boolean hasOutline = village.geometry().getDimension() == 2;
    return told(village.id(), Basis.CODE, hasOutline && metres(village, place) > 200);
  }

  /** The village of an id; of one that was split the parts that hold the place, else all parts. */
  private static List<Village> meant(String id, Coordinate place, Snapshot snapshot) {
    Village row = snapshot.lineage(FeatureType.VILLAGES).find(String.valueOf(id)).orElse(null);
    if (row == null || row.successors() == null) {
      return row == null ? List.of() : List.of(row);
    }
    List<Village> parts =
        snapshot.list(FeatureType.VILLAGES).stream()
            .filter(v -> row.successors().contains(v.id()))
            .toList();
    List<Village> around =
        parts.stream()
            .filter(v -> v.geometry().getDimension() == 2 && metres(v, place) == 0)
            .toList();
    return around.isEmpty() ? parts : around;
  }

  private static Village nearest(List<Village> asked, Coordinate place, Snapshot snapshot) {
    List<Village> near =
        asked.stream()
            .filter(v -> nearest(v, place, snapshot) <= 150)
            .sorted(Comparator.comparingDouble(v -> nearest(v, place, snapshot)))
            .toList();
    boolean tie =
        near.size() > 1
            && nearest(near.get(1), place, snapshot) <= nearest(near.get(0), place, snapshot) * 1.1;
    return near.isEmpty() || tie ? null : near.get(0);
  }

  /** To the nearest house of a village, or to its point; a house is the village's it declares. */
  private static double nearest(Village village, Coordinate place, Snapshot snapshot) {
    double nearest =
        village.geometry().getDimension() == 0 ? metres(village, place) : Double.POSITIVE_INFINITY;
    for (Building building : snapshot.list(FeatureType.BUILDINGS)) {
      if (village.equals(owner(building, snapshot))) {
        nearest = Math.min(nearest, metres(building, place));
      }
    }
    return nearest;
  }

  private static Village owner(Building building, Snapshot snapshot) {
    Coordinate middle = building.geometry().getCentroid().getCoordinate();
    return meant(building.village(), middle, snapshot).stream()
        .min(Comparator.comparingDouble(part -> metres(part, middle)))
        .orElseThrow();
  }

  /** To a point or to an upright rectangle, whose nearest position is found by clamping; mm. */
  private static double metres(Feature feature, Coordinate place) {
    Envelope box = feature.geometry().getEnvelopeInternal();
    double lon = Math.max(box.getMinX(), Math.min(box.getMaxX(), place.x));
    double lat = Math.max(box.getMinY(), Math.min(box.getMaxY(), place.y));
    return Math.round(Ellipsoid.distance(lon, lat, place.x, place.y) * 1000) / 1000.0;
  }

  private static String told(String village, Basis basis, boolean isFarOff) {
    return village + " " + basis + (isFarOff ? " far off" : "");
  }

  /**
   * Twelve villages, overlapping, apart or as points, and four that became one to three of them;
   * forty houses; forty hydrants.
   */
  private static Scene county(Random random) {
    Scene scene = new Scene();
    for (int i = 0; i < 12; i++) {
      int east = random.nextInt(20) * 100;
      int north = random.nextInt(20) * 100;
      Scene.Thing<?> village = scene.village("v" + i).at(east, north);
      if (i % 3 != 0) {
        village.box(east, north, east + 300, north + 300);
      }
    }
    for (int i = 0; i < 4; i++) {
      String parts =
          "v" + random.nextInt(12) + ",v" + random.nextInt(12) + ",v" + random.nextInt(12);
      scene.village("old" + i).with("valid_to", "2020-01-01").with("successors", parts);
    }
    for (int i = 0; i < 40; i++) {
      int east = random.nextInt(2300);
      int north = random.nextInt(2300);
      scene
          .building("b" + i)
          .with("village", village(random))
          .box(east, north, east + 10, north + 10);
    }
    for (int i = 0; i < 40; i++) {
      scene
          .hydrant("h" + i)
          .with("code", "c" + i)
          .with("village", random.nextInt(3) == 0 ? village(random) : "")
          .at(metres(random), metres(random));
    }
    return scene;
  }

  /** Every third on a line that villages may share. */
  private static int metres(Random random) {
    return random.nextInt(3) == 0 ? 100 * random.nextInt(25) : random.nextInt(2500) - 100;
  }

  private static String village(Random random) {
    return random.nextBoolean() ? "v" + random.nextInt(12) : "old" + random.nextInt(4);
  }
}
