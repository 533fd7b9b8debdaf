// SPDX-License-Identifier: Apache-2.0
package glasshouse.app.laboratory;

import java.util.Locale;

/// What a check expected and what it got.
///
/// @param seed the seed that repeats it
/// @param note why it was skipped or which side was wrong; empty when there is nothing to say
public record CheckOutcome(
    String expected, String got, String tolerance, Verdict verdict, long seed, String note) {

  /// How a check ended.
  public enum Verdict {
    HOLDS,
    FAILS,
    SKIPPED;

    /// Returns the word that is printed and stored.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
