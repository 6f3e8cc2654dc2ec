package org.firewell.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.firewell.feature.FeatureType;
import org.firewell.feature.FireStation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Point;

/**
 * Fire stations: those that the 2022 document names at the stage that it gives, a few more in
 * service, and a brigade in each unit with the posts that the document hands to it. Each stands
 * beside a road, so that engines can drive out.
 */
final class FireStations {

  private static final String OF_THE_DOCUMENT = "项目与阶段 晋政文〔2022〕201号；位置与装备为模拟数据 simulated";
  private static final String BRIGADE = "额定人数 晋政文〔2022〕201号；其余为模拟数据 simulated";

  /** From the edge of the road to the station's gate. */
  private static final double FORECOURT_M = 12;

  private final Land land;
  private final List<RoadLine> roads;
  private final Chance chance;
  private final List<FireStation> stations = new ArrayList<>();

  FireStations(Land land, RoadNetwork network, long seed) {
    this.land = land;
    this.roads = network.great().stream().filter(FireStations::canDriveOut).toList();
    this.chance = new Chance(seed, "fire-stations");
    stations.addAll(Csv.read("stations.csv", this::station));
    land.units().stream()
        .filter(unit -> !unit.brigadePosts().isEmpty())
        .forEach(unit -> stations.add(brigade(unit)));
  }

  List<FireStation> list() {
    return stations;
  }

  private FireStation station(Map<String, String> row) {
    Draft<FireStation> draft = Draft.simulated(FeatureType.FIRE_STATIONS, row.get("id"));
    if (row.get("real").equals("yes")) {
      draft.with("source", OF_THE_DOCUMENT);
    }
    return draft
        .with("name", row.get("name"))
        .with("valid_from", row.get("valid_from"))
        .with("township", row.get("unit_code"))
        .with("kind", row.get("kind"))
        .with("lifecycle", row.get("lifecycle"))
        .with("readiness_s", row.get("readiness_s"))
        .with("engines", row.get("engines"))
        .with("tankers", row.get("tankers"))
        .with("tank_m3", row.get("tank_m3"))
        .at(near(land.unit(row.get("unit_code")), 900));
  }

  /** The brigade of 紫帽 is the one that the document asks to be founded. */
  private FireStation brigade(Unit unit) {
    int quota = Integer.parseInt(unit.brigadePosts());
    boolean planned = unit.name().equals("紫帽镇");
    int filled = (int) Math.round(quota * chance.between(0.3, 1.15));
    return Draft.simulated(FeatureType.FIRE_STATIONS, "fs-brigade-" + unit.code())
        .with("name", unit.name() + "专职消防队")
        .with("source", BRIGADE)
        .with("valid_from", planned ? "2022-11-23" : chance.between(2015, 2021) + "-03-01")
        .with("township", unit.code())
        .with("kind", quota >= 20 ? "town_class_1" : "town_class_2")
        .with("lifecycle", planned ? "planned" : "in_service")
        .with("readiness_s", planned || chance.of(0.4) ? null : chance.oneOf(60, 60, 90, 120))
        .with("posts_quota", quota)
        .with("posts_filled", planned ? 0 : chance.of(0.9) ? filled : null)
        .with("engines", planned ? null : quota >= 20 ? 2 : 1)
        .with("tankers", planned ? null : 1)
        .with("tank_m3", planned ? null : chance.oneOf("3.5", "5", "6", "8"))
        .at(near(unit, 500));
  }

  /** Beside the road that is nearest to some place around the unit's seat. */
  private Point near(Unit unit, double away) {
    Coordinate middle = Plane.metres(unit.lon(), unit.lat());
    Coordinate place =
        new Coordinate(
            middle.x + chance.between(-away, away), middle.y + chance.between(-away, away));
    return Plane.point(besideRoad(place));
  }

  private Coordinate besideRoad(Coordinate place) {
    Coordinate beside = place;
    double nearest = Double.POSITIVE_INFINITY;
    for (RoadLine road : roads) {
      for (int i = 1; i < road.line().size(); i++) {
        LineSegment piece = new LineSegment(road.line().get(i - 1), road.line().get(i));
        double away = piece.distance(place);
        if (away < nearest) {
          nearest = away;
          Coordinate foot = piece.closestPoint(place);
          double share = Math.min(1, (road.rank().widthM / 2 + FORECOURT_M) / away);
          beside = new LineSegment(foot, place).pointAlong(share);
        }
      }
    }
    return beside;
  }

  private static boolean canDriveOut(RoadLine road) {
    return road.crossing() == RoadLine.Crossing.GROUND
        && road.rank() != RoadLine.Rank.MOTORWAY
        && road.rank() != RoadLine.Rank.MOTORWAY_LINK;
  }
}
