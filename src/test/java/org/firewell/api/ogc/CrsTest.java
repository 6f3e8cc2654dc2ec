package org.firewell.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.firewell.api.ApiTest;
import org.firewell.ingest.crs.ReferencedCrs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import tools.jackson.databind.JsonNode;

/** The abstract tests of Part 2 (OGC 18-058r1, A.1 and A.2), and boxes worked by hand. */
@Conforms("http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs")
class CrsTest extends ApiTest {

  private static final String COLLECTION = "/ogc/collections/hydrants";
  private static final String HYDRANTS = COLLECTION + "/items";
  private static final String REGISTER = "http://www.opengis.net/def/crs/EPSG/0/";
  private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  @Test
  void each_collection_lists_systems_by_uri_crs84_first_and_the_one_in_which_it_is_kept() {
    JsonNode collections = get("/ogc/collections").json();

    assertThat(collections.at("/crs/0").asString()).isEqualTo(CRS84);
    for (JsonNode collection : collections.path("collections")) {
      List<String> all = texts(collection.path("crs"));
      assertThat(all).startsWith(CRS84, REGISTER + 4326, REGISTER + 4490, REGISTER + 3857);
      assertThat(all).allSatisfy(uri -> assertThat(URI.create(uri).getScheme()).isEqualTo("http"));
      assertThat(all).contains(collection.path("storageCrs").asString());
      assertThat(get("/ogc/collections/" + collection.path("id").asString()).json().path("crs"))
          .isEqualTo(collection.path("crs"));
    }
  }

  @Test
  void a_collection_lists_the_zones_near_to_all_of_it_and_an_empty_one_none() {
    assertThat(texts(get(COLLECTION).json().path("crs")))
        .contains(REGISTER + 4527, REGISTER + 4528, REGISTER + 4548, REGISTER + 4549)
        .doesNotContain(REGISTER + 4546);
    assertThat(texts(get("/ogc/collections/pipes").json().path("crs"))).hasSize(4);
  }

  @Test
  void every_system_that_is_listed_is_served_and_told_in_the_header() {
    Reply plain = get(HYDRANTS);
    assertThat(plain.header("Content-Crs")).isEqualTo("<" + CRS84 + ">");
    assertThat(get(HYDRANTS + "/h13").header("Content-Crs")).isEqualTo("<" + CRS84 + ">");
    for (String uri : texts(get(COLLECTION).json().path("crs"))) {
      Reply page = get(HYDRANTS + "?crs=" + uri);
      Reply item = get(HYDRANTS + "/h01?crs=" + uri);
      assertThat(page.header("Content-Crs")).isEqualTo("<" + uri + ">");
      assertThat(item.header("Content-Crs")).isEqualTo("<" + uri + ">");
      assertThat(page.json().at("/features/0/geometry")).isEqualTo(item.json().path("geometry"));
      assertThat(lonLat(item, uri).distance(lonLat(plain.json().at("/features/0"))))
          .as(uri)
          .isLessThan(1e-8);
    }
  }

  @Test
  void the_order_of_axes_is_the_registers() {
    // h13 stands in the middle, 118.5 E 24.7 N: 1.5 degrees west of the meridian 120
    assertThat(place(get(HYDRANTS + "/h13?crs=" + REGISTER + 4490)).x).isEqualTo(24.7);
    assertThat(place(get(HYDRANTS + "/h13?crs=" + REGISTER + 4326)).x).isEqualTo(24.7);
    assertThat(place(get(HYDRANTS + "/h13?crs=" + CRS84)).x).isEqualTo(118.5);
    // 118.5 / 180 of 20 037 508.343 m
    assertThat(place(get(HYDRANTS + "/h13?crs=" + REGISTER + 3857)).x)
        .isCloseTo(13_191_359.659, within(0.0011));
    // as PROJ has it: 348 197.892 m east, 2 733 653.436 m north
    Coordinate zone = place(get(HYDRANTS + "/h13?crs=" + REGISTER + 4549));
    assertThat(zone.x).isCloseTo(2_733_653.436, within(0.0011));
    assertThat(zone.y).isCloseTo(348_197.892, within(0.0011));
  }

  @Test
  void a_zone_far_off_is_refused_with_why_and_what_is_allowed() {
    JsonNode problem = get(HYDRANTS + "?crs=" + REGISTER + 4546).problem(400);

    assertThat(problem.path("allowed").asString())
        .contains(REGISTER + 4549, "7.5 degrees off the meridian 111");
    get(HYDRANTS + "/h01?crs=" + REGISTER + 4546).problem(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // 118.4985 to 118.5015 E, 24.69 to 24.71 N, in each order of axes: h12, h13, h14
        "EPSG/0/4326; 24.69,118.4985,24.71,118.5015; h12 h13 h14",
        "EPSG/0/4490; 24.69,118.4985,24.71,118.5015; h12 h13 h14",
        "OGC/1.3/CRS84; 118.4985,24.69,118.5015,24.71; h12 h13 h14",
        "EPSG/0/4490; 24.69,118.4985,0,24.71,118.5015,9; h12 h13 h14",
        // 150 m to both sides of 13 191 359.66 east on the map: 1 / cos 24.7 longer there
        "EPSG/0/3857; 13191195,2838000,13191525,2839900; h12 h13 h14",
        // 150 m to both sides of h13, a row that is turned by 0.6 degrees against the zone's east
        "EPSG/0/4549; 2733553,348048,2733753,348348; h12 h13 h14",
        "EPSG/0/4528; 2733553,40348048,2733753,40348348; h12 h13 h14",
        // all that a zone is of use for, and much more
        "EPSG/0/4549; -99999999,-99999999,99999999,99999999; all",
        "EPSG/0/3857; -99999999,-99999999,99999999,99999999; all",
        // easting first, as many clients have it: no place of the zone, no latitude
        "EPSG/0/4549; 348048,2733553,348348,2733753; nothing",
        "EPSG/0/4326; 118.4985,24.69,118.5015,24.71; nothing",
      })
  void a_box_is_in_the_system_that_it_names(String crs, String bbox, String found) {
    JsonNode page =
        get(HYDRANTS
                + "?limit=100&bbox="
                + bbox
                + "&bbox-crs=http://www.opengis.net/def/crs/"
                + crs)
            .json();

    List<String> ids = new ArrayList<>();
    page.path("features").forEach(feature -> ids.add(feature.path("id").asString()));
    switch (found) {
      case "all" -> assertThat(ids).hasSize(25);
      case "nothing" -> {
        assertThat(ids).isEmpty();
        assertThat(page.at("/notices/0").asString()).contains("bbox");
      }
      default -> assertThat(ids).containsExactly(found.split(" "));
    }
  }

  @Test
  void a_box_bends_with_its_system() {
    // from 117 to 120 degrees, a degree and a half off the meridian 118.5 of no zone; in that of
    // 120
    // a box of one northing is 0.6 degrees of its turn: its west lies north of its east
    double west = place(get(HYDRANTS + "/h01?crs=" + REGISTER + 4549)).x;
    double east = place(get(HYDRANTS + "/h25?crs=" + REGISTER + 4549)).x;
    assertThat(west - east).isBetween(20.0, 30.0);
    double middle = (west + east) / 2;
    // all that lies north of the middle's northing, which is no parallel: the western half
    String bbox = (middle) + ",340000," + (middle + 1000) + ",360000";

    JsonNode page =
        get(HYDRANTS + "?limit=100&bbox=" + bbox + "&bbox-crs=" + REGISTER + 4549).json();

    assertThat(page.path("numberMatched").asInt()).isBetween(12, 13);
    assertThat(page.at("/features/0/id").asString()).isEqualTo("h01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "118.4985,24.69,-177,24.71; 14",
        "177,24.69,118.5015,24.71; 14",
        "177,65,-177,70; 0",
        "180,24,-180,25; 0"
      })
  void a_box_crosses_the_antimeridian(String bbox, int matched) {
    assertThat(get(HYDRANTS + "?bbox=" + bbox).json().path("numberMatched").asInt())
        .isEqualTo(matched);
  }

  @Test
  void the_next_page_is_in_the_same_system() {
    Reply first = get(HYDRANTS + "?limit=3&crs=" + REGISTER + 4490);
    Reply second = get(first.link("next"));

    assertThat(second.header("Content-Crs")).isEqualTo("<" + REGISTER + "4490>");
    assertThat(place(second.json().at("/features/0")).x).isEqualTo(24.7);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asString()));
    return texts;
  }

  private static Coordinate place(Reply item) {
    return place(item.json());
  }

  private static Coordinate place(JsonNode feature) {
    JsonNode place = feature.at("/geometry/coordinates");
    return new Coordinate(place.get(0).asDouble(), place.get(1).asDouble());
  }

  private static Geometry lonLat(JsonNode feature) {
    return GEOMETRIES.createPoint(place(feature));
  }

  private static Geometry lonLat(Reply item, String uri) {
    try {
      return ReferencedCrs.find(uri).orElseThrow().toLonLat(lonLat(item.json()));
    } catch (org.firewell.ingest.file.Refusal e) {
      throw new AssertionError(e);
    }
  }
}
