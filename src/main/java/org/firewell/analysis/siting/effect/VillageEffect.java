package org.firewell.analysis.siting.effect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.Finding;
import org.firewell.analysis.Numbers;
import org.firewell.analysis.completeness.VillageFinding;
import org.firewell.snapshot.Townships.Unit;
import org.locationtech.jts.geom.Geometry;

/**
 * What becomes of one village.
 *
 * @param unit its township
 * @param demand what belongs to it
 */
record VillageEffect(VillageFinding was, VillageFinding is, Unit unit, Change demand)
    implements Finding {

  @Override
  public String id() {
    return is.id();
  }

  @Override
  public Geometry geometry() {
    return is.geometry();
  }

  /** Whether its level surely is higher than it surely was. */
  boolean isRaised() {
    return is.levelMin().compareTo(was.levelMin()) > 0;
  }

  boolean isLowered() {
    return is.levelMin().compareTo(was.levelMin()) < 0;
  }

  @Override
  public Map<String, Object> properties() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("id", id());
    properties.put("name", is.village().name());
    properties.put("unit_code", unit.code());
    properties.put("unit", unit.name());
    properties.put("moved", isRaised() ? "up" : isLowered() ? "down" : "same");
    properties.put("level_min_before", was.levelMin().name());
    properties.put("level_min_after", is.levelMin().name());
    properties.put("level_max_before", was.levelMax().name());
    properties.put("level_max_after", is.levelMax().name());
    properties.put("score_low_before", Numbers.tenths(was.score().low()));
    properties.put("score_low_after", Numbers.tenths(is.score().low()));
    properties.put("score_high_before", Numbers.tenths(was.score().high()));
    properties.put("score_high_after", Numbers.tenths(is.score().high()));
    properties.put("no_longer_missing", less(was.missing(), is.missing()));
    properties.put("newly_missing", less(is.missing(), was.missing()));
    properties.putAll(demand.row());
    return properties;
  }

  private static List<String> less(List<String> codes, List<String> others) {
    List<String> left = new ArrayList<>(codes);
    left.removeAll(others);
    return left;
  }
}
