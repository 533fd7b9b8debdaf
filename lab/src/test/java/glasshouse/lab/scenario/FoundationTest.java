// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A scenario that stands on another, and names rulebooks of a library.
class FoundationTest {
  private static final List<String> OWN =
      List.of("scenario.yaml", "arms/none.yaml", "arms/list.yaml");

  @TempDir Path temp;
  private Path below = Path.of("");
  private Path small = Path.of("");
  private Path book = Path.of("");

  @BeforeEach
  void settle() throws IOException {
    below = Folders.copyInto(temp.resolve("below"));
    small = temp.resolve("small");
    Files.createDirectories(small.resolve("arms"));
    for (String name : OWN) {
      Files.copy(below.resolve(name), small.resolve(name));
    }
    Folders.edit(
        small.resolve("scenario.yaml"),
        "start: 2020",
        "from: ../below\nlibrary: ../library\nstart: 2020");
    Folders.edit(small.resolve("scenario.yaml"), "[none, points, list]", "[none, list]");
    book = temp.resolve("library/list/rulebook.yaml");
    Files.createDirectories(book.getParent());
    Files.copy(below.resolve("rulebooks/list.yaml"), book);
  }

  @Test
  void tablesAreLentAndRulebooksAreFound() throws Exception {
    Scenario scenario = ScenarioReader.read(small);

    assertThat(scenario.deeds()).isEqualTo(ScenarioReader.read(below).deeds());
    assertThat(scenario.rulebooks()).containsOnlyKeys("list");
    assertThat(scenario.arms()).containsOnlyKeys("none", "list");
    assertThat(scenario.files())
        .containsEntry("deeds.yaml", below.resolve("deeds.yaml"))
        .containsEntry("rulebooks/list.yaml", book);
  }

  @Test
  void anOwnTableWins() throws Exception {
    Files.copy(below.resolve("deeds.yaml"), small.resolve("deeds.yaml"));
    Folders.edit(small.resolve("deeds.yaml"), "base: 0.010", "base: 0.020");

    assertThat(ScenarioReader.read(small).deeds().getFirst().base()).isEqualTo(0.02);
  }

  @Test
  void anErrorStandsInTheFileThatHasIt() {
    Folders.edit(below.resolve("deeds.yaml"), "title: Volunteering, a", "titel: Volunteering, a");
    Folders.edit(book, "scale: 1", "scale: one");

    assertThat(Folders.problems(small))
        .satisfiesExactly(
            deed -> assertThat(deed).startsWith(below + "/deeds.yaml:163:5: "),
            rule -> assertThat(rule).startsWith(book + ":13:10: "));
  }

  @Test
  void whatTheScenarioStandsOnMustBeThere() {
    Folders.edit(small.resolve("scenario.yaml"), "from: ../below", "from: ../bellow");

    assertThat(Folders.problems(small))
        .containsExactly(
            "scenario.yaml:7:7: there is no scenario in %s/bellow; from is the way from this"
                    .formatted(temp)
                + " file's folder to another with a scenario.yaml; correct the path, or add the"
                + " tables here");
  }

  @Test
  void nothingStandsOnItself() {
    Folders.edit(below.resolve("scenario.yaml"), "start: 2020", "from: ../small\nstart: 2020");
    assertThat(below.resolve("places.yaml").toFile().delete()).isTrue();

    assertThat(Folders.problems(small))
        .singleElement()
        .asString()
        .startsWith(below + "/scenario.yaml:7:7: the scenario stands on itself; ");
  }

  @Test
  void aRulebookOfALibraryHasTheNameOfItsFolder() {
    Folders.edit(book, "rulebook: list", "rulebook: lists");

    assertThat(Folders.problems(small))
        .singleElement()
        .asString()
        .endsWith(
            "the rulebook calls itself \"lists\"; its folder is called list; give both the same"
                + " name");
  }

  @Test
  void anArmIsToldWhichRulebooksThereAre() {
    Folders.edit(small.resolve("arms/list.yaml"), "national: list", "national: lisd");

    assertThat(Folders.problems(small))
        .singleElement()
        .asString()
        .contains("there is no rulebook \"lisd\"; did you mean \"list\"?");
  }

  @Test
  void aCopyOfAllFilesStandsAlone() throws Exception {
    Scenario scenario = ScenarioReader.read(small);
    Path copy = temp.resolve("run/scenario");
    for (Map.Entry<String, Path> file : scenario.files().entrySet()) {
      Files.createDirectories(copy.resolve(file.getKey()).getParent());
      Files.copy(file.getValue(), copy.resolve(file.getKey()));
    }

    assertThat(ScenarioReader.read(copy).digest()).isEqualTo(scenario.digest());
  }
}
