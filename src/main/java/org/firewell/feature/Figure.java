package org.firewell.feature;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * A figure of something that is not on the map, as somebody entered it: so many alarms fitted of so
 * many households, so many drills held.
 *
 * <p>It is a number by itself or a part of a whole, never both: a share is always told with what it
 * is a share of. Figures are 0 or more; a whole of 0 says that there is nothing to be counted.
 *
 * @param indicator what it measures, as a document's target calls it, for example {@code
 *     smart_alarm_rate}
 * @param unit the code or id of the unit that it is told of, or {@link #TOTAL}
 * @param on the day that it speaks of
 * @param value the number, in the unit of the target; null where a part and a whole are told
 * @param part so many, or null where a value is told
 * @param whole of so many, never less than the part, or null where a value is told
 * @param source who says so or which paper, or null
 */
public record Figure(
    String indicator,
    String unit,
    LocalDate on,
    Double value,
    Double part,
    Double whole,
    String source)
    implements Comparable<Figure> {

  /** The unit of a figure that is told of the county as a whole. */
  public static final String TOTAL = "total";

  /** How many hydrants are owed of an earlier standard or plan: should stand less stand. */
  public static final String HYDRANT_DEFICIT = "hydrant_deficit";

  /** How many hydrants came to be owed, beside those that were. */
  public static final String HYDRANT_OBLIGATIONS = "hydrant_obligations";

  private static final Comparator<Figure> ORDER =
      Comparator.comparing(Figure::indicator).thenComparing(Figure::unit).thenComparing(Figure::on);

  /**
   * @throws IllegalArgumentException when it is neither a value nor a part of a whole, or both; is
   *     below 0; or the part is above the whole
   */
  public Figure {
    Objects.requireNonNull(on, "on");
    if (indicator == null || indicator.isBlank() || unit == null || unit.isBlank()) {
      throw new IllegalArgumentException("a figure is of an indicator and of a unit");
    }
    boolean share = part != null && whole != null;
    if (share ? value != null : value == null || part != null || whole != null) {
      throw new IllegalArgumentException("a figure is a value alone, or a part and its whole");
    }
    if (share ? !(part >= 0 && part <= whole) : !(value >= 0)) {
      throw new IllegalArgumentException("a figure is 0 or more, and a part within its whole");
    }
    if (!Double.isFinite(share ? whole : value)) {
      throw new IllegalArgumentException("a figure is a finite number");
    }
  }

  /** Whether it is a part of a whole. */
  public boolean isShare() {
    return value == null;
  }

  /** By indicator, unit and day: no two figures of one county have all three in common. */
  @Override
  public int compareTo(Figure other) {
    return ORDER.compare(this, other);
  }
}
