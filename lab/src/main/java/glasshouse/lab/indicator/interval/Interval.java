// SPDX-License-Identifier: Apache-2.0
package glasshouse.lab.indicator.interval;

/// A value with its doubt.
///
/// @param estimate the value
/// @param low lower end of the 95 % interval; NaN where the method has none
/// @param high upper end
/// @param n seeds, cities, people or spells, whichever the method counts
/// @param method how the ends were found
public record Interval(double estimate, double low, double high, int n, Method method) {
  /// Chance that the interval covers the truth.
  static final double LEVEL = .95;

  /// The same in standard deviations of a normal distribution.
  static final double Z = 1.959_963_984_540_054;

  /// Returns a value whose doubt is not known.
  static Interval without(double estimate, int n, Method method) {
    return new Interval(estimate, Double.NaN, Double.NaN, n, method);
  }

  /// Returns the interval that reaches equally far to both sides.
  static Interval around(double estimate, double half, int n, Method method) {
    return new Interval(estimate, estimate - half, estimate + half, n, method);
  }

  /// Returns the interval in other units.
  public Interval times(double factor) {
    return new Interval(estimate * factor, low * factor, high * factor, n, method);
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
