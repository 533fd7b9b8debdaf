// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook;

import java.time.LocalDate;

/// A rulebook seen through time.
public record Statute(Rulebook original) {

  /// Returns the text as amended up to and including this day.
  ///
  /// Before the first day of the book this is the original text: whether the programme has begun
  /// somewhere is a question for the roll-out, not for the text.
  public Rulebook inForce(LocalDate day) {
    Rulebook text = original;
    for (Amendment amendment : original.amendments()) {
      if (amendment.from().isAfter(day)) {
        break;
      }
      text = amendment.applyTo(text);
    }
    return text;
  }
}
