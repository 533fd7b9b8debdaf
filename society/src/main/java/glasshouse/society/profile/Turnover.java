// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.profile;

/// How households come and go; the same in every arm, whatever the arm does to them.
///
/// A household that moves out is followed at once by another one drawn from the same aggregates. A
/// household that goes away leaves its home empty and comes back as it was: with its records, and
/// to another spell under whatever is in force.
///
/// @param moves households that move out for good, per household and year
/// @param absences households that go away for a time, per household and year
/// @param absenceYears mean length of an absence in years
public record Turnover(double moves, double absences, double absenceYears) {
  /// Nobody comes or goes.
  public static final Turnover NONE = new Turnover(0, 0, 1);

  /// Returns whether anybody ever comes or goes.
  public boolean isOn() {
    return moves > 0 || absences > 0;
  }

  /// Returns the returns of an absent household per year.
  public double returns() {
    return absences > 0 ? 1 / absenceYears : 0;
  }

  /// Returns what happens at most to a household, per year.
  public double most() {
    return Math.max(moves + absences, returns());
  }
}
