// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario;

import glasshouse.rulebook.Mark;
import glasshouse.rulebook.text.schema.Id;
import glasshouse.rulebook.text.schema.Meaning;
import glasshouse.rulebook.text.schema.Range;
import glasshouse.rulebook.text.schema.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A city that adopts a programme by name and date.
@Meaning("A city that adopts a programme by name and date.")
public record City(
    @Meaning("Name.") @Size(min = 1, max = 60) String city,
    @Meaning("The province it lies in.") @Size(min = 1, max = 60) String province,
    @Meaning("Residents, not counting other cities of this scenario that lie inside it.")
        @Range(min = 1, max = 10e9)
        long people,
    @Meaning("Share of them who live in towns.") @Range(min = 0, max = 1) double urban,
    @Meaning("Who runs the programme; left out to draw one by the operators' shares.") @Id
        @Nullable String operator,
    @Meaning("Wave of the roll-out, 1 for the first.") @Range(min = 1, max = 99) int wave,
    @Meaning("First day of the programme there.") LocalDate adopts,
    @Meaning("Evidence mark of population and urban share.") Mark mark,
    @Meaning("Evidence mark of operator and date.") Mark adoptsMark,
    @Meaning("Where the row comes from.") @Id @Size(min = 1) List<String> sources) {

  public City {
    sources = List.copyOf(sources);
  }
}
