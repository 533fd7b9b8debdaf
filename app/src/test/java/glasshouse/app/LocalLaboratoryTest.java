// SPDX-License-Identifier: Apache-2.0
package glasshouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import glasshouse.app.cli.Shelf;
import glasshouse.app.laboratory.CheckText;
import glasshouse.app.laboratory.IndicatorText;
import glasshouse.app.laboratory.Progress;
import glasshouse.app.laboratory.RunPlan;
import glasshouse.lab.result.RunResults;
import glasshouse.lab.result.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.concurrent.atomic.DoubleAdder;
import org.junit.jupiter.api.Test;

/// The laboratory behind the commands, on the smallest scenario.
class LocalLaboratoryTest {
  private final Path home = project();
  private final LocalLaboratory laboratory = new LocalLaboratory(home.resolve("scenarios"));

  private static Path project() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("scenarios/minimal"))) {
      folder = folder.getParent();
    }
    return java.util.Objects.requireNonNull(folder, "the tests run inside the project");
  }

  private RunPlan plan(long people, int threads) throws Exception {
    var scenario = new Shelf(home).read("minimal");
    return new RunPlan(scenario, scenario.defaultArms(), people, 1, 1, 7, threads, new TreeMap<>());
  }

  @Test
  void anEstimateAnswersForAnyNumberOfPeople() throws Exception {
    var small = laboratory.estimate(plan(1_000, 2));
    var endless = laboratory.estimate(plan(Long.MAX_VALUE, 2));
    assertThat(small.memoryBytes()).isPositive().isLessThan(2e9);
    assertThat(endless.memoryBytes()).isGreaterThan(1e19).isFinite();
    assertThat(endless.seconds()).isPositive().isFinite();
  }

  @Test
  void aRunTellsAllItsPersonYearsAndIsTheSameOnAnyThreads() throws Exception {
    var told = new DoubleAdder();
    var progress =
        new Progress() {
          @Override
          public void stage(String words) {
            assertThat(words).isNotBlank();
          }

          @Override
          public void advance(double personYears) {
            told.add(personYears);
          }
        };
    RunPlan plan = plan(2_000, 1);
    RunResults one = laboratory.run(plan, progress);
    RunResults two = laboratory.run(plan.withThreads(2), Progress.SILENT);
    assertThat(told.sum()).isBetween(plan.personYears() * 0.98, plan.personYears() * 1.02);
    assertThat(two.data().run().resultDigest()).isEqualTo(one.data().run().resultDigest());
    assertThat(two.data().arms()).isEqualTo(one.data().arms());
    assertThat(one.tables()).extracting(Table::name).doesNotHaveDuplicates().isNotEmpty();
    assertThat(one.performance().candidates()).isPositive();
  }

  @Test
  void indicatorsAndChecksHaveNamesOfTheirOwn() {
    assertThat(laboratory.indicators())
        .extracting(IndicatorText::id)
        .doesNotHaveDuplicates()
        .contains("I5", "I9", "I18", "I19", "I21");
    assertThat(laboratory.checks()).extracting(CheckText::id).doesNotHaveDuplicates();
  }
}
