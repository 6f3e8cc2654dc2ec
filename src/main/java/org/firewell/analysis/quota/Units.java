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
import org.firewell.standard.Quota;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** The units on the map and in the document, by whatever a hydrant calls them. */
final class Units {

  private final Map<String, Township> townships = new TreeMap<>();
  private final Map<String, String> codeByWord = new HashMap<>();
  private final Map<String, String> townshipOfVillage = new HashMap<>();

  private Units() {}

  static Units of(Snapshot snapshot) {
    Units units = new Units();
    for (Quota quota : snapshot.law().quotas()) {
      units.codeByWord.put(quota.unit(), quota.unitCode());
      units.codeByWord.put(quota.unitCode(), quota.unitCode());
    }
    snapshot.list(FeatureType.TOWNSHIPS).stream()
        .filter(township -> township.code() != null)
        .forEach(units::add);
    snapshot.list(FeatureType.VILLAGES).stream()
        .filter(village -> isSaid(village.township()))
        .forEach(village -> units.townshipOfVillage.put(village.id(), village.township()));
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
   * The code of the unit in which a hydrant stands: the one that it declares, by code, id or name;
   * else that of the village that it declares; else the only one whose shape holds it. Empty when
   * none of these tells.
   */
  Optional<String> codeOf(Hydrant hydrant) {
    String declared =
        isSaid(hydrant.township())
            ? hydrant.township()
            : townshipOfVillage.get(String.valueOf(hydrant.village()));
    return isSaid(declared)
        ? Optional.ofNullable(codeByWord.get(declared.trim()))
        : codeAt(hydrant.geometry());
  }

  private static boolean isSaid(String word) {
    return word != null && !word.isBlank();
  }

  private void add(Township township) {
    townships.put(township.code(), township);
    codeByWord.put(township.id(), township.code());
    codeByWord.put(township.code(), township.code());
    if (township.name() != null) {
      codeByWord.put(township.name(), township.code());
    }
  }

  private Optional<String> codeAt(Point point) {
    List<String> codes =
        townships.values().stream()
            .filter(township -> township.geometry().getDimension() == 2)
            .filter(township -> township.geometry().covers(point))
            .map(Township::code)
            .toList();
    return codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty();
  }
}
