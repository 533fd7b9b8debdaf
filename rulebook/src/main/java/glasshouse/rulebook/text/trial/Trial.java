// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.text.trial;

import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.text.Place;
import glasshouse.rulebook.text.Text;
import glasshouse.rulebook.vignette.Comparison;
import glasshouse.rulebook.vignette.Mismatch;
import glasshouse.rulebook.vignette.Outcome;
import glasshouse.rulebook.vignette.Reckoning;
import glasshouse.rulebook.vignette.Vignette;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// A vignette with its rulebook, tried.
///
/// @param vignette the case
/// @param place where it stands
/// @param file the file of the rulebook
/// @param book the rulebook
/// @param outcome what the rulebook makes of it
/// @param mismatches where that is not what was expected
public record Trial(
    Vignette vignette,
    Place place,
    Path file,
    Text<Rulebook> book,
    Outcome outcome,
    List<Mismatch> mismatches) {

  /// Copies the list.
  public Trial {
    mismatches = List.copyOf(mismatches);
  }

  /// Tries a vignette.
  static Trial of(Vignette vignette, Place place, Path file, Text<Rulebook> book) {
    Outcome outcome = Reckoning.of(book.value(), vignette.input(), day(vignette, book.value()));
    return new Trial(vignette, place, file, book, outcome, Comparison.of(vignette, outcome));
  }

  /// Returns the day of the answers: as told, else the last deed's, else the first of the book.
  private static LocalDate day(Vignette vignette, Rulebook book) {
    LocalDate told = vignette.output().on();
    return told != null
        ? told
        : vignette.input().deeds().stream()
            .map(Vignette.Act::date)
            .max(LocalDate::compareTo)
            .orElse(book.inForce());
  }

  /// Returns whether everything is as expected.
  public boolean holds() {
    return mismatches.isEmpty();
  }
}
