// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.reference;

import static org.assertj.core.api.Assertions.assertThat;

import glasshouse.rulebook.lint.Catalogue;
import glasshouse.rulebook.lint.LintTest;
import glasshouse.rulebook.lint.LintTestsTest;
import glasshouse.rulebook.lint.Norm;
import glasshouse.rulebook.text.Problem;
import glasshouse.rulebook.text.RulebookReader;
import glasshouse.rulebook.text.Samples;
import glasshouse.rulebook.text.SenseChecksTest;
import glasshouse.rulebook.vignette.Vignette;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;

/// The reference pages are what the code says; `-Dreference.fix=true` writes them anew.
class ReferencePagesTest {
  private static final Path PAGES = Path.of("..", "docs", "reference");
  private static final Path SAMPLES = Path.of("src", "test", "resources");

  @TempDir private Path temp;

  private static void published(String name, String page) throws IOException {
    Path file = PAGES.resolve(name);
    if (Boolean.getBoolean("reference.fix")) {
      Files.writeString(file, page);
    }
    assertThat(file)
        .as("stale: run the tests of rulebook with -Dreference.fix=true")
        .exists()
        .hasContent(page);
  }

  private static String sample(String name) throws IOException {
    return Files.readString(SAMPLES.resolve(name));
  }

  @Test
  void theKeysOfARulebookAreThoseOfTheRecords() throws IOException {
    published(
        "rulebook.md",
        RulebookPage.rulebook(
            sample("books/sample.yaml") + sample("lint/clean.yaml") + sample("books/keys.yaml")));
  }

  @Test
  void theKeysOfAVignetteAreThoseOfTheRecords() throws IOException {
    String example = sample("vignettes/sample.yaml") + sample("vignettes/keys.yaml");
    published(
        "vignettes.md",
        """
        # The keys of a vignette

        A file of vignettes is a list, in the shape of OpenFisca's tests. `glasshouse test` tries
        them: it reckons what the rulebook makes of the input, by the rules of the engine and
        without its luck, and compares every key of the output that is there. A deed is noticed if
        any rule about it names the channel. What the engine leaves to chance is told by the case
        (`listed`) or answered with `possible`. Written by a test.

        """
            + new RulebookPage(example).tables(Vignette.class));
  }

  @Test
  void theTestsOfLintAreThoseOfTheCatalogue() throws IOException {
    Catalogue catalogue = Catalogue.own();
    var page = new StringJoiner("\n", "", "\n");
    page.add("# The tests of due process").add("");
    page.add(
        "What `glasshouse lint` asks of a rulebook, the norms behind it, and what makes it fire.");
    page.add(
        "The norms are in our own words; this is a pointer to law, not legal advice. Written by a");
    page.add(
        "test from `catalogue.yaml` of the module `rulebook`; every example is a tried breach of");
    page.add(
        "one clean rulebook. A text that does not answer a question is listed as *not stated*.");
    for (LintTest test : catalogue.tests()) {
      page.add("").add("## %s %s".formatted(test.test(), test.name())).add("");
      page.add("**%s.** Severity: %s.".formatted(test.title(), word(test.severity()))).add("");
      page.add("- fires: " + test.fires().strip());
      page.add("- change: " + test.asks());
      page.add("- norms: " + catalogue.norms(test));
      page.add("- example: " + example(test));
    }
    page.add("").add("## Norms").add("");
    page.add("Grade: A primary text, B reputable secondary; s seen, r recalled.").add("");
    page.add("| norm | says | grade |").add("|---|---|---|");
    for (Norm norm : catalogue.norms()) {
      page.add("| %s | %s | %s |".formatted(norm.title(), norm.says().strip(), norm.grade()));
    }
    page.add("").add("Open words (L02): " + String.join(", ", catalogue.openWords()) + ".");
    published("lint.md", page.toString());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String example(LintTest test) {
    return LintTestsTest.breaches()
        .filter(breach -> breach.get()[0].equals(test.test()))
        .findFirst()
        .map(breach ->
            "`%s` where a clean text has `%s`".formatted(line(breach, 2), line(breach, 1)))
        .orElseThrow();
  }

  private static String line(Arguments breach, int at) {
    return ((String) breach.get()[at]).replaceAll("\\s*\n\\s*", " / ");
  }

  @Test
  void theChecksAreShownWithWhatTheySay() throws IOException {
    var page = new StringJoiner("\n", "", "\n");
    page.add("# The checks").add("");
    page.add(
        "`glasshouse check` reads a file in one pass and says everything that is wrong with it:");
    page.add(
        "characters and YAML, keys, values and ranges, names that do not exist, conditions, days.");
    page.add(
        "[Keys](rulebook.md) says what may stand where. Beyond that it finds what makes no sense,");
    page.add(
        "which keeps no rulebook from being run. Written by a test: these are its real answers.");
    page.add("").add("| slip | what the author is told |").add("|---|---|");
    for (Arguments slip : SenseChecksTest.slips().toList()) {
      page.add("| %s | %s |".formatted(slip.get()[0], told(slip)));
    }
    published("checks.md", page.toString());
  }

  private String told(Arguments slip) throws IOException {
    String text =
        Samples.with((String) slip.get()[1], (String) slip.get()[2])
            .replace("deed: help", "deed: late");
    Path file = temp.resolve("book.yaml");
    Files.writeString(file, text);
    List<Problem> problems = RulebookReader.check(file, Samples.vocabulary());
    String words = (String) slip.get()[3];
    return problems.stream()
        .map(problem -> problem.toString().replace(temp + "/", ""))
        .filter(line -> line.contains(words))
        .map(line -> line.replace("|", "\\|"))
        .findFirst()
        .orElseThrow();
  }
}
