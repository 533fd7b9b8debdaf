// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator.interval;

/// A survival curve by bins of time: S = product of 1 - d/n over d that ended of n exposed, with
/// Greenwood's variance S^2 sum d / (n (n - d)).
///
/// Greenwood (1926), The natural duration of cancer, Reports on Public Health 33. The interval of S
/// is made on the scale log(-log S), which keeps it within 0 and 1 (Kalbfleisch and Prentice 1980);
/// the one of the mean until the last bin weighs each bin's term with the area after it (Klein and
/// Moeschberger 2003, 4.5). Spells are taken as independent, also those of one person.
public final class Greenwood {
  private final double[] ended;
  private final double[] exposed;
  private final double[] survival;
  private final int spells;

  /// Creates a curve.
  ///
  /// @param ended by bin, spells that ended
  /// @param exposed by bin, spells that could have; those censored within it may count in part
  /// @param spells in all
  public Greenwood(double[] ended, double[] exposed, int spells) {
    this.ended = ended.clone();
    this.exposed = exposed.clone();
    this.spells = spells;
    survival = new double[ended.length + 1];
    survival[0] = spells == 0 ? Double.NaN : 1;
    for (int bin = 0; bin < ended.length; bin++) {
      double share = exposed[bin] <= 0 ? 0 : ended[bin] / exposed[bin];
      survival[bin + 1] = survival[bin] * (1 - share);
    }
  }

  /// Returns the share that outlasts some bins; without interval where none or all do.
  public Interval survival(int bins) {
    double s = survival[bins];
    if (!(s > 0 && s < 1)) {
      return Interval.without(s, spells, Method.GREENWOOD);
    }
    double sum = 0;
    for (int bin = 0; bin < bins; bin++) {
      sum += term(bin);
    }
    double stretch = StrictMath.exp(Interval.Z * StrictMath.sqrt(sum) / -StrictMath.log(s));
    double low = StrictMath.pow(s, stretch);
    double high = StrictMath.pow(s, 1 / stretch);
    return new Interval(s, low, high, spells, Method.GREENWOOD);
  }

  /// Returns the mean length of a spell, cut at the end of the last bin; no bin is split.
  ///
  /// @param width of a bin
  public Interval mean(double width) {
    double area = 0;
    double variance = 0;
    for (int bin = ended.length - 1; bin >= 0; bin--) {
      variance += area > 0 ? area * area * term(bin) : 0;
      area += width * survival[bin];
    }
    if (spells == 0) {
      return Interval.without(area, spells, Method.GREENWOOD);
    }
    double half = Interval.Z * StrictMath.sqrt(variance);
    return Interval.around(area, half, spells, Method.GREENWOOD);
  }

  private double term(int bin) {
    double left = exposed[bin] - ended[bin];
    return ended[bin] == 0 ? 0 : ended[bin] / (exposed[bin] * left);
  }
}
