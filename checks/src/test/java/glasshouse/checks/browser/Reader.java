// SPDX-License-Identifier: Apache-2.0
package glasshouse.checks.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Somebody with a browser: opens pages, and hears every complaint of theirs.
final class Reader implements AutoCloseable {
  private static final double PATIENCE = 90_000;
  private static final int HEIGHT = 760;

  private final Served served;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> abroad = new ArrayList<>();

  /// A reader with a screen so wide, who has opened the printed address.
  Reader(Browser browser, Served served, int width, ColorScheme scheme, String language) {
    this.served = served;
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setColorScheme(scheme)
                .setLocale(language));
    context.setDefaultTimeout(PATIENCE);
    context.onRequest(request -> {
      if (!request.url().matches("(http://127\\.0\\.0\\.1:\\d+/|data:|blob:).*")) {
        abroad.add(request.url());
      }
    });
    page = context.newPage();
    listen(page);
    page.navigate(served.opening());
    page.locator("main h1").first().waitFor();
  }

  private void listen(Page opened) {
    opened.onConsoleMessage(message -> {
      if (message.type().equals("error") || message.type().equals("warning")) {
        complaints.add(message.text() + " " + message.location());
      }
    });
    opened.onPageError(complaints::add);
    opened.onDialog(dialog -> {
      complaints.add("a dialog: " + dialog.message());
      dialog.dismiss();
    });
  }

  Page page() {
    return page;
  }

  /// Returns another tab of the same browser.
  Page tab(String hash) {
    Page other = context.newPage();
    listen(other);
    other.navigate(served.page(hash));
    other.locator("main h1").first().waitFor();
    return other;
  }

  /// Opens a page of the studio and waits until it has what it asked for.
  void open(String hash) {
    page.evaluate("hash => { location.hash = hash; }", hash);
    page.waitForTimeout(100);
    settle();
  }

  /// Waits until nothing on the page says that it waits.
  void settle() {
    page.locator("main h1").first().waitFor();
    page.waitForCondition(
        () -> page.locator(".waiting:not(rect)").count() == 0,
        new Page.WaitForConditionOptions().setTimeout(PATIENCE));
  }

  void click(String button) {
    page.locator("button:visible", new Page.LocatorOptions().setHasText(button)).first().click();
  }

  Locator see(String selector) {
    Locator found = page.locator(selector).first();
    found.waitFor();
    return found;
  }

  /// Holds the page to WCAG 2.2 AA as far as a program can; returns what it breaks.
  List<String> barriers() throws IOException {
    try (InputStream script =
        Objects.requireNonNull(Reader.class.getResourceAsStream("/axe.min.js"), "axe-core")) {
      page.evaluate(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
    Object found =
        page.evaluate(
            """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
              const { violations } = await axe.run(document, {
                runOnly: { type: 'tag', values: tags },
              });
              return violations.flatMap(({ id, help, nodes }) =>
                nodes.slice(0, 3).map(({ html, any }) =>
                  `${id}: ${help}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`));
            }
            """);
    return ((List<?>) Objects.requireNonNull(found)).stream().map(String::valueOf).toList();
  }

  /// Returns by how many pixels the page is wider than the screen.
  int overflow() {
    return ((Number)
            Objects.requireNonNull(
                page.evaluate("() => document.documentElement.scrollWidth - innerWidth")))
        .intValue();
  }

  void picture(Path file) {
    page.evaluate("() => scrollTo(0, 0)");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  /// Draws a part of the page alone.
  void part(String selector, Path file) {
    see(selector).screenshot(new Locator.ScreenshotOptions().setPath(file));
  }

  /// The pages complained of nothing, and asked no other machine for anything.
  void assertCalm() {
    assertThat(complaints).isEmpty();
    assertThat(abroad).isEmpty();
  }

  @Override
  public void close() {
    context.close();
  }
}
