package org.firewell.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firewell.account.Role;
import org.firewell.feature.FeatureType;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * What holds of every page, before somebody with a long name who may do everything, with a desert
 * behind it whose texts are long and odd.
 *
 * <p>A page is opened in Chinese by day and in English by night: words make a page wide and light
 * gives it its colours, and neither changes what the other does.
 */
@TestPropertySource(
    properties =
        "spring.datasource.url=jdbc:h2:mem:every-page;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class EveryPageTest extends PageTest {

  /** As wide as a name can be: accounts have at most 32 characters. */
  private static final String CHIEF = "晋江市消防救援大队水源管理系统管理员账号值班室第一值守岗位长".substring(0, 30) + "甲乙";

  private static final String ODD =
      "</title>\"><script>hit=1</script><img src=x onerror=hit=1>{{1}}javascript:hit=1";

  /** The last is the one of which a picture is kept. */
  private static final Map<String, int[]> WIDTHS =
      Map.of("zh", new int[] {390, 2560, 1280}, "en", new int[] {1280, 2560, 390});

  /** On a wall nothing is there that is not on a desk. */
  private static final int WALL = 2560;

  /** What names another feature, and leads nowhere when it is no name. */
  private static final Set<String> LEADING = Set.of("id", "township", "village");

  /** Routes of things that the desert has none of; none of them is a page. */
  private static final Set<String> OF_WHAT_IS_NOT_THERE =
      Set.of(
          "/api/attachments/{sha256}",
          "/api/coverage/{name}/{id}",
          "/api/edits/{id}",
          "/api/papers/{id}",
          "/api/partners/{partner}/{collection}",
          "/api/profiles/{name}",
          "/api/repairs/{id}",
          "/api/scenarios/{id}",
          "/api/scenarios/{id}/results",
          "/api/standings/{name}/{id}",
          "/api/tasks/{document}/{unit}/{kind}",
          "/api/uploads/{id}",
          "/api/uploads/{id}/lines",
          "/api/uploads/{id}/preview",
          "/ogc/jobs/{id}/results",
          // lacks what they have to be asked with
          "/api/nearest",
          "/api/search");

  @Autowired List<HandlerMapping> mappings;

  private final Map<String, String> known = new HashMap<>();
  private String axe;

  @BeforeAll
  void open() throws IOException {
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
          .forEach(a -> thing.with(a.name(), ODD));
    }
    // what the map asks tiles of, and nothing is drawn of
    List.of(FeatureType.ROADS, FeatureType.PIPES, FeatureType.BARRIERS).forEach(desert::layer);
    things.get(0).with("code", "350582104");
    things.get(1).with("township", "t");
    things.get(2).with("township", "350582104");
    load(desert);
    account(CHIEF, Role.ADMINISTRATOR);
    try (InputStream script = getClass().getResourceAsStream("/axe.min.js")) {
      axe = new String(script.readAllBytes(), UTF_8);
    }
  }

  @BeforeEach
  void logIn() {
    page.setDefaultTimeout(20_000);
    page.onResponse(
        response -> {
          if (response.status() >= 400) {
            complaints.add(response.status() + " " + response.url());
          }
        });
    logIn(CHIEF, "/account");
    page.locator("#tokens").waitFor();
    if (known.isEmpty()) {
      known.put("job", told("/ogc/processes/coverage/execution", "{\"inputs\":{}}", "jobID"));
      known.put("paper", told("/api/papers", "{\"kind\":\"monthly\"}", "id"));
      known.put("sign", sign());
      awaitPaper(known.get("paper"));
    }
  }

  @Test
  void every_page_is_read_by_anybody_on_any_screen() {
    List<String> found = new ArrayList<>();
    Place.pages().forEach(place -> look(place.with(known), "zh", "light", found));
    readInEnglish();
    Place.pages().forEach(place -> look(place.with(known), "en", "dark", found));
    assertThat(found).isEmpty();
  }

  @Test
  void somebody_without_an_account_logs_in() {
    profile.clearCookies();
    List<String> found = new ArrayList<>();
    Place login = new Place("login-public", "/login", "/login", "#password");
    look(login, "zh", "light", found);
    readInEnglish();
    look(login, "en", "dark", found);
    assertThat(found).isEmpty();
  }

  @Test
  void every_picture_is_opened_by_itself() {
    for (Place place : Place.pictures()) {
      page.navigate(address(place.with(known).path()));
      page.locator(place.whole()).first().waitFor();
      picture("every-" + place.name());
    }
  }

  /** A route that serves a page is opened above; so is each page among the files. */
  @Test
  void no_page_is_forgotten() throws IOException {
    Set<String> opened =
        Stream.concat(Place.pages().stream(), Place.pictures().stream())
            .map(Place::route)
            .collect(Collectors.toCollection(TreeSet::new));
    opened.remove("/"); // a file, not a controller's
    Set<String> untold = new TreeSet<>();
    for (String route : routes()) {
      if (!opened.remove(route) && !isNoPage(route)) {
        untold.add(route);
      }
    }
    assertThat(untold).as("pages that no place leads to").isEmpty();
    assertThat(opened).as("places that no route leads to").isEmpty();
    Set<String> bodies =
        Place.pages().stream()
            .filter(place -> !place.isWritten())
            .map(place -> ask(place.path()).text())
            .collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(Path.of("web"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
        assertThat(bodies).as(file.toString()).contains(Files.readString(file));
      }
    }
    complaints.clear(); // what was asked for has refused what is not there
  }

  /** Whether what answers is no page; of what is not there nobody can tell. */
  private boolean isNoPage(String route) {
    APIResponse reply = ask(filled(route));
    String type = reply.headers().getOrDefault("content-type", "");
    return reply.status() < 400
        ? !type.startsWith("text/html") && !type.startsWith("image/svg")
        : OF_WHAT_IS_NOT_THERE.contains(route);
  }

  private APIResponse ask(String path) {
    return page.request()
        .get(address(path), RequestOptions.create().setHeader("Accept", "text/html,*/*;q=0.1"));
  }

  private static String filled(String route) {
    return route
        .replace("{code}", "350582104")
        .replaceAll("(hydrants|items)/\\{id}", "$1/h")
        .replaceAll("villages/\\{id}", "villages/v")
        .replaceAll("townships/\\{id}", "townships/t")
        .replaceAll("\\{(name|style)}", "hydrants")
        .replaceAll("\\{\\w+}", "0");
  }

  /** The patterns that can be read at: of controllers, and of pages. */
  private Set<String> routes() {
    Set<String> routes = new TreeSet<>();
    for (HandlerMapping mapping : mappings) {
      if (mapping instanceof RequestMappingInfoHandlerMapping controllers) {
        controllers.getHandlerMethods().keySet().stream()
            .filter(EveryPageTest::reads)
            .forEach(info -> routes.addAll(info.getPatternValues()));
      } else if (mapping instanceof AbstractUrlHandlerMapping pages) {
        pages.getHandlerMap().keySet().stream()
            .filter(pattern -> !pattern.endsWith("/**"))
            .forEach(routes::add);
      }
    }
    routes.remove("/error"); // only the container comes here
    return routes;
  }

  private static boolean reads(RequestMappingInfo info) {
    return info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
  }

  /** The same person sits down before a browser that speaks English. */
  private void readInEnglish() {
    List<Cookie> cookies = profile.cookies().stream().map(EveryPageTest::sent).toList();
    profile.close();
    profile = browser.english(1280, 900);
    profile.addCookies(cookies);
    openPage();
  }

  /** What is known of a cookie, as it is set. */
  private static Cookie sent(Cookie kept) {
    return new Cookie(kept.name, kept.value)
        .setDomain(kept.domain)
        .setPath(kept.path)
        .setHttpOnly(kept.httpOnly)
        .setSameSite(kept.sameSite);
  }

  /** Opens a page at each width and says what is wrong with it. */
  private void look(Place place, String language, String theme, List<String> found) {
    page.setViewportSize(WIDTHS.get(language)[0], 900);
    visit(place, language, theme);
    page.evaluate(axe + "; 0");
    for (int width : WIDTHS.get(language)) {
      page.setViewportSize(width, 900);
      String which = place.name() + " " + language + " " + theme + " at " + width + ": ";
      if (page.evaluate("document.documentElement.scrollWidth <= innerWidth").equals(false)) {
        found.add(which + "scrolls sideways");
      }
      if (width != WALL) {
        violations().forEach(violation -> found.add(which + violation));
      }
    }
    wholePicture("every-" + place.name() + "-" + language);
    complaints.forEach(complaint -> found.add(place.name() + " " + language + ": " + complaint));
    complaints.clear();
  }

  private List<?> violations() {
    return (List<?>)
        page.evaluate(
            """
            async () => (await axe.run({ resultTypes: ['violations'] })).violations
              .filter((v) => ['serious', 'critical'].includes(v.impact))
              .map((v) => v.id + ' ' + v.nodes.map((n) => n.target + ' ' + n.failureSummary).join(', '))
            """);
  }

  /** Some pages go by their address, some by what the browser prefers. */
  private void visit(Place place, String language, String theme) {
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(theme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT));
    page.navigate("about:blank");
    page.navigate(address(place.in(language, theme)));
    page.locator(place.whole()).first().waitFor();
    page.waitForLoadState(LoadState.NETWORKIDLE);
  }

  /** A sign that the style of hydrants draws. */
  private String sign() {
    String style = ask("/ogc/collections/hydrants/styles/hydrants?f=sld").text();
    Matcher named = Pattern.compile("styles/signs/([\\w-]+)\\.svg").matcher(style);
    assertThat(named.find()).isTrue();
    return named.group(1);
  }
}
