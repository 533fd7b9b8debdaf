// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import glasshouse.lab.experiment.text.ExperimentFile;
import glasshouse.lab.experiment.text.ExperimentReader;
import glasshouse.lab.scenario.ScenarioException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Experiment files are read, and all that is wrong with one is told at once, with its place.
class ExperimentReaderTest {
  @TempDir private Path temp;

  private static final Path SCENARIOS = CampaignTest.home().resolve("scenarios");

  @Test
  void everyExampleCanBeRead() throws Exception {
    try (Stream<Path> files = Files.list(CampaignTest.home().resolve("examples"))) {
      List<Path> examples = files.filter(file -> file.toString().endsWith(".yaml")).toList();
      assertThat(examples).hasSizeGreaterThanOrEqualTo(5);
      for (Path example : examples) {
        ExperimentFile file = ExperimentReader.read(example, SCENARIOS);
        assertThat(file.text().title()).isNotBlank();
      }
    }
  }

  @Test
  void allThatIsWrongIsToldAtOnceWithItsPlace() throws Exception {
    Path file = temp.resolve("wrong.yaml");
    Files.writeString(
        file,
        """
        experiment: wrong
        title: Everything at once
        scenario: minimal
        arms: [none, pionts]
        measures:
          - {measure: a, indicator: I55, arm: points}
          - {measure: a, indicator: I5, part: al, arm: none}
        factors:
          - {factor: f, keys: [vagueness.multiplyer]}
          - {factor: g, keys: [camera.link], low: 0, high: 1, spacing: log}
          - {factor: h, keys: [chill.multiplier], low: -1, high: 1}
        sweep: {design: grid, points: 2, discovery: {measure: b, above: 0}}
        """);
    ScenarioException thrown =
        catchThrowableOfType(ScenarioException.class, () -> ExperimentReader.read(file, SCENARIOS));
    List<String> problems =
        thrown.problems().stream()
            .map(problem -> problem.toString().replace(temp + "/", ""))
            .toList();
    assertThat(String.join("\n", problems))
        .contains("wrong.yaml:4:14: scenario minimal has no arm \"pionts\"")
        .contains("wrong.yaml:6:29: there is no indicator \"I55\"")
        .contains("wrong.yaml:7:15: there are two \"a\"")
        .contains("there is no part of I5 \"al\"")
        .contains("wrong.yaml:9:24: there is no parameter \"vagueness.multiplyer\"")
        .contains("camera.link starts at 0, which has no logarithm")
        .contains("chill.multiplier cannot be -1; it may be 0 to 2")
        .contains("there is no measure \"b\"");
  }
}
