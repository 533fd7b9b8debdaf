// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.validate;

/// What a check found.
///
/// @param id name of the check, such as V2
/// @param title what it is about
/// @param expected what theory says
/// @param got what the model did
/// @param tolerance how far they may differ, and how far they did
/// @param verdict whether they agree
/// @param seed of the experiment
/// @param note sizes, departures and their reason
public record Outcome(
    String id,
    String title,
    String expected,
    String got,
    String tolerance,
    Verdict verdict,
    long seed,
    String note) {

  /// Whether theory and model agree.
  public enum Verdict {
    /// They agree.
    HOLDS,
    /// They do not: the program is wrong, or the theory.
    FAILS,
    /// The check could not be made; the note says why.
    SKIPPED
  }
}
