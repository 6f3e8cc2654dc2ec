package org.firewell.analysis.siting.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.firewell.analysis.InputException;
import org.firewell.analysis.siting.asked.Places;
import org.firewell.geo.Ellipsoid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Positions so many metres apart on the ellipsoid, and those that are given. */
final class Spots {

  /** More places than this are a slip of the spacing: they would not be looked at in an hour. */
  private static final int MOST = 4_000_000;

  private Spots() {}

  /** Of each part the beginning, then one after so many metres each time, then the end. */
  static List<Coordinate> along(Geometry lines, double spacingM) {
    List<Coordinate> spots = new ArrayList<>();
    for (int part = 0; part < lines.getNumGeometries(); part++) {
      along(lines.getGeometryN(part).getCoordinates(), spacingM, spots);
    }
    return spots;
  }

  private static void along(Coordinate[] vertices, double spacingM, List<Coordinate> spots) {
    spots.add(vertices[0].copy());
    double next = spacingM;
    for (int i = 1; i < vertices.length; i++) {
      Coordinate from = vertices[i - 1];
      Coordinate to = vertices[i];
      double metres = Ellipsoid.distance(from.x, from.y, to.x, to.y);
      for (; next < metres; next += spacingM) {
        double share = next / metres;
        spots.add(
            new Coordinate(from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)));
      }
      next -= metres;
    }
    spots.add(vertices[vertices.length - 1].copy());
  }

  /**
   * From south to north and west to east over an extent in degrees. The lines of the grid do not
   * depend on the extent but for the width of a degree of longitude at its middle.
   *
   * @throws InputException when there are too many
   */
  static void grid(Envelope extent, double spacingM, Consumer<Coordinate> visitor) {
    double middle = (extent.getMinY() + extent.getMaxY()) / 2;
    double dLat = spacingM / Ellipsoid.metresPerDegreeLat(middle);
    double dLon = spacingM / Ellipsoid.metresPerDegreeLon(middle);
    if (extent.getHeight() / dLat * (extent.getWidth() / dLon) > MOST) {
      throw Candidates.tooMany(MOST);
    }
    for (long row = first(extent.getMinY(), dLat); row * dLat <= extent.getMaxY(); row++) {
      for (long col = first(extent.getMinX(), dLon); col * dLon <= extent.getMaxX(); col++) {
        visitor.accept(new Coordinate(col * dLon, row * dLat));
      }
    }
  }

  private static long first(double least, double step) {
    return (long) Math.ceil(least / step);
  }

  /**
   * @throws InputException when a position is not a longitude and a latitude
   */
  static List<Coordinate> given(String points) {
    List<Coordinate> spots = new ArrayList<>();
    for (String point : points.split("[,;]")) {
      if (!point.isBlank()) {
        spots.add(position(point.trim()));
      }
    }
    return spots;
  }

  private static Coordinate position(String point) {
    String[] parts = point.split("\\s+");
    try {
      if (parts.length == 2) {
        double lon = Double.parseDouble(parts[0]);
        double lat = Double.parseDouble(parts[1]);
        if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) {
          return new Coordinate(lon, lat);
        }
      }
    } catch (NumberFormatException e) {
      // falls through: the same sentence as for a position off the earth
    }
    throw new InputException(
        Places.POINTS_NAME,
        "指定点：“" + point + "”应为 经度 纬度，如 118.55 24.64",
        "points: \"" + point + "\" is not a longitude and a latitude like 118.55 24.64");
  }
}
