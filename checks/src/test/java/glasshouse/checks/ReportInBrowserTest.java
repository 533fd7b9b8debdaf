// SPDX-License-Identifier: Apache-2.0
package glasshouse.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import glasshouse.lab.result.ReportPage;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The report page as a reader's browser shows it: opened from a file, with no server behind it.
class ReportInBrowserTest {
  private static final List<String> BROWSERS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  /// Flags that keep the browser from calling home; the network may be closed.
  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--enable-logging=stderr",
          "--virtual-time-budget=4000");

  @TempDir Path folder;

  @Test
  void thePageShowsItsSectionsAndComplainsOfNothing() throws Exception {
    Path page = write(data());
    String shown = open(page);
    for (String section : List.of("headlines", "claims", "time", "published", "assumptions")) {
      assertThat(shown).contains("id=\"" + section + "\"");
    }
    assertThat(shown).contains("<svg").contains("Who is right?");
  }

  @Test
  void hostileTextIsShownAndNotRun() throws Exception {
    String hostile =
        data().replaceAll("\"title\":\\s*\"", "\"title\":\"</script><img src=x onerror=1>");
    String shown = open(write(hostile));
    assertThat(shown).contains("onerror=1").doesNotContain("<img src=\"x\"").contains("<svg");
  }

  private static String data() throws Exception {
    return Files.readString(House.root().resolve("ui/fixtures/results.json"));
  }

  private Path write(String data) throws Exception {
    try (InputStream page =
        Objects.requireNonNull(
            ReportPage.class.getResourceAsStream("/glasshouse/ui/report.html"))) {
      String template = new String(page.readAllBytes(), StandardCharsets.UTF_8);
      return Files.writeString(folder.resolve("report.html"), ReportPage.of(template, data));
    }
  }

  /// Returns the page's elements after its scripts have run; fails on a console error.
  private String open(Path page) throws Exception {
    String browser =
        BROWSERS.stream().filter(each -> Files.exists(Path.of(each))).findFirst().orElse("");
    assumeTrue(!browser.isEmpty(), "no Chromium found: ./check installs it where it may");
    List<String> command = new ArrayList<>();
    command.add(browser);
    command.addAll(FLAGS);
    command.add("--user-data-dir=" + folder.resolve("profile"));
    command.add("--dump-dom");
    command.add(page.toUri().toString());
    Path shown = folder.resolve("shown.html");
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(shown.toFile())
            .redirectError(said.toFile())
            .start();
    if (!process.waitFor(90, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    assertThat(Files.readString(said)).doesNotContain(":CONSOLE");
    return Files.readString(shown);
  }
}
