// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario.text;

import glasshouse.rulebook.Mark;
import glasshouse.rulebook.text.schema.Id;
import glasshouse.rulebook.text.schema.Meaning;
import glasshouse.rulebook.text.schema.Range;
import glasshouse.rulebook.text.schema.Size;
import java.util.List;

/// A single number with its evidence.
@Meaning("A single number with its evidence.")
public record Figure(
    @Meaning("The number.") @Range(min = 0) double value,
    @Meaning("How well it is known.") Mark mark,
    @Meaning("Where it comes from.") @Id @Size(min = 1) List<String> sources) {

  /// Copies the list.
  public Figure {
    sources = List.copyOf(sources);
  }
}
