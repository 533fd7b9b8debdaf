// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.scene;

import glasshouse.kernel.Normal;
import glasshouse.society.witness.Tally;
import java.io.Serializable;
import java.util.Arrays;

/// The nation's rank table as of the last census.
///
/// @param enterBelow score deviation, in sixteenths, below which a rank register takes people in
/// @param leaveAbove score deviation, in sixteenths, above which it lets them go
/// @param conductCuts upper edges of the first nine deciles of the error-free score, in points
/// @param credit what lenders know of scores
public record Ranking(int enterBelow, int leaveAbove, double[] conductCuts, Credit credit)
    implements Serializable {
  /// Before the first census nobody has a rank.
  public static final Ranking NONE =
      new Ranking(Integer.MIN_VALUE, Integer.MIN_VALUE, new double[Tally.DECILES - 1], Credit.NONE);

  /// What lenders know of scores and of records.
  ///
  /// @param cuts scores, in sixteenths, that cut adults into equal parts; none without scores
  /// @param reliance correlation of a score's rank with creditworthiness as the lender's own book
  ///   shows it, 0 to 1
  /// @param defaulted share of credit files with a record of a default
  /// @param terms what it asks of each group
  public record Credit(int[] cuts, double reliance, double defaulted, Terms terms)
      implements Serializable {
    /// Before the first census.
    public static final Credit NONE = new Credit(new int[0], 0, 0, Terms.NONE);

    /// Returns where a score stands among all, as a normal number; those alike share the middle.
    public double standing(double score) {
      if (cuts.length == 0) {
        return 0;
      }
      int here = (int) Math.floor(score);
      int below = Arrays.binarySearch(cuts, here);
      int lower = below < 0 ? -below - 1 : below;
      while (lower > 0 && cuts[lower - 1] == here) {
        lower--;
      }
      int upper = lower;
      while (upper < cuts.length && cuts[upper] == here) {
        upper++;
      }
      return Normal.quantile((lower + upper + 1) / (2.0 * (cuts.length + 1)));
    }
  }

  /// Returns the conduct decile of an error-free score, 0 for the worst.
  public int decile(double oracle) {
    int decile = 0;
    for (double cut : conductCuts) { // all nine: a loop that guesses no branch is faster
      decile += oracle > cut ? 1 : 0;
    }
    return decile;
  }
}
