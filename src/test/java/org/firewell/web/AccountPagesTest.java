package org.firewell.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.firewell.account.Account;
import org.firewell.account.Author;
import org.firewell.account.Registrar;
import org.firewell.account.Role;
import org.firewell.feature.Drafts;
import org.firewell.feature.Edit;
import org.firewell.feature.FeatureType;
import org.firewell.feature.Features;
import org.firewell.feature.Hydrant;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Login, menu and account page in a real browser, with a small desert behind them. */
@TestPropertySource(
    properties = "spring.datasource.url=jdbc:h2:mem:pages;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE")
class AccountPagesTest extends PageTest {

  private static final String SELECTED = "/#selected=hydrants/h";

  @BeforeAll
  void open() {
    Scene desert = new Scene();
    desert.township("t").box(-2000, -2000, 2000, 2000).with("code", "350582104").with("name", "沙镇");
    desert.village("v").box(-200, -200, 200, 200).with("township", "t").households(4);
    desert.hydrant("h").east(100);
    desert.building("b").box(-10, -10, 10, 10).households(4);
    load(desert);
  }

  /** What a server refuses; layers that the desert lacks among it. */
  @Override
  boolean isMeant(String said) {
    return said.matches(".*status of (401|404|409|429).*");
  }

  @Test
  void somebody_logs_in_by_keyboard_chooses_a_password_and_is_led_back() {
    Registrar.Told<Account> told = registrar.create("newcomer", Role.PLANNER, null, Author.HOUSE);
    page.navigate(address("/login?next=%2Faccount%23tokens"));
    page.waitForFunction("() => document.activeElement?.id === 'name'");
    picture("login-zh");
    page.keyboard().type("newcomer");
    page.keyboard().press("Tab");
    page.keyboard().type("not the password");
    page.keyboard().press("Enter");
    page.getByRole(AriaRole.ALERT).waitFor();
    assertThat(page.getByRole(AriaRole.ALERT).innerText()).isEqualTo("用户名或密码不对，或账号已停用");
    assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("password");
    picture("login-wrong-zh");
    page.keyboard().type(told.secret());
    page.keyboard().press("Enter");
    page.locator("#again").waitFor();
    picture("login-choose-zh");
    page.fill("#old", told.secret());
    page.fill("#new", "short");
    page.fill("#again", "short");
    page.keyboard().press("Enter");
    page.getByText("密码需 12 至 128 个字符").waitFor();
    page.fill("#new", "村口第三个消火栓向东廿米");
    page.fill("#again", "村口第三个消火栓向东廿米");
    page.keyboard().press("Enter");
    page.waitForURL("**/account#tokens");
    page.locator("#tokens-title").waitFor();
  }

  @Test
  void who_tries_too_often_sees_how_long_to_wait() {
    account("often", Role.VIEWER);
    page.navigate(address("/login?lang=en"));
    for (int i = 0; i < 6; i++) {
      page.fill("#name", "often");
      page.fill("#password", "wrong wrong " + i);
      page.keyboard().press("Enter");
      page.waitForFunction("() => document.getElementById('password').value === ''");
    }
    page.getByText("too many attempts: try again in").waitFor();
    picture("login-wait-en");
    assertThat(page.locator("form button").innerText()).startsWith("Try again in");
    assertThat(page.locator("form button").isDisabled()).isTrue();
  }

  @Test
  void an_administrator_hands_out_an_account_in_both_languages() {
    account("chief", Role.ADMINISTRATOR);
    logIn("chief", "/account?lang=zh#accounts");
    page.getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName("chief")).waitFor();
    page.fill("#account", "Zhang");
    page.selectOption("#rights", "township");
    page.selectOption("#unit", "350582104");
    page.locator("#accounts form button").click();
    page.locator("#accounts .secret").waitFor();
    assertThat(page.locator("#accounts .secret").innerText())
        .matches("([a-z2-9]{5}-){3}[a-z2-9]{5}");
    page.getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName("zhang")).waitFor();
    assertThat(accounts.find("zhang").orElseThrow().unit()).isEqualTo("350582104");
    picture("account-zh");
    page.getByLabel("停用 zhang").click();
    page.getByLabel("启用 zhang").waitFor();
    assertThat(accounts.find("zhang").orElseThrow().disabled()).isTrue();
    page.locator("#language").click();
    page.getByLabel("Enable zhang").waitFor();
    page.fill("#label", "weekly report");
    page.locator("#tokens form button").click();
    page.locator("#tokens .secret").waitFor();
    assertThat(page.locator("#tokens .secret").innerText()).startsWith("fw_");
    picture("account-en");
  }

  @Test
  void the_head_of_the_map_tells_who_one_is_and_lets_one_out() {
    account("planner1", Role.PLANNER);
    page.navigate(address("/"));
    page.locator("a.who").waitFor();
    assertThat(page.locator("a.who").innerText()).isEqualTo("登录");
    page.locator("a.who").click();
    page.fill("#name", "planner1");
    page.fill("#password", GOOD);
    page.keyboard().press("Enter");
    page.locator("details.who summary").waitFor();
    assertThat(page.locator("details.who summary").innerText()).contains("planner1").contains("规划");
    page.locator("details.who summary").click();
    picture("menu-zh");
    page.keyboard().press("Escape");
    assertThat(page.evaluate("() => document.querySelector('details.who').open")).isEqualTo(false);
    page.keyboard().press("Enter");
    page.locator("details.who button").click();
    page.locator("a.who").waitFor();
    assertThat(page.locator("details.who").count()).isZero();
  }

  @Test
  void the_card_tells_those_with_an_account_who_changed_what_from_what_to_what() {
    Features.Versioned<Hydrant> hydrant = features.find(FeatureType.HYDRANTS, "h").orElseThrow();
    Map<String, Object> values = FeatureType.values(hydrant.feature());
    values.put("flow_l_s", 15.0);
    features.replace(
        FeatureType.HYDRANTS.create(hydrant.feature().geometry(), values),
        hydrant.version(),
        new Edit.Draft(Drafts.AT, "wang", "water_bureau", Edit.Kind.REPLACE, null, "测流量"));
    account("historian", Role.VIEWER);
    page.navigate(address(SELECTED));
    page.locator("#card dl").first().waitFor();
    assertThat(page.locator("#card .history").count()).isZero();

    logIn("historian", SELECTED);

    page.locator("#card .history li").first().waitFor();
    assertThat(page.locator("#card .history li").count()).isEqualTo(2);
    assertThat(page.locator("#card .history li").first().innerText())
        .contains("修改", "wang", "水务", "2024", "测流量", "→ 15");
    assertThat(page.locator("#card .history li").last().innerText()).contains("导入");
    page.locator("#card .history").scrollIntoViewIfNeeded();
    picture("history-zh");
  }

  @Test
  void a_link_that_would_lead_to_another_site_leads_home() {
    account("careful", Role.VIEWER);
    logIn("careful", "//evil.example/");
    page.locator("details.who").waitFor();
    assertThat(page.url()).startsWith(address("/")).doesNotContain("evil");
  }
}
