package org.firewell.analysis.completeness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firewell.feature.Township;
import org.firewell.feature.Village;

/**
 * The township that a village declares, by id or code, else the one that its own code begins with.
 */
final class Units {

  private static final int CODE_LENGTH = 9;

  private final Map<String, Township> byName = new HashMap<>();

  Units(List<Township> townships) {
    townships.forEach(township -> byName.put(township.id(), township));
    townships.stream()
        .filter(township -> township.code() != null)
        .forEach(township -> byName.put(township.code(), township));
  }

  /** The township's code, else what the village declares; null when it is not known. */
  String codeOf(Village village) {
    String declared = village.township();
    if (declared != null && !declared.isBlank()) {
      return code(declared.trim());
    }
    String code = village.code();
    return code != null && code.length() >= CODE_LENGTH ? code.substring(0, CODE_LENGTH) : null;
  }

  /**
   * The code of a township that is named by its id or code; the name itself where it is neither.
   */
  String code(String name) {
    Township township = byName.get(name);
    return township == null || township.code() == null ? name : township.code();
  }

  /** The codes of the townships, sorted. */
  List<String> codes() {
    return byName.values().stream()
        .map(Township::code)
        .filter(code -> code != null)
        .distinct()
        .sorted()
        .toList();
  }

  /** What people call the township of a code; null when nobody says. */
  String nameOf(String code) {
    Township township = byName.get(code);
    return township == null ? null : township.name();
  }
}
