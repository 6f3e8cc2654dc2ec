package org.firewell.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.time.Instant;
import java.util.UUID;
import org.firewell.account.Role;
import org.firewell.feature.Condition;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Hydrant;
import org.firewell.feature.Lifecycle;
import org.firewell.round.Pictures;
import org.firewell.round.Report;
import org.firewell.round.Rounds;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What is handed over, in a real browser: the public's reports, and a proposed place to a task. */
@TestPropertySource(
    properties =
        "spring.datasource.url=jdbc:h2:mem:report-queue;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class ReportQueueTest extends PageTest {

  private static final String DRAWER = "#drawer[open]";
  private static final String DIALOG = "dialog.plan-dialog";
  private static final String TOLD_AGAIN = "<b>又说一遍</b>";

  @Autowired Rounds rounds;

  /** Houses without water beside a main, in a township of two tasks, and a hydrant far away. */
  @BeforeAll
  void open() {
    Scene desert = new Scene();
    desert
        .township("t")
        .box(-2000, -2000, 2000, 2000)
        .with("code", "350582104")
        .with("name", "东石镇");
    desert.village("v").box(-200, -200, 200, 200).with("township", "t").households(4);
    desert.hydrant("h").at(1500, 1500);
    desert.building("a").box(0, 0, 10, 10);
    desert.building("b").box(30, 0, 40, 10);
    desert.pipe("p").line(-500, 60, 500, 60);
    desert.layer(FeatureType.WATER_INTAKES);
    load(desert);
    account("planner", Role.PLANNER);
    account("inspector", Role.INSPECTOR);
    account("viewer", Role.VIEWER);
  }

  /** A tile of the desert, an object that is none, a place that is refused. */
  @Override
  boolean isMeant(String said) {
    return said.matches(".*status of (404|422).*");
  }

  @Test
  void a_report_of_the_public_is_declined_with_a_reason_and_the_register_stays_as_it_was() {
    Features.Versioned<?> before = features.find(FeatureType.HYDRANTS, "h").orElseThrow();
    page.navigate(address("/hydrants/h"));
    page.locator("input[value=buried]").check();
    page.fill("textarea", "被土埋了");
    page.setInputFiles(
        "input[type=file]",
        new FilePayload("x.jpg", "image/jpeg", Pictures.encoded("jpg", 320, 240, 0x225588)));
    page.locator(".report button.primary").click();
    page.locator(".report [role=status]").waitFor();
    UUID id = rounds.reports().get(0).id();

    logIn("planner", "/quota");
    String row = "tr[data-report='" + id + "']";
    page.locator(row).waitFor();
    assertThat(text(".waiting-note")).contains("待处理");
    assertThat(text(row)).contains("埋压", "被土埋了", "待处理", "刚刚");
    assertThat(page.locator(row + " td a").first().getAttribute("href"))
        .isEqualTo("/hydrants/h?lang=zh");
    page.locator("#upkeep table").waitFor();
    page.locator("#reports").scrollIntoViewIfNeeded();
    picture("quota-reports-zh");
    page.locator(row + " button").click();
    page.waitForFunction("() => document.querySelector('#drawer img.photo')?.naturalWidth === 320");
    page.selectOption("select[name=state]", "declined");
    page.locator(DRAWER + " button.primary").click();
    assertThat(
            page.locator(DRAWER + " textarea[name=reason]")
                .evaluate("e => e.validity.valueMissing"))
        .isEqualTo(true);
    picture("quota-report-zh");
    page.fill(DRAWER + " textarea[name=reason]", "现场查看，并未埋压");
    page.locator(DRAWER + " button.primary").click();
    page.locator(".outcome[data-state=declined]").waitFor();
    assertThat(text(".outcome")).contains("不予处理", "planner", "现场查看，并未埋压");
    assertThat(page.locator(DRAWER + " form").count()).isZero();
    page.keyboard().press("Escape");
    page.locator("#reports details summary").click();
    assertThat(text("#reports details " + row)).contains("不予处理");

    Report declined = rounds.findReport(id).orElseThrow();
    assertThat(declined.state()).isEqualTo(Report.State.DECLINED);
    assertThat(declined.reason()).isEqualTo("现场查看，并未埋压");
    assertThat(features.find(FeatureType.HYDRANTS, "h").orElseThrow()).isEqualTo(before);
  }

  @Test
  void what_the_server_refuses_of_a_decision_is_told_and_can_be_mended() {
    Coordinate place = Scene.at(1500, 1500);
    UUID id = UUID.randomUUID();
    rounds.receive(
        Report.received(id, Instant.now(), null, TOLD_AGAIN, null, null, place.x, place.y, null));
    logIn("planner", "/quota#lang=en");
    String row = "tr[data-report='" + id + "']";
    page.locator(row + " th").waitFor();
    assertThat(text(row + " th")).isEqualTo(TOLD_AGAIN);
    page.locator("#upkeep table").waitFor();
    page.locator("#reports").scrollIntoViewIfNeeded();
    picture("quota-reports-en");
    page.locator(row + " button").focus();
    page.keyboard().press("Enter");
    page.selectOption(DRAWER + " select[name=state]", "repair");
    page.fill("input[name=object]", "nothing");
    page.selectOption("select[name=fault]", "damaged");
    page.locator(DRAWER + " button.primary").click();
    page.locator(DRAWER + " .complaint:visible").waitFor();
    assertThat(text(DRAWER + " .complaint")).contains("nothing");
    picture("quota-report-refused-en");
    page.fill("input[name=object]", "h");
    page.locator(DRAWER + " button.primary").click();
    page.locator(".outcome[data-state=repair]").waitFor();
    page.getByText("Repair due ").waitFor();
    Report taken = rounds.findReport(id).orElseThrow();
    assertThat(taken.object()).isEqualTo("h");
    assertThat(rounds.findRepair(taken.repair()).orElseThrow().fault())
        .isEqualTo(Condition.DAMAGED);
  }

  @Test
  void an_inspector_reads_the_queue_and_a_viewer_does_not_see_it() {
    UUID id = UUID.randomUUID();
    rounds.receive(
        Report.received(
            id, Instant.now(), Condition.DAMAGED, null, "hydrants", "h", null, null, null));
    logIn("inspector", "/quota");
    page.locator("tr[data-report='" + id + "'] button").click();
    page.locator(DRAWER + " .outcome").waitFor();
    assertThat(page.locator(DRAWER + " form").count()).isZero();
    page.keyboard().press("Escape");
    page.setViewportSize(390, 844);
    assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(390);
    page.locator("#reports").scrollIntoViewIfNeeded();
    picture("quota-reports-phone-zh");
    page.setViewportSize(1280, 900);
    profile.clearCookies();
    logIn("viewer", "/quota");
    page.locator("#upkeep table").waitFor();
    assertThat(page.locator("#reports").count()).isZero();
    assertThat(page.locator(".waiting-note").count()).isZero();
  }

  @Test
  void a_proposed_place_becomes_a_planned_hydrant_of_a_task_and_no_second_one() {
    logIn("planner", "/#q=gap-patches&lang=zh");
    page.locator("#question .plan-site").first().click();
    page.locator(DIALOG + " input[value='jinjiang-2022/350582104/makeup']").check();
    assertThat(text(DIALOG)).contains("东石镇", "补建：应建");
    page.fill("#plan-reason", "连片盲区");
    picture("plan-site-zh");
    page.locator(DIALOG + " button.primary").click();
    page.locator(DIALOG + " [role=status] a").waitFor();
    picture("plan-site-planned-zh");
    Hydrant planned =
        features.list(FeatureType.HYDRANTS).stream()
            .filter(hydrant -> hydrant.id().startsWith("site-"))
            .findFirst()
            .orElseThrow();
    assertThat(planned.lifecycle()).isEqualTo(Lifecycle.PLANNED);
    assertThat(planned.quotaTask()).isEqualTo("jinjiang-2022/350582104/makeup");
    assertThat(planned.header().source()).isEqualTo("gap-patches patch-a");
    page.locator(DIALOG + " .close").click();
    page.waitForFunction("() => !document.querySelector('dialog.plan-dialog')");

    page.locator("#language").click();
    page.locator("#question .plan-site").first().click();
    page.locator(DIALOG + " input[value='jinjiang-2022/350582104/new']").check();
    page.locator(DIALOG + " button.primary").click();
    page.locator(DIALOG + " .complaint:visible").waitFor();
    assertThat(text(DIALOG + " .complaint")).startsWith("Not planned").contains(planned.id());
    picture("plan-site-refused-en");
    page.locator(DIALOG + " input[value='jinjiang-2022/350582104/makeup']").check();
    page.locator(DIALOG + " button.primary").click();
    page.locator(DIALOG + " [role=status] a").click();
    page.waitForURL("**/hydrants/" + planned.id() + "?lang=en");
    page.locator("#main h1").first().waitFor();
    assertThat(text("#main")).contains("Not built yet");
  }

  @Test
  void nobody_but_a_planner_is_offered_to_plan() {
    logIn("inspector", "/#q=gap-patches&lang=zh");
    page.locator("#question .rows .row").first().waitFor();
    assertThat(page.locator(".plan-site").count()).isZero();
  }
}
