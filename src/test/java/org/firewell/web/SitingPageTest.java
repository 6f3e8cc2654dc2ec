package org.firewell.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.firewell.account.Role;
import org.firewell.feature.Drafts;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Lifecycle;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Plans of sites in a real browser: asked, drawn, compared, kept, made sites of a task. */
@TestPropertySource(
    properties =
        "spring.datasource.url=jdbc:h2:mem:siting-page;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class SitingPageTest extends PageTest {

  private static final String DIALOG = "dialog.plan-dialog";
  private static final String ASKED = "&siting.near_pipe=0&siting.count=";

  /** Three hamlets along a road, 1 km apart, of 4, 2 and 1 houses; the only hydrant is far away. */
  @BeforeAll
  void open() {
    Scene desert = new Scene();
    desert
        .township("t")
        .box(-3000, -3000, 3000, 3000)
        .with("code", "350582104")
        .with("name", "东石镇");
    desert.village("v").box(-200, -200, 2400, 200).with("township", "t").households(7);
    desert.hydrant("h").at(-2500, 2500);
    hamlet(desert, "a", 0, 4);
    hamlet(desert, "b", 1000, 2);
    hamlet(desert, "c", 2000, 1);
    desert.road("r").line(-100, 0, 2100, 0);
    desert.layer(FeatureType.WATER_INTAKES);
    load(desert);
    account("planner", Role.PLANNER);
    account("inspector", Role.INSPECTOR);
  }

  private static void hamlet(Scene desert, String name, int east, int houses) {
    for (int i = 0; i < houses; i++) {
      int west = east + 15 * i;
      desert.building(name + i).box(west, 10, west + 10, 20);
    }
  }

  /** A tile of the desert, a page of the kept that the public does not see. */
  @Override
  boolean isMeant(String said) {
    return said.matches(".*status of (401|403|404|422).*");
  }

  @BeforeEach
  void be_patient() {
    page.setDefaultTimeout(120_000);
  }

  @Test
  void it_is_not_asked_before_somebody_says_how_many() {
    look("q=siting&lang=zh");
    page.locator("#siting-count").waitFor();
    assertThat(text("#question .notice")).contains("填写新建数量");
    page.fill("#siting-count", "2");
    page.locator("#settings-siting .further summary").click();
    page.fill("#siting-near_pipe", "0");
    page.locator("#question .primary").click();
    page.locator("#question .sentence").waitFor();
    assertThat(text("#question .sentence")).contains("新建消火栓 2 座", "6 栋可新纳入保护", "0.0% 升到 85.7%");
    assertThat(text("#question .figure")).contains("+6");
    assertThat(page.url()).contains("siting.count=2");
  }

  @Test
  void a_plan_says_how_far_from_the_best_it_is_and_lists_its_sites() {
    look("q=siting&lang=zh" + ASKED + "2");
    awaitAnswer();
    Map<?, ?> summary = summary();
    String said = text("#question .answer");
    assertThat(said).contains(Boolean.TRUE.equals(summary.get("proven")) ? "已证明没有更好的方案" : "离最优最多差");
    assertThat(page.locator("#question .rows .row").allInnerTexts())
        .satisfiesExactly(
            first -> assertThat(first).contains("1 东石镇", "+4 栋", "累计 4"),
            second -> assertThat(second).contains("2 东石镇", "+2 栋", "累计 6"));
    page.locator("#question .series canvas").waitFor();
    assertThat(page.locator("#question .series").getAttribute("aria-label"))
        .contains("第 1 处：新增 4，累计 4")
        .contains("第 3 处：新增 1，累计 7");
    picture("siting-zh");
  }

  @Test
  void a_row_that_is_pressed_draws_a_line_to_each_that_its_site_serves() {
    look("q=siting&lang=zh" + ASKED + "2");
    awaitAnswer();
    awaitCoverage();
    assertThat(lines()).isZero();
    page.locator("#question .rows .row").first().click();
    page.locator(".site-reading").waitFor();
    assertThat(text(".site-reading")).isEqualTo("1 新建消火栓 +4 栋");
    assertThat(lines()).isEqualTo(4);
    page.waitForTimeout(1500);
    picture("siting-lines-zh");
    page.locator("#question .rows .row").first().click();
    page.locator("#head .brand").hover();
    assertThat(page.locator(".site-reading").count()).isZero();
    assertThat(lines()).isZero();
  }

  @Test
  void a_sign_on_the_map_presses_its_row() {
    look("q=siting&lang=en" + ASKED + "2");
    awaitAnswer();
    page.waitForTimeout(1500);
    Map<?, ?> at =
        (Map<?, ?>)
            page.evaluate(
                """
                () => {
                  const [lon, lat] = firewell.answers.siting.get().answer.features
                    .find(({ properties }) => properties.rank === 2).geometry.coordinates;
                  return firewell.map.latLngToContainerPoint([lat, lon]);
                }""");
    BoundingBox map = page.locator("#map").boundingBox();
    page.mouse().click(map.x + number(at, "x"), map.y + number(at, "y"));
    Locator pressed = page.locator("#question .row[aria-pressed=true]");
    pressed.waitFor();
    assertThat(pressed.innerText()).startsWith("2");
    assertThat(text(".site-reading")).isEqualTo("2 new hydrant +2 buildings");
    assertThat(page.url()).doesNotContain("selected=");
  }

  @Test
  void a_plan_that_is_held_stands_beside_the_next() {
    look("q=siting&lang=zh" + ASKED + "1");
    awaitAnswer();
    page.locator("#hold").click();
    page.fill("#siting-count", "2");
    page.locator("#question .primary").click();
    page.locator(".comparison").waitFor();
    assertThat(page.locator(".comparison tbody tr").first().innerText().split("\\s+"))
        .containsExactly("点位", "1", "2", "+1");
    assertThat(text(".comparison details")).contains("1 → 2", "+2");
    assertThat(text("#legend")).contains("两个方案都有");
    assertThat(plans()).isEqualTo("both,this");
    picture("siting-compared-zh");
    page.locator("#let-go").click();
    assertThat(page.locator(".comparison").count()).isZero();
    assertThat(plans()).isEqualTo("this,this");
  }

  @Test
  void what_a_plan_changes_is_told_village_by_village() {
    look("q=siting&lang=zh" + ASKED + "2");
    awaitAnswer();
    page.locator("#effect").click();
    page.locator(".effect .rows .row").waitFor();
    assertThat(text(".effect")).contains("覆盖率由 0.0% 到 85.7%");
    assertThat(text(".effect .rows .row")).contains("覆盖 0 → 6，共 7");
    assertThat(text(".effect table tbody tr").split("\\s+")).startsWith("东石镇", "0.0%", "85.7%");
    page.fill("#siting-count", "1");
    page.locator("#question .primary").click();
    page.locator("#effect").waitFor();
    assertThat(page.locator(".effect .rows").count()).isZero();
  }

  @Test
  void a_plan_is_kept_opened_again_and_forgotten() {
    logIn("planner", "/#q=siting&lang=zh" + ASKED + "2");
    page.fill("#scenario-name", "东石 <b>两处</b>");
    page.locator(".keep button").click();
    Locator kept =
        page.locator(".scenarios li").filter(new Locator.FilterOptions().setHasText("东石"));
    kept.waitFor();
    assertThat(kept.innerText()).contains("东石 <b>两处</b>", "+6 栋", "2026", "planner");

    page.fill("#siting-count", "1");
    page.locator("#question .primary").click();
    page.waitForFunction(
        "() => firewell.answers.siting.get().phase === 'ready'"
            + " && firewell.answers.siting.get().answer.features.length === 1");
    kept.locator("button").first().click();
    page.locator("#question .notice").waitFor();
    assertThat(text("#question .notice")).contains("东石 <b>两处</b>", "重算结果相同");
    assertThat(page.locator("#question .rows").first().locator(".row").count()).isEqualTo(2);
    assertThat(page.inputValue("#siting-count")).isEqualTo("2");
    assertThat(page.locator("#panel .files a").first().getAttribute("href"))
        .startsWith("/api/scenarios/");
    picture("siting-kept-zh");
    kept.locator("button").last().click();
    kept.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  /** Here a plan is found before anybody has enough, so the job's progress is told by the test. */
  @Test
  void who_has_enough_takes_the_best_so_far() {
    AtomicBoolean isEnough = new AtomicBoolean();
    AtomicBoolean isOver = new AtomicBoolean();
    page.route(
        Pattern.compile("/ogc/jobs/[^/]+$"),
        route -> {
          if (isOver.get()) {
            route.resume();
          } else {
            route.fulfill(job(route.request().url(), isEnough.get()));
          }
        });
    page.route(
        Pattern.compile("/api/jobs/[^/]+/enough$"),
        route -> {
          assertThat(route.request().method()).isEqualTo("POST");
          isEnough.set(true);
          route.fulfill(job(route.request().url().replace("/enough", ""), true));
        });
    page.route(
        Pattern.compile("/ogc/processes/siting/execution$"),
        route -> {
          APIResponse accepted = route.fetch();
          String id = accepted.headers().get("location").replaceAll(".*/", "");
          route.fulfill(job(id, false).setStatus(201));
        });
    look("q=siting&lang=zh" + ASKED + "3");
    page.locator("#enough").click();
    page.getByText("正在收尾，取现有最好方案").waitFor();
    assertThat(page.locator("#enough").isVisible()).isFalse();
    assertThat(page.locator("#question .sentence").count()).isZero();
    picture("siting-enough-zh");
    isOver.set(true);
    awaitAnswer();
    assertThat(page.locator("#enough").count()).isZero();
  }

  private static Route.FulfillOptions job(String address, boolean isEnough) {
    String id = address.replaceAll(".*/", "");
    return new Route.FulfillOptions()
        .setContentType("application/json")
        .setBody(
            "{\"jobID\": \"%s\", \"status\": \"running\", \"progress\": 40, \"enough\": %s}"
                .formatted(id, isEnough));
  }

  @Test
  void a_unit_s_figure_opens_to_its_sites() {
    look("q=planned-quota&lang=zh&planned-quota.near_pipe=0&planned-quota.total=2");
    awaitAnswer();
    assertThat(text("#question .sentence")).startsWith("1 个单位全覆盖共需 3 座");
    Locator figures = page.locator(".planned tbody tr").first().locator("td");
    assertThat(figures.first().innerText()).isEqualTo("东石镇");
    assertThat(figures.nth(1).innerText()).isEqualTo("3");
    assertThat(page.locator(".planned thead").innerText()).contains("全覆盖", "文件", "最好分配");
    Locator share = page.locator(".planned [data-lit='share/350582104']");
    assertThat(share.innerText()).isEqualTo("2");
    assertThat(share.getAttribute("title")).isEqualTo("覆盖率 0.0% → 85.7%");
    share.click();
    assertThat(page.locator(".planned [aria-pressed=true]").getAttribute("data-lit"))
        .isEqualTo("share/350582104");
    assertThat(page.evaluate("firewell.lit.get().geometry.coordinates.length")).isEqualTo(2);
    picture("planned-quota-zh");
  }

  @Test
  void nobody_but_a_planner_is_offered_to_keep_a_plan() {
    logIn("inspector", "/#q=siting&lang=zh" + ASKED + "1");
    awaitAnswer();
    page.locator(".scenarios").waitFor();
    assertThat(page.locator(".keep").count()).isZero();
    assertThat(page.locator(".plan-site").count()).isZero();
  }

  @Test
  void the_hydrants_of_a_unit_become_sites_of_its_task_at_once() {
    logIn("planner", "/#q=siting&lang=zh" + ASKED + "3");
    awaitAnswer();
    page.locator("#siting-tasks summary").click();
    page.locator("#siting-tasks .plan-site").click();
    page.locator(DIALOG + " input[value='jinjiang-2022/350582104/makeup']").check();
    assertThat(text(DIALOG)).contains("3 处点位在东石镇");
    page.locator(DIALOG + " button.primary").click();
    page.locator(DIALOG + " [role=status] a").waitFor();
    assertThat(text(DIALOG)).contains("3 处已列为规划消火栓");
    picture("siting-planned-zh");
    List<Hydrant> planned =
        features.list(FeatureType.HYDRANTS).stream()
            .filter(hydrant -> hydrant.id().startsWith("site-"))
            .toList();
    assertThat(planned).hasSize(3);
    assertThat(planned)
        .allSatisfy(
            hydrant -> {
              assertThat(hydrant.lifecycle()).isEqualTo(Lifecycle.PLANNED);
              assertThat(hydrant.quotaTask()).isEqualTo("jinjiang-2022/350582104/makeup");
              assertThat(hydrant.header().source()).startsWith("siting ");
            });
    planned.forEach(this::forget);
  }

  /** What one test planned does not stand in the way of another's. */
  private void forget(Hydrant hydrant) {
    long version = features.find(FeatureType.HYDRANTS, hydrant.id()).orElseThrow().version();
    features.remove(FeatureType.HYDRANTS, hydrant.id(), version, Drafts.imported());
  }

  private void look(String view) {
    page.navigate(address("/#theme=light&" + view));
  }

  private void awaitAnswer() {
    page.locator("#question .sentence").waitFor();
  }

  private void awaitCoverage() {
    page.waitForFunction("() => firewell.answers.coverage.get().phase === 'ready'");
  }

  private Map<?, ?> summary() {
    return (Map<?, ?>) page.evaluate("firewell.answers.siting.get().answer.summary");
  }

  /** To how many a line is drawn: the casing's subpaths. */
  private int lines() {
    return (int)
        page.evaluate(
            """
            () => {
              const [path] = document.querySelectorAll('.leaflet-lines-pane path');
              return path ? path.getAttribute('d').split('M').length - 1 : 0;
            }""");
  }

  /** Of which plans the sites on the map are. */
  private String plans() {
    return (String)
        page.evaluate(
            "firewell.layers.find(({ name }) => name === 'siting').sites()"
                + ".map(({ properties }) => properties.plan).join()");
  }

  private static double number(Map<?, ?> members, String name) {
    return ((Number) members.get(name)).doubleValue();
  }
}
