// SPDX-License-Identifier: Apache-2.0
package glasshouse.kernel;

/// A Poisson distribution of one mean, as a table of integers: the number of candidates a district
/// has of one kind in one tick.
///
/// ```
/// 62 random bits  0 ............................................................ 2^62
/// count           | first | first+1 | ... | mode ... | last |     share of n = round(2^62 p(n))
/// ```
///
/// Sampling is by exact inversion: the table holds the cumulative shares of every count that has
/// any of the 2^62 cells, the rounding remainder goes to the mode, and a binary search finds the
/// count. Probabilities are exact to about 1e-12 of themselves or one cell, whichever is more.
///
/// The shares come from `p(n+1) = p(n) mean / (n+1)` away from the mode, so no logarithm of a
/// factorial is needed and all machines agree. Immutable; the table has about 19 sqrt(mean) + 20
/// entries, so make one per mean and keep it.
public final class Poisson {
  private static final double LARGEST_MEAN = 4e6;
  private static final int BITS = 62;
  private static final double CELLS = 0x1p62;
  private static final double NEGLIGIBLE = 0x1p-66;

  private final double mean;
  private final int first;
  private final long[] above; // above[i] = cells of all counts up to first + i

  private Poisson(double mean, int first, long[] above) {
    this.mean = mean;
    this.first = first;
    this.above = above;
  }

  /// Returns the distribution of a mean in [0, 4e6].
  public static Poisson of(double mean) {
    if (!(mean >= 0 && mean <= LARGEST_MEAN)) { // also refuses NaN
      throw new IllegalArgumentException("a mean lies in [0, 4e6], got " + mean);
    }
    int mode = (int) mean;
    int first = lowest(mean, mode);
    int last = highest(mean, mode);
    double[] weights = new double[last - first + 1];
    double total = weigh(weights, mean, first, mode);
    long[] shares = new long[weights.length];
    long left = 1L << BITS;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (long) (weights[i] / total * CELLS + 0.5);
      left -= shares[i];
    }
    shares[mode - first] += left;
    for (int i = 1; i < shares.length; i++) {
      shares[i] += shares[i - 1];
    }
    return new Poisson(mean, first, shares);
  }

  /// Returns the mean, which is also the variance.
  public double mean() {
    return mean;
  }

  /// Returns the count for 64 random bits, given as two words; the two lowest bits are not used.
  public int count(int hi, int lo) {
    long cell = (((long) hi << 32) | (lo & 0xFFFF_FFFFL)) >>> 2;
    int low = 0;
    int high = above.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (above[middle] > cell) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return first + low;
  }

  private static int lowest(double mean, int mode) {
    int n = mode;
    for (double weight = 1; n > 0 && weight > NEGLIGIBLE; n--) {
      weight *= n / mean;
    }
    return n;
  }

  private static int highest(double mean, int mode) {
    int n = mode;
    for (double weight = 1; weight > NEGLIGIBLE; n++) {
      weight *= mean / (n + 1);
    }
    return n;
  }

  /// Fills in the weights relative to the mode and returns their sum, small ones first.
  private static double weigh(double[] weights, double mean, int first, int mode) {
    weights[mode - first] = 1;
    for (int n = mode; n > first; n--) {
      weights[n - 1 - first] = weights[n - first] * (n / mean);
    }
    for (int n = mode + 1; n < first + weights.length; n++) {
      weights[n - first] = weights[n - 1 - first] * (mean / n);
    }
    double total = 0;
    for (int i = 0; i < mode - first; i++) {
      total += weights[i];
    }
    double upper = 0;
    for (int i = weights.length - 1; i >= mode - first; i--) {
      upper += weights[i];
    }
    return total + upper;
  }
}
