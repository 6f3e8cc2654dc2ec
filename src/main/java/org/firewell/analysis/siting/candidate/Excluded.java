package org.firewell.analysis.siting.candidate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.firewell.analysis.InputException;
import org.firewell.analysis.siting.asked.Places;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.snapshot.Snapshot;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/**
 * Where nothing is built: along roads and at objects that are named, in areas that are named, in
 * boxes.
 */
final class Excluded {

  private final Set<String> ids = new HashSet<>();
  private final List<Envelope> boxes = new ArrayList<>();
  private final List<IndexedPointInAreaLocator> areas = new ArrayList<>();

  /**
   * @throws InputException when a word is neither a box nor the id of anything
   */
  Excluded(Snapshot snapshot, Places places) {
    words(places.excluded())
        .forEach(word -> box(word).ifPresentOrElse(boxes::add, () -> name(word, snapshot)));
  }

  /**
   * @param nearOrNull the id of what the site lies at
   */
  boolean holds(Coordinate at, String nearOrNull) {
    return (nearOrNull != null && ids.contains(nearOrNull))
        || boxes.stream().anyMatch(box -> box.contains(at))
        || areas.stream().anyMatch(area -> area.locate(at) != Location.EXTERIOR);
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.split("[,;]")).map(String::trim).filter(word -> !word.isEmpty());
  }

  private static Optional<Envelope> box(String word) {
    String[] sides = word.split("\\s+");
    if (sides.length != 4) {
      return Optional.empty();
    }
    try {
      double[] at = Arrays.stream(sides).mapToDouble(Double::parseDouble).toArray();
      return Optional.of(new Envelope(at[0], at[2], at[1], at[3]));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private void name(String id, Snapshot snapshot) {
    List<Feature> named =
        FeatureType.all().stream().<Feature>flatMap(t -> snapshot.find(t, id).stream()).toList();
    if (named.isEmpty()) {
      throw new InputException(
          Places.EXCLUDE_NAME,
          "排除：“" + id + "”既不是要素编号，也不是 西 南 东 北 的范围",
          "exclude: \""
              + id
              + "\" is neither the id of anything on the day nor a box like"
              + " 118.5 24.6 118.6 24.7");
    }
    ids.add(id);
    named.stream()
        .map(Feature::geometry)
        .filter(geometry -> geometry.getDimension() == 2)
        .forEach(this::add);
  }

  private void add(Geometry area) {
    areas.add(new IndexedPointInAreaLocator(area));
  }
}
