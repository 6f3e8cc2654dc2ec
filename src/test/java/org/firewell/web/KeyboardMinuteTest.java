package org.firewell.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import org.firewell.feature.Village;
import org.junit.jupiter.api.Test;

/**
 * A planner's minute without a mouse: everything is reached by the tabulator, pressed by Enter, and
 * can be seen to be where the keyboard is; what is pressed keeps the keyboard, or hands it on.
 */
class KeyboardMinuteTest extends MinuteTest {

  private static final int FAR = 200;

  @Test
  void a_minute_without_a_mouse() {
    page.navigate(address("/#lang=zh&theme=light"));
    awaitStillness();
    findsAVillage();
    asksWithAnotherReach();
    goesToAGap();
    compares();
    triesAHydrant();
    changesLanguageAndLight();
    entersADay();
    printsIt();
  }

  private void findsAVillage() {
    Village village = villageOfItsName();
    page.keyboard().press("/");
    page.keyboard().type(village.name());
    page.locator(".found [role=option]").first().waitFor();
    page.keyboard().press("Enter");
    page.locator("#card dl").first().waitFor();
    assertThat(text("#card h2")).isEqualTo(village.name());
    assertThat(held()).isEqualTo("map");
    reach("#card .close");
    press("Enter", "map");
    assertThat(page.locator("#card").isVisible()).isFalse();
  }

  private void asksWithAnotherReach() {
    reach("#tab-completeness");
    while (!held().equals("tab-coverage")) {
      page.keyboard().press("ArrowLeft");
    }
    page.locator("#settings-coverage .further summary").waitFor();
    reach("#settings-coverage .further summary");
    page.keyboard().press("Enter");
    reach("#coverage-reach");
    page.keyboard().type("120");
    reach("#question .primary");
    page.keyboard().press("Enter");
    page.waitForFunction(
        "() => String(firewell.answers.coverage.get().answer?.summary.question.reach) === '120'"
            + " && firewell.answers.coverage.get().phase === 'ready'");
    assertHeld("#question .primary");
  }

  private void goesToAGap() {
    reach("#tab-coverage");
    press("ArrowRight", "tab-gap-patches");
    page.locator("#question .rows .row").nth(1).waitFor();
    reach("#question .row");
    page.keyboard().press("Enter");
    page.locator("#question .row[aria-pressed=true]").waitFor();
    assertHeld("#question .row[aria-pressed=true]");
    awaitStillness();
  }

  private void compares() {
    reach("#tab-gap-patches");
    press("ArrowLeft", "tab-coverage");
    reach("#compare");
    press("Enter", "compare");
    page.locator("#swipe .apart").waitFor();
    reach("#swipe .close");
    press("Enter", "compare");
  }

  private void triesAHydrant() {
    reach("#trial");
    press("Enter", "map");
    page.keyboard().press("Enter");
    page.locator(".trial-part .figure").waitFor();
    String put = page.url();
    reach(".trial");
    page.keyboard().press("Shift+ArrowRight");
    page.waitForFunction("(before) => location.href !== before", put);
    assertHeld(".trial");
    page.keyboard().press("Escape");
    page.locator(".trial")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  private void changesLanguageAndLight() {
    reach("#language");
    press("Enter", "language");
    reach("#theme");
    press("Enter", "theme");
    assertThat(page.url()).contains("lang=en", "theme=dark");
  }

  private void entersADay() {
    reach("#as-of");
    page.keyboard().type("06302022");
    assertThat(page.url()).as("a day that is half typed").doesNotContain("as_of=");
    press("Enter", "as-of");
    assertThat(page.url()).contains("as_of=2022-06-30");
    assertThat(page.inputValue("#as-of")).isEqualTo("2022-06-30");
  }

  private void printsIt() {
    awaitStillness();
    reach("#print");
    page.keyboard().press("Enter");
    page.locator("#paper[data-ready=yes]").waitFor();
    assertHeld("#paper *");
    press("Escape", "print");
  }

  /** Goes on by the tabulator until the keyboard is where it is wanted, and can be seen there. */
  private void reach(String selector) {
    List<String> passed = new ArrayList<>();
    while (!isHeld(selector)) {
      assertThat(passed).as("on the way to " + selector).hasSizeLessThan(FAR);
      page.keyboard().press("Tab");
      passed.add(held());
    }
    assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
        .as("the ring round " + selector)
        .isNotEqualTo("none");
  }

  private void press(String key, String then) {
    page.keyboard().press(key);
    page.waitForFunction("(id) => document.activeElement.id === id", then);
  }

  private void assertHeld(String selector) {
    assertThat(isHeld(selector)).as("%s, not %s", selector, held()).isTrue();
  }

  private boolean isHeld(String selector) {
    return (boolean)
        page.evaluate("(selector) => document.activeElement.matches(selector)", selector);
  }

  /** The id of what holds the keyboard, else what it is. */
  private String held() {
    return (String)
        page.evaluate("document.activeElement.id || document.activeElement.outerHTML.slice(0, 80)");
  }
}
