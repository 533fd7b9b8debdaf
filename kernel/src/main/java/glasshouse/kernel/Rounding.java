// SPDX-License-Identifier: Apache-2.0
package glasshouse.kernel;

/// Rounding to whole numbers by a keyed draw, so that small amounts are not lost: 0.3 becomes 1 in
/// three of ten draws, and the mean of many rounded amounts is the amount.
///
/// Needed because columns hold small integers: with ordinary rounding a decay of 0.4 a week would
/// never take place.
public final class Rounding {
  private static final double UNIT = 0x1p-32;
  private static final double LIMIT = 0x1p31;

  private Rounding() {}

  /// Returns `floor(value + u)`, where `u` in (0, 1) is made from 32 random bits. Whole values are
  /// returned as they are; the mean over all words is `value` to 2^-32.
  ///
  /// @throws ArithmeticException if the result does not fit an `int`, or `value` is not a number
  public static int stochastic(double value, int word) {
    double floor = Math.floor(value);
    double u = ((word & 0xFFFF_FFFFL) + 0.5) * UNIT;
    double rounded = value - floor + u >= 1 ? floor + 1 : floor; // exact for large values too
    if (!(rounded >= -LIMIT && rounded < LIMIT)) {
      throw new ArithmeticException("does not fit 32 bits: " + value);
    }
    return (int) rounded;
  }
}
