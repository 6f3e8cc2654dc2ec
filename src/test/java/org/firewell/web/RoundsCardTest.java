package org.firewell.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.firewell.account.Role;
import org.firewell.feature.Condition;
import org.firewell.feature.Edit;
import org.firewell.round.Inspection;
import org.firewell.round.Pictures;
import org.firewell.round.Report;
import org.firewell.round.Rounds;
import org.firewell.scene.Laws;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The card of a hydrant in a real browser: what was found of it, and the way to report. */
@TestPropertySource(
    properties =
        "spring.datasource.url=jdbc:h2:mem:roundscard;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class RoundsCardTest extends PageTest {

  @Autowired Rounds rounds;

  @BeforeAll
  void open() {
    Scene desert = new Scene();
    desert.township("t").box(-2000, -2000, 2000, 2000).with("code", "350582104");
    desert.village("v").box(-200, -200, 200, 200).with("township", "t").households(4);
    desert.hydrant("h").east(100);
    load(desert);
    LocalDate on = LocalDate.of(2022, 12, 20);
    rounds.inspect(
        new Inspection(
            UUID.randomUUID(),
            "hydrants",
            "h",
            on,
            "li",
            Instant.EPOCH,
            Condition.NO_WATER,
            null,
            null,
            "阀门关着",
            List.of()),
        Laws.desert(),
        Scene.DAY,
        new Edit.Draft(Instant.EPOCH, "li", "inspector", Edit.Kind.INSPECTION, null, null));
  }

  /** Of what the public may not see. */
  @Override
  boolean isMeant(String said) {
    return said.matches(".*status of (401|404).*");
  }

  @Test
  void the_public_reports_with_a_photo_and_sees_no_inspections() {
    page.navigate(address("/#lang=zh&selected=hydrants/h"));
    page.locator("#card .report-it").click();
    assertThat(page.locator("#card").innerText()).doesNotContain("阀门关着", "待修");
    page.locator("dialog.report-dialog input[value=buried]").check();
    page.fill("dialog.report-dialog textarea", "被土埋了");
    page.setInputFiles(
        "dialog.report-dialog input[type=file]",
        new FilePayload("x.jpg", "image/jpeg", Pictures.encoded("jpg", 32, 24, 0x225588)));
    picture("report-dialog-zh");
    page.locator("dialog.report-dialog button.primary").click();
    page.locator("dialog.report-dialog [role=status]").waitFor();
    Report told = rounds.reports().get(0);
    assertThat(told.fault()).isEqualTo(Condition.BURIED);
    assertThat(told.text()).isEqualTo("被土埋了");
    assertThat(told.object()).isEqualTo("h");
    assertThat(told.photo()).hasSize(64);
    page.locator("dialog.report-dialog .close").click();
    page.waitForFunction("() => !document.querySelector('dialog')");
  }

  @Test
  void who_has_an_account_sees_the_last_inspections_and_the_open_repair() {
    account("viewer", Role.VIEWER);
    logIn("viewer", "/#selected=hydrants/h&lang=zh");
    page.locator("#card .looks li").first().waitFor();
    assertThat(page.locator("#card").innerText())
        .contains("逾期未修", "无水，2022-12-20 发现", "最近巡查", "阀门关着", "li");
    picture("card-rounds-zh");
  }
}
