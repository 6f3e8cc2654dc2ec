package org.firewell.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.firewell.demo.DatasetFolder.Credit;
import org.firewell.demo.Obstacles.Obstacle;
import org.firewell.feature.FeatureType;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Makes {@code gis-data/jinjiang}: real units, names, codes and quotas; everything else is drawn
 * from the seed and says on every feature that it is simulated.
 */
public final class JinjiangGenerator {

  /** Another seed is another county. */
  static final long SEED = 350582;

  private static final String OWN = "水哨样例数据，种子 " + SEED;
  private static final Credit SIMULATED = new Credit("CC0-1.0", "模拟数据; " + OWN);
  private static final Credit UNITS =
      new Credit(
          "CC BY 4.0（点位）, CC0-1.0（范围）",
          "名称：晋政文〔2022〕201号; 代码：统计用区划代码 2023; 已知驻地：GeoNames（geonames.org，CC BY 4.0）; 范围为模拟数据; "
              + OWN);
  private static final Credit VILLAGES =
      new Credit(
          "WTFPL（名称、代码）, CC BY 4.0（点位）, CC0-1.0（范围）",
          "名称、代码：统计用区划代码 2023（modood/Administrative-divisions-of-China）; 已知点位：GeoNames（geonames.org，CC BY 4.0）; 范围、人口和供水为模拟数据; "
              + OWN);
  private static final Credit STATIONS =
      new Credit("CC0-1.0", "项目、阶段和队伍编制：晋政文〔2022〕201号; 其余为模拟数据; " + OWN);

  private static final List<String> HEAD =
      List.of(
          "# Made by JinjiangGenerator; see gis-data/README.md. Positions are schematic.",
          "name: 晋江市",
          "crs: CRS84",
          "as_of: 2022-12-31",
          "rulesets: [jinjiang-2022, sanyuan-2023]");

  private JinjiangGenerator() {}

  /**
   * @param args the folder to write to; {@code gis-data/jinjiang} by default
   */
  public static void main(String[] args) throws IOException {
    write(dataset(), Path.of(args.length > 0 ? args[0] : "gis-data/jinjiang"));
  }

  static void write(DatasetFolder dataset, Path folder) throws IOException {
    dataset.write(folder, HEAD);
    Files.writeString(
        folder.resolve("figures.csv"), Figures.csv(Unit.list()), StandardCharsets.UTF_8);
  }

  static DatasetFolder dataset() {
    Relief relief = new Relief(SEED);
    Land land = new Land(Unit.list(), Place.list(), relief);
    Obstacles obstacles = new Obstacles(Plane.metres(land.county()));
    List<Settlement> settlements = new Settlements(land, obstacles, relief, SEED).list();
    RoadNetwork network = new RoadNetwork(land, obstacles, settlements, relief, SEED);
    Houses houses = new Houses(land, obstacles, settlements, network, SEED);
    Mains mains = new Mains(land, settlements, network, SEED);
    Villages villages = new Villages(land, mains, houses, SEED);

    DatasetFolder dataset = layers();
    land.units().forEach(unit -> addTownship(dataset, land, unit));
    villages.addTo(dataset);
    new Hydrants(land, mains, villages, settlements, network, SEED).list().forEach(dataset::add);
    new Intakes(land, villages, obstacles, settlements, SEED).list().forEach(dataset::add);
    new FireStations(land, network, SEED).list().forEach(dataset::add);
    new MicroStations(land, villages, settlements, SEED).list().forEach(dataset::add);
    new Roads(land, settlements, network, SEED).list().forEach(dataset::add);
    mains.list().forEach(dataset::add);
    obstacles.list().forEach(obstacle -> addBarrier(dataset, obstacle));
    new Walls(settlements, houses, SEED).list().forEach(dataset::add);
    houses.list().forEach(dataset::add);
    return dataset;
  }

  private static DatasetFolder layers() {
    DatasetFolder dataset = new DatasetFolder(Plane.DECIMALS);
    for (FeatureType<?> type : FeatureType.all()) {
      dataset.layer(
          type,
          type == FeatureType.TOWNSHIPS
              ? UNITS
              : type == FeatureType.VILLAGES
                  ? VILLAGES
                  : type == FeatureType.FIRE_STATIONS ? STATIONS : SIMULATED);
    }
    return dataset;
  }

  private static void addTownship(DatasetFolder dataset, Land land, Unit unit) {
    String point = unit.geonameId().isEmpty() ? "" : "驻地 GeoNames " + unit.geonameId() + "；";
    dataset.add(
        Draft.simulated(FeatureType.TOWNSHIPS, unit.code())
            .with("name", unit.name())
            .with("source", "名称代码为实；" + point + "范围为模拟数据 simulated")
            .with("code", unit.code())
            .with("kind", unit.kind())
            .at(land.township(unit.code())));
  }

  private static void addBarrier(DatasetFolder dataset, Obstacle obstacle) {
    dataset.add(
        Draft.simulated(FeatureType.BARRIERS, obstacle.id())
            .with("name", obstacle.name())
            .with("kind", obstacle.kind().name().toLowerCase(java.util.Locale.ROOT))
            .at(shape(obstacle.shape())));
  }

  private static Geometry shape(Geometry metres) {
    return metres instanceof Polygon area
        ? Plane.polygon(area)
        : Plane.line(metres.getCoordinates());
  }
}
