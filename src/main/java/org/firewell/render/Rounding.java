package org.firewell.render;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.firewell.feature.Attribute;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.PositionBasis;
import org.firewell.geo.Positions;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/**
 * Features as the public sees them. A position that is not schematic is rounded to 0.001 degree:
 * each ordinate by 56 m at the most, both together by 79 m; an outline that is too small to be left
 * is a point. What pipes are like, what mains feed a hydrant, how much water a place holds and how
 * high it lies are left out (public maps do not show them). What is schematic stays as it is. Where
 * its file put a thing, and at which number somebody is called, is never told, schematic or not.
 */
public final class Rounding {

  /** Of a degree. */
  public static final double DEGREES = 0.001;

  /** The most by which a position is moved, in metres. */
  public static final int METRES = 79;

  private static final PrecisionModel GRID = new PrecisionModel(1 / DEGREES);

  private static final Map<FeatureType<?>, Set<String>> HIDDEN =
      Map.of(
          FeatureType.PIPES, Set.of("diameter_mm", "network_form", "kind"),
          FeatureType.HYDRANTS,
              Set.of("main_diameter_mm", "network_form", "pressure_mpa", "height_m"),
          FeatureType.WATER_INTAKES, Set.of("volume_m3", "height_m"),
          FeatureType.VILLAGES, Set.of("height_m"),
          FeatureType.BUILDINGS, Set.of("height_m"));

  /** What nobody without an account is told of any collection. */
  public static final Set<String> INTERNAL = Set.of("given_position", "phone");

  private static final Map<FeatureType<?>, List<Attribute>> INTERNAL_OF =
      FeatureType.all().stream()
          .collect(
              Collectors.toMap(
                  type -> type,
                  type ->
                      type.attributes().stream()
                          .filter(attribute -> INTERNAL.contains(attribute.name()))
                          .toList()));

  private Rounding() {}

  /** Whether a position is anything but schematic: what is not told may be real. */
  public static boolean isReal(Feature feature) {
    return feature.header().positionBasis() != PositionBasis.SCHEMATIC;
  }

  /** A feature as the public sees it: itself when it is schematic and lies where it was given. */
  public static <F extends Feature> F of(F feature) {
    if (!isReal(feature)) {
      return withoutInternal(feature);
    }
    FeatureType<F> type = FeatureType.of(feature);
    Map<String, Object> values = FeatureType.values(feature);
    values.keySet().removeAll(hidden(type));
    values.keySet().removeAll(INTERNAL);
    return type.create(round(feature.geometry()), values);
  }

  /** A feature where it lies, as the public sees it where nothing is rounded. */
  public static <F extends Feature> F withoutInternal(F feature) {
    List<Attribute> internal = INTERNAL_OF.get(FeatureType.of(feature));
    if (internal.stream().allMatch(attribute -> attribute.of(feature) == null)) {
      return feature;
    }
    Map<String, Object> values = FeatureType.values(feature);
    values.keySet().removeAll(INTERNAL);
    return FeatureType.of(feature).create(feature.geometry(), values);
  }

  /** What the public is not told of a collection, where it is not schematic. */
  public static Set<String> hidden(FeatureType<?> type) {
    return HIDDEN.getOrDefault(type, Set.of());
  }

  /**
   * A box that holds the rounded positions of exactly the points within it, so that nobody finds
   * out by asking for ever smaller boxes what was rounded away.
   */
  public static double[] box(double[] bbox) {
    return new double[] {down(bbox[0]), down(bbox[1]), up(bbox[2]), up(bbox[3])};
  }

  public static Geometry round(Geometry geometry) {
    return switch (geometry.getDimension()) {
      case 0, 1 -> eachOrdinate(geometry);
      default -> area(geometry);
    };
  }

  private static Geometry area(Geometry area) {
    Geometry rounded;
    try {
      rounded = GeometryPrecisionReducer.reduce(area, GRID);
    } catch (IllegalArgumentException e) {
      // an outline that crosses itself cannot be kept whole: where it lies is told
      rounded = area.getFactory().createEmpty(2);
    }
    return rounded.isEmpty() ? eachOrdinate(area.getCentroid()) : rounded;
  }

  private static Geometry eachOrdinate(Geometry geometry) {
    return Positions.changed(geometry, Rounding::toGrid);
  }

  /** To the middle between two lines of the grid, where rounding changes its mind. */
  private static double down(double degrees) {
    return (Math.floor(degrees / DEGREES - 0.5) + 0.5) * DEGREES;
  }

  private static double up(double degrees) {
    return (Math.ceil(degrees / DEGREES - 0.5) + 0.5) * DEGREES;
  }

  /** Two ordinates: a third would be a height. */
  private static void toGrid(CoordinateSequence points, int i) {
    points.setOrdinate(i, 0, GRID.makePrecise(points.getX(i)));
    points.setOrdinate(i, 1, GRID.makePrecise(points.getY(i)));
    for (int further = 2; further < points.getDimension(); further++) {
      points.setOrdinate(i, further, Double.NaN);
    }
  }
}
