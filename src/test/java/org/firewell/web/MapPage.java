package org.firewell.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The page of the map as somebody sees it who sits before it, and what it says and asks for. */
final class MapPage implements AutoCloseable {

  private static final double PATIENCE_MS = 300_000;

  private static final int DRAG_STEPS = 12;

  private final BrowserContext profile;
  private final Page page;
  private final String address;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  private MapPage(Browser browser, String address, int width, int height) {
    this.address = address;
    this.profile = browser.profile(width, height);
    this.page = profile.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.onConsoleMessage(this::hear);
    page.onPageError(error -> complaints.add("error " + error));
    page.onRequest(request -> requests.add(request.url()));
    page.onRequestFailed(this::hear);
  }

  /**
   * Opens the page and waits until the answers are there and everything is drawn.
   *
   * @param view what stands after the # of the address
   */
  static MapPage open(Browser browser, String address, int width, int height, String view) {
    MapPage opened = new MapPage(browser, address, width, height);
    opened.page.navigate(address + "/#" + view);
    opened.awaitStillness();
    return opened;
  }

  /** What a function gives that is asked as soon as the address was entered, in a fresh profile. */
  static double firstMap(
      Browser browser, String address, int width, int height, String view, String function) {
    try (MapPage opened = new MapPage(browser, address, width, height)) {
      opened.page.navigate(
          address + "/#" + view, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
      return ((Number) opened.page.evaluate(function)).doubleValue();
    }
  }

  /** Waits until no answer is under way, and the map holds still with all its tiles. */
  void awaitStillness() {
    page.waitForFunction(
        """
        () => window.firewell && firewell.names.get().size > 0
          && Object.values(firewell.answers).every((answer) =>
            ['ready', 'none', 'failed'].includes(answer.get().phase))
          && firewell.layers.every((layer) => !layer.isShown() || !layer.tiles.isLoading())""");
    awaitLanding();
  }

  /** Waits until the map has not moved for longer than two frames of a flight are ever apart. */
  private void awaitLanding() {
    page.evaluate(
        """
        () => new Promise((landed) => {
          const { map } = firewell;
          let quiet;
          const wait = () => {
            clearTimeout(quiet);
            quiet = setTimeout(() => {
              map.off('move zoom', wait);
              landed();
            }, 700);
          };
          map.on('move zoom', wait);
          wait();
        })""");
  }

  /** Waits until a function in the page's own language gives true. */
  void await(String condition) {
    page.waitForFunction(condition);
  }

  /** What an expression in the page's own language gives. */
  Object ask(String expression) {
    return page.evaluate(expression);
  }

  /** The same with an argument. */
  Object ask(String expression, Object argument) {
    return page.evaluate(expression, argument);
  }

  Locator find(String selector) {
    return page.locator(selector);
  }

  String text(String selector) {
    return page.locator(selector).innerText();
  }

  /** Clicks the map at a place in degrees. */
  void clickMap(double lon, double lat) {
    Map<?, ?> point =
        (Map<?, ?>)
            page.evaluate(
                "([lon, lat]) => firewell.map.latLngToContainerPoint([lat, lon])",
                List.of(lon, lat));
    page.locator("#map")
        .click(
            new Locator.ClickOptions()
                .setPosition(
                    ((Number) point.get("x")).doubleValue(),
                    ((Number) point.get("y")).doubleValue()));
  }

  /** Drags what is under the middle of an element, in steps, without letting it go. */
  void drag(String selector, double dx, double dy) {
    BoundingBox box = page.locator(selector).boundingBox();
    double x = box.x + box.width / 2;
    double y = box.y + box.height / 2;
    page.mouse().move(x, y);
    page.mouse().down();
    page.mouse().move(x + dx, y + dy, new Mouse.MoveOptions().setSteps(DRAG_STEPS));
  }

  /** Lets go of what is dragged. */
  void drop() {
    page.mouse().up();
  }

  /** Drags the map from its middle and lets it go, with so many moves of the mouse. */
  void fling(double dx, double dy, int steps) {
    BoundingBox box = page.locator("#map").boundingBox();
    double x = box.x + box.width / 2 - dx / 2;
    double y = box.y + box.height / 2 - dy / 2;
    page.mouse().move(x, y);
    page.mouse().down();
    page.mouse().move(x + dx, y + dy, new Mouse.MoveOptions().setSteps(steps));
    page.mouse().up();
  }

  void press(String key) {
    page.keyboard().press(key);
  }

  /** Keeps what is seen as a picture. */
  void picture(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  /** What stands after the # of the address. */
  String view() {
    return URI.create(page.url()).getRawFragment();
  }

  /** Addresses that were asked for. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** Requests to any other host, errors and warnings. */
  List<String> complaints() {
    List<String> all = new ArrayList<>(complaints);
    requests.stream()
        .filter(url -> !url.startsWith(address) && !url.startsWith("data:"))
        .forEach(url -> all.add("asked another host: " + url));
    return all;
  }

  @Override
  public void close() {
    profile.close();
  }

  private void hear(ConsoleMessage message) {
    if (List.of("error", "warning").contains(message.type())) {
      complaints.add(message.type() + " " + message.text());
    }
  }

  /** A tile that is no longer looked at is given up; everything else should come. */
  private void hear(Request request) {
    if (!request.failure().contains("ERR_ABORTED")) {
      complaints.add("failed " + request.url() + " " + request.failure());
    }
  }
}
