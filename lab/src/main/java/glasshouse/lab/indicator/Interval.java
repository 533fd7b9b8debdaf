// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/// A value with its doubt.
///
/// @param estimate the value
/// @param low lower end of the 95 % interval; NaN with fewer than two replicates
/// @param high upper end
/// @param n replicates, or people where the interval counts people
public record Interval(double estimate, double low, double high, int n) {
  private static final double LEVEL = .95;
  private static final double Z = 1.959_963_984_540_054;

  /// Mean of replicates with a t-interval (MC).
  public static Interval ofReplicates(double[] values) {
    int n = values.length;
    double mean = Arrays.stream(values).sum() / n;
    if (n < 2) {
      return new Interval(mean, Double.NaN, Double.NaN, n);
    }
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double error = StrictMath.sqrt(squares / (n - 1) / n);
    double t = TDistribution.of(n - 1).inverseCumulativeProbability((1 + LEVEL) / 2);
    return new Interval(mean, mean - t * error, mean + t * error, n);
  }

  /// A share of people with Wilson's interval (BIN).
  public static Interval ofShare(long hits, long trials) {
    if (trials == 0) {
      return new Interval(Double.NaN, Double.NaN, Double.NaN, 0);
    }
    double p = hits / (double) trials;
    double z2 = Z * Z / trials;
    double centre = (p + z2 / 2) / (1 + z2);
    double half = Z / (1 + z2) * StrictMath.sqrt(p * (1 - p) / trials + z2 / (4 * trials));
    int n = (int) Math.min(trials, Integer.MAX_VALUE);
    return new Interval(p, Math.max(centre - half, 0), Math.min(centre + half, 1), n);
  }

  /// Returns the interval in other units.
  public Interval times(double factor) {
    return new Interval(estimate * factor, low * factor, high * factor, n);
  }

  /// Returns whether the whole interval lies above a value.
  public boolean isAbove(double value) {
    return low > value;
  }

  /// Returns whether the whole interval lies below a value.
  public boolean isBelow(double value) {
    return high < value;
  }
}
