// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator.interval;

import glasshouse.kernel.Draws;
import glasshouse.kernel.Purpose;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// A ratio of two lucky numbers (MC): replicates are drawn again with replacement, 4,000 times, and
/// the statistic of each resample is taken; the ends are percentiles of them.
///
/// Few replicates make plain percentiles too narrow, so they are those at which a normal
/// distribution would reach as far as Student's t does times sqrt(n / (n - 1)): the expanded
/// percentile interval of Hesterberg (2015), What teachers should know about the bootstrap, The
/// American Statistician 69. Resamples cannot reach beyond the replicates themselves, whose range
/// covers a median with chance 1 - 2^(1 - n); below five, where that is under .93, there is no
/// interval.
public final class Bootstrap {
  private static final int RESAMPLES = 4_000;
  private static final int FEWEST = 5;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private Bootstrap() {}

  /// Returns the interval of a statistic; none with fewer than five replicates, or where a resample
  /// has no value.
  ///
  /// @param n number of replicates
  /// @param seed of the draws; the same seed gives the same resamples
  /// @param statistic of some replicates, given by their positions 0 to n - 1
  public static Interval of(int n, long seed, ToDoubleFunction<int[]> statistic) {
    double estimate = statistic.applyAsDouble(IntStream.range(0, n).toArray());
    if (n < FEWEST) {
      return Interval.without(estimate, n, Method.BOOTSTRAP);
    }
    var draws = new Draws(seed);
    var values = new double[RESAMPLES];
    var rows = new int[n];
    for (int resample = 0; resample < RESAMPLES; resample++) {
      for (int at = 0; at < n; at++) {
        draws.at(Purpose.BOOTSTRAP, 0, 0, at, resample);
        rows[at] = (int) (draws.uniform(0) * n);
      }
      values[resample] = statistic.applyAsDouble(rows);
    }
    Arrays.sort(values);
    if (!Double.isFinite(values[0]) || !Double.isFinite(values[RESAMPLES - 1])) {
      return Interval.without(estimate, n, Method.BOOTSTRAP);
    }
    double reach = Student.quantile(n - 1) * StrictMath.sqrt(n / (n - 1.0));
    double tail = NORMAL.survivalProbability(reach);
    double low = values[(int) (tail * RESAMPLES)];
    double high = values[RESAMPLES - 1 - (int) (tail * RESAMPLES)];
    return new Interval(
        estimate, Math.min(low, estimate), Math.max(high, estimate), n, Method.BOOTSTRAP);
  }
}
