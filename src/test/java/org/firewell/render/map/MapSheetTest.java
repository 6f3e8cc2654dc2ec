package org.firewell.render.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.firewell.analysis.Progress;
import org.firewell.analysis.completeness.Completeness;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Township;
import org.firewell.geo.Ellipsoid;
import org.firewell.render.style.Legend;
import org.firewell.render.svg.Letters;
import org.firewell.scene.Scene;
import org.firewell.snapshot.Snapshot;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A desert of 4 km with three villages, on paper of 100 by 100 mm. */
class MapSheetTest {

  private static final Legend LEGEND = Legend.own();
  private static final MapPaper PLAIN = new MapPaper(100, 100, MapPaper.Frame.PLAIN, "zh");
  private static final MapPaper FULL = new MapPaper(297, 210, MapPaper.Frame.FULL, "en");
  private static final Pattern SCALE = Pattern.compile("1:([\\d,]+)");

  private static Scene desert() {
    Scene scene = new Scene();
    scene.township("t").box(-2000, -2000, 2000, 2000).with("code", "350582104").with("name", "中镇");
    scene.township("u").box(2000, -2000, 4000, 2000).with("code", "350582105").with("name", "东镇");
    scene.village("v1").box(-1500, -500, -500, 500).with("township", "350582104").households(1);
    scene.village("v2").box(-500, -500, 500, 500).with("township", "350582104").households(2);
    scene.village("v3").box(2500, -500, 3500, 500).with("township", "350582105").households(4);
    return scene;
  }

  private static String draw(Theme theme, Part part, Snapshot snapshot, MapPaper paper) {
    MapContent content =
        new MapContent(
            "沙漠县",
            snapshot,
            Map.of(),
            theme == Theme.LEVELS ? Completeness.findings(snapshot, Progress.NONE) : Map.of(),
            List.of(),
            false,
            feature -> feature);
    return new String(MapSheet.draw(LEGEND, theme, part, content, paper), StandardCharsets.UTF_8);
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList nodes = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static List<String> texts(String svg) throws Exception {
    return elements(parse(svg), "text").stream().map(Element::getTextContent).toList();
  }

  private static Township township(Snapshot snapshot, String id) {
    return snapshot.find(FeatureType.TOWNSHIPS, id).orElseThrow();
  }

  /** 2 km over 100 mm is 1 to 20,000; 100 m from the middle is 5 mm. */
  @Test
  void what_stands_100_m_from_the_middle_lies_at_100_over_the_scale() throws Exception {
    Scene scene = desert();
    scene.hydrant("h0");
    scene.hydrant("h1").east(100);
    scene.hydrant("h2").north(100);
    Coordinate low = Scene.at(-999, -999);
    Coordinate high = Scene.at(999, 999);
    Part part = new Part.Within(new Envelope(low, high));
    Document svg = parse(draw(Theme.SOURCES, part, scene.snapshot(), PLAIN));
    List<String> signs =
        elements(svg, "use").stream()
            .filter(use -> use.getAttribute("xlink:href").startsWith("#circle-effective"))
            .map(use -> use.getAttribute("x") + " " + use.getAttribute("y"))
            .toList();
    assertThat(signs).containsExactly("50 50", "55 50", "50 45");
  }

  @Test
  void the_scale_bar_is_true_on_the_ellipsoid() {
    Random random = new Random(58);
    for (int i = 0; i < 200; i++) {
      double lon = 100 + random.nextDouble() * 20;
      double lat = 20 + random.nextDouble() * 25;
      double side = Math.pow(10, -3 + 3 * random.nextDouble());
      Envelope box = new Envelope(lon, lon + side, lat, lat + side * random.nextDouble());
      Panel panel = Panel.around(box, 0.03, 0, 0, 150, 100);
      Furniture furniture = new Furniture(LEGEND, panel, 2.5, true);
      double bar = furniture.metres() * 1000.0 / panel.scale();
      for (double shift : new double[] {-40, 0, 30}) {
        Coordinate west = ground(panel, 75 - bar / 2, 50 + shift);
        Coordinate east = ground(panel, 75 + bar / 2, 50 + shift);
        double metres = Ellipsoid.distance(west.x, west.y, east.x, east.y);
        assertThat(metres / furniture.metres()).as("seed 58, %d", i).isCloseTo(1, within(0.005));
      }
    }
  }

  private static Coordinate ground(Panel panel, double x, double y) {
    double metres = panel.scale() / 1000.0;
    return panel.plane().lonLat((x - 75) * metres, (50 - y) * metres);
  }

  @Test
  void each_standing_has_its_sign() throws Exception {
    Scene scene = desert();
    scene.hydrant("effective");
    scene.hydrant("broken").east(100).with("condition", "damaged");
    scene.hydrant("planned").east(200).with("lifecycle", "planned");
    scene.hydrant("unknown").east(300).with("condition", "unknown");
    scene.intake("dry").east(400).with("dry_season_ok", "no");
    String svg = draw(Theme.SOURCES, new Part.County(), scene.snapshot(), PLAIN);
    for (String sign :
        List.of("circle-effective", "circle-broken", "circle-planned", "circle-unknown")) {
      assertThat(svg.split("href=\"#" + sign + "-\\d", -1)).as(sign).hasSize(2);
    }
    assertThat(svg).contains("href=\"#drop-");
  }

  @Test
  void the_legend_names_what_is_drawn_and_nothing_else() throws Exception {
    Scene scene = desert();
    scene.hydrant("h").with("condition", "damaged");
    List<String> texts = texts(draw(Theme.SOURCES, new Part.County(), scene.snapshot(), FULL));
    assertThat(texts).contains("Hydrants", "Built, does not work", "Township lines");
    assertThat(texts).doesNotContain("Works", "Water intakes", "Roads", "Buildings", "Not known");
  }

  @Test
  void every_village_is_drawn_once_by_its_level() throws Exception {
    Snapshot snapshot = desert().snapshot();
    Document svg = parse(draw(Theme.LEVELS, new Part.County(), snapshot, PLAIN));
    List<String> titles =
        elements(svg, "title").stream()
            .skip(1)
            .map(title -> title.getTextContent().split(" ")[0])
            .toList();
    assertThat(titles).containsExactlyInAnyOrder("v1", "v2", "v3");
  }

  @Test
  void a_township_is_crisp_and_its_neighbour_faded() throws Exception {
    Snapshot snapshot = desert().snapshot();
    Part part = new Part.OfTownship(township(snapshot, "t"));
    String svg = draw(Theme.LEVELS, part, snapshot, FULL);
    assertThat(svg).contains("fill-opacity=\"0.62\"");
    assertThat(texts(svg)).contains("1+2+N level by village, 中镇, 沙漠县", "v1", "v2");
    assertThat(texts(svg)).doesNotContain("v3");
  }

  @Test
  void stations_stand_alone_and_an_overview_has_levels_and_all_sources() throws Exception {
    Scene scene = desert();
    scene.hydrant("h").at(-1000, 0);
    scene.microStation("m").at(-900, 0);
    Snapshot snapshot = scene.snapshot();
    String stations = draw(Theme.STATIONS, new Part.County(), snapshot, FULL);
    assertThat(stations).contains("id=\"micro-stations\"").doesNotContain("id=\"hydrants\"");
    String overview =
        draw(Theme.OVERVIEW, new Part.OfTownship(township(snapshot, "t")), snapshot, FULL);
    assertThat(overview).contains("id=\"villages\"", "id=\"hydrants\"", "id=\"micro-stations\"");
  }

  @Test
  void a_village_is_named_once_on_its_own_map() throws Exception {
    Scene scene = desert();
    scene.hydrant("h").at(-1000, 0);
    Snapshot snapshot = scene.snapshot();
    Part part = new Part.OfVillage(snapshot.find(FeatureType.VILLAGES, "v1").orElseThrow());
    // once as halo, once as letters
    assertThat(texts(draw(Theme.SOURCES, part, snapshot, PLAIN)))
        .filteredOn("v1"::equals)
        .hasSize(2);
  }

  @Test
  void signs_that_would_be_too_many_are_counted_and_none_is_lost() throws Exception {
    Scene scene = desert();
    int all = Crowds.MOST + 1;
    for (int i = 0; i < all; i++) {
      scene.hydrant("h" + i).at(i % 100 * 30 - 1500, i / 100 * 30 - 900);
    }
    String svg = draw(Theme.SOURCES, new Part.County(), scene.snapshot(), FULL);
    int counted =
        texts(svg).stream().filter(text -> text.matches("\\d+")).mapToInt(Integer::parseInt).sum();
    long single = svg.split("<use ", -1).length - 1;
    boolean isInLegend = texts(svg).contains("Works");
    assertThat(counted + single - (isInLegend ? 1 : 0)).isEqualTo(all);
    assertThat(counted).isPositive();
    assertThat(svg.length()).isLessThan(1 << 20);
    assertThat(String.join(" ", texts(svg))).contains("A number in a ring is how many");
  }

  @Test
  void texts_of_the_data_stay_texts() throws Exception {
    Scene scene = desert();
    scene
        .township("x")
        .box(-2000, 2000, 2000, 4000)
        .with("code", "350582106")
        .with("name", "<script>alert(1)</script>\u0001&\"'");
    Snapshot snapshot = scene.snapshot();
    String svg = draw(Theme.SOURCES, new Part.OfTownship(township(snapshot, "x")), snapshot, FULL);
    assertThat(elements(parse(svg), "script")).isEmpty();
    assertThat(texts(svg))
        .contains("Water sources and fire stations, <script>alert(1)</script>\uFFFD&\"', 沙漠县");
    assertThat(svg).doesNotContain("<script", "http://localhost").doesNotContain("style=");
  }

  @Test
  void the_same_content_gives_the_same_bytes() {
    Scene scene = desert();
    scene.hydrant("h").east(77);
    String once = draw(Theme.SOURCES, new Part.County(), scene.snapshot(), FULL);
    assertThat(draw(Theme.SOURCES, new Part.County(), scene.snapshot(), FULL)).isEqualTo(once);
  }

  @Test
  void what_is_schematic_is_said() throws Exception {
    Scene scene = desert();
    assertThat(texts(draw(Theme.SOURCES, new Part.County(), scene.snapshot(), PLAIN)))
        .doesNotContain("模拟数据 / schematic");
    scene.hydrant("h").with("position_basis", "schematic");
    assertThat(texts(draw(Theme.SOURCES, new Part.County(), scene.snapshot(), PLAIN)))
        .contains("模拟数据 / schematic");
  }

  @Test
  void names_never_touch_each_other() throws Exception {
    Random random = new Random(7);
    Scene scene = new Scene();
    for (int i = 0; i < 60; i++) {
      double west = random.nextDouble() * 9000;
      double south = random.nextDouble() * 9000;
      scene.township("t" + i).box(west, south, west + 900, south + 900).with("name", "某某街道" + i);
    }
    Document svg = parse(draw(Theme.SOURCES, new Part.County(), scene.snapshot(), PLAIN));
    List<Envelope> boxes = new ArrayList<>();
    for (Element text : elements(svg, "text")) {
      if (text.getTextContent().startsWith("某某街道") && text.getAttribute("stroke").isEmpty()) {
        double size = Double.parseDouble(text.getAttribute("font-size"));
        double half = Letters.width(text.getTextContent(), size) / 2;
        double x = Double.parseDouble(text.getAttribute("x"));
        double y = Double.parseDouble(text.getAttribute("y"));
        boxes.add(new Envelope(x - half, x + half, y - size, y));
      }
    }
    assertThat(boxes).hasSizeGreaterThan(5);
    for (Envelope one : boxes) {
      assertThat(boxes).filteredOn(one::intersects).hasSize(1);
    }
  }

  @Test
  void the_scale_is_told_and_has_two_digits() throws Exception {
    String svg = draw(Theme.SOURCES, new Part.County(), desert().snapshot(), FULL);
    Matcher scale = SCALE.matcher(String.join("\n", texts(svg)));
    assertThat(scale.find()).isTrue();
    assertThat(scale.group(1).replace(",", "").replaceFirst("0+$", "")).hasSizeLessThanOrEqualTo(2);
  }
}
