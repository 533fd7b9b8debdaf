// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import glasshouse.lab.experiment.function.Functions;
import glasshouse.lab.experiment.function.Outputs;
import glasshouse.lab.experiment.text.ExperimentText;
import glasshouse.rulebook.text.schema.Shape;
import glasshouse.rulebook.text.schema.Shapes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

/// The reference page of experiment files says what the reader reads; `-Dreference.fix=true` writes
/// it anew.
class ExperimentPageTest {
  private static final String HEAD =
      """
      # The keys of an experiment file

      `glasshouse compare`, `sweep`, `sensitivity` and `calibrate` read one;
      [experiments](../experiments.md) shows how to write it. Everything that is wrong with a file
      is told at once, with its place. Written by a test.
      """;

  @Test
  void theKeysOfAnExperimentAreThoseOfTheRecords() throws IOException {
    var page = new StringJoiner("\n", HEAD, "\n");
    Set<String> told = new LinkedHashSet<>();
    Deque<Shape> open = new ArrayDeque<>();
    open.add(Shapes.of(ExperimentText.class));
    while (!open.isEmpty()) {
      if (open.removeFirst() instanceof Shape.Fields fields && told.add(fields.name())) {
        page.add("").add("## " + fields.name().replace("-text", "")).add("");
        page.add(fields.meaning()).add("");
        page.add("| key | meaning | it must be | left out |").add("|---|---|---|---|");
        for (Shape.Field field : fields.fields()) {
          page.add(row(field));
          open.add(inner(field.shape()));
        }
      }
    }
    page.add("").add("## Functions").add("");
    page.add("What `function` may name, in place of a scenario.").add("");
    page.add("| function | parameters | what it is |").add("|---|---|---|");
    for (Outputs function : Functions.all()) {
      String keys = String.join(", ", function.inputs().stream().map(Outputs.Input::key).toList());
      page.add("| `%s` | %s | %s |".formatted(function.id(), keys, function.meaning()));
    }
    Path file = CampaignTest.home().resolve("docs/reference/experiment.md");
    if (Boolean.getBoolean("reference.fix")) {
      Files.writeString(file, page.toString());
    }
    assertThat(file)
        .as("stale: run this test with -Dreference.fix=true")
        .exists()
        .hasContent(page.toString());
  }

  private static Shape inner(Shape shape) {
    return switch (shape) {
      case Shape.Items items -> items.item();
      case Shape.Named named -> named.value();
      default -> shape;
    };
  }

  private static String row(Shape.Field field) {
    String fallback = field.fallback();
    String out = fallback == null ? field.nullable() ? "nothing" : "refused" : "`" + fallback + "`";
    return "| `%s` | %s | %s | %s |"
        .formatted(field.key(), field.meaning(), words(field.shape()), out);
  }

  private static String words(Shape shape) {
    return switch (shape) {
      case Shape.Fields fields -> "a map: " + fields.name();
      case Shape.Items items when items.item() instanceof Shape.Fields fields ->
          "a list of maps: " + fields.name();
      case Shape.Items items -> items.inWords() + ", each " + items.item().inWords();
      default -> shape.inWords();
    };
  }
}
