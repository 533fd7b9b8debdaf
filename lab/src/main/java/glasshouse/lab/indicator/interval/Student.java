// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator.interval;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/// Replicates differ by luck (MC): mean of n of them, plus and minus t(n - 1) s / sqrt(n).
///
/// Student (1908), The probable error of a mean, Biometrika 6. For paired arms the replicates are
/// differences. Fewer than two have no interval.
public final class Student {
  private Student() {}

  /// Returns the interval of a mean of replicates.
  public static Interval of(double... values) {
    int n = values.length;
    double mean = Arrays.stream(values).sum() / n;
    if (n < 2) {
      return Interval.without(mean, n, Method.STUDENT);
    }
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double error = StrictMath.sqrt(squares / (n - 1) / n);
    return Interval.around(mean, quantile(n - 1) * error, n, Method.STUDENT);
  }

  /// Returns how many standard errors cover 95 % with some degrees of freedom.
  public static double quantile(int freedom) {
    return TDistribution.of(freedom).inverseCumulativeProbability((1 + Interval.LEVEL) / 2);
  }
}
