package org.firewell.snapshot;

import static org.firewell.standard.Norm.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.firewell.feature.Feature;
import org.firewell.feature.FireStation;
import org.firewell.feature.MicroStation;
import org.firewell.feature.Road;
import org.firewell.network.RoadGraph;
import org.firewell.network.SpeedProfile;
import org.firewell.network.Travel;
import org.firewell.standard.Norm;
import org.firewell.standard.Ruleset;

/** How fast help drives under a law, in seconds along a road graph; one-way roads are heeded. */
public final class Driving {

  private static final Map<String, Norm> BY_CLASS =
      Map.of(
          "motorway", DRIVE_MOTORWAY_KMH,
          "trunk", DRIVE_TRUNK_KMH,
          "primary", DRIVE_PRIMARY_KMH,
          "secondary", DRIVE_SECONDARY_KMH,
          "tertiary", DRIVE_TERTIARY_KMH,
          "residential", DRIVE_RESIDENTIAL_KMH,
          "track", DRIVE_TRACK_KMH);

  /** No engine drives there, unless the road records a speed. */
  private static final List<String> FOOTPATHS =
      List.of("footway", "path", "steps", "cycleway", "bridleway", "corridor");

  private Driving() {}

  /** The law's speeds by class of road; a link drives like the class that it belongs to. */
  public static SpeedProfile speeds(Ruleset law) {
    Map<String, Double> kmh = new HashMap<>();
    BY_CLASS.forEach(
        (roadClass, norm) -> {
          kmh.put(roadClass, law.value(norm));
          kmh.put(roadClass + "_link", law.value(norm));
        });
    FOOTPATHS.forEach(roadClass -> kmh.put(roadClass, 0.0));
    return new SpeedProfile(kmh, law.value(DRIVE_OTHER_KMH));
  }

  /** Whether engines drive on a road. */
  public static Predicate<Road> isForEngines(Ruleset law) {
    SpeedProfile speeds = speeds(law);
    return road -> speeds.kmh(road) > 0;
  }

  /** Seconds from the order until a station moves: as it records, else as the law says. */
  public static double readinessS(Feature station, Ruleset law) {
    if (station instanceof MicroStation) {
      return law.value(MICRO_STATION_READINESS_S);
    }
    return station instanceof FireStation brigade && brigade.readinessS() != null
        ? brigade.readinessS()
        : law.value(STATION_READINESS_S);
  }

  /** Engines: the road's own speed where it is known, else that of its class. */
  public static Travel engines(RoadGraph graph, Ruleset law) {
    return Travel.engine(graph, engineSeconds(graph, law));
  }

  /** Micro stations move at a speed of their own, whatever the road allows. */
  public static Travel microStations(RoadGraph graph, Ruleset law) {
    return Travel.engine(graph, microStationSeconds(graph, law));
  }

  /** Seconds of each edge for {@link #engines}, infinite where none drives. */
  public static double[] engineSeconds(RoadGraph graph, Ruleset law) {
    return speeds(law).seconds(graph);
  }

  /** Seconds of each edge for {@link #microStations}, infinite on motorways. */
  public static double[] microStationSeconds(RoadGraph graph, Ruleset law) {
    double[] seconds = new double[graph.edges()];
    for (int edge = 0; edge < seconds.length; edge++) {
      seconds[edge] =
          Travel.isMotorway(graph.road(edge))
              ? Double.POSITIVE_INFINITY
              : graph.lengthM(edge) * 3.6 / law.value(MICRO_STATION_SPEED_KMH);
    }
    return seconds;
  }
}
