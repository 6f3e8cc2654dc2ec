package org.firewell.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.firewell.ingest.Folders.feature;
import static org.firewell.ingest.Folders.point;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.firewell.ingest.file.Notice;
import org.firewell.ingest.file.Notices;
import org.firewell.ingest.file.Severity;
import org.firewell.ingest.format.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;

/** One fault at a time: what is said of it, and whether the row is used. */
class FaultTest {

  private static final String GOOD = point(118.5, 24.7, "\"id\": \"good\"");

  @TempDir Path folder;

  // geometry

  @Test
  void a_null_geometry_refuses_the_row() {
    assertThat(refused(geometry("null"))).isEqualTo("no geometry");
  }

  @Test
  void a_wrong_type_of_geometry_refuses_the_row() {
    assertThat(refused(geometry("{'type': 'LineString', 'coordinates': [[118, 24], [119, 24]]}")))
        .isEqualTo("a LineString; taken are Point");
  }

  @Test
  void numbers_that_are_none_refuse_the_row() {
    for (String lon : List.of("NaN", "Infinity", "-Infinity", "1e999", "'118.5'", "null", "true")) {
      assertThat(refused(geometry("{'type': 'Point', 'coordinates': [" + lon + ", 24.7]}")))
          .as(lon)
          .isEqualTo("a coordinate that is not a number");
    }
  }

  @Test
  void a_position_at_zero_zero_refuses_the_row() {
    assertThat(refused(point(0, 0, "'id': 'bad'"))).contains("longitude 0, latitude 0");
  }

  @Test
  void a_position_out_of_range_refuses_the_row() {
    assertThat(refused(point(200, 24.7, "'id': 'bad'"))).contains("no longitude and latitude");
  }

  @Test
  void a_latitude_that_can_only_be_a_longitude_is_turned_and_told() {
    Dataset dataset = hydrants(GOOD, point(24.7, 118.5, "'id': 'turned'"));

    assertThat(only(dataset).severity()).isEqualTo(Severity.WARNING);
    assertThat(only(dataset).reason())
        .isEqualTo("longitude and latitude were swapped and are put right: 24.7 118.5 (line 3)");
    assertThat(place(dataset, "turned")).isEqualTo(new Coordinate(118.5, 24.7));
  }

  @Test
  void a_place_far_off_whose_swap_lies_among_the_rest_is_turned_too() {
    Dataset freeport =
        hydrants(
            point(-78.7, 26.5, "'id': 'h1'"),
            point(-78.6, 26.4, "'id': 'h2'"),
            point(26.5, -78.7, "'id': 'bad'"));

    assertThat(only(freeport).severity()).isEqualTo(Severity.WARNING);
    assertThat(only(freeport).reason())
        .startsWith("longitude and latitude were swapped and are put right");
    assertThat(only(freeport).id()).isEqualTo("bad");
    assertThat(only(freeport).row()).isEqualTo(3);
    assertThat(place(freeport, "bad")).isEqualTo(new Coordinate(-78.7, 26.5));
    assertThat(
            freeport
                .ground()
                .find(FeatureType.HYDRANTS, "bad")
                .orElseThrow()
                .header()
                .givenPosition())
        .isEqualTo("swapped:CRS84 26.5 -78.7");
  }

  @Test
  void a_place_that_is_merely_far_off_stays_with_a_warning() {
    Dataset scattered = hydrants(GOOD, GOOD.replace("good", "h2"), point(2, 48, "'id': 'paris'"));

    assertThat(only(scattered).severity()).isEqualTo(Severity.WARNING);
    assertThat(only(scattered).reason()).contains("far from the rest");
    assertThat(ids(scattered)).contains("paris");
  }

  @Test
  void metres_of_a_projection_are_named_as_such_with_the_zone_that_they_carry() {
    assertThat(refused(point(648123.4, 2733567.8, "'id': 'bad'")))
        .contains("metres of a projection");
    assertThat(refused(point(39648123.4, 2733567.8, "'id': 'bad'"))).contains("crs: EPSG:4527");
    assertThat(refused(point(20648123.4, 2733567.8, "'id': 'bad'"))).contains("crs: EPSG:4498");
  }

  @Test
  void an_open_ring_is_closed_with_a_warning() {
    Notice notice = only(township("[[[118, 24], [119, 24], [119, 25]]]"));

    assertThat(notice.severity()).isEqualTo(Severity.WARNING);
    assertThat(notice.reason()).contains("was closed");
  }

  @Test
  void a_ring_of_three_positions_an_empty_one_and_one_without_area_refuse_the_row() {
    assertThat(errors(township("[[[118, 24], [119, 24], [118, 24]]]")))
        .contains("a ring of 3 positions; 4 are the least (line 2)");
    assertThat(errors(township("[]"))).contains("an empty geometry (line 2)");
    assertThat(errors(township("[[]]"))).contains("an empty geometry (line 2)");
    assertThat(errors(township("[[[118, 24], [119, 24], [120, 24], [118, 24]]]")))
        .contains("an outline that encloses no area (line 2)");
  }

  @Test
  void an_outline_that_crosses_itself_is_repaired_with_a_warning() {
    Dataset bow = township("[[[118, 24], [119, 25], [119, 24], [118, 25], [118, 24]]]");

    assertThat(only(bow).severity()).isEqualTo(Severity.WARNING);
    assertThat(only(bow).reason()).contains("self-intersection at 118.5 24.5").contains("repaired");
    assertThat(bow.ground().list(FeatureType.TOWNSHIPS).get(0).geometry().isValid()).isTrue();
  }

  @Test
  void a_multi_geometry_of_one_part_is_that_part() {
    Dataset one = hydrants(geometry("{'type': 'MultiPoint', 'coordinates': [[118.5, 24.7]]}"));

    assertThat(one.notices()).isEmpty();
    assertThat(ids(one)).containsExactly("bad");
  }

  @Test
  void well_known_text_that_is_none_refuses_the_row_and_an_open_ring_in_it_is_closed() {
    Dataset table =
        Folders.in(folder)
            .file(
                "buildings.csv",
                "id|wkt".replace('|', ';'),
                "b1;POLYGON ((118 24, 119 24, 119 25))",
                "b2;POLYGON ((118 24)",
                "b3;POINT (NaN 24)",
                "b4;POINT EMPTY",
                "b5;")
            .read();

    assertThat(table.ground().list(FeatureType.BUILDINGS))
        .extracting(Feature::id)
        .containsExactly("b1");
    assertThat(table.notices())
        .extracting(Notice::toString)
        .satisfiesExactly(
            n -> assertThat(n).contains("id b1: a ring that does not end where it begins"),
            n -> assertThat(n).contains("id b2: wkt: \"POLYGON ((118 24)\" is no geometry"),
            n -> assertThat(n).contains("id b3: a coordinate that is not a number"),
            n -> assertThat(n).contains("id b4: an empty geometry"),
            n -> assertThat(n).contains("id b5: no geometry"));
  }

  // values

  @Test
  void a_value_that_cannot_be_read_is_unknown_and_the_row_stays() {
    Dataset dataset =
        hydrants(point(118.5, 24.7, "'id': 'h1', 'condition': 'fine', 'flow_l_s': 15"));

    assertThat(only(dataset).severity()).isEqualTo(Severity.ERROR);
    assertThat(only(dataset).reason()).contains("condition: \"fine\" is not one of usable");
    assertThat(dataset.ground().list(FeatureType.HYDRANTS).get(0).condition()).isNull();
    assertThat(dataset.ground().list(FeatureType.HYDRANTS).get(0).flowLS()).isEqualTo(15);
  }

  @Test
  void a_lifecycle_that_cannot_be_read_refuses_the_row_since_a_blank_one_would_stand() {
    assertThat(refused(point(118.5, 24.7, "'id': 'bad', 'lifecycle': 'finished'")))
        .contains("lifecycle: \"finished\"");
  }

  @Test
  void a_default_fills_a_blank_and_never_a_value_that_could_not_be_read() {
    Dataset dataset =
        Folders.in(folder)
            .file("dataset.yaml", "files: {hydrants: {defaults: {condition: usable}}}")
            .file("hydrants.csv", "id,lon,lat,condition", "h1,118.5,24.7,", "h2,118.5,24.7,fine")
            .read();

    assertThat(dataset.ground().list(FeatureType.HYDRANTS))
        .extracting(h -> h.id() + " " + h.condition())
        .containsExactly("h1 USABLE", "h2 null");
  }

  @Test
  void a_negative_count_and_a_number_beyond_measure_are_unknown() {
    Dataset dataset =
        Folders.in(folder)
            .file(
                "micro-stations.csv",
                "id,lon,lat,hoses_d65,fuel_h,members",
                "m1,118.5,24.7,-1,1e300,99999999999999999999")
            .read();

    assertThat(dataset.notices()).hasSize(3).allMatch(n -> n.severity() == Severity.ERROR);
    assertThat(dataset.ground().list(FeatureType.MICRO_STATIONS).get(0).hosesD65()).isNull();
    assertThat(dataset.ground().list(FeatureType.MICRO_STATIONS).get(0).fuelH()).isNull();
    assertThat(dataset.ground().list(FeatureType.MICRO_STATIONS).get(0).members()).isNull();
  }

  @Test
  void a_code_that_a_spreadsheet_made_a_float_is_restored_while_its_digits_are_there() {
    assertThat(villageCode("'350582104201.0'")).isEqualTo("350582104201");
    assertThat(villageCode("350582104201.0")).isEqualTo("350582104201");
    assertThat(villageCode("3.50582104201E11")).isEqualTo("350582104201");
    assertThat(villageCode("350582104201")).isEqualTo("350582104201");
    assertThat(villageCode("'3.50582E+11'")).isNull();
    assertThat(villageCode("3.50582E+11")).isNull();
    assertThat(villageCode("'1E5'")).as("a plate, no number").isEqualTo("1E5");
  }

  @Test
  void dates_that_cannot_be_are_warned_of() {
    Dataset dataset =
        hydrants(
            point(
                118.5,
                24.7,
                "'id': 'h1', 'built_on': '0202-01-01',"
                    + " 'valid_from': '2022-01-01', 'valid_to': '2022-01-01'"));

    assertThat(dataset.notices())
        .allMatch(n -> n.severity() == Severity.WARNING)
        .extracting(Notice::reason)
        .containsExactly(
            "built_on: 0202-01-01 is far off (line 2)",
            "valid_to 2022-01-01 is not after valid_from 2022-01-01: it stands on no day (line 2)");
  }

  @Test
  void a_line_break_within_a_text_becomes_a_blank_with_a_warning() {
    Dataset dataset = hydrants(point(118.5, 24.7, "'id': 'h1', 'name': 'a\\nb'"));

    assertThat(only(dataset).severity()).isEqualTo(Severity.WARNING);
    assertThat(dataset.ground().list(FeatureType.HYDRANTS).get(0).name()).isEqualTo("a b");
  }

  @Test
  void fields_that_are_no_attributes_are_counted_and_named_once() {
    Dataset dataset =
        hydrants(
            point(118.5, 24.7, "'id': 'h1', 'colour': 'red', 'height': 1"),
            point(118.5, 24.7, "'id': 'h2', 'colour': 'red'"));

    assertThat(only(dataset).toString())
        .isEqualTo(
            "WARNING hydrants.geojson: not attributes of hydrants, left out: colour (2), height (1)");
  }

  // ids

  @Test
  void the_first_of_two_rows_with_one_id_is_kept_and_both_rows_are_named() {
    Dataset dataset = hydrants(GOOD, GOOD);

    assertThat(only(dataset).row()).isEqualTo(2);
    assertThat(only(dataset).id()).isEqualTo("good");
    assertThat(only(dataset).reason()).startsWith("the id stands in row 1 already");
    assertThat(ids(dataset)).containsExactly("good");
  }

  @Test
  void ids_are_made_of_the_row_number_where_there_are_none_with_one_warning() {
    Dataset dataset = hydrants(point(118.5, 24.7, ""), point(118.5, 24.7, ""));

    assertThat(only(dataset).reason()).startsWith("2 of 2 rows without an id");
    assertThat(ids(dataset)).containsExactly("hydrants-1", "hydrants-2");
  }

  @Test
  void a_feature_id_goes_before_the_property_and_numbers_are_texts() {
    Dataset dataset =
        hydrants(
            "{'type': 'Feature', 'id': 12, 'properties': {'id': 'x'},"
                + " 'geometry': {'type': 'Point', 'coordinates': [118.5, 24.7]}}");

    assertThat(dataset.notices()).isEmpty();
    assertThat(ids(dataset)).containsExactly("12");
  }

  // files

  @Test
  void of_a_file_that_breaks_off_the_rows_before_are_used() {
    String text = "{'features': [\n" + GOOD + ",\n" + GOOD.replace("good", "cut");
    Dataset dataset =
        Folders.in(folder)
            .file("hydrants.geojson", json(text.substring(0, text.length() - 30)))
            .read();

    assertThat(only(dataset).reason()).startsWith("the JSON breaks off at line 3 column");
    assertThat(ids(dataset)).containsExactly("good");
  }

  @Test
  void of_a_file_that_is_spoilt_in_the_middle_the_rows_before_are_used() {
    Dataset dataset = hydrants(GOOD, "oops", GOOD.replace("good", "lost"));

    assertThat(only(dataset).reason()).startsWith("not JSON at line 3 column").contains("after 1");
    assertThat(ids(dataset)).containsExactly("good");
  }

  @Test
  void a_file_that_is_no_feature_collection_is_refused_with_what_it_seems_to_be() {
    assertThat(refusal("[" + GOOD + "]")).startsWith("a bare list");
    assertThat(refusal("{'type': 'Topology', 'objects': {}}")).contains("type \"Topology\"");
    assertThat(refusal("{'type': 'FeatureCollection'}")).startsWith("no \"features\"");
    assertThat(refusal("{'features': {}}")).startsWith("\"features\" is not a list");
    assertThat(refusal("{'type': 7, 'features': []}")).contains("type \"7\"");
    assertThat(refusal("")).startsWith("the file is empty");
    assertThat(refusal("null")).startsWith("a bare list or value");
  }

  @Test
  void what_follows_a_collection_is_named_and_the_collection_used() {
    String one = "{'features': [" + GOOD + "]}";
    Dataset dataset = Folders.in(folder).file("hydrants.geojson", json(one + "\n" + one)).read();

    assertThat(only(dataset).reason())
        .isEqualTo("after 1 rows the collection ends and something follows");
    assertThat(ids(dataset)).containsExactly("good");
  }

  @Test
  void of_two_properties_of_one_name_the_first_is_used_and_the_second_told() {
    Dataset dataset = hydrants(point(118.5, 24.7, "'id': 'h1', 'name': 'a', 'name': 'b'"));

    assertThat(only(dataset).reason()).endsWith("left out: name again (1)");
    assertThat(dataset.ground().list(FeatureType.HYDRANTS).get(0).name()).isEqualTo("a");
  }

  @Test
  void a_path_that_no_file_system_takes_is_no_file() {
    Dataset dataset =
        Folders.in(folder).file("dataset.yaml", "files: {hydrants: {path: \"a\\0.csv\"}}").read();

    assertThat(dataset.notices().get(0).reason()).startsWith("there is no such file");
  }

  @Test
  void a_crs_member_holds_and_one_that_contradicts_what_the_dataset_names_refuses_the_file() {
    String metres = point(651774.6, 2733240.1, "'id': 'h1'");
    String collection =
        "{'crs': {'type': 'name', 'properties': {'name': 'EPSG:4549'}}, 'features': [%s]}";

    Folders dataset = Folders.in(folder);
    dataset.file("hydrants.geojson", json(collection.formatted(metres)));
    assertThat(ids(dataset.read())).containsExactly("h1");

    dataset.file("dataset.yaml", "files: {hydrants: {crs: EPSG:4547}}");
    assertThat(errors(dataset.read()))
        .anyMatch(
            e -> e.startsWith("the file itself says crs EPSG:4549 and dataset.yaml EPSG:4547"));
    assertThat(dataset.read().ground().has(FeatureType.HYDRANTS)).isFalse();
  }

  @Test
  void a_crs_member_behind_the_features_comes_too_late() {
    String crs = "'crs': {'type': 'name', 'properties': {'name': 'EPSG:32650'}}";

    assertThat(refusal("{'features': [" + GOOD + "], " + crs + "}"))
        .startsWith("crs EPSG:32650 stands behind the features");
  }

  @Test
  void a_crs_member_that_means_the_same_is_no_fault() {
    for (String crs :
        List.of(
            "urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4490", "CRS84")) {
      Dataset dataset =
          Folders.in(folder)
              .file(
                  "hydrants.geojson",
                  json(
                      "{'crs': {'properties': {'name': '"
                          + crs
                          + "'}}, 'features': ["
                          + GOOD
                          + "]}"))
              .read();
      assertThat(dataset.notices()).as(crs).isEmpty();
    }
  }

  @Test
  void a_file_in_another_encoding_is_refused_and_its_line_named() {
    byte[] latin =
        "id,lon,lat,name\nh1,118.5,24.7,caf\u00e9 x\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(table(latin)).startsWith("line 2 holds bytes that are not UTF-8; save");
  }

  @Test
  void a_file_cut_within_a_character_keeps_the_rows_before() {
    byte[] whole =
        "id,lon,lat,name\nh1,118.5,24.7,a\nh2,118.5,24.7,玉".getBytes(StandardCharsets.UTF_8);
    Dataset dataset =
        Folders.in(folder).file("hydrants.csv", Arrays.copyOf(whole, whole.length - 1)).read();

    assertThat(only(dataset).reason())
        .isEqualTo("cannot be read on after 1 rows: the file breaks off");
    assertThat(ids(dataset)).containsExactly("h1");
  }

  @Test
  void a_compressed_file_that_breaks_off_or_is_none_is_named() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write("id,lon,lat\nh1,118.5,24.7\n".getBytes(StandardCharsets.UTF_8));
    }
    Dataset cut =
        Folders.in(folder).file("hydrants.csv.gz", Arrays.copyOf(bytes.toByteArray(), 12)).read();
    assertThat(cut.notices().get(0).reason()).contains("the file breaks off");

    Dataset plain =
        Folders.in(folder).file("hydrants.csv.gz", "id,lon,lat", "h1,118.5,24.7").read();
    assertThat(plain.notices().get(0).reason()).startsWith("cannot be opened: Not in GZIP format");
  }

  @Test
  void a_table_without_a_place_or_with_two_columns_of_a_name_is_refused() {
    assertThat(table("id,name\nh1,a\n".getBytes(StandardCharsets.UTF_8)))
        .startsWith(
            "no columns lon and lat, and no column lonlat or wkt; the columns are id, name");
    assertThat(table("id,lon,lat,lon\nh1,1,2,3\n".getBytes(StandardCharsets.UTF_8)))
        .startsWith("two columns are called \"lon\"");
    assertThat(table(new byte[0])).startsWith("the file is empty");
  }

  @Test
  void a_row_with_too_few_or_too_many_fields_is_refused() {
    Dataset dataset =
        Folders.in(folder)
            .file("hydrants.csv", "id,lon,lat", "h1,118.5,24.7", "h2,118.5", "h3,118.5,24.7,x")
            .read();

    assertThat(errors(dataset))
        .containsExactly(
            "2 fields where the headings name 3 (line 3)",
            "4 fields where the headings name 3 (line 4)");
    assertThat(ids(dataset)).containsExactly("h1");
  }

  @Test
  void a_quotation_mark_that_is_left_open_does_not_swallow_the_rest_silently() {
    Dataset dataset =
        Folders.in(folder)
            .file("hydrants.csv", "id,lon,lat", "h1,118.5,24.7", "\"h2,118.5,24.7", "h3,118.5,24.7")
            .read();

    assertThat(only(dataset).reason()).startsWith("not a table from line 3 on, after 1 rows");
  }

  @Test
  void a_layer_of_which_no_row_can_be_used_is_unknown_and_not_empty() {
    Dataset dataset = hydrants(geometry("null"));

    assertThat(dataset.ground().has(FeatureType.HYDRANTS)).isFalse();
    assertThat(errors(dataset)).contains("none of 1 rows can be used; hydrants stay unknown");
  }

  @Test
  void files_that_are_not_read_missing_misspelt_or_twice_there_are_named() {
    Dataset dataset =
        Folders.in(folder)
            .file("dataset.yaml", "files: {villages: {path: gone.csv}, roads: {path: roads.txt}}")
            .geojson("hydrants.geojson", GOOD)
            .file("hydrants.csv", "id,lon,lat")
            .file("hydrant.csv", "id,lon,lat")
            .file("pipes.fgb", "")
            .file("roads.txt", "")
            .file("README.md", "")
            .read();

    assertThat(dataset.notices())
        .extracting(Notice::toString)
        .containsExactlyInAnyOrder(
            "ERROR gone.csv: there is no such file; dataset.yaml names it for villages",
            "ERROR roads.txt: nobody knows this ending; read are "
                + String.join(" ", Formats.PLAIN_ENDINGS)
                + "; nothing of the file is used",
            "ERROR pipes.fgb: files of this ending are not read; save it as GeoJSON or CSV;"
                + " nothing of the file is used",
            "WARNING hydrants.csv: left out, for hydrants.geojson is read",
            "WARNING hydrant.csv: left out: it is called like no collection, nor does dataset.yaml"
                + " name it");
  }

  @Test
  void a_folder_that_is_not_there_or_holds_nothing_is_named() {
    assertThat(DatasetReader.read(folder.resolve("gone")).notices())
        .extracting(Notice::toString)
        .containsExactly("ERROR gone: there is no such folder");
    assertThat(errors(Folders.in(folder).read()))
        .containsExactly("no file of a collection was read, such as hydrants.geojson");
  }

  @Test
  void a_manifest_that_is_no_yaml_stops_the_reading_since_no_crs_is_certain() {
    Dataset dataset =
        Folders.in(folder)
            .file("dataset.yaml", "name: x", "crs: [")
            .geojson("hydrants.geojson")
            .read();

    assertThat(only(dataset).reason()).startsWith("not YAML at line");
    assertThat(dataset.layers()).isEmpty();
  }

  @Test
  void a_file_that_is_wrong_from_top_to_bottom_is_listed_to_a_limit_and_the_rest_counted() {
    String[] bad =
        IntStream.range(0, 1500)
            .mapToObj(i -> point(0, 0, "'id': 'h" + i + "'"))
            .toArray(String[]::new);

    Dataset dataset = hydrants(bad);

    assertThat(errors(dataset).size()).isEqualTo(3 + Notices.LISTED);
    assertThat(errors(dataset).subList(0, 2))
        .containsExactly(
            "none of 1500 rows can be used; hydrants stay unknown",
            "500 more errors are not listed");
  }

  private static Coordinate place(Dataset dataset, String id) {
    return dataset.ground().find(FeatureType.HYDRANTS, id).orElseThrow().geometry().getCoordinate();
  }

  // helpers: in JSON a quotation mark is written ' here

  private Dataset hydrants(String... features) {
    return Folders.in(folder)
        .geojson(
            "hydrants.geojson", Arrays.stream(features).map(FaultTest::json).toArray(String[]::new))
        .read();
  }

  private Dataset township(String rings) {
    return Folders.in(folder)
        .geojson(
            "townships.geojson",
            feature(json("{'type': 'Polygon', 'coordinates': " + rings + "}"), "\"id\": \"t1\""))
        .read();
  }

  private static String geometry(String geometry) {
    return feature(geometry, "'id': 'bad'");
  }

  /** Why the feature of id "bad" is refused, with a good one beside it that is used. */
  private String refused(String feature) {
    Dataset dataset = hydrants(GOOD, feature);
    assertThat(ids(dataset)).containsExactly("good");
    Notice notice = only(dataset);
    assertThat(notice.severity()).isEqualTo(Severity.ERROR);
    assertThat(notice.file()).isEqualTo("hydrants.geojson");
    assertThat(notice.row()).isEqualTo(2);
    assertThat(notice.id()).isEqualTo("bad");
    assertThat(notice.reason()).endsWith(" (line 3)");
    return notice.reason().replace(" (line 3)", "");
  }

  /** Why the file is refused as a whole. */
  private String refusal(String text) {
    return refusalOf(Folders.in(folder).file("hydrants.geojson", json(text)).read());
  }

  private String table(byte[] bytes) {
    return refusalOf(Folders.in(folder).file("hydrants.csv", bytes).read());
  }

  private static String refusalOf(Dataset dataset) {
    assertThat(dataset.ground().has(FeatureType.HYDRANTS)).isFalse();
    assertThat(errors(dataset).get(0)).endsWith("; nothing of the file is used");
    return errors(dataset).get(0);
  }

  private String villageCode(String code) {
    return Folders.in(folder)
        .geojson("villages.geojson", json(point(118.5, 24.7, "'id': 'v1', 'code': " + code)))
        .read()
        .ground()
        .list(FeatureType.VILLAGES)
        .get(0)
        .code();
  }

  private static Notice only(Dataset dataset) {
    assertThat(dataset.notices()).hasSize(1);
    return dataset.notices().get(0);
  }

  private static List<String> errors(Dataset dataset) {
    return dataset.notices().stream()
        .filter(n -> n.severity() == Severity.ERROR)
        .map(Notice::reason)
        .toList();
  }

  private static List<String> ids(Dataset dataset) {
    return dataset.ground().list(FeatureType.HYDRANTS).stream().map(Feature::id).toList();
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}
