package org.firewell.round;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.firewell.feature.Feature;
import org.firewell.feature.Look;

/**
 * What the register says of an object once another look at it is kept: condition and day of the
 * newest look by day, each measure of the newest that measured. Looks of different days that come
 * in any order give the same register; of one day the one that came last has it.
 */
public final class Register {

  private Register() {}

  /**
   * Whether a look decides what the register says, since no later one is known.
   *
   * @param feature as the register has it
   * @param kept the looks at it that are kept
   */
  public static boolean decides(Feature feature, Look found, List<Look> kept) {
    return known(feature, kept).stream().noneMatch(look -> isLater(look, found.on()))
        && !isLater(now(feature), found.on());
  }

  /**
   * The feature once the look is kept; itself where the look changes nothing.
   *
   * @param feature as the register has it
   * @param kept the looks at it that are kept, the register's own before the first of them too
   */
  public static <F extends Feature> F after(F feature, Look found, List<Look> kept) {
    Look now = now(feature);
    boolean decides = decides(feature, found, kept);
    Look next =
        new Look(
            now.layer(),
            now.object(),
            decides ? found.on() : now.on(),
            decides ? found.condition() : now.condition(),
            newest(found, now, known(feature, kept), Look::pressureMpa),
            newest(found, now, known(feature, kept), Look::flowLS));
    return next.equals(now) ? feature : next.writtenInto(feature);
  }

  private static Double newest(
      Look found, Look now, List<Look> kept, Function<Look, Double> measure) {
    boolean isNewest =
        measure.apply(found) != null
            && kept.stream()
                .noneMatch(look -> measure.apply(look) != null && isLater(look, found.on()));
    return measure.apply(isNewest ? found : now);
  }

  private static List<Look> known(Feature feature, List<Look> kept) {
    return kept.isEmpty() ? List.of(now(feature)) : kept;
  }

  private static Look now(Feature feature) {
    return Look.lastOf(feature)
        .orElseThrow(() -> new IllegalArgumentException("nobody looks at " + feature.id()));
  }

  private static boolean isLater(Look look, LocalDate day) {
    return look.on() != null && look.on().isAfter(day);
  }
}
