// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook;

import glasshouse.rulebook.text.schema.Fallback;
import glasshouse.rulebook.text.schema.Id;
import glasshouse.rulebook.text.schema.Meaning;
import glasshouse.rulebook.text.schema.Range;

/// What a rule does to the person it fires on.
///
/// To add an effect: add a record here. The compiler then names every `switch` that must learn it.
/// In the text an effect is told apart by its first key: the name of the record.
@Meaning("What a rule does to the person it fires on.")
public sealed interface Effect {
  /// Moves the score; negative for an offence.
  @Meaning("Moves the score.")
  record Points(
      @Meaning("Points, negative for an offence.") @Range(min = -10_000, max = 10_000) int points)
      implements Effect {}

  /// Puts the person on a register with a chance; a ramped chance grows with the programme.
  @Meaning("Puts the person on a register.")
  record Enlist(
      @Meaning("The register.") @Id String register,
      @Meaning("Chance that an entry leads to a listing.") @Range(min = 0, max = 1) double chance,
      @Meaning("Whether the chance grows along the ramp of the scenario.") @Fallback("false")
          boolean ramp)
      implements Effect {}
}
