package org.firewell.api.ogc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.firewell.api.http.ParameterException;
import org.firewell.ingest.crs.ReferencedCrs;
import org.firewell.ingest.file.Reason;
import org.firewell.query.Filter;
import org.firewell.query.Filter.Place;
import org.firewell.query.Filter.SpatialOperator;
import org.firewell.render.Rounding;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Where {@code bbox} and {@code bbox-crs} ask for features: in what touches it.
 *
 * @param box west, south, east, north in degrees of what holds all of it, or null
 * @param within what else is to be true of a feature, or null
 * @param notice what is to be told of it, or null
 */
record Region(double[] box, Filter within, String notice) {

  /** No restriction. */
  static final Region EVERYWHERE = new Region(null, null, null);

  private static final Pattern NUMBER =
      Pattern.compile("\\s*[+-]?(\\d{1,20}(\\.\\d{0,20})?|\\.\\d{1,20})([eE][+-]?\\d{1,3})?\\s*");

  private static final GeometryFactory SHAPES = new GeometryFactory();

  /**
   * Reads a box.
   *
   * <p>A box in another system than CRS84 that no place on earth lies in finds nothing and says so:
   * most likely its axes are the wrong way round, as many clients have them.
   *
   * @param text two corners, the lower first, each with its axes in the order of the system; a
   *     third number of each is a height, of which features have none. In degrees the first may lie
   *     east of the second: the box then crosses the antimeridian
   * @param rounded whether what is found is shown rounded: then the box is widened to the grid
   */
  static Region of(String text, ReferencedCrs crs, boolean rounded) {
    double[] corners = corners(text, crs);
    double[] box =
        crs.isNorthFirst()
            ? new double[] {corners[1], corners[0], corners[3], corners[2]}
            : corners;
    if (box[1] > box[3] || crs.isInMetres() && box[0] > box[2]) {
      throw new ParameterException(
          "bbox", text, form(crs).then("，先写小的角", ", the lower corner first"));
    }
    return crs.isInMetres() ? inMetres(box, crs, rounded) : inDegrees(text, box, crs, rounded);
  }

  private static Region inDegrees(String text, double[] box, ReferencedCrs crs, boolean rounded) {
    if (!inTheWorld(box)) {
      if (crs.equals(ReferencedCrs.CRS84)) {
        throw new ParameterException("bbox", text, form(crs));
      }
      return nowhere(crs);
    }
    if (box[0] <= box[2]) {
      return new Region(rounded ? Rounding.box(box) : box, null, null);
    }
    double[] west = {box[0], box[1], 180, box[3]};
    double[] east = {-180, box[1], box[2], box[3]};
    List<Filter> halves =
        Stream.of(west, east)
            .map(half -> rounded ? Rounding.box(half) : half)
            .map(Region::touching)
            .toList();
    return new Region(null, new Filter.Or(halves), null);
  }

  private static Region inMetres(double[] box, ReferencedCrs crs, boolean rounded) {
    Geometry area = crs.area(new Envelope(box[0], box[2], box[1], box[3]));
    if (area.isEmpty()) {
      return nowhere(crs);
    }
    Envelope held = area.getEnvelopeInternal();
    double[] holds = {held.getMinX(), held.getMinY(), held.getMaxX(), held.getMaxY()};
    return rounded
        ? new Region(Rounding.box(holds), null, null)
        : new Region(holds, touching(area), null);
  }

  private static Region nowhere(ReferencedCrs crs) {
    String axes = crs.isNorthFirst() ? "latitude or northing" : "easting";
    String notice =
        "bbox 不在 %s 的适用范围内，没有任何要素；注意坐标顺序 · no place of %s lies in the bbox: nothing is found; %s comes first"
            .formatted(crs.name(), crs.name(), axes);
    return new Region(null, new Filter.Constant(false), notice);
  }

  private static Filter touching(Geometry area) {
    return new Filter.Spatial(
        SpatialOperator.INTERSECTS, new Place.Own(), new Place.Constant(area));
  }

  /** Four numbers, the heights left out. */
  private static double[] corners(String text, ReferencedCrs crs) {
    List<Double> numbers = new ArrayList<>();
    for (String number : text.split(",", 8)) {
      if (!NUMBER.matcher(number).matches()) {
        throw new ParameterException("bbox", text, form(crs));
      }
      numbers.add(Double.parseDouble(number.trim()));
    }
    if (numbers.size() == 6) {
      numbers.remove(5);
      numbers.remove(2);
    }
    if (numbers.size() != 4) {
      throw new ParameterException("bbox", text, form(crs));
    }
    return numbers.stream().mapToDouble(d -> d).toArray();
  }

  private static Reason form(ReferencedCrs crs) {
    boolean northFirst = crs.isNorthFirst();
    if (crs.isInMetres()) {
      return new Reason(
          "应为 " + crs.name() + " 的四个数（米）：" + (northFirst ? "北,东,北,东" : "东,北,东,北"),
          "four numbers in metres of "
              + crs.name()
              + (northFirst
                  ? ": northing,easting,northing,easting"
                  : ": easting,northing,easting,northing"));
    }
    return new Reason(
        "应为以度计的" + (northFirst ? "南,西,北,东" : "西,南,东,北") + "，经度 -180 至 180，纬度 -90 至 90",
        (northFirst ? "south,west,north,east" : "west,south,east,north")
            + " in degrees, longitudes -180 to 180 and latitudes -90 to 90");
  }

  private static boolean inTheWorld(double[] box) {
    return Math.abs(box[0]) <= 180
        && Math.abs(box[2]) <= 180
        && Math.abs(box[1]) <= 90
        && Math.abs(box[3]) <= 90;
  }

  private static Filter touching(double[] box) {
    return touching(SHAPES.toGeometry(new Envelope(box[0], box[2], box[1], box[3])));
  }
}
