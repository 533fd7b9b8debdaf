// SPDX-License-Identifier: Apache-2.0
package glasshouse.checks.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each page's main job, clicked through against the real server.
///
/// The first test makes the run that the others look at. `-Dstudio.pictures=write` puts the
/// pictures of the pages into `docs/studio`; otherwise they lie in `checks/target/studio`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StudioInBrowserTest {
  private static final List<String> BROWSERS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  /// Flags that keep the browser from calling home; the network may be closed.
  private static final List<String> FLAGS =
      List.of(
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final int WIDE = 1040;
  private static final int PHONE = 360;
  private static final String HOSTILE = "<img src=x onerror=alert(1)>\u202e{{7*7}}</script>";

  private Served served;
  private Playwright playwright;
  private Browser browser;
  private String run = "";

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    String found =
        BROWSERS.stream().filter(each -> Files.exists(Path.of(each))).findFirst().orElse("");
    assumeTrue(!found.isEmpty(), "no Chromium found: ./check installs it where it may");
    assumeTrue(
        StudioInBrowserTest.class.getResource("/glasshouse/ui/studio.html") != null,
        "the pages are not built: build the module ui first");
    served = Served.in(folder, project());
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(found))
                    .setChromiumSandbox(false)
                    .setArgs(FLAGS));
  }

  @AfterAll
  void close() throws Exception {
    if (playwright != null) {
      playwright.close();
    }
    if (served != null) {
      served.close();
    }
  }

  private static Path project() {
    Path here = Path.of("").toAbsolutePath();
    return Files.isDirectory(here.resolve("scenarios")) ? here : here.resolveSibling("");
  }

  private static Path pictures() throws Exception {
    boolean isKept = "write".equals(System.getProperty("studio.pictures"));
    return Files.createDirectories(
        project().resolve(isKept ? "docs/studio" : "checks/target/studio"));
  }

  private Reader reader() {
    return new Reader(browser, served, WIDE, ColorScheme.LIGHT, "en");
  }

  /// The run that tests look at: that of the first test, or a small one of its own.
  private String run() {
    if (run.isEmpty()) {
      try (Reader reader = reader()) {
        Object ordered =
            reader
                .page()
                .evaluate(
                    """
                    async () => {
                      const headers = {
                        'X-Glasshouse': 'studio',
                        'Content-Type': 'application/json',
                      };
                      const order = { scenario: 'minimal', people: 4000, years: 2, seeds: 2 };
                      const body = JSON.stringify(order);
                      const answer = await fetch('/api/runs', { method: 'POST', headers, body });
                      return (await answer.json()).run;
                    }
                    """);
        run = String.valueOf(ordered);
        reader.open("#/run/" + run);
        reader.see("#opening");
      }
    }
    return run;
  }

  @Test
  @Order(1)
  void fromTheAddressToTheFirstChartInOneClick() throws Exception {
    try (Reader reader = reader()) {
      assertThat(reader.page().url()).matches("http://127.0.0.1:\\d+/(#/)?");
      reader.picture(pictures().resolve("home.png"));
      long start = System.nanoTime();
      reader.click("Run the essay");
      reader.see("figure svg.chart");
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf("first chart of a run after %.1f s%n", seconds);
      reader.picture(pictures().resolve("running.png"));
      reader.see("#claims");
      run = reader.page().url().replaceAll(".*#/run/", "");
      assertThat(reader.page().locator(".headlines article").count()).isEqualTo(4);
      assertThat(reader.page().locator("#time figure").count()).isPositive();
      reader.see("#variance svg.chart");
      reader.picture(pictures().resolve("run.png"));
      reader.assertCalm();
      assertThat(seconds).as("seconds to the first chart").isLessThan(30);
    }
  }

  @Test
  @Order(2)
  void theKeyboardAloneBeginsARun() {
    try (Reader reader = reader()) {
      Page page = reader.page();
      for (int i = 0; i < 40; i++) {
        page.keyboard().press("Tab");
        if ("Run it small".equals(page.evaluate("() => document.activeElement.textContent"))) {
          break;
        }
      }
      page.keyboard().press("Enter");
      page.waitForURL(Pattern.compile(".*#/run/r\\d+.*"));
      reader.see(".progress, #claims");
      if (page.locator(".progress button").count() > 0) {
        reader.click("Stop");
        reader.see("text=Go on");
      }
      reader.assertCalm();
    }
  }

  @Test
  @Order(3)
  void theRegistryTellsWhoStandsWhere() throws Exception {
    try (Reader reader = reader()) {
      reader.open("#/registry/" + run());
      assertThat(reader.page().locator("tbody tr").count()).isEqualTo(20);
      String first = reader.see("tbody tr code").textContent();
      reader.page().locator("select").nth(3).selectOption("bottom");
      reader.settle();
      reader
          .page()
          .waitForCondition(() -> !reader.see("tbody tr code").textContent().equals(first));
      reader.page().locator("input[type=text]").fill(first);
      reader.click("Look up");
      assertThat(reader.see("tr.found code").textContent()).isEqualTo(first);
      reader.picture(pictures().resolve("registry.png"));
      reader.assertCalm();
    }
  }

  @Test
  @Order(4)
  void aLifeIsToldInTruthAndInRecordBesideItsTwin() throws Exception {
    try (Reader reader = reader()) {
      reader.open("#/life/" + run());
      reader.click("Whoever stands last");
      reader.see(".life-story");
      reader.settle();
      assertThat(reader.page().locator("svg.life").count()).isEqualTo(2);
      assertThat(reader.page().locator(".timeline li").count()).isPositive();
      reader.picture(pictures().resolve("life.png"));
      reader.assertCalm();
    }
  }

  @Test
  @Order(5)
  void theCounterAnswersWithARule() throws Exception {
    try (Reader reader = reader()) {
      reader.open("#/counter/" + run());
      reader.click("Whoever stands last");
      reader.see(".door");
      assertThat(reader.page().locator(".door").count()).isGreaterThan(2);
      assertThat(reader.page().locator(".door .answer").first().textContent()).isNotBlank();
      reader.page().locator("input[type=range]").fill("0");
      reader.page().waitForURL(Pattern.compile(".*week=0.*"));
      reader.picture(pictures().resolve("counter.png"));
      reader.assertCalm();
    }
  }

  @Test
  @Order(6)
  void theAuditShowsIntervals() throws Exception {
    try (Reader reader = reader()) {
      reader.open("#/fairness/" + run());
      reader.see("figure svg.chart");
      reader.click("Show table");
      assertThat(reader.page().locator("figure table tbody tr").count()).isPositive();
      reader.picture(pictures().resolve("fairness.png"));
      reader.assertCalm();
    }
  }

  @Test
  @Order(7)
  void aRuleIsChangedCheckedAndRun() throws Exception {
    try (Reader reader = reader()) {
      reader.open("#/rulebook/minimal--points");
      Locator text = reader.see(".editor textarea");
      reader.page().waitForCondition(() -> text.inputValue().contains("points: -20"));
      String before = text.inputValue();
      text.fill(before.replace("points: -20", "poinst: -20"));
      reader.see(".problems .chip").click();
      assertThat(reader.see(".gutter .wrong").textContent()).matches("\\d+");
      text.fill(before.replace("points: -20", "points: -60"));
      reader.see("text=What you changed");
      reader.see(".beside h2:has-text('Due process')");
      reader.picture(pictures().resolve("rulebook.png"));
      reader.click("Run with this change");
      reader.see("#changed table tbody tr");
      assertThat(reader.page().locator("#changed tbody tr").count()).isGreaterThan(5);
      reader.part("#changed", pictures().resolve("change.png"));
      reader.assertCalm();
    }
  }

  @Test
  @Order(8)
  void completionOffersWhatMayStandThere() {
    try (Reader reader = reader()) {
      reader.open("#/rulebook/minimal--points");
      Locator text = reader.see(".editor textarea");
      reader.page().waitForCondition(() -> text.inputValue().contains("points: -20"));
      text.focus();
      reader.page().keyboard().press("Control+End");
      reader.page().keyboard().type("\nsafeg");
      assertThat(reader.see(".offer li code").textContent()).isEqualTo("safeguards");
      reader.page().keyboard().press("Enter");
      assertThat(text.inputValue()).endsWith("safeguards: ");
      reader.assertCalm();
    }
  }

  @Test
  @Order(9)
  void regimesStandSideBySide() throws Exception {
    try (Reader reader = reader()) {
      reader.open("#/regimes");
      reader.see("figure svg.chart");
      reader.page().locator(".boxes input").nth(0).check();
      reader.page().locator(".boxes input").nth(4).check();
      assertThat(reader.page().locator(".regimes thead th").count()).isEqualTo(3);
      assertThat(reader.page().locator(".regimes tbody tr").count()).isEqualTo(25);
      reader.picture(pictures().resolve("regimes.png"));
      reader.assertCalm();
    }
  }

  @Test
  @Order(10)
  void aScreeningSaysWhatTheAnswerHangsOn() throws Exception {
    try (Reader reader = reader()) {
      reader.open("#/experiment");
      reader.page().waitForCondition(() -> reader.page().locator(".many input").count() > 10);
      reader.page().locator("input[type=number]").nth(2).fill("2");
      reader.click("Begin");
      reader.page().waitForURL(Pattern.compile(".*#/experiment/.+"));
      reader.see("figure svg.chart .tip");
      reader.picture(pictures().resolve("experiment.png"));
      reader.assertCalm();
    }
  }

  @Test
  @Order(11)
  void allEightScenesAreLived() throws Exception {
    try (Reader reader = reader()) {
      reader.open("#/learn");
      for (int scene = 1; scene <= 8; scene++) {
        assertThat(reader.see(".scene h2").textContent()).startsWith(scene + ".");
        reader.see("svg.crowd .crowd-one");
        assertThat(reader.page().locator(".scene-numbers li").count()).isPositive();
        if (scene == 3) {
          reader.picture(pictures().resolve("learn.png"));
        }
        if (scene < 8) {
          reader.page().locator("a.primary").click();
        }
      }
      reader.assertCalm();
    }
  }

  @Test
  @Order(12)
  void tabsShareOneStream() {
    try (Reader reader = reader()) {
      var streams = new AtomicInteger();
      reader
          .page()
          .context()
          .onRequest(request -> {
            if (request.url().endsWith("/api/events")) {
              streams.incrementAndGet();
            }
          });
      reader.open("#/run/" + run());
      for (int i = 0; i < 3; i++) {
        reader.tab("#/run/" + run());
      }
      reader.page().waitForTimeout(500);
      assertThat(streams.get()).isEqualTo(1);
      reader.assertCalm();
    }
  }

  @ParameterizedTest
  @Order(13)
  @ValueSource(
      strings = {
        "#/",
        "#/run",
        "#/run/RUN",
        "#/registry/RUN",
        "#/life/RUN",
        "#/counter/RUN",
        "#/fairness/RUN",
        "#/rulebook/minimal--points",
        "#/regimes",
        "#/experiment",
        "#/learn/families"
      })
  void aPageHasNoBarriersAndFitsAPhone(String hash) throws Exception {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      int width = scheme == ColorScheme.LIGHT ? WIDE : PHONE;
      try (Reader reader = new Reader(browser, served, width, scheme, "en")) {
        reader.open(hash.replace("RUN", run()));
        reader.page().waitForTimeout(1500);
        assertThat(reader.overflow()).as("pixels wider than the screen").isLessThanOrEqualTo(0);
        assertThat(reader.barriers()).as(hash + " " + scheme).isEmpty();
        reader.assertCalm();
      }
    }
  }

  @Test
  @Order(14)
  void theStudioSpeaksChinese() throws Exception {
    try (Reader reader = new Reader(browser, served, WIDE, ColorScheme.LIGHT, "zh-CN")) {
      assertThat(reader.page().title()).contains("首页");
      assertThat(reader.page().locator("html").getAttribute("lang")).isEqualTo("zh-CN");
      reader.open("#/run/" + run());
      reader.see("#headlines");
      assertThat(reader.page().locator("#headlines > h2").textContent()).isEqualTo("首先要知道的数字");
      reader.click("English");
      reader.see("text=The numbers to know first");
      reader.assertCalm();
    }
  }

  @ParameterizedTest
  @Order(15)
  @ValueSource(
      strings = {"#/", "#/run/RUN", "#/registry/RUN", "#/counter/RUN", "#/regimes", "#/learn"})
  void hostileNamesAreShownLiterally(String hash) {
    try (Reader reader = reader()) {
      reader.page().context().route(Pattern.compile(".*/api/(?!events|session).*"), this::soil);
      reader.page().reload();
      reader.open(hash.replace("RUN", run()));
      reader.page().waitForTimeout(1500);
      assertThat(reader.page().locator("img").count()).isZero();
      assertThat(reader.page().locator("main").textContent()).contains("<img src=x onerror");
      assertThat(reader.page().locator("main").textContent()).contains("⟨U+202E⟩");
      reader.assertCalm();
    }
  }

  /// Puts a hostile text into every title that the server sends.
  private void soil(Route route) {
    var answer = route.fetch();
    String text = answer.text();
    String json = HOSTILE.replace("\u202e", "\\u202e");
    route.fulfill(
        new Route.FulfillOptions()
            .setResponse(answer)
            .setBody(
                text.replaceAll(
                    "\"(title|city|message)\"( ?: ?)\"",
                    "\"$1\"$2\"" + json.replace("\\", "\\\\"))));
  }

  @Test
  @Order(16)
  void aBrowserWithoutSessionIsToldWhatToDo() {
    try (var context = browser.newContext()) {
      Page page = context.newPage();
      page.navigate(served.page("#/"));
      Locator told = page.locator("[role=alert]").first();
      told.waitFor();
      assertThat(told.textContent()).contains("glasshouse serve");
    }
  }
}
