// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the reader makes of whole folders.
class ScenarioReaderTest {
  @TempDir Path temp;

  @Test
  void theScenariosOfTheProjectReadCleanly() throws Exception {
    Scenario china = ScenarioReader.read(Folders.CHINA);
    Scenario minimal = ScenarioReader.read(Folders.MINIMAL);

    assertThat(china.defaultArms()).containsExactly("none", "essay", "documented");
    assertThat(minimal.defaultArms()).containsExactly("none", "points", "list");
    assertThat(minimal.people()).isEqualTo(20_000);
  }

  @Test
  void layoutAndCommentsDoNotChangeTheDigest() throws Exception {
    Path folder = Folders.copyInto(temp);
    String before = ScenarioReader.read(folder).digest();

    Folders.edit(folder.resolve("deeds.yaml"), "    base: 0.010", "    # a remark\n    base: 0.01");

    assertThat(ScenarioReader.read(folder).digest()).isEqualTo(before).hasSize(64);
  }

  @Test
  void aChangedNumberChangesTheDigest() throws Exception {
    Path folder = Folders.copyInto(temp);
    String before = ScenarioReader.read(folder).digest();

    Folders.edit(folder.resolve("deeds.yaml"), "    base: 0.010", "    base: 0.011");

    assertThat(ScenarioReader.read(folder).digest()).isNotEqualTo(before);
  }

  @Test
  void everythingThatIsWrongComesInOnePass() {
    Path folder = Folders.copyInto(temp);
    Folders.edit(folder.resolve("scenario.yaml"), "start: 2020-01-06", "start: 2020-01-07");
    Folders.edit(
        folder.resolve("places.yaml"),
        "province: Westshore\n    people: 3500",
        "province: Westshor\n    people: 3500");
    Folders.edit(
        folder.resolve("deeds.yaml"), "    title: Volunteering", "    titel: Volunteering");
    Folders.edit(folder.resolve("arms/points.yaml"), "local: points", "local: point");
    Folders.edit(folder.resolve("rulebooks/list.yaml"), "scale: 1", "scale: one");

    assertThat(Folders.problems(folder).stream().map(line -> line.replaceAll(":.*", "")).distinct())
        .containsExactly(
            "arms/points.yaml",
            "deeds.yaml",
            "places.yaml",
            "rulebooks/list.yaml",
            "scenario.yaml");
  }

  @Test
  void aFolderThatIsNotThereIsOneProblem() {
    assertThat(Folders.problems(temp.resolve("nowhere")))
        .containsExactly(
            ".:1:1: there is no such folder; a scenario is a folder with the file scenario.yaml;"
                + " check the name, or start from a copy of scenarios/minimal");
  }

  @Test
  void theMessageShowsTwentyProblemsAndCountsTheRest() {
    Path folder = Folders.copyInto(temp);
    Path rows = folder.resolve("parameters.yaml");
    Folders.edit(rows, "    mark: A", "    marc: A");
    int wrong = Folders.text(rows).split("    marc: A", -1).length - 1;

    assertThatThrownBy(() -> ScenarioReader.read(folder))
        .isInstanceOfSatisfying(
            ScenarioException.class,
            e -> {
              assertThat(e).hasMessageEndingWith("… and %d more".formatted(wrong - 20));
              assertThat(String.valueOf(e.getMessage()).lines()).hasSize(21);
              assertThat(e.problems()).hasSize(wrong);
            });
  }

  @Test
  void theArmWithoutRegimeComesFirst() {
    Path folder = Folders.copyInto(temp);
    Folders.edit(folder.resolve("scenario.yaml"), "[none, points, list]", "[points, none]");

    assertThat(Folders.problems(folder))
        .isEqualTo(
            List.of(
                "scenario.yaml:12:8: the first arm, \"points\", has a regime; the first arm is the"
                    + " one everything is measured against: preset none; put the arm without a"
                    + " regime first"));
  }
}
