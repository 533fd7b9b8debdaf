// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.model;

import static org.assertj.core.api.Assertions.assertThat;

import glasshouse.lab.scenario.Parameter;
import glasshouse.lab.scenario.Scenario;
import glasshouse.lab.scenario.ScenarioReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What the documents say of the model is what code and data say. `-Dglasshouse.model.write=true`
/// writes the page anew.
class ModelTablesTest {
  private static final boolean WRITES = Boolean.getBoolean("glasshouse.model.write");

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("scenarios"))) {
      here = Objects.requireNonNull(here.getParent());
    }
    return here;
  }

  private static Scenario scenario() throws Exception {
    return ScenarioReader.read(root().resolve("scenarios/china"));
  }

  @Test
  void theTablesOfTheModelAreThoseOfTheCode() throws Exception {
    Path page = root().resolve("docs/model/tables.md");
    String expected = new ModelTables(root(), scenario()).page();
    if (WRITES) {
      Files.writeString(page, expected);
    }
    assertThat(Files.readString(page)).isEqualTo(expected);
  }

  /// A dagger marks what nothing reads.
  @Test
  void theReferenceOfParametersIsThatOfTheScenario() throws Exception {
    List<String> rows =
        Files.readAllLines(root().resolve("docs/reference/parameters.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.replace(" †", "").replace("†", ""))
            .toList();
    List<String> expected = new ArrayList<>();
    for (Parameter row : scenario().parameters()) {
      expected.add(ModelTables.row(row));
    }
    assertThat(rows).containsExactlyInAnyOrderElementsOf(expected);
  }
}
