package org.firewell.analysis.completeness;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.firewell.feature.Building;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Village;
import org.firewell.geo.Surroundings;
import org.firewell.geo.Tape;
import org.firewell.snapshot.Snapshot;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Where each village's people live: its buildings, and the village's own point where it is drawn as
 * one.
 *
 * <p>A building is the village's that it declares, else the one whose outline holds it; of several
 * the one with the smallest id. Where the village that it declares was split, it is the part's
 * whose outline holds it, else the part's that is drawn nearest.
 */
final class Settlements {

  private final Villages villages;
  private final Shares<Building> buildings;
  private final HPRtree places = new HPRtree();

  Settlements(Snapshot snapshot, Villages villages) {
    this.villages = villages;
    List<Building> all = snapshot.list(FeatureType.BUILDINGS);
    List<Optional<Village>> owners =
        all.parallelStream().map(building -> ownerOf(building, villages)).toList();
    buildings =
        new Shares<>(
            villages.size(),
            all,
            owners.stream().mapToInt(v -> v.map(villages::rank).orElse(Shares.NOBODY)).toArray());
    for (int i = 0; i < all.size(); i++) {
      Geometry house = all.get(i).geometry();
      owners.get(i).ifPresent(village -> add(village, house));
    }
    snapshot.list(FeatureType.VILLAGES).stream()
        .filter(village -> !Villages.hasOutline(village))
        .forEach(village -> add(village, village.geometry()));
    places.build();
  }

  /** The buildings of a village, sorted by id. */
  List<Building> buildings(Village village) {
    return buildings.of(villages.rank(village));
  }

  /**
   * The villages that have a place near a point, the nearest first, of the same millimetre by id.
   *
   * @param metres how near
   */
  List<Neighbour> near(Point point, double metres, Predicate<Village> asked) {
    Tape tape = new Tape(point.getCoordinate());
    Map<String, Neighbour> nearest = new HashMap<>();
    places.query(
        Surroundings.of(point.getEnvelopeInternal(), metres),
        found -> {
          Place place = (Place) found;
          if (asked.test(place.village())) {
            Neighbour neighbour = new Neighbour(place.village(), tape.metresTo(place.geometry()));
            nearest.merge(place.village().id(), neighbour, Neighbour::nearer);
          }
        });
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

  private static Optional<Village> ownerOf(Building building, Villages villages) {
    Coordinate place = inside(building.geometry());
    List<Village> meant = villages.named(building.village(), place);
    if (meant.size() > 1) {
      return nearest(place, meant);
    }
    return (meant.isEmpty() ? villages.around(place) : meant).stream().findFirst();
  }

  /** A house is somebody's: of the villages that one was split into, that drawn nearest. */
  private static Optional<Village> nearest(Coordinate place, List<Village> meant) {
    Tape tape = new Tape(place);
    return meant.stream()
        .min(Comparator.comparingDouble(village -> tape.metresTo(village.geometry())));
  }

  private static Coordinate inside(Geometry geometry) {
    return geometry instanceof Point point
        ? point.getCoordinate()
        : geometry.getInteriorPoint().getCoordinate();
  }
}
