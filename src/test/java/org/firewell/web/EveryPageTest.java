package org.firewell.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.firewell.feature.FeatureType;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** What holds of every page, with a desert behind them whose every text is an attack. */
@TestPropertySource(
    properties =
        "spring.datasource.url=jdbc:h2:mem:every-page;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class EveryPageTest extends PageTest {

  private static final String XSS =
      "</title>\"><script>hit=1</script><img src=x onerror=hit=1>{{1}}javascript:hit=1";

  /** A page, its address, and what stands on it once it is whole. */
  private record Place(String name, String path, String whole) {}

  private static final List<Place> PAGES =
      List.of(
          new Place("map", "/", "#panel .sentence, #panel .answer, #panel p"),
          new Place("quota", "/quota", "#board"),
          new Place("township", "/townships/350582104", "#sheet"),
          new Place("village", "/villages/v", "#sheet"),
          new Place("data", "/data", "main section"),
          new Place("field", "/field", "main"),
          new Place("hydrant", "/hydrants/h", "article"),
          new Place("plates", "/townships/350582104/plates", "main section"),
          new Place("papers", "/papers", "main section"),
          new Place("jobs", "/jobs", "main section"),
          new Place("login", "/login", "form"));

  /** What names another feature, and leads nowhere when it is no name. */
  private static final Set<String> LEADING = Set.of("id", "township", "village");

  private final List<String> abroad = new ArrayList<>();

  @BeforeAll
  void open() {
    Scene desert = new Scene();
    List<Scene.Thing<?>> things =
        List.of(
            desert.township("t").box(-2000, -2000, 2000, 2000),
            desert.village("v").box(-500, -500, 500, 500),
            desert.hydrant("h").east(100),
            desert.intake("w").east(200),
            desert.fireStation("f").east(300),
            desert.microStation("m").east(400),
            desert.building("b").box(0, 0, 20, 20));
    List<FeatureType<?>> types =
        List.of(
            FeatureType.TOWNSHIPS,
            FeatureType.VILLAGES,
            FeatureType.HYDRANTS,
            FeatureType.WATER_INTAKES,
            FeatureType.FIRE_STATIONS,
            FeatureType.MICRO_STATIONS,
            FeatureType.BUILDINGS);
    for (int i = 0; i < types.size(); i++) {
      Scene.Thing<?> thing = things.get(i);
      types.get(i).attributes().stream()
          .filter(a -> a.type() == String.class && !LEADING.contains(a.name()))
          .forEach(a -> thing.with(a.name(), XSS));
    }
    // what the map asks tiles of, and nothing is drawn of
    List.of(FeatureType.ROADS, FeatureType.PIPES, FeatureType.BARRIERS).forEach(desert::layer);
    things.get(0).with("code", "350582104");
    things.get(1).with("township", "t");
    load(desert);
  }

  @BeforeEach
  void whoIsAsked() {
    abroad.clear();
    page.onResponse(
        response -> {
          if (response.status() >= 400) {
            complaints.add(response.status() + " " + response.url());
          }
        });
    page.onRequest(
        request -> {
          String url = request.url();
          if (!url.startsWith(address("/")) && !url.startsWith("data:") && !url.startsWith("blob:"))
            abroad.add(url);
        });
  }

  @Test
  void hostile_text_runs_nothing_and_no_other_host_is_asked() {
    for (Place place : PAGES) {
      visit(place, "zh", "light");
      assertThat(page.evaluate("() => typeof hit")).as(place.name()).isEqualTo("undefined");
      wholePicture("every-" + place.name() + "-zh");
    }
    page.navigate(address("/hydrants/h"));
    page.getByText("<img src=x").first().waitFor();
    assertThat(abroad).isEmpty();
  }

  @Test
  void axe_finds_nothing_serious() throws IOException {
    String axe;
    try (InputStream script = getClass().getResourceAsStream("/axe.min.js")) {
      axe = new String(script.readAllBytes(), UTF_8);
    }
    List<String> found = new ArrayList<>();
    for (Place place : PAGES) {
      for (String theme : List.of("light", "dark")) {
        visit(place, theme.equals("dark") ? "en" : "zh", theme);
        page.evaluate(axe + "; 0");
        Object said =
            page.evaluate(
                """
                async () => (await axe.run()).violations
                  .filter((v) => ['serious', 'critical'].includes(v.impact))
                  .map((v) => v.id + ' ' + v.nodes.map((n) => n.target + ' ' + n.failureSummary).join(', '))
                """);
        ((List<?>) said).forEach(v -> found.add(place.name() + " " + theme + ": " + v));
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void nothing_scrolls_sideways() {
    List<String> wide = new ArrayList<>();
    for (int width : new int[] {390, 1280, 2560}) {
      page.setViewportSize(width, 900);
      for (Place place : PAGES) {
        visit(place, "en", "dark");
        if (page.evaluate("document.documentElement.scrollWidth <= innerWidth").equals(false)) {
          wide.add(place.name() + " at " + width);
        }
        wholePicture("every-" + place.name() + "-" + width);
      }
    }
    assertThat(wide).isEmpty();
  }

  /** The plain pages go by the query and by what the browser prefers. */
  private void visit(Place place, String language, String theme) {
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(theme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT));
    page.navigate("about:blank");
    page.navigate(
        address(place.path() + "?lang=" + language + "#lang=" + language + "&theme=" + theme));
    page.locator(place.whole()).first().waitFor();
    page.waitForLoadState(LoadState.NETWORKIDLE);
  }
}
