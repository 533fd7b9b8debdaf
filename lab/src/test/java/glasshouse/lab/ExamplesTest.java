// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glasshouse.lab.indicator.Estimates;
import glasshouse.lab.scenario.ScenarioReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The examples show what their page says.
class ExamplesTest {
  private static final Runner.Listener NOBODY =
      new Runner.Listener() {
        @Override
        public void stage(String words) {}

        @Override
        public void advance(double personYears) {}
      };

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("examples"))) {
      here = Objects.requireNonNull(here.getParent());
    }
    return here;
  }

  private static Estimates live(String example, int people, int years) throws Exception {
    var scenario = ScenarioReader.read(root().resolve("examples").resolve(example));
    var arms = scenario.defaultArms();
    return new Estimates(
        Runner.run(new Experiment(scenario, arms, people, years, 1, 7, 2, Map.of()), NOBODY));
  }

  private static double level(Estimates estimates, String indicator, String part, String arm) {
    return estimates.level(indicator, part, arm).estimate();
  }

  @Test
  void homesThatChangeHandsCutExposureShort() throws Exception {
    Estimates estimates = live("turnover", 12_000, 2);
    assertThat(level(estimates, "I32", "all", "score")).isBetween(.5, 1.6);
    assertThat(level(estimates, "I32", "further spells of people who had one before", "score"))
        .isBetween(.05, .4);
    assertThat(level(estimates, "I32", "people who came to live here", "none"))
        .isCloseTo(level(estimates, "I32", "people who came to live here", "score"), within(0.0))
        .isBetween(100.0, 170.0);
    assertThat(level(estimates, "I32", "all", "none")).isNaN();
  }

  /// The same people do the same things in every arm; only where inspectors are differs.
  @Test
  void inspectorsWhoFollowTheirOwnRecordsGoAstray() throws Exception {
    Estimates estimates = live("inspection", 20_000, 2);
    double plan = level(estimates, "I33", "all", "fixed-plan");
    double records = level(estimates, "I33", "all", "own-records");
    assertThat(records).isGreaterThan(3 * plan);
    assertThat(level(estimates, "I33", "all", "corrected-records"))
        .isLessThan((plan + records) / 2);
    assertThat(level(estimates, "I33", "all", "reports-only")).isLessThan(records);
    assertThat(level(estimates, "I33", "all", "none")).isNaN();
  }

  @Test
  void policiesEqualWhatTheyPromise() throws Exception {
    Estimates estimates = live("lending", 20_000, 4);
    double cutoff = Math.abs(level(estimates, "I34", "all", "cutoff"));
    assertThat(Math.abs(level(estimates, "I34", "all", "equal-true-positives")))
        .isLessThan(Math.min(.06, cutoff));
    String inGroup = "in the group, requests that get a loan";
    String outside = "outside the group, requests that get a loan";
    double gap =
        level(estimates, "I34", outside, "equal-rate")
            - level(estimates, "I34", inGroup, "equal-rate");
    assertThat(Math.abs(gap)).isLessThan(.06);
    double most = level(estimates, "I34", "gain", "most-profit");
    assertThat(most).isGreaterThan(level(estimates, "I34", "gain", "cutoff"));
    assertThat(level(estimates, "I34", "gain", "equal-rate")).isLessThan(most + .01);
    String score = "in the group, mean score";
    double still = level(estimates, "I34", score, "without-movement");
    assertThat(level(estimates, "I34", score, "cutoff")).isGreaterThan(still + 1);
  }

  private static double breaches(Estimates estimates, int fifth, String arm) {
    String part =
        "lawful acts that assessors of fifth %d of strictness call a breach".formatted(fifth);
    return estimates.level("I6", part, arm).estimate();
  }

  /// Lawful look-alikes at vagueness .7: about a twentieth with the most lenient fifth and more
  /// than half with the strictest, by the normal law of the model.
  @Test
  void strictAssessorsSeeBreachesThatLenientOnesDoNot() throws Exception {
    var scenario = ScenarioReader.read(root().resolve("examples/offices"));
    List<String> arms = List.of("none", "differing", "alike");
    var experiment = new Experiment(scenario, arms, 20_000, 1, 1, 7, 2, Map.of());
    var estimates = new Estimates(Runner.run(experiment, NOBODY));
    assertThat(breaches(estimates, 1, "differing")).isLessThan(.2);
    assertThat(breaches(estimates, 5, "differing")).isGreaterThan(.4);
    double gap = breaches(estimates, 5, "alike") - breaches(estimates, 1, "alike");
    assertThat(gap).isCloseTo(0, within(.2));
  }
}
