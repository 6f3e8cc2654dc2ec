package org.firewell.api.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.firewell.feature.Drafts;
import org.firewell.feature.Edit;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.machine.Qgis;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** QGIS 3.40, without a window, reads this server and draws it with its styles. */
@TestPropertySource(
    properties = "spring.datasource.url=jdbc:h2:mem:qgis;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class QgisTest extends QgisApiTest {

  /** One of each sign, north of the others, 40 pixels from one to the next. */
  private static final List<String> SIGNS = List.of("s-works", "s-broken", "s-planned", "s-open");

  private static final int APART = 40;

  private static final double RADIUS_M = 6378137;
  private static final int ZOOM = 18;
  private static final int SIDE = 400;

  /** Metres of WebMercator to a pixel. */
  private static final double PIXEL = 2 * Math.PI * RADIUS_M / 256 / (1 << ZOOM);

  /** Of the legend. */
  private static final Color BUILDING = new Color(0xe6dfd0);

  private static final Color NOT_KNOWN = new Color(0x7a7568);
  private static final Color LAND = Color.WHITE;

  /** Pixels from the hydrant: beside its sign in the building, whose wall is 10 m away; and out. */
  private static final int BESIDE = 13;

  private static final int OUTSIDE = 40;

  @Override
  @BeforeEach
  protected void load() {
    super.load();
    if (features.find(FeatureType.HYDRANTS, SIGNS.get(0)).isEmpty()) {
      Scene scene = new Scene();
      double metres = APART * PIXEL * Math.cos(Math.toRadians(24.7));
      for (int i = 0; i < SIGNS.size(); i++) {
        scene
            .hydrant(SIGNS.get(i))
            .at(i * metres, 3000)
            .with("lifecycle", i == 2 ? "planned" : "in_service")
            .with("condition", List.of("usable", "buried", "usable", "unknown").get(i));
      }
      List<Hydrant> signs = scene.ground().list(FeatureType.HYDRANTS);
      features.add(FeatureType.HYDRANTS, signs, Drafts.of(Edit.Kind.CREATE));
    }
  }

  @Test
  void it_reads_filters_and_pages() {
    String filter = "\"id\" IN ('h03', 'h07', 'h25')";
    JsonNode middle = get("/ogc/collections/hydrants/items/h13").json().at("/geometry/coordinates");
    double lon = middle.get(0).asDouble();
    double lat = middle.get(1).asDouble();
    List<Double> box = List.of(lon - 0.0015, lat - 0.001, lon + 0.0025, lat + 0.001);

    try (Qgis qgis = qgis()) {
      JsonNode told = ask(qgis, "describe", Map.of("collection", "hydrants"));
      assertThat(told.path("count").asInt()).isEqualTo(29);
      assertThat(told.path("crs").asString()).isEqualTo("EPSG:4490");
      assertThat(told.path("writes")).as("nobody is signed in").isEmpty();
      JsonNode all = ask(qgis, "features", Map.of("collection", "hydrants", "page", 4));
      assertThat(ids(all)).hasSize(29).startsWith("h01").endsWith("s-works");
      assertThat(all.get(12).get(1).asDouble()).isEqualTo(lon, within(1e-9));
      assertThat(all.get(12).get(2).asDouble()).isEqualTo(lat, within(1e-9));
      assertThat(ids(ask(qgis, "features", Map.of("collection", "hydrants", "filter", filter))))
          .containsExactly("h03", "h07", "h25");
      assertThat(ids(ask(qgis, "features", Map.of("collection", "hydrants", "box", box))))
          .containsExactly("h12", "h13", "h14", "h15");
      assertThat(ids(ask(qgis, "features", Map.of("collection", "villages"))))
          .containsExactly("v1", "v2", "v3");
    }
  }

  @Test
  void vector_tiles_look_as_on_the_map() throws IOException {
    BufferedImage seen = drawn("tiles", "h13", true, "qml-tiles");

    assertThat(colour(seen, 0, 0)).isEqualTo(sign("h13"));
    assertThat(colour(seen, BESIDE, 0)).isEqualTo(BUILDING);
    assertThat(colour(seen, OUTSIDE, 0)).isEqualTo(LAND);
  }

  @Test
  void features_look_as_on_the_map() throws IOException {
    BufferedImage seen = drawn("features", "h13", false, "qml");

    assertThat(colour(seen, 0, 0)).isEqualTo(sign("h13"));
    assertThat(colour(seen, BESIDE, 0)).isEqualTo(BUILDING);
    assertThat(colour(seen, OUTSIDE, 0)).isEqualTo(LAND);
  }

  @Test
  void each_sign_is_that_of_the_map_in_features_and_in_tiles() throws IOException {
    BufferedImage inFeatures = drawn("signs", SIGNS.get(0), false, "qml");
    BufferedImage inTiles = drawn("signs-in-tiles", SIGNS.get(0), true, "qml-tiles");

    for (int i = 0; i < SIGNS.size(); i++) {
      String id = SIGNS.get(i);
      assertThat(colour(inFeatures, i * APART, 0)).as(id).isEqualTo(sign(id));
      assertThat(colour(inTiles, i * APART, 0)).as(id).isEqualTo(sign(id));
    }
  }

  /** h25 was gone before the county's day, so that nobody judged it. */
  @Test
  void features_fall_under_the_rules_of_the_map() {
    Map<String, Integer> byRule = new TreeMap<>();
    try (Qgis qgis = qgis()) {
      String style = style(qgis, "hydrants", "qml");
      JsonNode counts = ask(qgis, "categories", Map.of("collection", "hydrants", "style", style));
      counts.propertyNames().forEach(rule -> byRule.put(rule, counts.path(rule).asInt()));
    }
    assertThat(byRule)
        .isEqualTo(
            Map.of(
                "有效 · Works", 25,
                "已建但不能用 · Built, does not work", 1,
                "规划或在建 · Planned or building", 1,
                "状态不明 · Not known", 2));
  }

  /** QGIS has the signs of SLD from the server while it draws something else. */
  @Test
  void sld_is_read_as_well() throws IOException {
    for (String form : List.of("sld", "sld10")) {
      BufferedImage seen = drawn(form, "h13", false, form);

      assertThat(colour(seen, BESIDE, 0)).as(form).isEqualTo(BUILDING);
      assertThat(colour(seen, OUTSIDE, 0)).as(form).isEqualTo(LAND);
    }
  }

  /** The name of a file at QGIS with the style of a collection. */
  private String style(Qgis qgis, String collection, String form) {
    String file = collection + (form.startsWith("qml") ? ".qml" : ".sld");
    String address = "/ogc/collections/" + collection + "/styles/" + collection + "?f=" + form;
    return qgis.file(file, get(address).response().body());
  }

  /** Buildings with hydrants above them, one of these in the middle. */
  private BufferedImage drawn(String name, String middle, boolean tiles, String form)
      throws IOException {
    List<Map<String, Object>> layers = new ArrayList<>();
    try (Qgis qgis = qgis()) {
      for (String collection : List.of("buildings", "hydrants")) {
        String style = style(qgis, collection, form);
        layers.add(Map.of("collection", collection, "tiles", tiles, "style", style));
      }
      String file = "qgis-" + name + ".png";
      JsonNode said =
          ask(
              qgis,
              "draw",
              Map.of(
                  "layers",
                  layers,
                  "extent",
                  extent(middle),
                  "size",
                  List.of(SIDE, SIDE),
                  "file",
                  file));
      assertThat(said.path("errors")).isEmpty();
      Path shot = Path.of("target/screenshots", file);
      Files.createDirectories(shot.getParent());
      return ImageIO.read(Files.write(shot, qgis.written(file)).toFile());
    }
  }

  private List<Double> extent(String middle) {
    JsonNode at =
        get("/ogc/collections/hydrants/items/" + middle).json().at("/geometry/coordinates");
    double x = Math.toRadians(at.get(0).asDouble()) * RADIUS_M;
    double lat = Math.toRadians(at.get(1).asDouble());
    double y = Math.log(Math.tan(Math.PI / 4 + lat / 2)) * RADIUS_M;
    double half = SIDE / 2.0 * PIXEL;
    return List.of(x - half, y - half, x + half, y + half);
  }

  /** The colour in the middle of the sign that the map draws. */
  private Color sign(String id) {
    JsonNode standing = get("/api/standings/hydrants/" + id).json();
    if (standing.path("built").asString().equals("no")) {
      return new Color(0xfbf9f4);
    }
    return switch (standing.path("effective").asString()) {
      case "yes" -> new Color(0x2b4d6b);
      case "no" -> new Color(0xc2410c);
      default -> NOT_KNOWN;
    };
  }

  private static Color colour(BufferedImage image, int right, int down) {
    return new Color(image.getRGB(SIDE / 2 + right, SIDE / 2 + down));
  }

  private static List<String> ids(JsonNode features) {
    List<String> ids = new ArrayList<>();
    features.forEach(feature -> ids.add(feature.get(0).asString()));
    return ids;
  }
}
