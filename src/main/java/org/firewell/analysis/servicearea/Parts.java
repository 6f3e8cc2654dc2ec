package org.firewell.analysis.servicearea;

import java.util.ArrayList;
import java.util.List;
import org.firewell.network.RoadGraph;
import org.firewell.network.Stretch;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * The parts of roads within a limit. A part is cut at every smaller limit too, so that the parts of
 * an inner ring are made of the same vertices as those of the rings around it, and lie within them
 * exactly.
 */
final class Parts {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private Parts() {}

  /** The length of the parts within a limit. */
  static double metres(List<Stretch> stretches, double limit) {
    double metres = 0;
    for (Stretch stretch : stretches) {
      double[] cut = within(stretch, limit);
      metres += cut[1] - cut[0];
    }
    return metres;
  }

  /** The lines of the parts within the last of some limits, or null when there are none. */
  static Geometry lines(List<Stretch> stretches, List<Double> limits, RoadGraph graph) {
    List<LineString> lines = new ArrayList<>();
    for (Stretch stretch : stretches) {
      double[] marks = marks(stretch, limits);
      if (marks[0] < marks[marks.length - 1]) {
        lines.add(line(stretch, marks, graph));
      }
    }
    return lines.isEmpty()
        ? null
        : GEOMETRY.createMultiLineString(lines.toArray(LineString[]::new));
  }

  /** Where the part begins and ends, and where smaller limits end in it; metres, ascending. */
  private static double[] marks(Stretch stretch, List<Double> limits) {
    double[] marks = new double[2 * limits.size()];
    for (int i = 0; i < limits.size(); i++) {
      double[] cut = within(stretch, limits.get(i));
      marks[2 * i] = cut[0];
      marks[2 * i + 1] = cut[1];
    }
    return java.util.Arrays.stream(marks).sorted().distinct().toArray();
  }

  /** The part of a stretch within a limit: it holds the cheaper end, or is empty there. */
  private static double[] within(Stretch stretch, double limit) {
    boolean rising = stretch.fromCost() <= stretch.toCost();
    double cheap = Math.min(stretch.fromCost(), stretch.toCost());
    double dear = Math.max(stretch.fromCost(), stretch.toCost());
    double length = stretch.toM() - stretch.fromM();
    double taken =
        dear <= limit ? length : cheap >= limit ? 0 : length * (limit - cheap) / (dear - cheap);
    return rising
        ? new double[] {stretch.fromM(), taken == length ? stretch.toM() : stretch.fromM() + taken}
        : new double[] {taken == length ? stretch.fromM() : stretch.toM() - taken, stretch.toM()};
  }

  private static LineString line(Stretch stretch, double[] marks, RoadGraph graph) {
    List<double[]> pieces = new ArrayList<>();
    int vertices = 1;
    for (int i = 1; i < marks.length; i++) {
      double[] piece = stretch.line(graph, marks[i - 1], marks[i]);
      pieces.add(piece);
      vertices += piece.length / 3 - 1;
    }
    double[] xy = new double[2 * vertices];
    xy[0] = pieces.get(0)[0];
    xy[1] = pieces.get(0)[1];
    int at = 2;
    for (double[] piece : pieces) {
      for (int i = 3; i < piece.length; i += 3) {
        xy[at++] = piece[i];
        xy[at++] = piece[i + 1];
      }
    }
    return GEOMETRY.createLineString(new PackedCoordinateSequence.Double(xy, 2, 0));
  }
}
