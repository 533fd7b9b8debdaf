// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator.interval;

/// A share of people (BIN): every p that a score test at 5 % does not refuse, (p + z^2/2n +- z
/// sqrt(p (1 - p)/n + z^2/4n^2)) / (1 + z^2/n).
///
/// Wilson (1927), Probable inference, the law of succession, and statistical inference, Journal of
/// the American Statistical Association 22; recommended by Brown, Cai and DasGupta (2001). It takes
/// people as independent: what all of them share, such as the luck of their city, is not in it.
public final class Wilson {
  private Wilson() {}

  /// Returns a share that is 0 because it cannot be anything else.
  public static Interval never(long trials) {
    return new Interval(0, 0, 0, people(trials), Method.WILSON);
  }

  private static int people(long trials) {
    return (int) Math.min(trials, Integer.MAX_VALUE);
  }

  /// Returns the interval of a share; none where there are no trials or more hits than trials.
  public static Interval of(long hits, long trials) {
    int n = people(trials);
    double p = trials == 0 ? Double.NaN : hits / (double) trials;
    if (trials == 0 || hits > trials) {
      return Interval.without(p, n, Method.WILSON);
    }
    double z2 = Interval.Z * Interval.Z / trials;
    double centre = (p + z2 / 2) / (1 + z2);
    double half = Interval.Z / (1 + z2) * StrictMath.sqrt(p * (1 - p) / trials + z2 / (4 * trials));
    // The ends of none and of all are exact; rounding would put them a hair off.
    double low = hits == 0 ? 0 : centre - half;
    double high = hits == trials ? 1 : centre + half;
    return new Interval(p, low, high, n, Method.WILSON);
  }
}
