// SPDX-License-Identifier: Apache-2.0
package glasshouse.kernel;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// Pearson's test of counts against expectations; neighbouring bins are pooled until each expects
/// ten.
final class ChiSquare {
  private static final double ENOUGH = 10;

  private ChiSquare() {}

  /// Returns how probable a deviation at least this large is.
  static double probability(long[] counts, double[] expected) {
    double statistic = 0;
    int bins = 0;
    double wanted = 0;
    long seen = 0;
    double rest = 0;
    for (double bin : expected) {
      rest += bin;
    }
    for (int i = 0; i < counts.length; i++) {
      wanted += expected[i];
      seen += counts[i];
      rest -= expected[i];
      if ((wanted >= ENOUGH && rest >= ENOUGH) || i == counts.length - 1) {
        statistic += wanted == 0 ? 0 : (seen - wanted) * (seen - wanted) / wanted;
        bins++;
        wanted = 0;
        seen = 0;
      }
    }
    return bins < 2 ? 1 : ChiSquaredDistribution.of(bins - 1).survivalProbability(statistic);
  }
}
