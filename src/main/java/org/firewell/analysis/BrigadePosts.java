package org.firewell.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.firewell.feature.FeatureType;
import org.firewell.feature.FireStation;
import org.firewell.feature.StationKind;
import org.firewell.snapshot.Snapshot;

/**
 * People on the posts of the full-time brigades of towns, class 1 and 2.
 *
 * @param low those that are surely there
 * @param high those that may be; infinite where a brigade does not say how many it has
 * @param known brigades that say it, by id
 * @param open stations of which it is not known how many they have or whether they are such a
 *     brigade, by id
 */
public record BrigadePosts(
    double low, double high, List<FireStation> known, List<FireStation> open) {

  private static final List<StationKind> FULL_TIME =
      List.of(StationKind.TOWN_CLASS_1, StationKind.TOWN_CLASS_2);

  /** Of the stations that belong to a unit. */
  public static BrigadePosts of(Snapshot snapshot, Predicate<FireStation> ofUnit) {
    double low = 0;
    double high = 0;
    List<FireStation> known = new ArrayList<>();
    List<FireStation> open = new ArrayList<>();
    for (FireStation station : snapshot.list(FeatureType.FIRE_STATIONS)) {
      boolean mayBe = station.kind() == null || FULL_TIME.contains(station.kind());
      if (!mayBe || !ofUnit.test(station)) {
        continue;
      }
      Integer filled = station.postsFilled();
      boolean isSure = station.kind() != null && filled != null;
      low += isSure ? filled : 0;
      high += filled == null ? Double.POSITIVE_INFINITY : filled;
      (isSure ? known : open).add(station);
    }
    return new BrigadePosts(low, high, known, open);
  }

  /** So many of so many, or at least so many. */
  public String text(int quota) {
    return (open.isEmpty() ? "" : ">=") + Math.round(low) + "/" + quota;
  }
}
