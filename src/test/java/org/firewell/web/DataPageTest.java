package org.firewell.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.firewell.account.Role;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The page of layers, edits and imports in a real browser, with a small desert behind it. */
@TestPropertySource(
    properties =
        "spring.datasource.url=jdbc:h2:mem:data-page;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class DataPageTest extends PageTest {

  private static final String OUTCOME = "#import-outcome .outcome";

  @BeforeAll
  void open() {
    Scene desert = new Scene();
    desert.township("t").box(-2000, -2000, 2000, 2000).with("code", "350582104").with("name", "沙镇");
    desert.hydrant("h1").east(100).with("flow_l_s", "20");
    desert.hydrant("h2").east(200).with("flow_l_s", "20");
    load(desert);
    account("looker", Role.VIEWER);
    account("keeper", Role.ADMINISTRATOR);
  }

  /** What a server refuses. */
  @Override
  boolean isMeant(String said) {
    return said.matches(".*status of (400|409).*");
  }

  @Test
  void an_administrator_imports_a_file_sees_what_became_of_it_and_undoes_it() {
    List<Hydrant> before = features.list(FeatureType.HYDRANTS);
    logIn("keeper");
    choose("2026_hydrants.geojson", hydrant("n1", 5), hydrant("h1", 99), broken("n2"));
    assertThat(page.locator("#import-collection").inputValue()).isEqualTo("hydrants");
    page.fill("#import-reason", "普查");
    page.locator("#import-form .primary").click();
    page.locator(OUTCOME).waitFor();

    assertThat(figure("added")).isEqualTo("1");
    assertThat(figure("conflicts")).isEqualTo("1");
    assertThat(figure("errors")).isEqualTo("1");
    Locator conflict = page.locator(OUTCOME + " .change[data-id=h1] tr:has(th:text('流量'))");
    assertThat(conflict.locator(".before").innerText()).isEqualTo("20");
    assertThat(conflict.locator(".after").innerText()).isEqualTo("99");
    Locator bad = page.locator(OUTCOME + " tr[data-severity=error]");
    assertThat(bad.innerText()).contains("hydrants.geojson", "3", "n2");
    assertThat(ids()).containsExactly("h1", "h2", "n1");
    wholePicture("data-import-zh");

    String edit = page.locator(OUTCOME).getAttribute("data-edit");
    page.locator("tr[data-edit='" + edit + "']").waitFor();
    assertThat(text("tr[data-edit='" + edit + "'] .col-why"))
        .isEqualTo("2026_hydrants.geojson · 普查");
    page.locator(OUTCOME + " .undo button").click();
    page.locator(OUTCOME + " .undo [type=submit]").click();
    assertThat(ids()).as("asked twice").containsExactly("h1", "h2", "n1");
    page.locator(OUTCOME + " .undo .danger").click();
    page.locator(OUTCOME + "[data-undone]").waitFor();
    assertThat(features.list(FeatureType.HYDRANTS)).isEqualTo(before);
    page.locator("tr.off[data-edit='" + edit + "']").waitFor();
    assertThat(text("#layers tr[data-collection=hydrants] .col-count")).isEqualTo("2");
    wholePicture("data-undone-zh");
  }

  @Test
  void what_was_changed_since_is_told_and_nothing_is_undone() {
    logIn("keeper");
    take("first-hydrants.geojson", false, hydrant("n7", 5));
    String first = page.locator(OUTCOME).getAttribute("data-edit");
    take("second-hydrants.geojson", true, hydrant("n7", 6));
    String second = page.locator(OUTCOME).getAttribute("data-edit");

    page.locator("#edit-" + first).focus();
    page.keyboard().press("Enter");
    page.locator("#drawer .undo button").click();
    page.fill("#drawer textarea", "试一试");
    page.locator("#drawer [type=submit]").click();
    page.locator("#drawer .danger").click();
    page.locator("#drawer .since").waitFor();
    assertThat(text("#drawer .since li")).contains("n7", "第 " + second + " 号", "keeper");
    wholePicture("data-refused-zh");
    page.locator("#drawer .since button").click();
    page.locator("#drawer [data-what=changed]").waitFor();
    assertThat(text("#drawer [data-id=n7] .before")).isEqualTo("5");
    assertThat(text("#drawer [data-id=n7] .after")).isEqualTo("6");

    undoInDrawer();
    page.keyboard().press("Escape");
    page.waitForFunction("() => !document.getElementById('drawer').open");
    page.locator("#edit-" + first).click();
    undoInDrawer();
    assertThat(ids()).containsExactly("h1", "h2");
  }

  @Test
  void a_file_of_which_nothing_can_be_used_is_refused_with_its_rows() {
    logIn("keeper");
    choose("broken-hydrants.geojson", "{");
    page.locator("#import-form .primary").click();
    page.locator(OUTCOME + " [role=alert]").waitFor();
    assertThat(text(OUTCOME + " [role=alert]")).contains("没有可用的数据");
    assertThat(ids()).containsExactly("h1", "h2");
  }

  @Test
  void a_viewer_sees_the_history_without_a_way_to_undo() {
    logIn("looker");
    page.locator(".edits tbody tr").first().waitFor();
    assertThat(page.locator("#import").count()).isZero();
    page.locator("#language").click();
    page.locator("h2:has-text('History')").waitFor();
    page.selectOption("#by-kind", "import");
    page.selectOption("#by-collection", "hydrants");
    page.waitForFunction("() => location.hash.includes('collection=hydrants')");
    page.locator(".edits tbody tr .link").last().click();
    page.locator("#drawer [data-id=h1]").waitFor();
    assertThat(page.locator("#drawer .undo").count()).isZero();
    assertThat(page.locator("#drawer [data-id=h1] h3 a").first().getAttribute("href"))
        .startsWith("/#selected=hydrants/h1");
    wholePicture("data-edit-en");
    page.keyboard().press("Escape");
    page.waitForFunction("() => !location.hash.includes('edit=')");
    page.fill("#by-by", "nobody at all");
    page.keyboard().press("Enter");
    page.getByText("No edit matches").waitFor();
  }

  @Test
  void the_public_sees_the_layers_and_is_asked_to_log_in_for_the_history() {
    page.navigate(address("/data"));
    page.getByText("登录后可查").waitFor();
    assertThat(text("#layers tr[data-collection=hydrants] .col-count")).isEqualTo("2");
    assertThat(page.locator("#import, .edits").count()).isZero();
    assertThat(page.locator("#history a").getAttribute("href")).startsWith("/login?next=%2Fdata");
  }

  @Test
  void a_phone_shows_all_of_it_without_scrolling_sideways() {
    page.setViewportSize(390, 844);
    logIn("keeper");
    page.locator(".edits tbody tr").first().waitFor();
    assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(390);
    wholePicture("data-phone-zh");
  }

  private void take(String file, boolean replaces, String... hydrants) {
    choose(file, hydrants);
    page.locator("#import-replace").setChecked(replaces);
    page.locator("#import-form .primary").click();
    page.locator(OUTCOME + " h3:has-text('" + file + "')").waitFor();
  }

  private void choose(String file, String... hydrants) {
    String content =
        "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", hydrants) + "]}";
    if (page.locator("#import-dataset[open]").count() == 0) {
      page.locator("#import-dataset > summary").click();
    }
    page.setInputFiles(
        "#import-file",
        new FilePayload(file, "application/geo+json", content.getBytes(StandardCharsets.UTF_8)));
    page.locator(".drop strong:text-is('" + file + "')").waitFor();
  }

  private static String hydrant(String id, int flow) {
    return """
        {"type":"Feature","id":"%s","geometry":{"type":"Point","coordinates":[118.5,24.7]},
         "properties":{"flow_l_s":%d}}"""
        .formatted(id, flow);
  }

  private static String broken(String id) {
    return "{\"type\":\"Feature\",\"id\":\"%s\",\"geometry\":null,\"properties\":{}}".formatted(id);
  }

  private void undoInDrawer() {
    page.locator("#drawer .undo button").click();
    page.fill("#drawer textarea", "试完");
    page.locator("#drawer [type=submit]").click();
    page.locator("#drawer .danger").click();
    page.locator("#drawer .done").waitFor();
  }

  private List<String> ids() {
    return features.list(FeatureType.HYDRANTS).stream().map(Hydrant::id).toList();
  }

  private String figure(String name) {
    return text(OUTCOME + " [data-figure=" + name + "] dd");
  }

  private void logIn(String name) {
    logIn(name, "/data");
    page.waitForURL("**/data**");
    page.locator("#history").waitFor();
  }
}
