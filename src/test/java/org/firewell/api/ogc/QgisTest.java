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
import javax.imageio.ImageIO;
import org.firewell.machine.Qgis;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** QGIS 3.40, without a window, reads this server and draws it with its styles. */
class QgisTest extends QgisApiTest {

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

  @Test
  void it_reads_filters_and_pages() {
    String filter = "\"id\" IN ('h03', 'h07', 'h25')";
    JsonNode middle = get("/ogc/collections/hydrants/items/h13").json().at("/geometry/coordinates");
    double lon = middle.get(0).asDouble();
    double lat = middle.get(1).asDouble();
    List<Double> box = List.of(lon - 0.0015, lat - 0.001, lon + 0.0025, lat + 0.001);

    try (Qgis qgis = qgis()) {
      JsonNode told = ask(qgis, "describe", Map.of("collection", "hydrants"));
      assertThat(told.path("count").asInt()).isEqualTo(25);
      assertThat(told.path("crs").asString()).isEqualTo("EPSG:4490");
      assertThat(told.path("writes")).as("nobody is signed in").isEmpty();
      JsonNode all = ask(qgis, "features", Map.of("collection", "hydrants", "page", 4));
      assertThat(ids(all)).hasSize(25).startsWith("h01").endsWith("h25");
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
    BufferedImage seen = drawn("tiles", true, "qml-tiles");

    assertThat(colour(seen, 0, 0)).isEqualTo(sign("h13"));
    assertThat(colour(seen, BESIDE, 0)).isEqualTo(BUILDING);
    assertThat(colour(seen, OUTSIDE, 0)).isEqualTo(LAND);
  }

  @Test
  void features_look_as_on_the_map_but_that_nobody_judged_them() throws IOException {
    BufferedImage seen = drawn("features", false, "qml");

    assertThat(colour(seen, 0, 0)).isEqualTo(NOT_KNOWN);
    assertThat(colour(seen, BESIDE, 0)).isEqualTo(BUILDING);
    assertThat(colour(seen, OUTSIDE, 0)).isEqualTo(LAND);
  }

  /** QGIS has the signs of SLD from the server while it draws something else. */
  @Test
  void sld_is_read_as_well() throws IOException {
    for (String form : List.of("sld", "sld10")) {
      BufferedImage seen = drawn(form, false, form);

      assertThat(colour(seen, BESIDE, 0)).as(form).isEqualTo(BUILDING);
      assertThat(colour(seen, OUTSIDE, 0)).as(form).isEqualTo(LAND);
    }
  }

  /** Buildings with hydrants above them, the hydrant h13 in the middle. */
  private BufferedImage drawn(String name, boolean tiles, String form) throws IOException {
    List<Map<String, Object>> layers = new ArrayList<>();
    try (Qgis qgis = qgis()) {
      for (String collection : List.of("buildings", "hydrants")) {
        String file = collection + (form.startsWith("qml") ? ".qml" : ".sld");
        String address = "/ogc/collections/" + collection + "/styles/" + collection + "?f=" + form;
        String style = qgis.file(file, get(address).response().body());
        layers.add(Map.of("collection", collection, "tiles", tiles, "style", style));
      }
      String file = "qgis-" + name + ".png";
      JsonNode said =
          ask(
              qgis,
              "draw",
              Map.of(
                  "layers", layers, "extent", extent(), "size", List.of(SIDE, SIDE), "file", file));
      assertThat(said.path("errors")).isEmpty();
      Path shot = Path.of("target/screenshots", file);
      Files.createDirectories(shot.getParent());
      return ImageIO.read(Files.write(shot, qgis.written(file)).toFile());
    }
  }

  private List<Double> extent() {
    JsonNode middle = get("/ogc/collections/hydrants/items/h13").json().at("/geometry/coordinates");
    double x = Math.toRadians(middle.get(0).asDouble()) * RADIUS_M;
    double lat = Math.toRadians(middle.get(1).asDouble());
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
