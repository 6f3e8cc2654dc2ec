package org.firewell.analysis.completeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.firewell.feature.Building;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Village;
import org.firewell.snapshot.Snapshot;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Where each village's people live: its buildings, and the village's own point where it is drawn as
 * one. For one thread.
 *
 * <p>A building is the village's that it declares, else the one whose outline holds it; of several
 * the one with the smallest id. Where the village that it declares was split, it is the part's
 * whose outline holds it, else the part's that is drawn nearest.
 */
final class Settlements {

  private static final GeometryFactory POINTS = new GeometryFactory();

  private final Map<String, List<Building>> buildings = new HashMap<>();
  private final STRtree places = new STRtree();

  Settlements(Snapshot snapshot, Villages villages) {
    for (Building building : snapshot.list(FeatureType.BUILDINGS)) {
      Village village = villageOf(building, villages);
      if (village != null) {
        buildings.computeIfAbsent(village.id(), id -> new ArrayList<>()).add(building);
        add(village, building.geometry());
      }
    }
    snapshot.list(FeatureType.VILLAGES).stream()
        .filter(village -> !Villages.hasOutline(village))
        .forEach(village -> add(village, village.geometry()));
    places.build();
  }

  /** The buildings of a village, sorted by id. */
  List<Building> buildings(Village village) {
    return buildings.getOrDefault(village.id(), List.of());
  }

  /**
   * The villages that have a place near a point, the nearest first, of the same millimetre by id.
   *
   * @param metres how near
   */
  List<Neighbour> near(Point point, double metres, Predicate<Village> asked) {
    Around around = new Around(point);
    Map<String, Neighbour> nearest = new HashMap<>();
    for (Object found : places.query(around.box(metres))) {
      Place place = (Place) found;
      if (asked.test(place.village())) {
        Neighbour neighbour = new Neighbour(place.village(), around.metresTo(place.geometry()));
        nearest.merge(place.village().id(), neighbour, Neighbour::nearer);
      }
    }
    return nearest.values().stream()
        .filter(neighbour -> neighbour.metres() <= metres)
        .sorted(
            Comparator.comparingDouble(Neighbour::metres)
                .thenComparing(neighbour -> neighbour.village().id()))
        .toList();
  }

  /** A village and the distance to its nearest place. */
  record Neighbour(Village village, double metres) {

    private Neighbour nearer(Neighbour other) {
      return other.metres < metres ? other : this;
    }
  }

  private record Place(Village village, Geometry geometry) {}

  private void add(Village village, Geometry geometry) {
    places.insert(geometry.getEnvelopeInternal(), new Place(village, geometry));
  }

  private static Village villageOf(Building building, Villages villages) {
    Coordinate place = inside(building.geometry());
    List<Village> meant = villages.named(building.village(), place);
    if (meant.size() > 1) {
      return nearest(place, meant);
    }
    return Stream.concat(meant.stream(), villages.around(place).stream()).findFirst().orElse(null);
  }

  /** A house is somebody's: of the villages that one was split into, that drawn nearest. */
  private static Village nearest(Coordinate place, List<Village> meant) {
    Around around = new Around(POINTS.createPoint(place));
    return meant.stream()
        .min(Comparator.comparingDouble(village -> around.metresTo(village.geometry())))
        .orElseThrow();
  }

  private static Coordinate inside(Geometry geometry) {
    return geometry instanceof Point point
        ? point.getCoordinate()
        : geometry.getInteriorPoint().getCoordinate();
  }
}
