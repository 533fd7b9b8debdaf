// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import glasshouse.lab.lending.Applicants;
import glasshouse.lab.lending.ScoreTables;
import glasshouse.lab.scenario.ScenarioException;
import glasshouse.lab.validate.Outcome.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ChecksTest {
  static final List<Check> ALL = Checks.all();

  private static final Path SCENARIOS = Path.of("..", "scenarios").toAbsolutePath().normalize();

  @ParameterizedTest
  @FieldSource("ALL")
  void holds(Check check) throws ScenarioException {
    long seed = Long.getLong("glasshouse.seed", Bench.SEED);
    Outcome outcome = check.run(new Bench(seed, 2, SCENARIOS, scoreTables()));
    assumeThat(outcome.verdict()).as(outcome.note()).isNotEqualTo(Verdict.SKIPPED);
    IO.println("%s: -Dglasshouse.seed=%d".formatted(check.id(), seed));
    assertThat(outcome.verdict()).as(outcome.toString()).isEqualTo(Verdict.HOLDS);
  }

  /// The published tables, where somebody keeps a copy beside the project.
  private static List<Applicants> scoreTables() throws ScenarioException {
    Path kept = Path.of(System.getProperty("glasshouse.fico", "../../shared/data/fico"));
    return Files.isDirectory(kept) ? ScoreTables.read(kept) : List.of();
  }

  @Test
  void theChecksAreThoseOfTheModelInItsOrder() {
    assertThat(ALL.stream().map(Check::id))
        .containsExactly(
            "V1", "V2", "V3", "V4", "V5", "V6", "V7", "V8", "V9", "V10", "V11", "V12", "V13", "V14",
            "V15", "V16", "V17", "V18", "V19", "V20", "V21", "V22", "V23", "V24", "V25", "V26",
            "V27");
  }

  @Test
  void withoutScenariosWhatNeedsThemIsSkippedOrMadeOnToysAlone() {
    Outcome outcome = ALL.getFirst().run(new Bench(1, 1, null));
    assertThat(outcome.verdict()).isEqualTo(Verdict.SKIPPED);
    assertThat(outcome.note()).contains("no folder");
  }
}
