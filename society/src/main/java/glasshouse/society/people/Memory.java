// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.people;

import glasshouse.kernel.HalfLife;

/// How fast the columns of a person relax to zero. Half-lives are in ticks.
///
/// @param score points, towards the base score
/// @param risk own deviation of perceived risk
/// @param chill own chill
/// @param legitimacy own deviation of legitimacy
/// @param hardship shortfall of income
/// @param standing lost social standing
public record Memory(
    HalfLife score,
    HalfLife risk,
    HalfLife chill,
    HalfLife legitimacy,
    HalfLife hardship,
    HalfLife standing) {

  /// Builds half-lives given in years, for a number of ticks a year.
  public static Memory ofYears(
      double score, double risk, double chill, double legitimacy, double[] rest, double ticks) {
    return new Memory(
        HalfLife.ofTicks(score * ticks),
        HalfLife.ofTicks(risk * ticks),
        HalfLife.ofTicks(chill * ticks),
        HalfLife.ofTicks(legitimacy * ticks),
        HalfLife.ofTicks(rest[0] * ticks),
        HalfLife.ofTicks(rest[1] * ticks));
  }
}
