package org.firewell.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.firewell.machine.DebianPackages;

/** Debian's Chromium, without a window, with a font that holds Chinese. */
final class Browser implements AutoCloseable {

  private static final String MISSING =
      "not run: there is no Chromium here; on Debian, install the packages chromium and"
          + " fonts-noto-cjk";

  private static final List<Path> PLACES =
      Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
          .map(Path::of)
          .toList();
  private static final Path FONT =
      Path.of("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc");

  /** A page never asks another host; neither should the browser of its own accord. */
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Path program) {
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.chromium =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(QUIET));
  }

  /**
   * The browser, installed first where it is missing and that is allowed; where there is none, the
   * test is not run and says what is missing.
   */
  static Browser openOrSkip() {
    Optional<Path> program = DebianPackages.findOrInstall(Browser::program, "chromium");
    DebianPackages.findOrInstall(Browser::font, "fonts-noto-cjk");
    assumeTrue(program.isPresent(), MISSING);
    return new Browser(program.get());
  }

  /** A fresh profile that speaks Chinese, as the people do for whom the page is made. */
  com.microsoft.playwright.BrowserContext profile(int width, int height) {
    return chromium.newContext(options(width, height));
  }

  /** A fresh profile that speaks English. */
  com.microsoft.playwright.BrowserContext english(int width, int height) {
    return chromium.newContext(options(width, height).setLocale("en"));
  }

  /** The same with four dots to a pixel, as finely as a printer draws. */
  com.microsoft.playwright.BrowserContext fineProfile(int width, int height) {
    return chromium.newContext(options(width, height).setDeviceScaleFactor(4));
  }

  /** A screen that is touched. */
  com.microsoft.playwright.BrowserContext phone(int width, int height) {
    com.microsoft.playwright.BrowserContext phone =
        chromium.newContext(options(width, height).setHasTouch(true).setIsMobile(true));
    phone.setDefaultTimeout(60_000);
    return phone;
  }

  private static NewContextOptions options(int width, int height) {
    return new NewContextOptions().setLocale("zh-CN").setViewportSize(width, height);
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }

  private static Optional<Path> program() {
    return PLACES.stream().filter(Files::isExecutable).findFirst();
  }

  private static Optional<Path> font() {
    return Optional.of(FONT).filter(Files::exists);
  }
}
