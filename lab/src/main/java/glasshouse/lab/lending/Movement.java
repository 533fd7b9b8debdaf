// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.lending;

/// What a loan does to the score of whoever got it. Scores stay within bounds.
///
/// @param repayment points for repaying, such as +75
/// @param loss points for defaulting, such as -150
/// @param lowest score there is
/// @param highest score there is
public record Movement(double repayment, double loss, double lowest, double highest) {
  /// Scores stay where they are.
  public static final Movement NONE =
      new Movement(0, 0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /// Returns the score after repaying.
  public double repaid(double score) {
    return bound(score + repayment);
  }

  /// Returns the score after defaulting.
  public double defaulted(double score) {
    return bound(score + loss);
  }

  /// Returns the expected change of a score of somebody who repays with a chance. As in the paper,
  /// it is the expectation that is kept within bounds.
  public double expected(double score, double repays) {
    return bound(score + repays * repayment + (1 - repays) * loss) - score;
  }

  private double bound(double score) {
    return Math.min(Math.max(score, lowest), highest);
  }
}
