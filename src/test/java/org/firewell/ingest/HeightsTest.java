package org.firewell.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.firewell.ingest.Folders.feature;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.ingest.file.Notice;
import org.firewell.ingest.file.Shapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeightsTest {

  @TempDir Path folder;

  @Test
  void the_third_number_of_a_position_is_the_height_and_leaves_the_geometry() {
    Dataset dataset =
        hydrants(at("118.5, 24.7, 12.5", "a"), at("118.5, 24.7", "b"), at("118.5, 24.7, -3", "c"));

    assertThat(heights(dataset, FeatureType.HYDRANTS)).containsExactly(12.5, null, -3.0);
    Feature first = dataset.ground().list(FeatureType.HYDRANTS).get(0);
    assertThat(first.geometry().getCoordinate().getZ()).isNaN();
    assertThat(first.geometry())
        .isEqualTo(Shapes.FACTORY.createPoint(first.geometry().getCoordinate()));
    assertThat(dataset.notices()).isEmpty();
  }

  @Test
  void a_third_number_that_is_none_is_unknown_and_a_fourth_is_no_height() {
    Dataset dataset =
        hydrants(
            at("118.5, 24.7, NaN", "a"),
            at("118.5, 24.7, null", "b"),
            at("118.5, 24.7, Infinity", "c"),
            at("118.5, 24.7, 7, 2022", "d"));

    assertThat(heights(dataset, FeatureType.HYDRANTS)).containsExactly(null, null, null, 7.0);
    assertThat(dataset.notices()).isEmpty();
  }

  @Test
  void of_an_outline_the_lowest_counts_for_the_others_may_be_on_the_roof() {
    Dataset dataset =
        Folders.in(folder)
            .geojson(
                "buildings.geojson",
                feature(
                    "{\"type\": \"Polygon\", \"coordinates\": [[[118.5, 24.7, 61.2], [118.5001, 24.7],"
                        + " [118.5001, 24.7001, 52.3], [118.5, 24.7, 61.2]]]}",
                    "\"id\": \"b\""))
            .geojson("villages.geojson", at("118.5, 24.7, 33", "v"))
            .geojson("townships.geojson", at("118.5, 24.7, 33", "t"))
            .read();

    assertThat(heights(dataset, FeatureType.BUILDINGS)).containsExactly(52.3);
    assertThat(heights(dataset, FeatureType.VILLAGES)).containsExactly(33.0);
    assertThat(dataset.notices()).isEmpty();
  }

  @Test
  void the_attribute_wins_and_a_metre_between_the_two_is_told() {
    Dataset dataset =
        hydrants(
            point3("118.5, 24.7, 52.3", "\"id\": \"a\", \"height_m\": 12"),
            point3("118.5, 24.7, 52.3", "\"id\": \"b\", \"height_m\": 51.3"),
            point3("118.5, 24.7", "\"id\": \"c\", \"height_m\": \"-4.5\""));

    assertThat(heights(dataset, FeatureType.HYDRANTS)).containsExactly(12.0, 51.3, -4.5);
    assertThat(dataset.notices())
        .extracting(Notice::toString)
        .containsExactly(
            "WARNING hydrants.geojson row 1 id a: height_m 12, but the third ordinate 52.3;"
                + " height_m is taken (line 2)");
  }

  @Test
  void what_is_no_height_on_this_earth_is_unknown_and_told() {
    Dataset dataset =
        hydrants(
            at("118.5, 24.7, -9999", "a"),
            point3("118.5, 24.7", "\"id\": \"b\", \"height_m\": 9000.5"),
            point3("118.5, 24.7", "\"id\": \"c\", \"height_m\": -500"),
            point3("118.5, 24.7, 20", "\"id\": \"d\", \"height_m\": \"high\""));

    assertThat(heights(dataset, FeatureType.HYDRANTS)).containsExactly(null, null, -500.0, null);
    assertThat(dataset.notices())
        .extracting(Notice::toString)
        .containsExactly(
            "WARNING hydrants.geojson row 1 id a: the third ordinate -9999.0 is no height above sea"
                + " level (-500 to 9000 m); taken as unknown (line 2)",
            "ERROR hydrants.geojson row 2 id b: height_m: 9000.5 is no height above sea level"
                + " (-500 to 9000 m); taken as unknown (line 3)",
            "ERROR hydrants.geojson row 4 id d: height_m: \"high\" is not a number; taken as unknown"
                + " (line 5)");
  }

  @Test
  void a_file_of_zeros_knows_no_heights_and_one_of_zeros_and_others_does() {
    String[] zeros =
        IntStream.range(0, 10).mapToObj(i -> at("118.5, 24.7, 0", "z" + i)).toArray(String[]::new);
    Dataset all = hydrants(zeros);
    assertThat(heights(all, FeatureType.HYDRANTS)).hasSize(10).containsOnlyNulls();
    assertThat(all.ground().list(FeatureType.HYDRANTS).get(3).id()).isEqualTo("z3");
    assertThat(all.notices())
        .extracting(Notice::toString)
        .containsExactly(
            "WARNING hydrants.geojson: all 10 third ordinates are 0, as where no height is known;"
                + " taken as unknown, height_m says sea level");

    zeros[9] = at("118.5, 24.7, 2", "z9");
    Dataset some = hydrants(zeros);
    assertThat(heights(some, FeatureType.HYDRANTS)).containsOnly(0.0, 2.0);
    assertThat(some.notices()).isEmpty();

    assertThat(heights(hydrants(at("118.5, 24.7, 0", "a")), FeatureType.HYDRANTS))
        .containsExactly(0.0);
  }

  @Test
  void heights_of_two_systems_are_asked_about_and_a_slope_is_not() {
    String[] houses = new String[12];
    String[] above = new String[12];
    String[] slope = new String[12];
    for (int i = 0; i < 12; i++) {
      // 0.0001 degrees of latitude are 11 m
      double lat = 24.7 + 0.002 * i;
      houses[i] = at("118.5, " + lat + ", " + (50 + i), "b" + i);
      above[i] = at("118.5, " + (lat + 0.0001) + ", " + (59.5 + i), "h" + i);
      slope[i] = at("118.5, " + (lat + 0.0001) + ", " + (50 + i + (i % 2 * 2 - 1) * 9), "h" + i);
    }
    Dataset mixed =
        Folders.in(folder)
            .geojson("buildings.geojson", houses)
            .geojson("hydrants.geojson", above)
            .read();
    assertThat(mixed.notices())
        .extracting(Notice::toString)
        .containsExactly(
            "WARNING hydrants.geojson: height_m: 12 stand 9.5 m above the building beside them by"
                + " the median; are the heights of both files of one system, above the sea?");
    // every other one 9 m above its house, the others below
    Dataset hills =
        Folders.in(folder)
            .geojson("buildings.geojson", houses)
            .geojson("hydrants.geojson", slope)
            .read();
    assertThat(hills.notices()).isEmpty();
  }

  @Test
  void well_known_text_has_heights_too() {
    Dataset dataset =
        Folders.in(folder)
            .file(
                "hydrants.csv",
                "id,wkt,height_m",
                "a,POINT Z (118.5 24.7 8),",
                "b,POINT (118.5 24.7 9),",
                "c,POINT M (118.5 24.7 2022),",
                "d,POINT ZM (118.5 24.7 10 2022),",
                "e,POINT (118.5 24.7),11")
            .read();

    assertThat(heights(dataset, FeatureType.HYDRANTS)).containsExactly(8.0, 9.0, null, 10.0, 11.0);
    assertThat(dataset.notices()).isEmpty();
  }

  @Test
  void a_default_stands_behind_the_third_ordinate() {
    Dataset dataset =
        Folders.in(folder)
            .file("dataset.yaml", "files:", "  hydrants:", "    defaults: {height_m: 5}")
            .geojson("hydrants.geojson", at("118.5, 24.7, 8", "a"), at("118.5, 24.7", "b"))
            .read();

    assertThat(heights(dataset, FeatureType.HYDRANTS)).containsExactly(8.0, 5.0);
  }

  @Test
  void a_shapefile_has_the_height_of_a_point_and_of_each_corner() {
    ShapefileBytes points =
        ShapefileBytes.points("id").pointZ(118.5, 24.7, 17.25, "a").point(118.5, 24.7, "b");
    double[] ring = {118.5, 24.7, 118.5, 24.8, 118.6, 24.8, 118.5, 24.7};
    ShapefileBytes rings =
        ShapefileBytes.polygons("id").ringZ(ring, new double[] {9, 4.5, Double.NaN, 9}, "r");
    Dataset dataset =
        Folders.in(folder)
            .file("hydrants.shp", points.shp())
            .file("hydrants.dbf", points.dbf(StandardCharsets.UTF_8, 0))
            .file("buildings.shp", rings.shp())
            .file("buildings.dbf", rings.dbf(StandardCharsets.UTF_8, 0))
            .read();

    assertThat(heights(dataset, FeatureType.HYDRANTS)).containsExactly(17.25, null);
    assertThat(heights(dataset, FeatureType.BUILDINGS)).containsExactly(4.5);
    assertThat(dataset.notices()).isEmpty();
  }

  private Dataset hydrants(String... features) {
    return Folders.in(folder).geojson("hydrants.geojson", features).read();
  }

  private static List<Double> heights(Dataset dataset, FeatureType<?> type) {
    return dataset.ground().list(type).stream().<Double>map(Feature::heightM).toList();
  }

  private static String at(String position, String id) {
    return point3(position, "\"id\": \"" + id + "\"");
  }

  private static String point3(String position, String properties) {
    return feature("{\"type\": \"Point\", \"coordinates\": [" + position + "]}", properties);
  }
}
