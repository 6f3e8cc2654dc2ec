package org.firewell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.firewell.account.Role;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Lifecycle;
import org.firewell.ledger.Signature;
import org.firewell.ledger.Signatures;
import org.firewell.round.Pictures;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The page of tasks in a real browser, with a small desert and the demo's document behind it. */
@TestPropertySource(
    properties =
        "spring.datasource.url=jdbc:h2:mem:quota-page;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class QuotaPageTest extends PageTest {

  private static final String TASK = "jinjiang-2022/350582104/new";

  /** Of another unit, with two that are being built. */
  private static final String OTHER = "jinjiang-2022/350582105/new";

  @Autowired Signatures signatures;

  /** Of the ten new ones that the unit is asked, twelve are accepted and one is being built. */
  @BeforeAll
  void open() {
    Scene desert = new Scene();
    // the map asks its tiles, and a browser complains of what is not found
    desert.layer(FeatureType.WATER_INTAKES);
    desert
        .township("t")
        .box(-2000, -2000, 2000, 2000)
        .with("code", "350582104")
        .with("name", "东石镇");
    for (int i = 1; i <= 13; i++) {
      desert
          .hydrant("h%02d".formatted(i))
          .east(100.0 * i)
          .with("lifecycle", i == 13 ? "building" : "accepted")
          .with("accepted_on", i == 13 ? "" : "2022-06-%02d".formatted(i))
          .with("quota_task", TASK);
    }
    for (String id : List.of("h14", "h15")) {
      desert
          .hydrant(id)
          .at(Integer.parseInt(id.substring(1)) * 100.0, 200)
          .with("lifecycle", "building")
          .with("quota_task", OTHER);
    }
    // after the day of its task, and after the board's
    desert
        .hydrant("h16")
        .at(1600, 200)
        .with("lifecycle", "accepted")
        .with("accepted_on", "2023-02-01")
        .with("quota_task", "jinjiang-2022/350582106/new");
    load(desert);
  }

  @Test
  void the_sums_on_the_page_are_those_of_the_answer() {
    page.navigate(address("/quota"));
    page.locator("table.reckoning").waitFor();
    @SuppressWarnings("unchecked")
    Map<String, Object> total =
        (Map<String, Object>)
            page.evaluate(
                """
                async () => {
                  const asked = await fetch('/ogc/processes/quota/execution', {
                    method: 'POST', headers: { 'Content-Type': 'application/json' },
                    body: JSON.stringify({ inputs: {} }) });
                  return (await asked.json()).summary.sums.total;
                }
                """);
    assertThat(text("#total-quota")).isEqualTo(total.get("quota") + "").isEqualTo("190");
    assertThat(text("#total-counted")).isEqualTo(total.get("done_within_quota") + "");
    assertThat(text("#total-surplus")).isEqualTo("+" + total.get("surplus")).isEqualTo("+2");
    // 12 are accepted for 10: 10 count, 2 are over and cover none of the 180 others
    assertThat(text("#total-short")).isEqualTo("180");
    assertThat(text("[data-figure=completion] .big")).isEqualTo("5.3%");
    assertThat(text("[data-figure=completion] .note")).isEqualTo("不封顶为 6.3%");
    assertThat(text("[data-figure=done] .big")).isEqualTo("12");
    wholePicture("quota-zh");
  }

  @Test
  void a_number_opens_the_hydrants_behind_it_by_keyboard() {
    page.navigate(address("/quota#lang=en&unit=350582104"));
    Locator counted = page.locator("tr[data-task='" + TASK + "'] .col-counted .number");
    counted.focus();
    page.keyboard().press("Enter");
    page.locator("#drawer[open]").waitFor();
    assertThat(page.locator("#drawer tbody tr").count()).isEqualTo(10);
    assertThat(text("#drawer tbody:first-of-type th button")).isEqualTo("h01");
    page.locator("#drawer tbody:first-of-type th button").press("Enter");
    page.locator("#drawer a").first().waitFor();
    assertThat(page.locator("#drawer a").first().getAttribute("href"))
        .startsWith("/#selected=hydrants/h01");
    page.getByText("Log in to see its way").waitFor();
    page.keyboard().press("Escape");
    page.waitForFunction("() => !document.getElementById('drawer').open");
  }

  @Test
  void what_is_over_and_what_was_late_are_listed_as_they_are_counted() {
    page.navigate(address("/quota#as_of=2023-06-30"));
    page.locator("table.reckoning").waitFor();
    assertThat(text("tr[data-task='" + TASK + "'] .col-surplus button")).isEqualTo("+2");
    assertThat(text("tr[data-task$='350582106/new'] .col-outlook small")).contains("1");
    BoardFigures figures = BoardFigures.pressed(page);
    assertThat(figures.wrong()).isEmpty();
    assertThat(figures.sections()).contains("board", "worries", "years");
    page.locator("tr[data-task='" + TASK + "'] .col-surplus button").click();
    // the last that were accepted
    assertThat(page.locator("#drawer tbody th button").allInnerTexts())
        .containsExactly("h11", "h12");
  }

  @Test
  void what_is_chosen_stands_in_the_address_and_is_summed_alone() {
    page.navigate(address("/quota"));
    page.locator("#only-met").waitFor();
    page.selectOption("#unit", "350582104");
    page.locator("#only-met").click();
    page.waitForFunction("() => location.hash.includes('only=met')");
    assertThat(page.url()).contains("unit=350582104");
    assertThat(text("#total-quota")).isEqualTo("10");
    assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("only-met");
    page.locator("#language").click();
    page.locator("h2:has-text('Tasks by unit')").waitFor();
    wholePicture("quota-en");
  }

  @Test
  void a_head_sorts_the_tasks_and_says_so_and_the_keyboard_stays_on_it() {
    page.navigate(address("/quota#lang=en"));
    Locator head = page.locator("#tasks-by-short");
    head.press("Enter");
    assertThat(page.locator("th.col-short").getAttribute("aria-sort")).isEqualTo("ascending");
    page.keyboard().press("Enter");
    assertThat(page.locator("th.col-short").getAttribute("aria-sort")).isEqualTo("descending");
    assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("tasks-by-short");
    List<Integer> shorts =
        page.locator("table.board tbody .col-short").allInnerTexts().stream()
            .map(text -> text.equals("–") ? 0 : Integer.valueOf(text))
            .toList();
    assertThat(shorts).hasSizeGreaterThan(20).isSortedAccordingTo(Comparator.reverseOrder());
    // what else is chosen draws the page anew, and the order stays
    page.selectOption("#kind", "new");
    page.waitForFunction("() => location.hash.includes('kind=new')");
    assertThat(page.locator("th.col-short").getAttribute("aria-sort")).isEqualTo("descending");
  }

  @Test
  void an_address_shows_the_rows_that_were_seen_in_their_order_and_one_without_as_they_are_given() {
    page.navigate(address("/quota#lang=zh"));
    page.locator("table.board").waitFor();
    List<String> given = rows();
    page.locator("#tasks-by-short").press("Enter");
    page.keyboard().press("Enter");
    page.locator("#tasks-look").fill("镇");
    List<String> seen = rows();
    assertThat(seen)
        .hasSizeBetween(2, given.size() - 1)
        .isNotEqualTo(given.subList(0, seen.size()));
    String total = text("#total-quota");
    String link = page.url();
    assertThat(link).contains("sort.tasks=-short", "look.tasks=");
    profile.close();
    profile = profile();
    openPage();
    page.navigate(link);
    page.locator("table.board").waitFor();
    assertThat(rows()).isEqualTo(seen);
    assertThat(text("#total-quota")).isEqualTo(total);
    assertThat(page.inputValue("#tasks-look")).isEqualTo("镇");
    assertThat(page.locator("th.col-short").getAttribute("aria-sort")).isEqualTo("descending");
    page.evaluate("() => { location.hash = 'lang=zh'; }");
    page.waitForFunction("() => !document.getElementById('tasks-look').value");
    assertThat(rows()).isEqualTo(given);
  }

  @Test
  void skipping_to_the_board_by_keyboard_leaves_what_is_chosen() {
    page.navigate(address("/quota#lang=en&kind=new"));
    page.locator("table.board").waitFor();
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.waitForFunction("() => location.hash.includes('kind=new')");
    assertThat(page.url()).contains("lang=en");
    assertThat(page.evaluate("document.documentElement.lang")).isEqualTo("en");
  }

  private List<String> rows() {
    return page.locator("table.board tbody tr").all().stream()
        .map(row -> row.getAttribute("data-task"))
        .toList();
  }

  @Test
  void words_leave_the_rows_that_hold_them_and_those_are_the_file() throws IOException {
    page.navigate(address("/quota"));
    page.locator("#tasks-look").fill("东石 新建");
    assertThat(page.locator("table.board tbody tr").count()).isEqualTo(1);
    assertThat(text("#total-quota")).isEqualTo("10");
    Download download = page.waitForDownload(() -> page.locator("#tasks-file").click());
    assertThat(download.suggestedFilename()).isEqualTo("tasks.csv");
    String file = Files.readString(download.path());
    assertThat(file)
        .startsWith("\uFEFF单位,类别,应建,规划,已定址,在建,已建成,已验收,已投用,状态不明,计入,超建,还差,完成率,前景\n")
        .endsWith("\n东石镇,新建,10,0,0,1,0,12,0,0,10,2,0,100.0%,已完成\n");
    assertThat(file.lines()).hasSize(2);
    page.locator("#tasks-look").fill("没有这个单位");
    page.getByText("没有符合的行").waitFor();
  }

  @Test
  void row_and_unit_point_at_each_other_and_a_chosen_task_shows_its_hydrants_on_the_map() {
    page.navigate(address("/quota"));
    Locator unit = page.locator("#unit-350582104");
    unit.waitFor();
    // all of the new ones are done, and no make-up is asked
    assertThat(unit.getAttribute("data-band")).isEqualTo("all");
    assertThat(unit.getAttribute("aria-label")).startsWith("东石镇：完成 100.0%，10/10 座");
    assertThat(text("#where")).contains("没有图形、不在图上", "青阳街道");
    String row = "tr[data-task='" + TASK + "']";
    page.locator(row + " .col-completion").hover();
    page.locator("path.outline.pointed[data-unit='350582104']").waitFor();
    unit.focus();
    page.locator(row + ".pointed").waitFor();
    page.keyboard().press("Enter");
    page.locator(row + ".chosen").waitFor();
    assertThat(page.url()).contains("task=" + URLEncoder.encode(TASK, StandardCharsets.UTF_8));
    page.locator("#where path.hydrant[data-state=building]").waitFor();
    assertThat(page.locator("#where path.hydrant[data-state=accepted]").count()).isEqualTo(12);
    assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("unit-350582104");
    page.locator(row + " .col-kind button").click();
    page.locator("#where path.hydrant").first().waitFor(state(WaitForSelectorState.DETACHED));
  }

  @Test
  void a_planner_signs_a_difference_and_a_viewer_cannot() {
    account("looker", Role.VIEWER);
    account("signer", Role.PLANNER);
    String line = "tbody[data-difference=city_figure_makeup]";
    logIn("looker");
    page.locator(line).waitFor();
    assertThat(page.locator(line).getAttribute("data-state")).isEqualTo("open");
    assertThat(page.locator(line + " .sign").count()).isZero();
    profile.clearCookies();
    logIn("signer");
    page.locator(line + " summary").click();
    wholePicture("quota-sign-zh");
    page.fill("#reason-city_figure_makeup", "正文为市本级任务，附表为各单位任务，口径不同。");
    // what is typed stays when the page is drawn anew
    page.locator("#language").click();
    page.locator("h2:has-text('Tasks by unit')").waitFor();
    page.locator("#language").click();
    page.locator("h2:has-text('各单位任务')").waitFor();
    page.locator(line + " .sign button").click();
    page.locator(line + "[data-state=signed]").waitFor();
    assertThat(text(line + " blockquote")).isEqualTo("正文为市本级任务，附表为各单位任务，口径不同。");
    assertThat(text(line + " figcaption")).contains("signer", "规划");
    assertThat(signatures.list("jinjiang-2022"))
        .extracting(Signature::difference, Signature::left, Signature::right, Signature::by)
        .containsExactly(tuple("city_figure_makeup", 24, 50, "signer"));
    wholePicture("quota-signed-zh");
  }

  @Test
  void the_water_bureau_takes_a_hydrant_from_building_to_acceptance_with_a_photo() {
    account("bureau", Role.WATER_BUREAU);
    logIn("bureau");
    String building = "tr[data-task='" + TASK + "'] .counts li:has-text('在建') .number";
    page.locator(building).click();
    page.locator("#drawer .list button:has-text('h13')").click();
    page.locator("form.step").waitFor();
    assertThat(page.locator("select[name=to]").inputValue()).isEqualTo("built");
    page.locator("form.step button.primary").click();
    page.locator("ol.steps li:has-text('已建成')").waitFor();
    assertThat(page.locator("select[name=to]").inputValue()).isEqualTo("accepted");
    Hydrant built = hydrant("h13");
    page.setInputFiles(
        "input[name=photos]",
        new FilePayload("water.png", "image/png", Pictures.encoded("png", 64, 48, 0x3366cc)));
    page.fill("input[name=lon]", String.valueOf(built.geometry().getX()));
    page.fill("input[name=lat]", String.valueOf(built.geometry().getY()));
    page.fill("input[name=accuracy_m]", "5");
    page.locator("form.step button.primary").click();
    // nobody signed and no water was shown: the form does not let it go, nor would the server
    assertThat(page.locator("input[name=signed_by]").evaluate("e => e.validity.valueMissing"))
        .isEqualTo(true);
    page.fill("input[name=signed_by]", "张三、李四");
    page.locator("form.step button.primary").click();
    page.locator("form.step .complaint p").first().waitFor();
    wholePicture("quota-refused-zh");
    page.locator("input[name=water_seen]").check();
    page.locator("form.step button.primary").click();
    page.locator("ol.steps li:has-text('已验收')").waitFor();
    assertThat(text("ol.steps li:has-text('已验收') .proofs")).contains("±5 m", "张三、李四");
    wholePicture("quota-steps-zh");
    Hydrant accepted = hydrant("h13");
    assertThat(accepted.lifecycle()).isEqualTo(Lifecycle.ACCEPTED);
    complaints.removeIf(said -> said.contains("422"));
  }

  @Test
  void a_step_is_entered_in_its_row_by_keyboard_and_undone_and_a_later_day_is_told() {
    account("row-bureau", Role.WATER_BUREAU);
    logIn("row-bureau");
    page.locator("tr[data-task='" + OTHER + "'] .enter:has-text('录入')").press("Enter");
    Locator row = page.locator("#drawer tbody[data-hydrant=h14]");
    page.locator("#next-h14").press("Enter");
    row.locator("form.step").waitFor();
    assertThat(page.locator("#next-h14").getAttribute("aria-expanded")).isEqualTo("true");
    assertThat(row.locator("select[name=to]").inputValue()).isEqualTo("built");
    // what was typed stays while the row is closed and the drawer too
    row.locator("textarea[name=reason]").fill("管道已接通");
    page.keyboard().press("Escape");
    assertThat(row.locator("form.step").count()).isZero();
    assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("next-h14");
    page.keyboard().press("Escape");
    page.locator("tr[data-task='" + OTHER + "'] .enter:has-text('录入')").press("Enter");
    page.locator("#next-h14").press("Enter");
    row.locator("form.step").waitFor();
    assertThat(row.locator("textarea[name=reason]").inputValue()).isEqualTo("管道已接通");
    picture("quota-row-zh");
    row.locator("input[name=on]").press("Enter");
    row.locator(".outcome").waitFor();
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    assertThat(row.locator(".outcome").innerText()).isEqualTo("已办理：转为“已建成”，日期 " + today + "。");
    assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("outcome");
    assertThat(row.locator("tr").first().innerText()).contains("已建成");
    assertThat(hydrant("h14").lifecycle()).isEqualTo(Lifecycle.BUILT);
    // the board is of an earlier day, and says why it does not move
    assertThat(row.locator(".later").innerText())
        .contains("这一步的日期（" + today + "）晚于本页日期（2022-12-31）");
    String counts = "tr[data-task='" + OTHER + "'] .counts";
    assertThat(text(counts)).contains("在建 2").doesNotContain("已建成");
    picture("quota-row-taken-zh");
    row.locator(".undoing button").press("Enter");
    row.locator(".outcome:has-text('已撤销，现为“在建”')").waitFor();
    assertThat(hydrant("h14").lifecycle()).isEqualTo(Lifecycle.BUILDING);
    assertThat(row.locator("select[name=to]").inputValue()).isEqualTo("built");
    assertThat(row.locator(".later").count()).isZero();
  }

  @Test
  void who_is_slower_is_told_in_the_row_what_the_other_wrote_and_keeps_what_was_typed() {
    account("slow-bureau", Role.WATER_BUREAU);
    account("fast-bureau", Role.WATER_BUREAU);
    logIn("slow-bureau");
    page.locator("tr[data-task='" + OTHER + "'] .enter:has-text('录入')").click();
    page.locator("#next-h15").click();
    Locator row = page.locator("#drawer tbody[data-hydrant=h15]");
    row.locator("textarea[name=reason]").fill("现场核实");
    Page slow = page;
    try (BrowserContext other = profile()) {
      page = other.newPage();
      logIn("fast-bureau");
      page.evaluate(
          """
          async () => {
            const api = await import('/js/api.js');
            await api.takeStep('h15', { id: crypto.randomUUID(), from: 'building', to: 'built',
              on: '2022-12-01', reason: '监理报来', evidence: {} });
          }""");
    } finally {
      page = slow;
    }
    row.locator("button.primary").click();
    row.locator(".complaint .theirs").waitFor();
    assertThat(row.locator(".complaint").innerText())
        .contains("fast-bureau 已将它转为“已建成”", "2022-12-01", "监理报来", "填的内容都还在");
    assertThat(row.locator("textarea[name=reason]").inputValue()).isEqualTo("现场核实");
    picture("quota-race-zh");
    row.locator(".again").click();
    row.locator("select[name=to] option[value=accepted]")
        .waitFor(state(WaitForSelectorState.ATTACHED));
    assertThat(row.locator("textarea[name=reason]").inputValue()).isEqualTo("现场核实");
    assertThat(row.locator("tr").first().innerText()).contains("已建成");
    assertThat(row.locator(".undoing").count()).as("the step of another").isZero();
    complaints.removeIf(said -> said.contains("409"));
  }

  @Test
  void a_phone_has_room_for_the_next_step_in_its_row() {
    account("phone-bureau", Role.WATER_BUREAU);
    page.setViewportSize(390, 844);
    logIn("phone-bureau");
    for (String dress : List.of("lang=zh&theme=light", "lang=en&theme=dark")) {
      page.navigate(address("/quota#" + dress));
      page.locator("tr[data-task='" + OTHER + "'] .counts .number").first().click();
      page.locator("#next-h14").click();
      page.locator("#drawer form.step").waitFor();
      assertThat(
              page.evaluate(
                  """
                  () => [...document.querySelectorAll('#drawer, #drawer .rows')]
                    .every((part) => part.scrollWidth <= part.clientWidth)"""))
          .as(dress)
          .isEqualTo(true);
      picture("quota-row-phone-" + dress.substring(5, 7));
      page.keyboard().press("Escape");
      page.keyboard().press("Escape");
    }
  }

  @Test
  void who_takes_no_steps_is_told_who_does_and_the_public_where_to_log_in() {
    String building = "tr[data-task='" + TASK + "'] .counts .number";
    page.navigate(address("/quota"));
    page.locator(building).first().click();
    assertThat(text("#drawer .who-may")).isEqualTo("登录后可在此办理下一步。 登录");
    assertThat(page.locator("#drawer .who-may a").getAttribute("href"))
        .startsWith("/login?next=%2Fquota");
    assertThat(page.locator("#drawer [id^=next-]").count()).isZero();
    account("row-viewer", Role.VIEWER);
    logIn("row-viewer");
    page.locator(building).first().click();
    assertThat(text("#drawer .who-may")).contains("您的账号（只读）只能查看");
    assertThat(page.locator("#drawer [id^=next-]").count()).isZero();
    // a township's account is of 350582104
    account("row-township", Role.TOWNSHIP);
    profile.clearCookies();
    logIn("row-township");
    page.locator(building).first().click();
    page.locator("#drawer [id^=next-]").first().waitFor();
    page.keyboard().press("Escape");
    page.locator("tr[data-task='" + OTHER + "'] .counts .number").first().click();
    assertThat(page.locator("#drawer tbody[data-hydrant]").count()).isPositive();
    assertThat(page.locator("#drawer [id^=next-]").count()).isZero();
  }

  @Test
  void a_planner_enters_the_next_version_of_a_task_and_the_board_follows_it() {
    account("chief-planner", Role.PLANNER);
    logIn("chief-planner");
    page.navigate(address("/quota#as_of=2023-06-30"));
    page.locator("h1:has-text('2023-06-30')").waitFor();
    String task = "tr[data-task='jinjiang-2022/350582105/makeup']";
    page.locator(task + " .col-quota .number").click();
    page.locator("#drawer summary").click();
    page.fill("#drawer input[name=document]", "晋政办〔2023〕5 号");
    page.fill("input[name=holds]", "2023-01-01");
    page.fill("input[name=deadline]", "2023-12-31");
    page.fill("input[name=quantity]", "7");
    page.fill("#drawer textarea[name=reason]", "年中调减");
    page.locator("#drawer button.primary").click();
    page.locator("#drawer tbody tr:has-text('年中调减')").waitFor();
    wholePicture("quota-versions-zh");
    page.keyboard().press("Escape");
    page.locator(task + " .col-quota .number:text-is('7')").waitFor();
  }

  @Test
  void a_planner_picks_sites_on_the_map_and_is_told_which_are_none_before_and_after_sending() {
    account("site-planner", Role.PLANNER);
    logIn("site-planner");
    page.locator("table.board").waitFor();
    // a site is valid from the day on which it is entered
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    page.navigate(address("/quota#as_of=" + today));
    page.locator("h1:has-text('" + today + "')").waitFor();
    page.locator("tr[data-task='" + TASK + "'] .enter:has-text('选点')").click();
    Locator stage = page.locator("#where .stage");
    page.locator("#where .cross-hair").waitFor();
    BoundingBox box = stage.boundingBox();
    // the unit fills the map: one in it, one far outside of it
    page.mouse().click(box.x + box.width / 2 - 60, box.y + box.height / 2 + 40);
    page.locator("#placing .places li[data-state=fit]").waitFor();
    page.mouse().click(box.x + box.width / 2, box.y + 6);
    page.locator("#placing .places li[data-state=refused]:has-text('不在东石镇范围内')").waitFor();
    assertThat(text("#placing [role=status]")).isEqualTo("已选 2 处，其中 1 处不能列入。");
    assertThat(text("#placing .position")).matches("118\\.\\d{6}, 24\\.\\d{6}");
    assertThat(page.locator("#where .picked[data-state=refused]").count()).isEqualTo(1);
    // pressing a unit picks a place and does not let go of the task
    assertThat(page.url()).contains("task=" + URLEncoder.encode(TASK, StandardCharsets.UTF_8));
    wholePicture("quota-placing-zh");
    page.locator("#placing button.primary").click();
    page.locator("#placing .entered li:has-text('已列为规划消火栓')").waitFor();
    assertThat(page.locator("#placing .places li").count()).isEqualTo(1);
    // the row follows, and nothing else was lost meanwhile
    page.locator("tr[data-task='" + TASK + "'] .counts li:has-text('规划')").waitFor();
    page.locator("#placing .entered button").click();
    page.getByText("下一步").first().waitFor();
  }

  @Test
  void sites_are_picked_by_keyboard_and_typed_and_those_beside_each_other_are_told() {
    account("key-planner", Role.PLANNER);
    logIn("key-planner");
    page.locator("tr[data-task='" + TASK + "'] .enter:has-text('选点')").click();
    Locator cross = page.locator("#where .cross-hair");
    cross.waitFor();
    page.waitForFunction("() => document.activeElement.classList.contains('cross-hair')");
    for (int i = 0; i < 6; i++) {
      page.keyboard().press("ArrowUp");
    }
    page.keyboard().press("Enter");
    page.locator("#placing .places li[data-state=fit]").waitFor();
    String first = text("#placing .position");
    page.keyboard().press("ArrowLeft");
    page.keyboard().press("Enter");
    page.locator("#placing .places li[data-state=fit]").nth(1).waitFor();
    String second = text("#placing .places li:nth-child(2) .position");
    assertThat(lon(second)).isLessThan(lon(first));
    assertThat(second.split(", ")[1]).isEqualTo(first.split(", ")[1]);
    // what is put down moves by the arrows too, and goes by Delete
    page.locator("#where .picked").nth(1).press("Shift+ArrowUp");
    page.waitForFunction(
        "was => document.querySelector('.places li:nth-child(2) .position').textContent !== was",
        second);
    page.locator("#where .picked").nth(1).press("Delete");
    page.waitForFunction("() => document.querySelectorAll('#placing .places li').length === 1");
    // a place that is typed, a metre from the first
    page.fill("#placing-lon", String.valueOf(lon(first) + 0.00001));
    page.fill("#placing-lat", first.split(", ")[1]);
    page.locator("#placing-lat").press("Enter");
    page.locator("#placing .places li[data-state=refused]:has-text('距 第 1 处')").waitFor();
    Hydrant near = hydrant("h01");
    page.fill("#placing-lon", String.valueOf(near.geometry().getX()));
    page.fill("#placing-lat", String.valueOf(near.geometry().getY()));
    page.locator("#placing .typed button").click();
    page.locator("#placing .places li:nth-child(3):has-text('距 h01')").waitFor();
    page.locator("#language").click();
    page.getByText("3 picked, of which 2 cannot be planned.").waitFor();
    page.locator("#theme").click();
    wholePicture("quota-placing-en-dark");
    page.locator("#placing button:has-text('End picking')").click();
    page.locator("#placing").waitFor(state(WaitForSelectorState.HIDDEN));
    assertThat(page.locator("#where .picked").count()).isZero();
  }

  @Test
  void a_phone_picks_a_site_by_a_tap() {
    account("tapper", Role.PLANNER);
    profile.close();
    profile = browser.phone(390, 844);
    openPage();
    logIn("tapper");
    page.locator("tr[data-task='" + TASK + "'] .enter:has-text('选点')").click();
    page.locator("#where .cross-hair").waitFor(state(WaitForSelectorState.ATTACHED));
    page.locator("#where .stage").scrollIntoViewIfNeeded();
    BoundingBox box = page.locator("#where .stage").boundingBox();
    page.touchscreen().tap(box.x + box.width / 2 + 30, box.y + box.height / 2 - 70);
    page.locator("#placing .places li[data-state=fit]").waitFor();
    assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(390);
    wholePicture("quota-placing-phone-zh");
  }

  private static Locator.WaitForOptions state(WaitForSelectorState state) {
    return new Locator.WaitForOptions().setState(state);
  }

  private static double lon(String position) {
    return Double.parseDouble(position.split(", ")[0]);
  }

  private Hydrant hydrant(String id) {
    return features.find(FeatureType.HYDRANTS, id).orElseThrow().feature();
  }

  @Test
  void a_phone_shows_all_of_it_without_scrolling_sideways() {
    page.setViewportSize(390, 844);
    page.navigate(address("/quota"));
    page.locator("table.reckoning").waitFor();
    assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(390);
    wholePicture("quota-phone-zh");
  }

  @Test
  void a_document_that_hands_out_nothing_is_said_so() {
    page.navigate(address("/quota#document=sanyuan-2023"));
    page.getByText("没有下达消火栓指标").waitFor();
    page.locator("#main a.button").first().click();
    page.locator("a.way[href^='/quota']").waitFor();
    // of what the county has no layer of, the map asks for nothing: a 404 would be complained of
    page.waitForFunction("() => firewell.names.get().size > 0");
  }

  private void logIn(String name) {
    logIn(name, "/quota");
    page.waitForURL("**/quota**");
  }
}
