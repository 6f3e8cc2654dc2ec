package org.firewell.ingest.crs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firewell.geo.LonLat;
import org.firewell.ingest.file.Refusal;
import org.firewell.ingest.file.Shapes;
import org.locationtech.jts.geom.Coordinate;

/**
 * That the coordinates of a file are in one system, and where it puts the positions looked at.
 *
 * @param places in the order of the positions; null where a position has no place in it
 */
record Hypothesis(Crs crs, List<LonLat> places) {

  private static final double ALIKE_DEGREES = 1e-6;

  static Hypothesis of(Crs crs, List<Coordinate> positions) {
    List<LonLat> places = new ArrayList<>();
    for (Coordinate position : positions) {
      places.add(place(crs, position).orElse(null));
    }
    return new Hypothesis(crs, places);
  }

  String name() {
    return crs.name();
  }

  /** Those that have a place. */
  List<LonLat> placed() {
    return places.stream().filter(p -> p != null).toList();
  }

  /** Whether another one puts everything at the same places, to some centimetres. */
  boolean isAlike(Hypothesis other) {
    for (int i = 0; i < places.size(); i++) {
      LonLat place = places.get(i);
      LonLat otherPlace = other.places.get(i);
      if (place == null || otherPlace == null) {
        if (place != otherPlace) {
          return false;
        }
      } else if (Math.abs(place.lon() - otherPlace.lon()) > ALIKE_DEGREES
          || Math.abs(place.lat() - otherPlace.lat()) > ALIKE_DEGREES) {
        return false;
      }
    }
    return true;
  }

  private static Optional<LonLat> place(Crs crs, Coordinate position) {
    try {
      Coordinate place = crs.toLonLat(Shapes.FACTORY.createPoint(position.copy())).getCoordinate();
      return LonLat.isLongitude(place.x) && LonLat.isLatitude(place.y)
          ? Optional.of(new LonLat(place.x, place.y))
          : Optional.empty();
    } catch (Refusal e) {
      return Optional.empty();
    }
  }
}
