// SPDX-License-Identifier: Apache-2.0

package glasshouse.checks;

import static org.assertj.core.api.Assertions.assertThat;

import glasshouse.lab.Experiment;
import glasshouse.lab.Findings;
import glasshouse.lab.Runner;
import glasshouse.lab.scenario.DeedKind;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioReader;
import glasshouse.lab.scenario.Source;
import glasshouse.rulebook.Mark;
import glasshouse.rulebook.Register;
import glasshouse.rulebook.Rule;
import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The library of rulebooks: every regime reads cleanly, says where its numbers come from and what
/// nobody knows, has a card and small cases, and lives a year in its scenario.
class LibraryTest {
  private static final Path LIBRARY = House.root().resolve("rulebooks");
  private static final String BOOK = "rulebook.yaml";
  private static final List<String> HEADINGS =
      List.of(
          "## Who runs it",
          "## Since when",
          "## What it does",
          "## What is unknown",
          "## What this model leaves out",
          "## Sources");
  private static final List<String> CASE_KEYS =
      List.of("  rulebook: rulebook.yaml\n", "  input:", "    deeds:", "  output:", "  sources: ");
  private static final Pattern CASE = Pattern.compile("(?m)^- name: ");
  private static final Pattern DEED = Pattern.compile("\\{deed: (\\w+), date: ([0-9-]+),");
  private static final Pattern TIER = Pattern.compile("(?m)^    tier: (\\S+)$");
  private static final Pattern GATES = Pattern.compile("([a-z-]+): (?:open|closed)");
  private static final Pattern LISTS = Pattern.compile("(record|registers):\\s*\\[([^\\]]*)\\]");
  private static final int PEOPLE = 4_000;

  static List<String> regimes() throws IOException {
    try (Stream<Path> folders = Files.list(LIBRARY)) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve(BOOK)))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static Scenario scenario(String regime) throws Exception {
    return ScenarioReader.read(LIBRARY.resolve(regime).resolve("scenario"));
  }

  private static Rulebook book(Scenario scenario, String regime) {
    return known(scenario.rulebooks(), regime);
  }

  private static String text(String regime, String file) throws IOException {
    return Files.readString(LIBRARY.resolve(regime).resolve(file));
  }

  @Test
  void theLibraryIsThere() throws IOException {
    assertThat(regimes()).hasSizeGreaterThanOrEqualTo(15);
    String index = Files.readString(LIBRARY.resolve("README.md"));
    for (String regime : regimes()) {
      assertThat(index).contains("(%s/card.md)".formatted(regime));
    }
  }

  @ParameterizedTest
  @MethodSource("regimes")
  void aRegimeRunsInItsOwnScenario(String regime) throws Exception {
    Scenario scenario = scenario(regime);

    assertThat(scenario.id()).isEqualTo(regime);
    assertThat(scenario.defaultArms()).startsWith("none").contains(regime);
    assertThat(known(scenario.arms(), regime).national()).isEqualTo(regime);
  }

  @ParameterizedTest
  @MethodSource("regimes")
  void aRuleSaysHowWellItIsKnown(String regime) throws Exception {
    Scenario scenario = scenario(regime);
    for (Rule rule : book(scenario, regime).rules()) {
      boolean isAssumed = rule.sources().stream().anyMatch(id -> isAssumption(scenario, id));
      assertThat(rule.evidence() == Mark.A)
          .as("%s: mark A goes with a source that is an assumption", rule.rule())
          .isEqualTo(isAssumed);
    }
  }

  @ParameterizedTest
  @MethodSource("regimes")
  void whatIsUnknownIsSaidAndNotFilled(String regime) throws Exception {
    Scenario scenario = scenario(regime);
    Rulebook book = book(scenario, regime);
    String card = text(regime, "card.md");

    assertThat(book.gaps()).isNotEmpty();
    assertThat(book.gaps()).allSatisfy(gap -> assertThat(card).contains("`" + gap.gap() + "`"));
    boolean hasStandIns = book.gaps().stream().anyMatch(gap -> gap.standIn() != null);
    assertThat(book.sources().stream().anyMatch(id -> isAssumption(scenario, id)))
        .isEqualTo(hasStandIns);
  }

  @ParameterizedTest
  @MethodSource("regimes")
  void aCardHasItsHeadingsAndSources(String regime) throws Exception {
    Scenario scenario = scenario(regime);
    String card = text(regime, "card.md");

    assertThat(card.lines().filter(line -> line.startsWith("## "))).isEqualTo(HEADINGS);
    for (String source : scenario.sources().keySet()) {
      if (!isAssumption(scenario, source)) {
        assertThat(card).contains("- `%s`: ".formatted(source));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("regimes")
  void smallCasesNameWhatThereIs(String regime) throws Exception {
    Scenario scenario = scenario(regime);
    Rulebook book = book(scenario, regime);
    List<String> tiers = book.tiers().stream().map(Tier::tier).toList();
    Map<String, List<String>> named =
        Map.of(
            "record", book.rules().stream().map(Rule::rule).toList(),
            "registers", book.registers().stream().map(Register::register).toList());
    List<String> cases = CASE.splitAsStream(text(regime, "vignettes.yaml")).skip(1).toList();

    assertThat(cases).hasSizeGreaterThanOrEqualTo(2);
    for (String each : cases) {
      assertThat(each).contains(CASE_KEYS);
      assertThat(found(each, DEED))
          .isSubsetOf(scenario.deeds().stream().map(DeedKind::deed).toList());
      assertThat(found(each, TIER)).hasSize(1).isSubsetOf(tiers);
      assertThat(found(each.substring(each.indexOf("gates:")), GATES))
          .isNotEmpty()
          .isSubsetOf(book.gates().stream().map(gate -> gate.service()).toList());
      LISTS
          .matcher(each)
          .results()
          .forEach(list ->
              assertThat(list.group(2).strip().split(",\\s*"))
                  .allMatch(word -> word.isEmpty() || known(named, list.group(1)).contains(word)));
    }
  }

  @ParameterizedTest
  @MethodSource("regimes")
  void aRegimeLivesAYearAndLeavesATrace(String regime) throws Exception {
    Scenario scenario = scenario(regime);
    var year = new Experiment(scenario, List.of("none", regime), PEOPLE, 1, 1, 1, 1, Map.of());

    Findings findings = Runner.run(year, new Silence());

    assertThat(findings.candidates()).isPositive();
    assertThat(findings.digest(1)).isNotEqualTo(findings.digest(0));
  }

  private static <T> T known(Map<String, T> rows, String id) {
    return Objects.requireNonNull(rows.get(id), id);
  }

  private static List<String> found(String text, Pattern pattern) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
  }

  private static boolean isAssumption(Scenario scenario, String source) {
    return known(scenario.sources(), source).kind() == Source.Kind.ASSUMPTION;
  }

  /// Hears nothing.
  private static final class Silence implements Runner.Listener {
    @Override
    public void stage(String words) {}

    @Override
    public void advance(double personYears) {}
  }
}
