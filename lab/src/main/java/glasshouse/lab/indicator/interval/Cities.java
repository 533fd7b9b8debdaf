// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator.interval;

/// Cities differ (CL): they, not people, are what a programme happens to, and they are few.
///
/// Cluster jackknife: with x the estimate from all G cities and x(g) the one without city g, the
/// variance is (G - 1)/G sum (x(g) - x)^2 and the interval x +- t(G - 1) times its root. With few
/// clusters of unequal size it covers about as well as a bootstrap or better, and draws nothing:
/// Hansen (2025), Jackknife standard errors for clustered regression; MacKinnon, Nielsen and Webb
/// (2023), Fast and reliable jackknife and bootstrap methods for cluster-robust inference, Journal
/// of Applied Econometrics 38. What all cities share is not in it.
public final class Cities {
  private Cities() {}

  /// Returns the interval of an estimate; none with fewer than two cities.
  ///
  /// @param estimate from all cities
  /// @param without by city, the estimate from all others
  public static Interval of(double estimate, double... without) {
    int n = without.length;
    if (n < 2) {
      return Interval.without(estimate, n, Method.CITIES);
    }
    double squares = 0;
    for (double each : without) {
      squares += (each - estimate) * (each - estimate);
    }
    double error = StrictMath.sqrt(squares * (n - 1) / n);
    return Interval.around(estimate, Student.quantile(n - 1) * error, n, Method.CITIES);
  }
}
