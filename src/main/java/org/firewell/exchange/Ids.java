package org.firewell.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.firewell.feature.FeatureType;

/** Ids of what is new. */
final class Ids {

  private static final String ID = "id";

  private final FeatureType<?> type;
  private final String partner;
  private final Set<String> taken;

  /**
   * @param taken ids that stand
   */
  Ids(FeatureType<?> type, String partnerOrNull, Collection<String> taken) {
    this.type = type;
    this.partner = partnerOrNull;
    this.taken = new HashSet<>(taken);
  }

  /** Whether the id of a row is the file's. */
  static boolean isGiven(Incoming<?> row) {
    return row.given().contains(ID);
  }

  /**
   * An id for a row that nothing else has, which is taken then: the wanted one; where that is
   * another's, with the sender's name before it.
   *
   * @param wanted null where the file has none: then it is made of what the row says, so that the
   *     same words have the same id
   */
  String free(Incoming<?> row, String wanted) {
    String own = wanted == null ? ofWords(type, row) : wanted;
    String base = taken.contains(own) && partner != null ? partner + "-" + own : own;
    String id = base;
    for (int n = 2; !taken.add(id); n++) {
      id = base + "-" + n;
    }
    return id;
  }

  /** The id that a row has where the file gives none. */
  static String ofWords(FeatureType<?> type, Incoming<?> row) {
    return type + "-" + ofContent(row).toString().substring(24);
  }

  /** The same for the same words, and for other words another. */
  static UUID ofContent(Incoming<?> row) {
    return UUID.nameUUIDFromBytes(content(row).getBytes(StandardCharsets.UTF_8));
  }

  /** All that a row says but its number and an id that was made up. */
  static String content(Incoming<?> row) {
    Map<String, Object> says = new TreeMap<>(FeatureType.values(row.feature()));
    if (!isGiven(row)) {
      says.remove(ID);
    }
    says.values().removeIf(Objects::isNull);
    return says + " " + row.feature().geometry() + " " + row.photo();
  }
}
