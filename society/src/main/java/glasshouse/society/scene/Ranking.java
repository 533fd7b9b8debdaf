// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.scene;

import glasshouse.society.witness.Tally;

/// The nation's rank table as of the last census.
///
/// @param enterBelow score deviation, in sixteenths, below which a rank register takes people in
/// @param leaveAbove score deviation, in sixteenths, above which it lets them go
/// @param conductCuts upper edges of the first nine deciles of the error-free score, in points
public record Ranking(int enterBelow, int leaveAbove, double[] conductCuts) {
  /// Before the first census nobody has a rank.
  public static final Ranking NONE =
      new Ranking(Integer.MIN_VALUE, Integer.MIN_VALUE, new double[Tally.DECILES - 1]);

  /// Returns the conduct decile of an error-free score, 0 for the worst.
  public int decile(double oracle) {
    int decile = 0;
    for (double cut : conductCuts) { // all nine: a loop that guesses no branch is faster
      decile += oracle > cut ? 1 : 0;
    }
    return decile;
  }
}
