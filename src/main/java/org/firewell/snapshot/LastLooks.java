package org.firewell.snapshot;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Look;

/**
 * Objects as they were last found by a day.
 *
 * <p>A register holds an object's last look. Where that was after the day, the newest one on the
 * day or before tells of it; where none is kept, the row stays, and what it says is not known on
 * the day. A measure is taken back only where a later look brought it.
 */
final class LastLooks {

  private final LocalDate day;
  private final Map<FeatureType<?>, Map<String, List<Look>>> looks;

  /**
   * @param looks of all days; of one object what the register said before them is first, and of one
   *     day what came last is last
   */
  LastLooks(List<Look> looks, LocalDate day) {
    this.day = day;
    this.looks =
        looks.stream()
            .collect(Collectors.groupingBy(Look::layer, Collectors.groupingBy(Look::object)));
  }

  /** A layer as it was last found; itself where nobody looked at anything in it. */
  List<? extends Feature> on(FeatureType<?> type, List<? extends Feature> layer) {
    Map<String, List<Look>> ofLayer = looks.getOrDefault(type, Map.of());
    return ofLayer.isEmpty()
        ? layer
        : layer.stream().map(f -> on(f, ofLayer.getOrDefault(f.id(), List.of()))).toList();
  }

  private <F extends Feature> F on(F feature, List<Look> all) {
    if (all.stream().allMatch(look -> look.isBy(day))) {
      return feature;
    }
    Look now = Look.lastOf(feature).orElseThrow();
    Look last = now.isBy(day) ? now : newest(all, look -> true).orElse(all.get(0));
    Look then =
        new Look(
            now.layer(),
            now.object(),
            last.on(),
            last.condition(),
            measured(now, all, Look::pressureMpa),
            measured(now, all, Look::flowLS));
    return then.equals(now) ? feature : then.writtenInto(feature);
  }

  private Double measured(Look now, List<Look> all, Function<Look, Double> measure) {
    boolean isSince = all.stream().anyMatch(look -> !look.isBy(day) && measure.apply(look) != null);
    return isSince
        ? newest(all, look -> measure.apply(look) != null)
            .map(measure)
            .orElse(measure.apply(all.get(0)))
        : measure.apply(now);
  }

  /** Of those by the day that fit, the newest; of one day, the last of the list. */
  private Optional<Look> newest(List<Look> all, Predicate<Look> fits) {
    Look newest = null;
    for (Look look : all) {
      boolean isNewer =
          newest == null
              || newest.on() == null
              || look.on() != null && !look.on().isBefore(newest.on());
      if (look.isBy(day) && fits.test(look) && isNewer) {
        newest = look;
      }
    }
    return Optional.ofNullable(newest);
  }
}
