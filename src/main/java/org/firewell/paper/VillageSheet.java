package org.firewell.paper;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.FireStation;
import org.firewell.feature.MicroStation;
import org.firewell.feature.Village;
import org.firewell.geo.Ellipsoid;
import org.firewell.snapshot.Snapshot;
import org.firewell.snapshot.Townships;
import org.locationtech.jts.geom.Coordinate;

/**
 * One village on one card: its level and why, what would raise it, who is there when it burns, and
 * what its lanes are like.
 *
 * @param village whose card it is
 * @param unit its township
 * @param finding its row of completeness with what changed since the month before; empty where
 *     there is no answer
 * @param stations its own micro stations, by id
 * @param brigades the fire stations that are nearest to it, the nearest first
 * @param lanes the roads that touch it; null where that is not known
 * @param answers that it was made of
 */
public record VillageSheet(
    Village village,
    Townships.Unit unit,
    Map<String, Object> finding,
    List<MicroStation> stations,
    List<Brigade> brigades,
    FireLanes lanes,
    CountyAnswers answers) {

  /** The questions that it is made of. */
  public static final List<String> QUESTIONS = List.of("completeness", "changes");

  private static final int BRIGADES = 3;

  /**
   * A fire station and how far it is.
   *
   * @param metres in a straight line on the ellipsoid, from a point inside the village
   */
  public record Brigade(FireStation station, double metres) {}

  /** Composes. */
  public static VillageSheet of(Village village, CountyAnswers answers, Snapshot snapshot) {
    Map<String, Object> finding = new LinkedHashMap<>(row(answers, "completeness", village));
    row(answers, "changes", village).forEach(finding::putIfAbsent);
    return new VillageSheet(
        village,
        snapshot.townships().of(village),
        finding,
        stations(finding, snapshot),
        brigades(village, snapshot),
        FireLanes.of(village, snapshot).orElse(null),
        answers);
  }

  private static Map<String, Object> row(CountyAnswers answers, String question, Village village) {
    return answers.rows(question).stream()
        .filter(row -> village.id().equals(row.get("id")))
        .findFirst()
        .orElse(Map.of());
  }

  /** Those that completeness counted: a member is written as its id and how it came to belong. */
  private static List<MicroStation> stations(Map<String, Object> finding, Snapshot snapshot) {
    Set<String> members =
        ((List<?>) finding.getOrDefault("stations", List.of()))
            .stream()
                .map(member -> ((String) member).replaceFirst(":[A-Z]+$", ""))
                .collect(Collectors.toSet());
    return snapshot.list(FeatureType.MICRO_STATIONS).stream()
        .filter(station -> members.contains(station.id()))
        .sorted(Comparator.comparing(MicroStation::id))
        .toList();
  }

  private static List<Brigade> brigades(Village village, Snapshot snapshot) {
    Coordinate from = inside(village);
    Map<FireStation, Double> metres = new HashMap<>();
    for (FireStation station : snapshot.list(FeatureType.FIRE_STATIONS)) {
      Coordinate at = inside(station);
      metres.put(station, Ellipsoid.distance(from.x, from.y, at.x, at.y));
    }
    return metres.entrySet().stream()
        .map(entry -> new Brigade(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingDouble(Brigade::metres)
                .thenComparing(brigade -> brigade.station().id()))
        .limit(BRIGADES)
        .toList();
  }

  /** A point inside of it, where a distance from it begins. */
  public static Coordinate inside(Feature feature) {
    return feature.geometry().getInteriorPoint().getCoordinate();
  }
}
