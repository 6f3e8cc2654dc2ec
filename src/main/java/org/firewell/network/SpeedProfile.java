package org.firewell.network;

import java.util.Map;
import org.firewell.feature.Road;

/**
 * How fast engines drive, in kilometres an hour; 0 closes a road to them.
 *
 * @param kmhByClass speeds of roads that have none of their own, by class
 * @param otherKmh the speed of every other road
 */
public record SpeedProfile(Map<String, Double> kmhByClass, double otherKmh) {

  public SpeedProfile {
    kmhByClass = Map.copyOf(kmhByClass);
  }

  /** The road's own speed where it is known, else that of its class. */
  public double kmh(Road road) {
    if (road.speedKmh() != null) {
      return road.speedKmh();
    }
    return road.roadClass() == null
        ? otherKmh
        : kmhByClass.getOrDefault(road.roadClass(), otherKmh);
  }

  /** The seconds that each edge takes, infinite where it is closed. */
  public double[] seconds(RoadGraph graph) {
    double[] seconds = new double[graph.edges()];
    for (int edge = 0; edge < seconds.length; edge++) {
      seconds[edge] = graph.lengthM(edge) * 3.6 / Math.max(0, kmh(graph.road(edge)));
    }
    return seconds;
  }
}
