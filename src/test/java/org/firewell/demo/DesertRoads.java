package org.firewell.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.firewell.demo.DatasetFolder.Credit;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Road;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/**
 * Makes {@code gis-data/desert-roads}: the desert of coverage along roads, one peculiarity on each
 * spot, 5 km apart, with populations 1, 2, 4, 8, ... so that a sum says who is in it. Everything is
 * placed in metres east and north of its spot. The answers beside the files are worked by hand and
 * not made here.
 */
public final class DesertRoads {

  private static final Credit INVENTED =
      new Credit("CC0-1.0", "invented, 模拟数据 simulated; firewell: made by DesertRoads");

  private static final List<String> HEAD =
      List.of(
          "# Made by DesertRoads; the answers are worked by hand in answers/.",
          "name: 沙漠道路",
          "crs: CRS84",
          "as_of: 2022-12-31",
          "rulesets: [gb]");

  private static final int COLUMNS = 4;
  private static final double APART_KM = 5;

  private final DatasetFolder dataset = new DatasetFolder(Desert.DECIMALS);
  private int spot;
  private int roads;

  private DesertRoads() {
    for (FeatureType<?> type :
        List.of(
            FeatureType.HYDRANTS,
            FeatureType.WATER_INTAKES,
            FeatureType.FIRE_STATIONS,
            FeatureType.ROADS,
            FeatureType.BARRIERS,
            FeatureType.BUILDINGS)) {
      dataset.layer(type, INVENTED);
    }
  }

  /**
   * @param args the folder to write to; {@code gis-data/desert-roads} by default
   */
  public static void main(String[] args) throws IOException {
    write(Path.of(args.length > 0 ? args[0] : "gis-data/desert-roads"));
  }

  static void write(Path folder) throws IOException {
    DesertRoads desert = new DesertRoads();
    desert.place();
    desert.dataset.write(folder, HEAD);
  }

  private void place() {
    spot("a road", 100, -10);
    road(-1000, 0, 1000, 0);
    hydrantAt(0, 10, hydrant(""));
    stationAt(-500, 0);

    spot("a detour", 100, 0);
    road(0, 0, 0, 100, 100, 100, 100, 0);
    hydrantAt(0, 0, hydrant(""));

    spot("a river without a bridge", 100, 0);
    road(-100, 0, 200, 0);
    barrier("river", 50, -300, 50, 300);
    hydrantAt(0, 0, hydrant(""));

    spot("a river with a bridge", 100, 0);
    road(-100, 0, 40, 0);
    road(bridge(), 40, 0, 60, 0);
    road(60, 0, 200, 0);
    barrier("river", 50, -300, 50, 300);
    hydrantAt(0, 0, hydrant(""));

    spot("a motorway without a bridge", 100, 0);
    road(-100, 0, 200, 0);
    road(street().with("class", "motorway"), 50, -300, 50, 300);
    hydrantAt(0, 0, hydrant(""));

    spot("a bridge over a motorway", 100, 0);
    road(bridge(), -100, 0, 200, 0);
    road(street().with("class", "motorway"), 50, -300, 50, 300);
    hydrantAt(0, 0, hydrant(""));

    spot("a one-way ring", 0, 50);
    road(street().with("oneway", "yes"), 0, 0, 100, 0, 100, 100);
    road(street().with("oneway", "yes"), 100, 100, 0, 100, 0, 0);
    hydrantAt(0, 0, hydrant(""));
    stationAt(0, 0);

    spot("an island of the graph", 100, 0);
    road(-100, 0, 40, 0);
    road(60, 0, 200, 0);
    hydrantAt(0, 0, hydrant(""));

    spot("between two roads", 100, 10);
    road(-50, 0, 0, 0, 200, 0);
    road(0, 0, 0, 30);
    road(0, 30, 200, 30);
    hydrantAt(0, 30, hydrant(""));

    spot("two hydrants at equal distance", 0, 5);
    road(-200, 0, 200, 0);
    hydrantAt(-100, 0, hydrant("-a"));
    hydrantAt(100, 0, hydrant("-b"));

    spot("30.1 m off the road", 50, 30.1);
    road(-200, 0, 200, 0);
    hydrantAt(0, 0, hydrant(""));

    spot("a wall before the road", 50, 20);
    road(-200, 0, 200, 0);
    barrier("wall", 0, 10, 100, 10);
    hydrantAt(0, 0, hydrant(""));

    spot("a station too late", 100, 0);
    road(-2400, 0, 0, 0, 100, 0);
    hydrantAt(0, 0, hydrant(""));
    stationAt(-2400, 0);

    spot("reached by hose and not in a straight line", 149, 20);
    road(-200, 0, 200, 0);
    hydrantAt(0, 0, hydrant(""));

    spot("a damaged hydrant", 100, 0);
    road(-200, 0, 200, 0);
    hydrantAt(0, 0, hydrant("").with("condition", "damaged"));

    spot("a damaged hydrant across a river", 100, 0);
    road(-200, 0, 200, 0);
    barrier("river", 50, -300, 50, 300);
    hydrantAt(0, 0, hydrant("").with("condition", "damaged"));

    spot("on a cliff", 100, 0, 90.0);
    road(-200, 0, 200, 0);
    hydrantAt(0, 0, hydrant("").with("height_m", 5));

    spot("up a hill", 100, 0, 80.0);
    road(-200, 0, 200, 0);
    hydrantAt(0, 0, hydrant("").with("height_m", 5));
  }

  private void spot(String name, double east, double north) {
    spot(name, east, north, null);
  }

  /** Goes to the next spot, and puts its house there. */
  private void spot(String name, double east, double north, Double heightOrNull) {
    spot++;
    roads = 0;
    dataset.add(
        Draft.simulated(FeatureType.BUILDINGS, id())
            .with("name", name)
            .with("population", 1 << (spot - 1))
            .with("height_m", heightOrNull)
            .at(Desert.point(at(east, north))));
  }

  private String id() {
    return "r%02d".formatted(spot);
  }

  private Draft<Hydrant> hydrant(String suffix) {
    return DesertCompleteness.soundHydrant("hyd-" + id() + suffix);
  }

  private void hydrantAt(double east, double north, Draft<Hydrant> hydrant) {
    dataset.add(hydrant.at(Desert.point(at(east, north))));
  }

  private void stationAt(double east, double north) {
    dataset.add(
        Draft.simulated(FeatureType.FIRE_STATIONS, "st-" + id())
            .with("kind", "class_1")
            .with("lifecycle", "in_service")
            .at(Desert.point(at(east, north))));
  }

  /** 10 m in a second. */
  private Draft<Road> street() {
    return Draft.simulated(FeatureType.ROADS, id() + "-" + ++roads)
        .with("class", "residential")
        .with("speed_kmh", "36");
  }

  private Draft<Road> bridge() {
    return street().with("bridge", "yes").with("layer", "1");
  }

  private void road(double... line) {
    road(street(), line);
  }

  private void road(Draft<Road> road, double... line) {
    dataset.add(road.at(line(line)));
  }

  private void barrier(String kind, double... line) {
    dataset.add(
        Draft.simulated(FeatureType.BARRIERS, kind + "-" + id()).with("kind", kind).at(line(line)));
  }

  private LineString line(double... metres) {
    Coordinate[] line = new Coordinate[metres.length / 2];
    for (int i = 0; i < line.length; i++) {
      line[i] = at(metres[2 * i], metres[2 * i + 1]);
    }
    return Plane.GEOMETRY.createLineString(line);
  }

  private Coordinate at(double east, double north) {
    int row = (spot - 1) / COLUMNS;
    int column = (spot - 1) % COLUMNS;
    return Desert.from(Desert.spot(APART_KM * column, APART_KM * row), east, north);
  }
}
