package org.firewell.analysis.servicearea;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.firewell.geo.LocalPlane;
import org.firewell.network.RoadGraph;
import org.firewell.network.Stretch;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The reached parts of roads as ground: widened off the road, stopped at barriers. */
final class Ground {

  /** Cells in the width off the road: what is drawn is at most one cell off. */
  private static final int CELLS = 2;

  private final RoadGraph graph;
  private final double widthM;
  private final double costPerLegMetre;
  private final Obstacles obstacles;

  Ground(RoadGraph graph, double widthM, double costPerLegMetre, Obstacles obstacles) {
    this.graph = graph;
    this.widthM = widthM;
    this.costPerLegMetre = costPerLegMetre;
    this.obstacles = obstacles;
  }

  double cellM() {
    return widthM / CELLS;
  }

  /**
   * The ground within each limit, by the source of the stretches.
   *
   * @param stretches a little beyond the last limit, so that the ground ends where the cost does
   * @param owners whether they come from several sources
   * @param bands how many bands are painted at once
   */
  List<Map<Integer, Geometry>> within(
      List<Double> limits, List<Stretch> stretches, boolean owners, int bands) {
    if (stretches.isEmpty()) {
      return limits.stream().map(limit -> Map.<Integer, Geometry>of()).toList();
    }
    List<double[]> lines = stretches.stream().map(stretch -> stretch.line(graph)).toList();
    CellField field =
        new CellField(extent(lines), cellM(), widthM, costPerLegMetre, owners, obstacles);
    int rows = (field.rows() + bands - 1) / bands;
    IntStream.range(0, bands)
        .parallel()
        .forEach(band -> paint(field, stretches, lines, band * rows, (band + 1) * rows));
    field.clearBarriers();
    Contours contours = new Contours(field);
    List<Map<Integer, Geometry>> grounds = new ArrayList<>();
    limits.forEach(limit -> grounds.add(contours.within(limit)));
    return grounds;
  }

  private static Envelope extent(List<double[]> lines) {
    Envelope extent = new Envelope();
    for (double[] line : lines) {
      for (int at = 0; at < line.length; at += 3) {
        extent.expandToInclude(line[at], line[at + 1]);
      }
    }
    return extent;
  }

  private static void paint(
      CellField field, List<Stretch> stretches, List<double[]> lines, int firstRow, int endRow) {
    LocalPlane plane = field.plane();
    for (int i = 0; i < lines.size(); i++) {
      Stretch stretch = stretches.get(i);
      double[] line = lines.get(i);
      for (int at = 3; at < line.length; at += 3) {
        field.paint(
            plane.x(line[at - 3]),
            plane.y(line[at - 2]),
            stretch.costAt(line[at - 1]),
            plane.x(line[at]),
            plane.y(line[at + 1]),
            stretch.costAt(line[at + 2]),
            stretch.source(),
            firstRow,
            Math.min(endRow, field.rows()));
      }
    }
  }
}
