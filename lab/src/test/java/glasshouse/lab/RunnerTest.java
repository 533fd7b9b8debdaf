// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab;

import static org.assertj.core.api.Assertions.assertThat;

import glasshouse.kernel.Crew;
import glasshouse.lab.indicator.Indicator;
import glasshouse.lab.indicator.Indicators;
import glasshouse.lab.indicator.Reading;
import glasshouse.lab.report.Exports;
import glasshouse.lab.report.Report;
import glasshouse.lab.result.data.ReportData;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whole runs on the small scenario: the same bits whatever the machine does, and arms that are
/// paired.
class RunnerTest {
  private static final Runner.Listener NOBODY =
      new Runner.Listener() {
        @Override
        public void stage(String words) {}

        @Override
        public void advance(double personYears) {}
      };

  private static Scenario scenario;
  private static Findings findings;

  @BeforeAll
  static void run() throws Exception {
    scenario = ScenarioReader.read(scenarios().resolve("minimal"));
    findings = Runner.run(experiment(List.of("none", "points"), 2, 2), NOBODY);
  }

  private static Path scenarios() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("scenarios"))) {
      here = Objects.requireNonNull(here.getParent());
    }
    return here.resolve("scenarios");
  }

  private static Experiment experiment(List<String> arms, int seeds, int threads) {
    return new Experiment(scenario, arms, 8_000, 2, seeds, 20260101L, threads, Map.of());
  }

  @Test
  void threadsDoNotMatter() throws Exception {
    for (int threads : new int[] {1, 7}) {
      Findings again = Runner.run(experiment(List.of("none", "points"), 2, threads), NOBODY);
      assertThat(again.digest()).as("%d threads", threads).isEqualTo(findings.digest());
    }
  }

  @Test
  void orderOfDistrictsDoesNotMatter() throws Exception {
    try (Crew shuffled = new Crew(2, 99)) {
      Findings again =
          new Runner(shuffled).live(experiment(List.of("none", "points"), 2, 2), NOBODY);
      assertThat(again.digest()).isEqualTo(findings.digest());
    }
  }

  @Test
  void languageOfTheMachineDoesNotMatter() throws Exception {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      Findings again = Runner.run(experiment(List.of("none", "points"), 2, 2), NOBODY);
      assertThat(again.digest()).isEqualTo(findings.digest());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void otherArmsDoNotMatter() throws Exception {
    Findings more = Runner.run(experiment(List.of("none", "list", "points"), 1, 2), NOBODY);
    Findings less = Runner.run(experiment(List.of("none", "points"), 1, 2), NOBODY);
    assertThat(more.replicates().getFirst().digests().get(2))
        .isEqualTo(less.replicates().getFirst().digests().get(1));
  }

  @Test
  void identicalArmsDifferInNothing() throws Exception {
    Findings twins = Runner.run(experiment(List.of("points", "points"), 1, 2), NOBODY);
    var replicate = twins.replicates().getFirst();
    assertThat(replicate.digests().get(0)).isEqualTo(replicate.digests().get(1));
    var left = new Reading(twins, replicate, 0);
    var right = new Reading(twins, replicate, 1);
    for (Indicator indicator : Indicators.all()) {
      for (Indicator.Part part : indicator.parts()) {
        double one = part.formula().applyAsDouble(left);
        double other = part.formula().applyAsDouble(right);
        assertThat(other).as(indicator.id() + " " + part.name()).isEqualTo(Double.valueOf(one));
      }
    }
  }

  @Test
  void jobsAddUpAndAreChargedWithWhatTheyTake() {
    double parts =
        jobs("assessors")
            + jobs("reviewers of appeals")
            + jobs("collectors")
            + jobs("other staff")
            + jobs("behind cameras");
    var rounding = Offset.offset(1e-9);
    assertThat(jobs("in the system")).isCloseTo(parts, rounding).isPositive();
    assertThat(jobs("all")).isCloseTo(parts - jobs("lost to refusals and listings"), rounding);
    assertThat(jobs("cost per job")).isGreaterThanOrEqualTo(1);
  }

  private static double jobs(String name) {
    var reading = new Reading(findings, findings.replicates().getFirst(), 1);
    for (Indicator.Part part : Indicators.of("I23").parts()) {
      if (part.name().equals(name)) {
        return part.formula().applyAsDouble(reading);
      }
    }
    throw new IllegalArgumentException("no part " + name);
  }

  @Test
  void anArmWithoutRegimePenalisesNobody() {
    var reading = new Reading(findings, findings.replicates().getFirst(), 0);
    assertThat(Indicators.of("I5").parts().getFirst().formula().applyAsDouble(reading)).isZero();
    assertThat(Indicators.of("I19").parts().getFirst().formula().applyAsDouble(reading)).isZero();
  }

  @Test
  void anArmWithPointsPenalisesAndChills() {
    var reading = new Reading(findings, findings.replicates().getFirst(), 1);
    assertThat(Indicators.of("I5").parts().get(1).formula().applyAsDouble(reading)).isPositive();
  }

  @Test
  void everyNumberOfTheReportHasAnInterval() {
    ReportData data = Report.of(findings);
    assertThat(data.headlines()).hasSize(4);
    for (var headline : data.headlines()) {
      if (!Double.isNaN(headline.estimate())) {
        assertThat(headline.low()).isLessThanOrEqualTo(headline.estimate());
        assertThat(headline.high()).isGreaterThanOrEqualTo(headline.estimate());
      }
    }
    assertThat(data.run().resultDigest()).isEqualTo(findings.digest());
  }

  @Test
  void tablesHoldEveryQuarterOfEverySeedAndArm() {
    var tables = Exports.of(findings, Report.of(findings));
    assertThat(tables)
        .extracting(table -> table.name())
        .containsExactly("indicators", "series", "counts", "deeds", "places", "differences");
  }
}
