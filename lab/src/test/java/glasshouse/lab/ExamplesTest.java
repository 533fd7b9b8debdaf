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
