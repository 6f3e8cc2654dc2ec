package org.firewell.analysis.quota;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.BrigadePosts;
import org.firewell.analysis.Numbers;
import org.firewell.feature.FireStation;
import org.firewell.standard.BrigadeQuota;

/**
 * The posts of full-time fire staff that a document hands to a unit, and the people on them.
 *
 * @param floor the least number of people, in any case; a half person is a whole one
 * @param postsOrNull who is there; null where no layer of stations tells it
 */
public record Brigade(BrigadeQuota quota, int floor, BrigadePosts postsOrNull) {

  private static final double TINY = 1e-9;

  static Brigade of(BrigadeQuota quota, double floorPercent, BrigadePosts postsOrNull) {
    int floor = (int) Math.ceil(quota.posts() * floorPercent / 100 - TINY);
    return new Brigade(quota, floor, postsOrNull);
  }

  Map<String, Object> plain() {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("unit_code", quota.unitCode());
    plain.put("unit", quota.unit());
    plain.put("posts", quota.posts());
    plain.put("floor", floor);
    plain.put("filled_low", postsOrNull == null ? null : Numbers.plain(postsOrNull.low()));
    plain.put("filled_high", postsOrNull == null ? null : Numbers.plain(postsOrNull.high()));
    plain.put("gap_to_floor", gap(floor));
    plain.put("gap_to_quota", gap(quota.posts()));
    plain.put("stations", postsOrNull == null ? List.of() : ids(postsOrNull.known()));
    plain.put("to_check", postsOrNull == null ? List.of() : ids(postsOrNull.open()));
    plain.putAll(quota.clause().plain());
    return plain;
  }

  /** How many surely or perhaps are missing: beside those that are surely there. */
  private Object gap(int asked) {
    return postsOrNull == null ? null : Numbers.plain(Math.max(0, asked - postsOrNull.low()));
  }

  private static List<String> ids(List<FireStation> stations) {
    return stations.stream().map(FireStation::id).toList();
  }
}
