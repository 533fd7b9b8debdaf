// SPDX-License-Identifier: Apache-2.0
package glasshouse.kernel;

/// Exponential forgetting: what is left of an amount after some ticks, `2^(-ticks / halfLife)`.
///
/// Columns relax lazily, when a person is next touched, so relaxing in two steps must equal
/// relaxing in one: `factor(a) * factor(b) = factor(a + b)` to 1e-9 (in fact to a few 1e-16). An
/// infinite half-life forgets nothing. Factors of 0..1023 ticks come from a table.
public final class HalfLife {
  private static final int TABLE = 1024;

  private final double ticks;
  private final double[] factors = new double[TABLE];

  private HalfLife(double ticks) {
    this.ticks = ticks;
    for (int t = 0; t < TABLE; t++) {
      factors[t] = StrictMath.pow(2, -t / ticks);
    }
  }

  /// Returns the forgetting of a half-life in ticks, greater than zero, possibly infinite.
  public static HalfLife ofTicks(double halfLifeTicks) {
    if (!(halfLifeTicks > 0)) { // also refuses NaN
      throw new IllegalArgumentException("a half-life is above 0 ticks, got " + halfLifeTicks);
    }
    return new HalfLife(halfLifeTicks);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HalfLife halfLife && Double.compare(halfLife.ticks, ticks) == 0;
  }

  @Override
  public int hashCode() {
    return Double.hashCode(ticks);
  }

  /// Returns what is left of 1 after `elapsed` ticks, in 0..1; `elapsed` is not negative.
  public double factor(int elapsed) {
    return elapsed < TABLE ? factors[elapsed] : StrictMath.pow(2, -elapsed / ticks);
  }
}
