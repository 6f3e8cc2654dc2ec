package org.firewell.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import org.firewell.account.Role;
import org.firewell.api.WithSmallQuestions;
import org.firewell.feature.FeatureType;
import org.firewell.job.Desk;
import org.firewell.job.Job;
import org.firewell.job.SmallQuestions;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The page of work under way in a real browser, with a small desert behind it. */
@Import(WithSmallQuestions.class)
@TestPropertySource(
    properties =
        "spring.datasource.url=jdbc:h2:mem:jobs-page;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class JobsPageTest extends PageTest {

  @Autowired SmallQuestions small;
  @Autowired Desk desk;

  @BeforeAll
  void open() {
    Scene desert = new Scene();
    desert.layer(FeatureType.WATER_INTAKES);
    desert.township("t").box(-2000, -2000, 2000, 2000).with("code", "350582104");
    desert.village("v").box(-500, -500, 500, 500).with("township", "t");
    desert.building("b").box(0, 0, 20, 20).households(3);
    desert.hydrant("h1").east(100);
    load(desert);
    account("planner", Role.PLANNER);
  }

  private String put(String question, String inputs) {
    return (String)
        page.evaluate(
            """
            async ([question, inputs]) => {
              const token = document.cookie.match(/XSRF-TOKEN=([^;]+)/)[1];
              const reply = await fetch(`/ogc/processes/${question}/execution`, {
                method: 'POST',
                headers: { 'Content-Type': 'application/json', Prefer: 'respond-async', 'X-XSRF-TOKEN': token },
                body: JSON.stringify({ inputs }),
              });
              return (await reply.json()).jobID;
            }
            """,
            List.of(question, Map.of("reach", inputs)));
  }

  private Locator row(String job, String state) {
    Locator row = page.locator("tr[data-job='" + job + "'][data-state=" + state + "]");
    row.waitFor();
    return row;
  }

  @Test
  void work_goes_on_while_its_page_is_left_and_is_found_again() {
    logIn("planner", "/jobs");
    page.locator("main h1").waitFor();
    String wait = put("wait", "41");
    page.navigate(address("/papers"));
    page.locator("#order button.primary").click();
    page.navigate(address("/jobs"));
    Locator running = row(wait, "running");
    assertThat(running.locator("progress").getAttribute("value")).isEqualTo("25");
    assertThat(text("main p[role=status]")).startsWith("正在办");
    page.locator("tr[data-state=successful]:has-text('月报')").waitFor();
    wholePicture("jobs-zh");
    running.locator("button:has-text('停止')").click();
    row(wait, "dismissed");
    assertThat(text("main p[role=status]")).startsWith("没有正在办");
    page.locator("#theme").click();
    page.locator("#language").click();
    wholePicture("jobs-en-dark");
  }

  @Test
  void an_answer_is_seen_on_the_map_with_the_settings_that_it_was_asked_with() {
    logIn("planner", "/jobs");
    page.locator("main h1").waitFor();
    String job = put("coverage", "80");
    page.reload();
    Locator done = row(job, "successful");
    assertThat(done.locator("th").innerText()).contains("覆盖").contains("半径（米） 80");
    done.locator("a:has-text('地图上看')").click();
    page.locator("#panel .sentence, #panel .answer").first().waitFor();
    assertThat(page.url()).contains("coverage.reach=80");
    assertThat(page.locator("#coverage-reach").inputValue()).isEqualTo("80");
    assertThat(page.url()).contains("job=" + job);
    assertThat(text("#question .notice")).startsWith("这是 ").contains("算出的结果");
    page.locator("#question .primary").click();
    page.waitForFunction("() => !location.hash.includes('job=')");
    page.waitForFunction("() => !document.querySelector('#question .notice')");
    // layers that were not loaded have no tiles
    complaints.removeIf(said -> said.contains("404"));
  }

  @Test
  void what_has_no_answer_says_why() {
    logIn("planner", "/jobs");
    page.locator("main h1").waitFor();
    String refused = put("refuse", "1");
    page.reload();
    assertThat(row(refused, "failed").innerText()).contains("没有结果").contains("够不着");
    page.locator("#language").click();
    page.waitForFunction("() => document.documentElement.lang === 'en'");
    assertThat(row(refused, "failed").innerText())
        .contains("there is nothing to reach")
        .doesNotContain("够不着");
  }

  @Test
  void whoever_did_not_ask_sees_the_work_and_is_not_offered_to_stop_it() {
    Job another = desk.put(small.get("wait"), Map.of("reach", "43"));
    page.navigate(address("/jobs"));
    Locator running = row(another.id().toString(), "running");
    assertThat(running.locator("button").count()).isZero();
    assertThat(running.innerText()).contains("由提出的人或管理员停止").contains("晋江市");
    wholePicture("jobs-others-zh");
    desk.dismiss(another.id());
    row(another.id().toString(), "dismissed");
  }

  @Test
  void a_server_that_is_away_leaves_what_was_there() {
    Job another = desk.put(small.get("wait"), Map.of("reach", "44"));
    page.navigate(address("/jobs"));
    row(another.id().toString(), "running");
    page.route("**/ogc/jobs?*", Route::abort);
    page.locator("main .lost").waitFor();
    assertThat(text("main .lost")).startsWith("与服务器的连接中断");
    row(another.id().toString(), "running");
    page.unroute("**/ogc/jobs?*");
    desk.dismiss(another.id());
    row(another.id().toString(), "dismissed");
    complaints.removeIf(said -> said.contains("ERR_FAILED"));
  }

  @Test
  void the_keyboard_stays_where_it_is_while_rows_are_renewed() {
    logIn("planner", "/jobs");
    page.locator("main h1").waitFor();
    String wait = put("wait", "42");
    page.reload();
    Locator stop = row(wait, "running").locator("button:has-text('停止')");
    stop.focus();
    page.waitForTimeout(2500); // the list is read anew twice
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("stop-" + wait);
    page.keyboard().press("Enter");
    row(wait, "dismissed");
  }

  @Test
  void the_page_fits_a_phone_and_a_wall_and_says_when_there_is_nothing_for_the_public() {
    for (int width : new int[] {390, 2560}) {
      page.setViewportSize(width, 900);
      page.navigate("about:blank");
      page.navigate(address("/jobs"));
      page.locator("main h1").waitFor();
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .as(width + " wide")
          .isEqualTo(true);
      wholePicture("jobs-" + width);
    }
  }
}
