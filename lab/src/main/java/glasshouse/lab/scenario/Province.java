// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario;

import glasshouse.rulebook.Mark;
import glasshouse.rulebook.text.schema.Id;
import glasshouse.rulebook.text.schema.Meaning;
import glasshouse.rulebook.text.schema.Range;
import glasshouse.rulebook.text.schema.Size;
import java.util.List;

/// A province and its population.
@Meaning("A province and its population.")
public record Province(
    @Meaning("Name.") @Size(min = 1, max = 60) String province,
    @Meaning("Residents, the cities of the scenario that lie in it included.")
        @Range(min = 1, max = 10e9)
        long people,
    @Meaning("Share of them who live in towns.") @Range(min = 0, max = 1) double urban,
    @Meaning("Number of prefecture-level units, the scenario's cities included.")
        @Range(min = 1, max = 10_000)
        int prefectures,
    @Meaning("Evidence mark of the row.") Mark mark,
    @Meaning("Where the row comes from.") @Id @Size(min = 1) List<String> sources) {

  public Province {
    sources = List.copyOf(sources);
  }
}
