// SPDX-License-Identifier: Apache-2.0

package glasshouse.rulebook.vignette;

import glasshouse.rulebook.Rulebook;
import glasshouse.rulebook.text.TextWriter;
import java.time.LocalDate;
import java.util.List;

/// Writes vignettes so that reading them gives the same vignettes.
public final class VignetteWriter {
  private static final double MARGIN = 0.05;

  private VignetteWriter() {}

  /// Returns the text of a file of vignettes.
  public static String write(List<Vignette> vignettes) {
    return TextWriter.write(vignettes);
  }

  /// Returns the vignette that expects what a book makes of a case today: a life that was lived in
  /// a simulation becomes a test in this way.
  ///
  /// @param path the rulebook's path from the file that will hold the vignette
  public static Vignette record(
      String name, String path, Rulebook book, Vignette.Input input, LocalDate on) {
    Outcome outcome = Reckoning.of(book, input, on);
    return new Vignette(name, path, MARGIN, input, outcome.expected(), null, List.of());
  }
}
