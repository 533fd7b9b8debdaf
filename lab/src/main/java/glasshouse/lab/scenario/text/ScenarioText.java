// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario.text;

import glasshouse.lab.scenario.Scenario;
import glasshouse.rulebook.Mark;
import glasshouse.rulebook.text.schema.Fallback;
import glasshouse.rulebook.text.schema.Id;
import glasshouse.rulebook.text.schema.Meaning;
import glasshouse.rulebook.text.schema.Range;
import glasshouse.rulebook.text.schema.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The file scenario.yaml: what the world is, when it starts, and how large a run is.
@Meaning("What the world is, when it starts, and how large a run is.")
public record ScenarioText(
    @Meaning("Id of the scenario.") @Id String id,
    @Meaning("Short title.") @Size(min = 1) String title,
    @Meaning("What it describes and what it leaves out.") @Size(min = 1) String about,
    @Meaning("Folder of the scenario that lends the tables this one does not have.") @Size(min = 1)
        @Nullable String from,
    @Meaning("Folder of rulebooks that arms may name: NAME stands in NAME/rulebook.yaml.")
        @Size(min = 1)
        @Nullable String library,
    @Meaning("First day, a Monday.") LocalDate start,
    @Meaning("Horizon in years.") @Range(min = 1, max = 19) int years,
    @Meaning("Synthetic people in a run.") @Range(min = 1000, max = 2e9) long people,
    @Meaning("Replicates in a run.") @Range(min = 1, max = 1000) int seeds,
    @Meaning("First seed.") long seed,
    @Meaning("Arms that run by default, the one without a regime first.") @Id @Size(min = 1)
        List<String> arms,
    @Meaning("Real people the society stands for.") Figure realPeople,
    @Meaning("Share of register entries that are natural persons.") Figure naturalShare,
    @Meaning("Claims that runs are held against.") @Fallback("[]") List<Scenario.Claim> claims,
    @Meaning("How well start, horizon and size are founded.") Mark mark,
    @Meaning("Where they come from.") @Id @Size(min = 1) List<String> sources) {

  /// Copies the lists.
  public ScenarioText {
    arms = List.copyOf(arms);
    claims = List.copyOf(claims);
    sources = List.copyOf(sources);
  }

  /// Returns this text without where other files are found, which is layout and no content.
  public ScenarioText withoutLayout() {
    return new ScenarioText(
        id,
        title,
        about,
        null,
        null,
        start,
        years,
        people,
        seeds,
        seed,
        arms,
        realPeople,
        naturalShare,
        claims,
        mark,
        sources);
  }
}
