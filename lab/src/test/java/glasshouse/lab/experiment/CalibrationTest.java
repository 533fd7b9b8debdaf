// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import glasshouse.lab.experiment.question.Answer;
import glasshouse.lab.experiment.question.Calibrating;
import glasshouse.lab.experiment.store.Campaign;
import glasshouse.lab.experiment.store.MemberStore;
import glasshouse.lab.experiment.text.ExperimentReader;
import glasshouse.lab.result.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example of a register of debtors says what the model paper says (model 12).
class CalibrationTest {
  private static final String STOCK =
      "    - {series: stock, year: 2020.08, value: 5.7, unit: million entries, use: fit,"
          + " source: court-2020}\n";

  @TempDir private Path temp;

  private Answer answer(String from, String to) throws Exception {
    Path home = CampaignTest.home();
    String text = Files.readString(home.resolve("examples/register-flow.yaml"));
    assertThat(text).contains(from);
    Path file = temp.resolve("experiment.yaml");
    Files.writeString(
        file, text.replace(from, to).replace("profile-runs: 1500", "profile-runs: 400"));
    Campaign campaign =
        new Campaign(
            (_, _) -> {
              throw new IllegalStateException("a function has no members");
            },
            new MemberStore(temp.resolve("members")),
            CampaignTest.NOBODY);
    return Calibrating.answer(ExperimentReader.read(file, home.resolve("scenarios")), campaign);
  }

  @Test
  void flowsSayNothingAboutExitsAndTheLatestRefusalsAreNotForetold() throws Exception {
    Answer answer = answer("targets:", "targets:");
    String words = String.join("\n", answer.sentences());
    assertThat(words)
        .contains("These data say nothing about exit-hazard")
        .contains("The data speak about asymptote")
        .contains("Held out: 3 of 4 passed, 1 failed.");
  }

  @Test
  void aStockTellsAboutExits() throws Exception {
    Answer answer = answer("targets:\n", "targets:\n" + STOCK);
    assertThat(String.join("\n", answer.sentences())).contains("The data speak about exit-hazard");
  }

  @Test
  void rejectionKeepsWhatIsNear() throws Exception {
    Answer answer = answer("method: cma-es", "method: rejection");
    var parameters = answer.tables().getFirst();
    assertThat(answer.sentences().getFirst()).contains("after 3,000 points");
    for (int row = 0; row < parameters.size(); row++) {
      double low = cell(parameters, row, 2);
      double high = cell(parameters, row, 3);
      assertThat(low).isLessThan(high);
      assertThat(low).isGreaterThanOrEqualTo(cell(parameters, row, 4));
      assertThat(high).isLessThanOrEqualTo(cell(parameters, row, 5));
    }
  }

  private static double cell(Table table, int row, int column) {
    return table.value(row, column) instanceof Double number ? number : Double.NaN;
  }
}
