package org.firewell.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.firewell.feature.Building;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.HydrantKind;
import org.firewell.feature.IntakeKind;
import org.firewell.feature.Road;
import org.firewell.feature.StationKind;
import org.firewell.feature.Ternary;
import org.firewell.feature.WaterIntake;
import org.firewell.ingest.file.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OsmRowsTest {

  @TempDir Path folder;

  private final OsmBytes osm =
      new OsmBytes()
          .node(1, 11.5, 50)
          .node(2, 11.51, 50)
          .node(3, 11.51, 50.01)
          .node(4, 11.5, 50.01);

  @Test
  void a_way_is_a_road_through_its_nodes_to_the_last_digit() {
    osm.way(123, new long[] {1, 2, 3}, "highway=residential", "name=Lindenstraße");

    Road road = roads(read()).get(0);

    assertThat(road.id()).isEqualTo("w123");
    assertThat(road.name()).isEqualTo("Lindenstraße");
    assertThat(road.roadClass()).isEqualTo("residential");
    assertThat(road.geometry().toText()).isEqualTo("LINESTRING (11.5 50, 11.51 50, 11.51 50.01)");
  }

  @Test
  void a_way_that_is_one_way_against_its_direction_is_turned_round() {
    osm.way(1, new long[] {1, 2}, "highway=service", "oneway=-1")
        .way(2, new long[] {1, 2}, "highway=service", "oneway=reverse")
        .way(3, new long[] {1, 2}, "highway=service", "oneway=yes");

    List<Road> roads = roads(read());

    assertThat(roads).extracting(Road::oneway).containsOnly(Ternary.YES);
    assertThat(roads)
        .extracting(road -> road.geometry().toText())
        .containsExactly(
            "LINESTRING (11.51 50, 11.5 50)",
            "LINESTRING (11.51 50, 11.5 50)",
            "LINESTRING (11.5 50, 11.51 50)");
  }

  @Test
  void motorways_and_roundabouts_are_one_way_unless_they_say_otherwise_and_nothing_else_is() {
    osm.way(1, new long[] {1, 2}, "highway=motorway")
        .way(2, new long[] {1, 2, 3, 1}, "highway=tertiary", "junction=roundabout")
        .way(3, new long[] {1, 2}, "highway=motorway", "oneway=no")
        .way(4, new long[] {1, 2}, "highway=primary")
        .way(5, new long[] {1, 2}, "highway=primary", "oneway=reversible");

    assertThat(roads(read()))
        .extracting(Road::oneway)
        .containsExactly(Ternary.YES, Ternary.YES, Ternary.NO, null, null);
  }

  @Test
  void the_tag_ele_is_the_height_in_metres_and_what_is_none_is_counted() {
    osm.node(10, 11.5, 50, "emergency=fire_hydrant", "ele=312.5")
        .node(11, 11.5, 50, "emergency=fire_hydrant", "ele=-2 m")
        .node(12, 11.5, 50, "emergency=fire_hydrant", "ele=1000 ft")
        .way(1, new long[] {1, 2, 3, 1}, "building=yes", "ele=305");

    Dataset dataset =
        Folders.in(folder)
            .file("town.osm.pbf", osm.bytes())
            .file(
                "dataset.yaml",
                "files:",
                "  hydrants: {path: town.osm.pbf}",
                "  buildings: {path: town.osm.pbf}")
            .read();

    assertThat(dataset.ground().list(FeatureType.HYDRANTS))
        .extracting(Hydrant::heightM)
        .containsExactly(312.5, -2.0, null);
    assertThat(dataset.ground().list(FeatureType.BUILDINGS))
        .extracting(Building::heightM)
        .containsExactly(305.0);
    assertThat(dataset.notices())
        .extracting(Notice::toString)
        .contains(
            "WARNING town.osm.pbf: tags that could not be read, taken as unknown: ele=1000 ft (1)");
  }

  @Test
  void speed_width_bridge_tunnel_and_layer_are_read_and_what_is_no_number_is_counted() {
    osm.way(
            1,
            new long[] {1, 2},
            "highway=primary",
            "maxspeed=50 mph",
            "width=3.5 m",
            "bridge=viaduct",
            "tunnel=no",
            "layer=-1")
        .way(2, new long[] {1, 2}, "highway=primary", "maxspeed=DE:urban", "layer=0;1");

    Dataset dataset = read();
    Road road = roads(dataset).get(0);

    // 50 miles x 1.609344 km
    assertThat(road.speedKmh()).isEqualTo(80.4672);
    assertThat(road.widthM()).isEqualTo(3.5);
    assertThat(road.bridge()).isEqualTo(Ternary.YES);
    assertThat(road.tunnel()).isEqualTo(Ternary.NO);
    assertThat(road.layer()).isEqualTo(-1);
    assertThat(roads(dataset).get(1).speedKmh()).isNull();
    assertThat(dataset.notices())
        .extracting(Notice::toString)
        .containsExactly(
            "WARNING roads.osm.pbf: tags that could not be read, taken as unknown:"
                + " layer=0;1 (1), maxspeed=DE:urban (1)");
  }

  @Test
  void what_bars_everybody_or_is_no_way_is_left_out_and_counted() {
    osm.way(1, new long[] {1, 2}, "highway=service", "access=no")
        .way(2, new long[] {1, 2}, "highway=service", "access=no", "foot=yes")
        .way(3, new long[] {1, 2}, "highway=service", "access=private")
        .way(4, new long[] {1, 2}, "highway=construction")
        .way(5, new long[] {1, 2}, "highway=construction")
        .way(6, new long[] {1, 2}, "waterway=stream");

    Dataset dataset = read();

    assertThat(roads(dataset)).extracting(Feature::id).containsExactly("w2", "w3");
    assertThat(dataset.notices())
        .extracting(Notice::toString)
        .containsExactly(
            "WARNING roads.osm.pbf: left out: access=no (1), highway=construction (2)");
  }

  @Test
  void a_way_whose_nodes_are_missing_is_an_error_of_its_row() {
    osm.way(7, new long[] {1, 99, 2}, "highway=service").way(8, new long[] {1}, "highway=path");

    Dataset dataset = read();

    assertThat(dataset.notices())
        .extracting(Notice::toString)
        .contains(
            "ERROR roads.osm.pbf: none of 2 rows can be used; roads stay unknown",
            "ERROR roads.osm.pbf row 1 id w7: 1 of its 3 nodes are not in the extract",
            "ERROR roads.osm.pbf row 2 id w8: a line of one position; 2 are the least");
  }

  @Test
  void several_collections_come_from_one_extract() {
    osm.node(
            5,
            11.52,
            50,
            "emergency=fire_hydrant",
            "fire_hydrant:type=underground",
            "fire_hydrant:diameter=100",
            "fire_hydrant:flow_rate=800 l/min",
            "ref=H7")
        .node(6, 11.53, 50, "emergency=fire_hydrant", "fire_hydrant:type=pond")
        .node(7, 11.54, 50, "emergency=fire_hydrant", "fire_hydrant:flow_rate=800")
        .node(8, 11.55, 50, "emergency=suction_point", "water_source=stream")
        .way(9, new long[] {1, 2, 3, 4, 1}, "amenity=fire_station", "fire_station:type=volunteer")
        .way(10, new long[] {1, 2, 3, 4, 1}, "building=house", "building:levels=2")
        .way(11, new long[] {1, 2, 3}, "building=house")
        .way(12, new long[] {1, 3}, "railway=rail")
        .way(13, new long[] {1, 3}, "railway=rail", "bridge=yes")
        .relation(14, "type=multipolygon", "building=yes");

    Dataset dataset =
        Folders.in(folder)
            .file("town.osm.pbf", osm.bytes())
            .file(
                "dataset.yaml",
                "files:",
                "  hydrants: {path: town.osm.pbf}",
                "  water-intakes: {path: town.osm.pbf}",
                "  fire-stations: {path: town.osm.pbf}",
                "  barriers: {path: town.osm.pbf}",
                "  buildings: {path: town.osm.pbf, rename: {building: name}}")
            .read();

    List<Hydrant> hydrants = dataset.ground().list(FeatureType.HYDRANTS);
    assertThat(ids(hydrants)).isEqualTo("n5 n7");
    assertThat(hydrants.get(0).kind()).isEqualTo(HydrantKind.BELOW_GROUND);
    assertThat(hydrants.get(0).code()).isEqualTo("H7");
    assertThat(hydrants.get(0).mainDiameterMm()).isEqualTo(100);
    // 800 l / 60 s; a bare number may be either
    assertThat(hydrants.get(0).flowLS()).isEqualTo(13.333333);
    assertThat(hydrants.get(1).flowLS()).isNull();
    assertThat(dataset.ground().list(FeatureType.WATER_INTAKES))
        .extracting(WaterIntake::kind)
        .containsExactly(IntakeKind.POND, IntakeKind.NATURAL_BANK);
    assertThat(dataset.ground().list(FeatureType.FIRE_STATIONS).get(0).kind())
        .isEqualTo(StationKind.VOLUNTEER);
    assertThat(dataset.ground().list(FeatureType.FIRE_STATIONS).get(0).geometry().getX())
        .isBetween(11.5049, 11.5051);
    assertThat(ids(dataset.ground().list(FeatureType.BARRIERS))).isEqualTo("w12");
    List<Building> buildings = dataset.ground().list(FeatureType.BUILDINGS);
    assertThat(ids(buildings)).isEqualTo("w10");
    assertThat(buildings.get(0).storeys()).isEqualTo(2);
    assertThat(buildings.get(0).name()).isEqualTo("house");
    assertThat(dataset.layers().get(FeatureType.HYDRANTS).origin())
        .isEqualTo("OpenStreetMap contributors");
    assertThat(dataset.notices())
        .extracting(Notice::reason)
        .contains(
            "relations left out: 1; nodes and ways are read",
            "drawn as an outline, taken by its middle: 1",
            "tags that could not be read, taken as unknown: fire_hydrant:flow_rate=800 (1)",
            "a way that does not end where it begins is no outline");
  }

  @Test
  void an_extract_that_is_cut_gives_what_stands_before_the_cut_or_nothing_at_all() {
    byte[] whole = osm.way(1, new long[] {1, 2}, "highway=service").bytes();
    for (int length = 0; length < whole.length; length++) {
      Dataset dataset = read(Arrays.copyOf(whole, length));
      assertThat(dataset.hasErrors()).as("%d bytes", length).isTrue();
      assertThat(dataset.ground().has(FeatureType.ROADS)).as("%d bytes", length).isFalse();
    }
  }

  @Test
  void what_is_no_extract_or_needs_more_than_is_understood_is_refused() {
    assertThat(read("hello, world".getBytes()).notices().get(0).reason())
        .isEqualTo("no OpenStreetMap extract (.osm.pbf); nothing of the file is used");
    assertThat(
            read(new OsmBytes().needs("HistoricalInformation").bytes()).notices().get(0).reason())
        .startsWith("the extract needs \"HistoricalInformation\", which is not read");
  }

  @Test
  void nodes_behind_ways_are_refused_rather_than_roads_lost() {
    osm.way(1, new long[] {1, 2}, "highway=service").node(9, 11.6, 50);

    Dataset dataset = read();

    assertThat(dataset.ground().has(FeatureType.ROADS)).isFalse();
    assertThat(dataset.notices().get(0).reason()).startsWith("nodes stand behind ways");
  }

  private Dataset read() {
    return read(osm.bytes());
  }

  private Dataset read(byte[] extract) {
    return Folders.in(folder).file("roads.osm.pbf", extract).read();
  }

  private static List<Road> roads(Dataset dataset) {
    return dataset.ground().list(FeatureType.ROADS);
  }

  private static String ids(List<? extends Feature> features) {
    return features.stream().map(Feature::id).collect(Collectors.joining(" "));
  }
}
