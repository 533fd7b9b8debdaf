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

/// A published series that a run is held against.
@Meaning("A published series that a run is held against.")
public record Series(
    @Meaning("Id.") @Id String series,
    @Meaning("What it counts.") @Size(min = 1) String title,
    @Meaning("Unit of the values; entries and purchases are never persons.") @Size(min = 1)
        String unit,
    @Meaning("Whether values are running totals.") boolean cumulative,
    @Meaning("Last day of the points that served to choose parameters.") LocalDate fitUntil,
    @Meaning("The published figures, in order of date.") @Size(min = 1) List<Point> points) {

  /// One published figure.
  @Meaning("One published figure.")
  public record Point(
      @Meaning("The day it stands for.") LocalDate date,
      @Meaning("The figure.") @Range(min = 0) double value,
      @Meaning("Lower reading, where sources differ.") @Range(min = 0) @Nullable Double low,
      @Meaning("Upper reading, where sources differ.") @Range(min = 0) @Nullable Double high,
      @Meaning("Grade of trust.") Source.Confidence confidence,
      @Meaning("What it may be used for.") Use use,
      @Meaning("How well the row is known.") Mark mark,
      @Meaning("Where the row comes from.") @Id @Size(min = 1) List<String> sources,
      @Meaning("What a reader must know.") @Nullable String note) {
    public Point {
      sources = List.copyOf(sources);
    }
  }

  /// What a point may be used for.
  public enum Use {
    /// Served to choose parameters.
    FIT,
    /// Kept apart; the model must predict it.
    HOLD_OUT,
    /// Shown, but neither fitted nor judged: too early, contested, or at odds with other rows.
    CONTEXT
  }

  public Series {
    points = List.copyOf(points);
  }
}
