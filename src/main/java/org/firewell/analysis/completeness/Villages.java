package org.firewell.analysis.completeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.firewell.feature.Feature;
import org.firewell.feature.Village;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/** The villages by name and by place. For one thread. */
final class Villages {

  private final Map<String, Village> byId;
  private final Map<String, Village> byCode;
  private final Map<String, Village> byAlias;
  private final STRtree outlines = new STRtree();
  private final Map<String, IndexedPointInAreaLocator> locators = new HashMap<>();

  Villages(List<Village> villages) {
    byId = unambiguous(villages, village -> Stream.of(village.id()));
    byCode = unambiguous(villages, village -> Stream.ofNullable(village.code()));
    byAlias =
        unambiguous(
            villages, v -> v.aliases() == null ? Stream.of() : v.aliases().stream().distinct());
    villages.stream()
        .filter(Villages::hasOutline)
        .forEach(v -> outlines.insert(v.geometry().getEnvelopeInternal(), v));
    outlines.build();
  }

  /**
   * The village that a declaration means: by id, else by its 12-digit code, else by an alias such
   * as the id it had before a merger. A code or alias that two villages carry means neither.
   */
  Optional<Village> named(String declared) {
    return Stream.of(byId, byCode, byAlias)
        .map(names -> names.get(declared))
        .filter(village -> village != null)
        .findFirst();
  }

  /** The villages whose outline holds a position, its line included, sorted by id. */
  List<Village> around(Coordinate position) {
    List<Village> found = new ArrayList<>();
    for (Object candidate : outlines.query(new Envelope(position))) {
      if (holds((Village) candidate, position)) {
        found.add((Village) candidate);
      }
    }
    found.sort(Comparator.comparing(Feature::id));
    return found;
  }

  boolean holds(Village village, Coordinate position) {
    return locators
            .computeIfAbsent(village.id(), id -> new IndexedPointInAreaLocator(village.geometry()))
            .locate(position)
        != Location.EXTERIOR;
  }

  static boolean hasOutline(Village village) {
    return village.geometry().getDimension() == 2;
  }

  private static Map<String, Village> unambiguous(
      List<Village> villages, Function<Village, Stream<String>> names) {
    Map<String, Village> byName = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Village village : villages) {
      names.apply(village).filter(name -> byName.put(name, village) != null).forEach(taken::add);
    }
    byName.keySet().removeAll(taken);
    return byName;
  }
}
