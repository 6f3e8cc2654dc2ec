package org.firewell.analysis.completeness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Village;
import org.firewell.snapshot.Lineage;
import org.firewell.snapshot.Snapshot;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/** The villages of a day by what they are called and by place. */
final class Villages {

  private final Lineage<Village> lineage;
  private final LocalDate day;
  private final Map<String, List<String>> idsByName = new HashMap<>();
  private final Map<String, Integer> ranks = new HashMap<>();
  private final HPRtree outlines = new HPRtree();

  Villages(Snapshot snapshot) {
    lineage = snapshot.lineage(FeatureType.VILLAGES);
    day = snapshot.asOf();
    for (Village village : snapshot.list(FeatureType.VILLAGES)) {
      ranks.put(village.id(), ranks.size());
      if (village.name() != null) {
        idsByName.computeIfAbsent(village.name(), name -> new ArrayList<>(1)).add(village.id());
      }
      if (hasOutline(village)) {
        outlines.insert(village.geometry().getEnvelopeInternal(), village);
      }
    }
    outlines.build();
  }

  /**
   * The villages that a declaration means: by id, by 12-digit code, or by an alias such as the id
   * it had before a merger, of this day or of another, as {@link Lineage#named} tells; sorted by
   * id. Several only where the one meant was split, or is not yet one, and no outline decides. A
   * code or alias that two villages carry means neither, and a name means nobody.
   */
  List<Village> named(String declared, Coordinate place) {
    return declared == null ? List.of() : lineage.named(declared.trim(), day, place);
  }

  /** The same, wherever it is declared. */
  List<Village> named(String declared) {
    return lineage.named(declared.trim(), day);
  }

  int size() {
    return ranks.size();
  }

  /** Where a village stands among all, by id, from 0 on. */
  int rank(Village village) {
    return ranks.get(village.id());
  }

  /** Why a declaration means nobody, with those that it might have meant. */
  String whyNobody(String declared) {
    String word = declared.trim();
    if (lineage.find(word).isPresent()) {
      return "village " + word + " is not valid, and no valid one is known to be what it was or is";
    }
    List<String> carriers = lineage.carriers(word).stream().map(Feature::id).toList();
    if (!carriers.isEmpty()) {
      return "\"" + word + "\" is carried by " + String.join(", ", carriers) + " and means none";
    }
    List<String> bearers = idsByName.getOrDefault(word, List.of());
    return bearers.isEmpty()
        ? "there is no village \"" + word + "\""
        : "\"" + word + "\" is the name of " + String.join(", ", bearers) + "; names never join";
  }

  /** The villages whose outline holds a position, its line included, sorted by id. */
  List<Village> around(Coordinate position) {
    List<Village> found = new ArrayList<>(2);
    outlines.query(
        new Envelope(position),
        candidate -> {
          if (holds((Village) candidate, position)) {
            found.add((Village) candidate);
          }
        });
    found.sort(Comparator.comparing(Feature::id));
    return found;
  }

  boolean holds(Village village, Coordinate position) {
    return SimplePointInAreaLocator.isContained(position, village.geometry());
  }

  static boolean hasOutline(Village village) {
    return village.geometry().getDimension() == 2;
  }
}
