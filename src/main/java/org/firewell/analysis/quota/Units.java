package org.firewell.analysis.quota;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Township;
import org.firewell.snapshot.Lineage;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Townships;
import org.firewell.standard.Quota;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * The units on the map and in the document, by whatever a hydrant calls them. A unit that the
 * document knew by another code, or that was merged or split since, is what it is on the day.
 */
final class Units {

  private final Townships onTheMap;
  private final Lineage<Township> lineage;
  private final LocalDate day;
  private final Map<String, Township> townships = new TreeMap<>();
  private final Map<String, String> codeByWord = new HashMap<>();

  private Units(Snapshot snapshot) {
    onTheMap = snapshot.townships();
    lineage = snapshot.lineage(FeatureType.TOWNSHIPS);
    day = snapshot.asOf();
  }

  static Units of(Snapshot snapshot) {
    Units units = new Units(snapshot);
    for (Quota quota : snapshot.law().quotas()) {
      units.codeByWord.put(quota.unit(), quota.unitCode());
      units.codeByWord.put(quota.unitCode(), quota.unitCode());
    }
    snapshot.list(FeatureType.TOWNSHIPS).stream()
        .filter(township -> township.code() != null)
        .forEach(units::add);
    return units;
  }

  /** The townships on the map that have a code, sorted by it. */
  List<Township> townships() {
    return List.copyOf(townships.values());
  }

  /**
   * The townships that a unit is on the day, sorted by id: itself, what it was merged or split
   * into; none where the map does not have it.
   */
  List<Township> onTheDay(String unitCode) {
    return lineage.named(unitCode, day);
  }

  /** Whether two codes are, or have a part of, the same unit on the day. */
  boolean isSame(String unitCode, String other) {
    List<Township> others = onTheDay(other);
    return unitCode.equals(other) || onTheDay(unitCode).stream().anyMatch(others::contains);
  }

  /** The document that changed a unit into what it is on the day, where one is named. */
  Optional<String> changedBy(String unitCode) {
    return lineage.carriers(unitCode).stream()
        .filter(row -> !row.header().isValidOn(day))
        .map(Township::changeDocument)
        .filter(document -> document != null && !document.isBlank())
        .findFirst();
  }

  /** The shape of what a unit is on the day, or null where the map has none. */
  Geometry geometry(String unitCode) {
    List<Geometry> parts = onTheDay(unitCode).stream().map(Township::geometry).toList();
    return parts.size() < 2 ? parts.stream().findFirst().orElse(null) : UnaryUnionOp.union(parts);
  }

  /**
   * The code of the unit to which a feature belongs, as {@link Townships} tells it; a unit that is
   * not on the map is known by its name in the document. Empty when nothing tells it.
   */
  Optional<String> codeOf(Feature feature) {
    return Optional.ofNullable(onTheMap.of(feature).code()).map(codeByWord::get);
  }

  private void add(Township township) {
    townships.put(township.code(), township);
    codeByWord.put(township.code(), township.code());
  }
}
