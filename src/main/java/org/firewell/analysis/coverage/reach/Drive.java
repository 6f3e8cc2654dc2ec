package org.firewell.analysis.coverage.reach;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.firewell.analysis.coverage.asked.Facility;
import org.firewell.analysis.coverage.supply.Source;
import org.firewell.feature.FeatureType;
import org.firewell.network.RoadGraph;
import org.firewell.network.Travel;
import org.firewell.snapshot.Driving;
import org.firewell.standard.Norm;
import org.firewell.standard.Provision;
import org.firewell.standard.Ruleset;

/**
 * How stations move: when they start, and how fast they are ({@link Driving}).
 *
 * @param speedFactor 1 for the law's speeds, 0.8 for a fifth slower; it leaves readiness as it is
 */
public record Drive(Ruleset law, double speedFactor) {

  Travel travel(RoadGraph graph, FeatureType<?> station) {
    return Travel.engine(graph, seconds(graph, station));
  }

  double readinessS(Source station) {
    return Driving.readinessS(station.feature(), law);
  }

  /** The highest speed on any road, in metres a second; 0 where none is driven. */
  double fastest(RoadGraph graph, FeatureType<?> station) {
    double[] seconds = seconds(graph, station);
    double fastest = 0;
    for (int edge = 0; edge < seconds.length; edge++) {
      fastest = Math.max(fastest, seconds[edge] == 0 ? 0 : graph.lengthM(edge) / seconds[edge]);
    }
    return fastest;
  }

  /** The speeds that the law sets, with their clauses, for the reader of an answer. */
  public static List<Map<String, Object>> profile(Ruleset law, List<Facility> stations) {
    return stations.stream()
        .flatMap(station -> norms(station.type()).stream())
        .map(law::provision)
        .map(Provision::plain)
        .toList();
  }

  private static List<Norm> norms(FeatureType<?> station) {
    return station == FeatureType.MICRO_STATIONS
        ? List.of(Norm.MICRO_STATION_READINESS_S, Norm.MICRO_STATION_SPEED_KMH)
        : Arrays.stream(Norm.values())
            .filter(n -> n == Norm.STATION_READINESS_S || n.name().startsWith("DRIVE_"))
            .toList();
  }

  private double[] seconds(RoadGraph graph, FeatureType<?> station) {
    double[] seconds =
        station == FeatureType.MICRO_STATIONS
            ? Driving.microStationSeconds(graph, law)
            : Driving.engineSeconds(graph, law);
    for (int edge = 0; edge < seconds.length; edge++) {
      seconds[edge] /= speedFactor;
    }
    return seconds;
  }
}
