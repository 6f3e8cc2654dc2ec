package org.firewell.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.firewell.FirewellServer;
import org.firewell.account.Accounts;
import org.firewell.account.Author;
import org.firewell.account.Registrar;
import org.firewell.account.Role;
import org.firewell.feature.County;
import org.firewell.feature.Drafts;
import org.firewell.feature.Features;
import org.firewell.scene.Scene;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * A page in a real browser, with a small desert behind it: each test has a profile of its own, and
 * afterwards the browser has complained of nothing. A class names a database of its own.
 */
@SpringBootTest(
    classes = FirewellServer.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = {"firewell.dataset=none", "firewell.public-view=full"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PageTest {

  static final String GOOD = "correct horse";
  private static final Path PICTURES = Path.of("target/screenshots");

  @LocalServerPort int port;
  @Autowired Accounts accounts;
  @Autowired Registrar registrar;
  @Autowired Features features;
  Browser browser;
  BrowserContext profile;
  Page page;
  final List<String> complaints = new ArrayList<>();

  @BeforeAll
  void openTheBrowser() {
    browser = Browser.openOrSkip();
  }

  @BeforeEach
  void somebodySitsDown() {
    complaints.clear();
    profile = profile();
    openPage();
  }

  @AfterEach
  void nothing_is_complained_of() {
    profile.close();
    assertThat(complaints).isEmpty();
  }

  @AfterAll
  void closeTheBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  /** What each test sits down before: a desk, unless a class says otherwise. */
  BrowserContext profile() {
    BrowserContext desk = browser.profile(1280, 900);
    desk.setDefaultTimeout(60_000);
    return desk;
  }

  /** Whether a browser may say so: what a server refuses on purpose, it tells. */
  boolean isMeant(String said) {
    return false;
  }

  final void openPage() {
    page = profile.newPage();
    page.onConsoleMessage(
        message -> {
          if (List.of("error", "warning").contains(message.type()) && !isMeant(message.text())) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onDialog(
        dialog -> {
          complaints.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
  }

  final void load(Scene desert) {
    features.load(
        new County("沙漠县", Scene.DAY, List.of("jinjiang-2022")),
        desert.ground(),
        Map.of(),
        Drafts.imported());
  }

  /** An account with {@link #GOOD} as its password; a township's is of the desert's. */
  final void account(String name, Role role) {
    String unit = role == Role.TOWNSHIP ? "350582104" : null;
    registrar.choose(registrar.create(name, role, unit, Author.HOUSE).of(), GOOD);
  }

  /** Logs in and waits until the login page has been left. */
  void logIn(String name, String next) {
    page.navigate(address("/login?next=" + URLEncoder.encode(next, UTF_8)));
    page.fill("#name", name);
    page.fill("#password", GOOD);
    page.keyboard().press("Enter");
    page.waitForURL(url -> !url.contains("/login"));
  }

  /** A member of what is told when something is asked for. */
  final String told(String path, String body, String member) {
    return String.valueOf(
        page.evaluate(
            """
            async ([path, body, member]) => {
              const token = document.cookie.match(/XSRF-TOKEN=([^;]+)/)[1];
              const reply = await fetch(path, {
                method: 'POST',
                headers: { 'Content-Type': 'application/json', Prefer: 'respond-async', 'X-XSRF-TOKEN': token },
                body,
              });
              return (await reply.json())[member];
            }
            """,
            List.of(path, body, member)));
  }

  /** Waits until a paper is made. */
  final void awaitPaper(String id) {
    page.evaluate(
        """
        async (id) => {
          while ((await (await fetch(`/api/papers/${id}`)).json()).state !== 'succeeded') {
            await new Promise((resolve) => setTimeout(resolve, 100));
          }
        }
        """,
        id);
  }

  /** The text of the first that is found. */
  final String text(String selector) {
    return page.locator(selector).first().innerText().strip();
  }

  /** Keeps what is seen as a picture. */
  final void picture(String name) {
    picture(name, new Page.ScreenshotOptions());
  }

  /** Keeps the page as a picture, down to its end. */
  final void wholePicture(String name) {
    picture(name, new Page.ScreenshotOptions().setFullPage(true));
  }

  private void picture(String name, Page.ScreenshotOptions options) {
    page.screenshot(options.setPath(PICTURES.resolve(name + ".png")));
  }

  final String address(String path) {
    return "http://localhost:" + port + path;
  }
}
