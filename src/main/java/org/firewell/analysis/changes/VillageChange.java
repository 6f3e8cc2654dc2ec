package org.firewell.analysis.changes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.Finding;
import org.firewell.analysis.Numbers;
import org.firewell.analysis.completeness.VillageFinding;
import org.locationtech.jts.geom.Geometry;

/**
 * What changed of a village.
 *
 * @param was what it was; null where it is new
 * @param is what it is; null where it ended
 * @param gained codes of what it lacked and lacks no longer
 * @param lost codes of what it lacks and did not lack
 * @param reasons codes of what made it so, sorted
 */
record VillageChange(
    VillageFinding was,
    VillageFinding is,
    Moved moved,
    List<String> gained,
    List<String> lost,
    List<String> reasons)
    implements Finding {

  /** As it is, else as it was. */
  VillageFinding known() {
    return is == null ? was : is;
  }

  /** Whether it is a township's, or was. */
  boolean isOf(String township) {
    return (is != null && township.equals(is.unit()))
        || (was != null && township.equals(was.unit()));
  }

  @Override
  public String id() {
    return known().id();
  }

  @Override
  public Geometry geometry() {
    return known().geometry();
  }

  @Override
  public Map<String, Object> properties() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("id", id());
    properties.put("name", known().village().name());
    properties.put("township", known().unit());
    putLevels(properties, "", is);
    putLevels(properties, "was_", was);
    putScores(properties, "", is);
    putScores(properties, "was_", was);
    properties.put("moved", moved.word());
    properties.put("gained", gained);
    properties.put("lost", lost);
    properties.put("reasons", reasons);
    return properties;
  }

  private static void putLevels(
      Map<String, Object> properties, String when, VillageFinding findingOrNull) {
    boolean known = findingOrNull != null;
    properties.put(when + "level_min", known ? findingOrNull.levelMin().name() : null);
    properties.put(when + "level_max", known ? findingOrNull.levelMax().name() : null);
  }

  private static void putScores(
      Map<String, Object> properties, String when, VillageFinding findingOrNull) {
    boolean known = findingOrNull != null;
    properties.put(when + "score_low", known ? Numbers.tenths(findingOrNull.score().low()) : null);
    properties.put(
        when + "score_high", known ? Numbers.tenths(findingOrNull.score().high()) : null);
  }
}
