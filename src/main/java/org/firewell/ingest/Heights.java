package org.firewell.ingest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.ingest.file.Reason;
import org.firewell.ingest.format.Row;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The heights of one file: a third ordinate, in metres, fills {@code height_m} where that is blank
 * and is taken off the geometry. One that is missing or no number says nothing.
 *
 * <p>Of an outline the lowest ordinate counts. Outlines that were drawn from the air have some
 * corners on the roof and some at the wall's foot, and a hose comes to the foot: a roof would make
 * a cliff of every house. On a slope that is the foot downhill, a few metres below the door.
 *
 * <p>A file in which at least {@value #PLACEHOLDERS} third ordinates stand and all are exactly 0
 * knows no heights: programs write 0 where a format asks for a number. They are unknown then; sea
 * level is said by {@code height_m}.
 */
public final class Heights {

  public static final String ATTRIBUTE = "height_m";

  static final String NOT_OF_THIS_EARTH = " is no height above sea level (-500 to 9000 m)";

  private static final double LOWEST = -500;
  private static final double HIGHEST = 9000;

  /** Two surveys of one place agree within it. */
  private static final double SAME_M = 1;

  /** Integer heights by the sea may be 0 by chance, so many in a row and no other are not. */
  private static final int PLACEHOLDERS = 10;

  private final FeatureType<?> type;
  private final boolean areKept;
  private final BitSet zeros = new BitSet();
  private boolean someTold;

  Heights(FeatureType<?> type) {
    this.type = type;
    this.areKept = type.attribute(ATTRIBUTE).isPresent();
  }

  /** From the shore of the Dead Sea to the top of Everest. */
  static boolean isOfThisEarth(double metres) {
    return metres >= LOWEST && metres <= HIGHEST;
  }

  /** The row with its height among the fields, and two ordinates left. */
  Row taken(Row row) {
    if (row.geometry() == null) {
      return row;
    }
    double lowest = lowest(row.geometry());
    flatten(row.geometry());
    return !areKept || Double.isNaN(lowest) ? row : filled(row, lowest);
  }

  private Row filled(Row row, double metres) {
    if (!isOfThisEarth(metres)) {
      return remarked(
          row,
          new Reason(
              "第三坐标 " + metres + " 不是海拔（-500 至 9000 米），按未知处理",
              "the third ordinate " + metres + NOT_OF_THIS_EARTH + "; taken as unknown"));
    }
    Object given = row.fields().get(ATTRIBUTE);
    if (given != null) {
      return contradicts(given, metres)
          ? remarked(
              row,
              new Reason(
                  "height_m 为 " + given + "，第三坐标为 " + metres + "；取 height_m",
                  "height_m "
                      + given
                      + ", but the third ordinate "
                      + metres
                      + "; height_m is taken"))
          : row;
    }
    someTold |= metres != 0;
    zeros.set((int) row.number(), metres == 0);
    Map<String, Object> fields = new HashMap<>(row.fields());
    fields.put(ATTRIBUTE, String.valueOf(metres));
    return Row.sound(row.number(), row.line(), row.id(), fields, row.geometry(), row.repairs());
  }

  private static boolean contradicts(Object given, double metres) {
    try {
      return given instanceof String text && Math.abs(Double.parseDouble(text) - metres) > SAME_M;
    } catch (NumberFormatException e) {
      return false; // told when the attribute is read
    }
  }

  private static Row remarked(Row row, Reason reason) {
    List<Reason> repairs = new ArrayList<>(row.repairs());
    repairs.add(reason);
    return Row.sound(
        row.number(), row.line(), row.id(), row.fields(), row.geometry(), List.copyOf(repairs));
  }

  private boolean arePlaceholders() {
    return !someTold && zeros.cardinality() >= PLACEHOLDERS;
  }

  /** What is to be told where heights only looked like such; asked after the last row. */
  Optional<Reason> placeholders() {
    return arePlaceholders()
        ? Optional.of(
            new Reason(
                zeros.cardinality() + " 个第三坐标全为 0，像是没有高程，按未知处理；确在海平面的写 height_m",
                "all "
                    + zeros.cardinality()
                    + " third ordinates are 0, as where no height is known; taken as unknown,"
                    + " height_m says sea level"))
        : Optional.empty();
  }

  /** The feature of a row without what only looked like a height; asked after the last row. */
  Feature settled(long row, Feature feature) {
    return arePlaceholders() && zeros.get((int) row) ? unknown(feature) : feature;
  }

  private Feature unknown(Feature feature) {
    Map<String, Object> values = FeatureType.values(feature);
    values.remove(ATTRIBUTE);
    return type.create(feature.geometry(), values);
  }

  private static double lowest(Geometry geometry) {
    double[] lowest = {Double.NaN};
    geometry.apply(
        (Coordinate position) -> {
          double height = position.getZ();
          if (Double.isFinite(height) && !(height >= lowest[0])) {
            lowest[0] = height;
          }
        });
    return lowest[0];
  }

  private static void flatten(Geometry geometry) {
    geometry.apply(
        (Coordinate position) -> {
          if (!Double.isNaN(position.getZ())) {
            position.setZ(Double.NaN);
          }
        });
  }
}
