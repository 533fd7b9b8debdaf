// SPDX-License-Identifier: Apache-2.0
package glasshouse.kernel;

/// A probability, held as a threshold on 32 random bits so that every machine agrees on it.
///
/// `threshold` lies in 0..2^32; the event happens when the bits, read as an unsigned number, are
/// below it. Probabilities are rounded down to a multiple of 2^-32 (about 2.3e-10), so a chance
/// below 1 never becomes certain.
public record Chance(long threshold) {
  private static final long ONE = 1L << 32;

  /// Never happens, whatever the bits.
  public static final Chance NEVER = new Chance(0);

  /// Always happens, whatever the bits.
  public static final Chance ALWAYS = new Chance(ONE);

  public Chance {
    if (threshold < 0 || threshold > ONE) {
      throw new IllegalArgumentException("threshold outside [0, 2^32]: " + threshold);
    }
  }

  /// Returns the chance of a probability in [0, 1].
  public static Chance of(double probability) {
    if (!(probability >= 0 && probability <= 1)) { // also refuses NaN
      throw new IllegalArgumentException("a chance lies in [0, 1], got " + probability);
    }
    return new Chance((long) (probability * ONE));
  }

  /// Returns whether the event happens for these 32 random bits.
  public boolean falls(int word) {
    return (word & 0xFFFF_FFFFL) < threshold;
  }
}
