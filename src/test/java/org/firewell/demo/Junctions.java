package org.firewell.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.noding.IntersectionAdder;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.NodedSegmentString;

/** Gives roads that meet at ground level the vertex that makes them meet. */
final class Junctions {

  private Junctions() {}

  /**
   * @param lines in metres
   * @return the same lines in degrees of the files, in the same order; wherever two of them cross
   *     or touch, both have the very same vertex
   */
  static List<Coordinate[]> join(List<List<Coordinate>> lines) {
    List<NodedSegmentString> strings = new ArrayList<>();
    for (List<Coordinate> line : lines) {
      strings.add(new NodedSegmentString(degrees(line), null));
    }
    new MCIndexNoder(new IntersectionAdder(new RobustLineIntersector())).computeNodes(strings);
    return strings.stream().map(Junctions::noded).toList();
  }

  static Coordinate[] degrees(List<Coordinate> line) {
    return CoordinateArrays.removeRepeatedPoints(
        line.stream().map(Plane::degrees).toArray(Coordinate[]::new));
  }

  private static Coordinate[] noded(NodedSegmentString string) {
    return CoordinateArrays.removeRepeatedPoints(
        Arrays.stream(string.getNodedCoordinates())
            .map(c -> Plane.rounded(c.x, c.y))
            .toArray(Coordinate[]::new));
  }
}
