// SPDX-License-Identifier: Apache-2.0

package glasshouse.lab.scenario;

import glasshouse.rulebook.Mark;
import glasshouse.rulebook.text.schema.Id;
import glasshouse.rulebook.text.schema.Meaning;
import glasshouse.rulebook.text.schema.Names;
import glasshouse.rulebook.text.schema.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A number of the model, in the essay's society and in documented practice.
@Meaning("A number of the model, in the essay's society and in documented practice.")
public record Parameter(
    @Meaning("Dotted key, as used by arms and on the command line.") @Size(min = 1) String key,
    @Meaning("Symbol in the model paper.") @Size(min = 1) String symbol,
    @Meaning("What it is, in plain words.") @Size(min = 1) String meaning,
    @Meaning("Unit.") @Size(min = 1) String unit,
    @Meaning("Value in the essay's society.") double essay,
    @Meaning("Value in documented practice.") double documented,
    @Meaning("Lowest value allowed.") @Nullable Double low,
    @Meaning("Highest value allowed.") @Nullable Double high,
    @Meaning("How well the row is known.") Mark mark,
    @Meaning("Where the row comes from.") @Id @Size(min = 1) List<String> sources) {

  public Parameter {
    sources = List.copyOf(sources);
  }

  /// Returns the value in the column of a preset.
  public double value(Preset preset) {
    return switch (preset) {
      case ESSAY -> essay;
      case DOCUMENTED, NONE -> documented;
    };
  }

  /// Returns whether a value is a number within the allowed range.
  public boolean allows(double value) {
    return Double.isFinite(value)
        && (low == null || value >= low)
        && (high == null || value <= high);
  }

  /// Returns the allowed range in words.
  public String range() {
    if (low == null && high == null) {
      return "any finite number";
    }
    if (low == null) {
      return "at most " + words(high);
    }
    return high == null ? "at least " + words(low) : words(low) + " to " + words(high);
  }

  private static String words(@Nullable Double value) {
    return value == null ? "" : Names.number(value);
  }
}
