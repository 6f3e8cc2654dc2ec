package org.firewell.analysis.quota;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Township;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Townships;
import org.firewell.standard.Quota;
import org.locationtech.jts.geom.Geometry;

/** The units on the map and in the document, by whatever a hydrant calls them. */
final class Units {

  private final Townships onTheMap;
  private final Map<String, Township> townships = new TreeMap<>();
  private final Map<String, String> codeByWord = new HashMap<>();

  private Units(Townships onTheMap) {
    this.onTheMap = onTheMap;
  }

  static Units of(Snapshot snapshot) {
    Units units = new Units(snapshot.townships());
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

  /** The township's shape, or null where the map has none. */
  Geometry geometry(String unitCode) {
    Township township = townships.get(unitCode);
    return township == null ? null : township.geometry();
  }

  /**
   * The code of the unit in which a hydrant stands, as {@link Townships} tells it; a unit that is
   * not on the map is known by its name in the document. Empty when nothing tells it.
   */
  Optional<String> codeOf(Hydrant hydrant) {
    return Optional.ofNullable(onTheMap.of(hydrant).code()).map(codeByWord::get);
  }

  private void add(Township township) {
    townships.put(township.code(), township);
    codeByWord.put(township.code(), township.code());
  }
}
