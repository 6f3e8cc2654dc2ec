package org.firewell.analysis.servicearea;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firewell.feature.Building;
import org.firewell.network.RoadGraph;
import org.firewell.network.RoadPoint;
import org.firewell.network.Stretch;

/** Buildings by the edges at which they join the roads. Many threads may ask. */
final class JoinedBuildings {

  private final List<Building> buildings;
  private final double costPerLegMetre;

  /** Per edge the first of its joints, and the end of the last edge's. */
  private final int[] firstJoint;

  private final int[] jointBuilding;
  private final double[] jointOffset;
  private final double[] jointLeg;

  /**
   * @param points at which each building joins, none for one that does not
   */
  JoinedBuildings(
      RoadGraph graph,
      List<Building> buildings,
      List<List<RoadPoint>> points,
      double costPerLegMetre) {
    this.buildings = buildings;
    this.costPerLegMetre = costPerLegMetre;
    firstJoint = new int[graph.edges() + 1];
    points.forEach(all -> all.forEach(point -> firstJoint[point.edge() + 1]++));
    java.util.Arrays.parallelPrefix(firstJoint, Integer::sum);
    int[] next = firstJoint.clone();
    jointBuilding = new int[firstJoint[graph.edges()]];
    jointOffset = new double[jointBuilding.length];
    jointLeg = new double[jointBuilding.length];
    for (int building = 0; building < points.size(); building++) {
      for (RoadPoint point : points.get(building)) {
        int joint = next[point.edge()]++;
        jointBuilding[joint] = building;
        jointOffset[joint] = point.offsetM();
        jointLeg[joint] = point.offRoadM();
      }
    }
  }

  /** Counts each building at the least cost at which one of the stretches gets to it. */
  Rings within(List<Double> limits, List<Stretch> stretches, int stations) {
    Map<Integer, Way> ways = new HashMap<>();
    for (Stretch stretch : stretches) {
      for (int i = firstJoint[stretch.edge()]; i < firstJoint[stretch.edge() + 1]; i++) {
        if (jointOffset[i] >= stretch.fromM() && jointOffset[i] <= stretch.toM()) {
          double cost = stretch.costAt(jointOffset[i]) + jointLeg[i] * costPerLegMetre;
          ways.merge(jointBuilding[i], new Way(cost, stretch.source()), Way::lesser);
        }
      }
    }
    Rings rings = new Rings(limits, stations);
    ways.forEach((building, way) -> rings.add(buildings.get(building), way.source, way.cost));
    return rings;
  }

  /** Those that join no road, so that no way to them is known. */
  List<String> withoutRoad() {
    boolean[] joined = new boolean[buildings.size()];
    for (int building : jointBuilding) {
      joined[building] = true;
    }
    List<String> without = new ArrayList<>();
    for (int building = 0; building < joined.length; building++) {
      if (!joined[building]) {
        without.add(buildings.get(building).id());
      }
    }
    return without;
  }

  private record Way(double cost, int source) {

    Way lesser(Way other) {
      boolean same = cost == other.cost;
      return same ? (source <= other.source ? this : other) : cost < other.cost ? this : other;
    }
  }
}
