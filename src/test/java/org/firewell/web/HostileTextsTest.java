package org.firewell.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.firewell.account.Role;
import org.firewell.feature.Attribute;
import org.firewell.feature.Feature;
import org.firewell.feature.FeatureType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/**
 * A file whose every text is an attack, brought in as anybody brings one in. Whatever is opened
 * afterwards shows the texts as texts: nothing of them runs, becomes an element, asks another host
 * or is a formula in a spreadsheet.
 */
@TestPropertySource(
    properties =
        "spring.datasource.url=jdbc:h2:mem:hostile-texts;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class HostileTextsTest extends PageTest {

  /** How a text begins that a spreadsheet takes for a formula, but for a number. */
  private static final Pattern FORMULA =
      Pattern.compile("(?s)[=+@\t\r\n＝＋－＠].*|-(?![\\d.]+(E-?\\d+)?$).*");

  /** What the attacks would be, had they become anything. */
  private static final String BECAME =
      """
      () => ({
        hit: window.hit ?? null,
        violations: window.violations ?? [],
        elements: [...document.querySelectorAll('img[src="x"], svg[onload], [onerror], [onload],'
          + ' a[href^="javascript:" i], iframe, object, embed, script:not([src]):not([type=importmap])')]
          .map((element) => element.outerHTML.slice(0, 200)),
      })
      """;

  private static final String WATCH =
      """
      window.violations = [];
      document.addEventListener('securitypolicyviolation', (e) =>
        window.violations.push(`${e.violatedDirective} ${e.blockedURI}`));
      """;

  private final List<String> abroad = new ArrayList<>();
  private final Map<String, String> known = new HashMap<>();

  @BeforeAll
  void open() {
    account("chief", Role.ADMINISTRATOR);
  }

  @BeforeEach
  void bringTheFileIn() throws IOException {
    abroad.clear();
    page.setDefaultTimeout(30_000);
    page.addInitScript(WATCH);
    page.onResponse(
        response -> {
          if (response.status() >= 400) {
            complaints.add(response.status() + " " + response.url());
          }
        });
    page.onRequest(
        request -> {
          if (Stream.of(address("/"), "data:", "blob:").noneMatch(request.url()::startsWith)) {
            abroad.add(request.url());
          }
        });
    logIn("chief", "/data");
    page.locator("#import-file").waitFor(attached());
    if (features.county().isEmpty()) {
      page.setInputFiles(
          "#import-file", new FilePayload("hostile.zip", "application/zip", Hostile.zip()));
      page.fill("#import-reason", "<img src=x onerror=window.hit='reason'>");
      page.locator("#import-form .primary").click();
      page.locator("#import-outcome [data-edit]").waitFor();
      assertNothingRan("the outcome");
      wholePicture("hostile-import");
    }
    if (known.isEmpty()) {
      known.put("job", told("/ogc/processes/coverage/execution", "{\"inputs\":{}}", "jobID"));
      known.put("paper", told("/api/papers", "{\"kind\":\"yearly\"}", "id"));
      awaitPaper(known.get("paper"));
    }
  }

  /** A text that was added to a collection and is not attacked by fails here. */
  @Test
  void every_text_of_every_collection_came_in_as_an_attack() {
    List<String> missing = new ArrayList<>();
    for (FeatureType<?> type : FeatureType.all()) {
      List<? extends Feature> stand = features.list(type);
      assertThat(stand).as(type.name()).hasSize(2);
      for (Attribute text : Hostile.texts(type)) {
        String mark = Hostile.mark(type, text);
        assertThat(stand).noneMatch(f -> String.valueOf(text.of(f)).matches("(?s).*[\u202E\n].*"));
        if (stand.stream().noneMatch(f -> String.valueOf(text.of(f)).contains(mark))) {
          missing.add(type.name() + "." + text.name());
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void on_no_page_does_a_text_become_anything_else() {
    for (Place place : Place.pages()) {
      page.navigate("about:blank");
      page.navigate(address(place.with(known).in("zh", "light")));
      page.locator(place.whole()).first().waitFor();
      page.waitForLoadState(LoadState.NETWORKIDLE);
      assertNothingRan(place.name());
      wholePicture("hostile-" + place.name());
    }
    for (FeatureType<?> type : FeatureType.all()) {
      for (Feature feature : features.list(type)) {
        String id = URLEncoder.encode(feature.id(), UTF_8).replace("+", "%20");
        open("/ogc/collections/" + type.name() + "/items/" + id + "?f=html", "main h1");
        assertThat(page.locator("main").innerText()).contains("<img src=x onerror=");
      }
      open("/ogc/collections/" + type.name() + "/items?f=html", "main h1");
      assertThat(page.locator("main").innerText()).contains("<img src=x onerror=");
    }
  }

  @Test
  void no_card_and_no_panel_of_the_map_does() {
    open("/#lang=zh&theme=light", "#panel .sentence, #panel .answer, #panel p");
    page.waitForFunction("() => window.firewell && firewell.names.get().size > 0");
    for (FeatureType<?> type : FeatureType.all()) {
      for (Feature feature : features.list(type)) {
        page.evaluate(
            "(selected) => firewell.view.change({ selected })",
            Map.of("collection", type.name(), "id", feature.id()));
        page.locator("#card > dl > dt").first().waitFor();
        assertThat(page.locator("#card").innerText()).contains("<img src=x onerror=");
        assertNothingRan("the card of " + type.name());
      }
    }
    picture("hostile-card");
    for (Object tab :
        (List<?>)
            page.evaluate("() => [...document.querySelectorAll('[role=tab]')].map((t) => t.id)")) {
      page.locator("#" + tab).click();
      page.locator("#question .answer, #question .primary").first().waitFor();
      page.waitForLoadState(LoadState.NETWORKIDLE);
      assertNothingRan(tab.toString());
    }
    page.fill("#search", "img");
    page.locator(".found [role=option]").first().waitFor();
    assertThat(text(".found")).contains("<img src=x onerror=");
    assertNothingRan("what was found");
    picture("hostile-search");
    page.keyboard().press("Escape");
    page.locator("#tab-coverage").click();
    page.locator("#print").click();
    page.locator("#paper[data-ready=yes]").waitFor();
    assertNothingRan("the printed map");
    picture("hostile-print");
  }

  @Test
  void no_drawer_does() {
    open("/quota#lang=zh", "#board");
    page.locator("#board button.number").first().click();
    page.locator("#drawer[open]").waitFor();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertNothingRan("a task's drawer");
    picture("hostile-drawer");
    open("/data#lang=zh", "[data-edit] button");
    page.locator("tr[data-edit] button").first().click();
    page.locator("#drawer[open] .change, #drawer[open] [data-what]").first().waitFor();
    assertThat(page.locator("#drawer").innerText()).contains("<img src=x onerror=");
    assertNothingRan("an edit's drawer");
    wholePicture("hostile-edit");
  }

  /** Opened by themselves they are documents, in which scripts could run. */
  @Test
  void no_picture_does() {
    for (String theme : List.of("sources", "levels", "coverage", "quota")) {
      page.navigate(address("/api/maps/" + theme + ".svg"));
      page.locator("svg").first().waitFor();
      assertThat(page.evaluate("() => window.hit ?? null")).as(theme).isNull();
      assertThat(page.locator("script, image[href^='http'], [onload], [onerror]").count())
          .as(theme)
          .isZero();
      picture("hostile-svg-" + theme);
    }
  }

  /** A table as text marks them with an apostrophe, which is taken off where it comes in again. */
  @Test
  void in_no_spreadsheet_is_a_text_a_formula() throws IOException {
    List<String> sheets = new ArrayList<>();
    FeatureType.all().forEach(type -> sheets.add("/api/exports/" + type.name() + "?f="));
    sheets.add("/ogc/jobs/" + known.get("job") + "/results?f=");
    for (String sheet : sheets) {
      APIResponse csv = page.request().get(address(sheet + "csv"));
      assertThat(csv.status()).as(sheet).isEqualTo(200);
      assertThat(formulas(csv.text())).as(sheet + "csv").isEmpty();
      assertNoFormula(sheet + "xlsx");
    }
    assertNoFormula("/api/papers/" + known.get("paper") + "/xlsx");
    String hydrants = page.request().get(address("/api/exports/hydrants?f=csv")).text();
    assertThat(hydrants).contains("'=cmd|");
  }

  private static List<String> formulas(String csv) throws IOException {
    List<String> formulas = new ArrayList<>();
    try (CSVParser rows =
        CSVParser.parse(new StringReader(csv.replace("\uFEFF", "")), CSVFormat.RFC4180)) {
      for (CSVRecord row : rows) {
        row.stream().filter(cell -> FORMULA.matcher(cell).matches()).forEach(formulas::add);
      }
    }
    return formulas;
  }

  private void assertNoFormula(String path) throws IOException {
    APIResponse reply = page.request().get(address(path));
    assertThat(reply.status()).as(path).isEqualTo(200);
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(reply.body()))) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        if (part.getName().startsWith("xl/worksheets/")) {
          assertThat(new String(parts.readAllBytes(), UTF_8))
              .as(path)
              .doesNotContainPattern("<f[ >]");
        }
      }
    }
  }

  private void open(String path, String whole) {
    page.navigate("about:blank");
    page.navigate(address(path));
    page.locator(whole).first().waitFor();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertNothingRan(path);
  }

  /** Complaints are gathered and told after the test. */
  private void assertNothingRan(String where) {
    Map<?, ?> became = (Map<?, ?>) page.evaluate(BECAME);
    assertThat(became.get("hit")).as(where).isNull();
    assertThat((List<?>) became.get("violations")).as(where).isEmpty();
    assertThat((List<?>) became.get("elements")).as(where).isEmpty();
    assertThat(abroad).as(where).isEmpty();
  }

  private static Locator.WaitForOptions attached() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
  }
}
