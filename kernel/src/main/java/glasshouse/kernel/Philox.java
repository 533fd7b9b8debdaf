// SPDX-License-Identifier: Apache-2.0
package glasshouse.kernel;

/// The counter-based generator Philox4x32-10: a keyed bijection from 128 counter bits to 128 random
/// bits. It has no state, so a draw depends on its address alone, never on what was drawn before.
///
/// ```
/// counter  [ c0 ][ c1 ][ c2 ][ c3 ]   key  [ k0 ][ k1 ]      32 bits each, unsigned
///              \  ten rounds: two 32 x 32 -> 64 bit products, xor with the key, swap  /
/// output   [ w0 ][ w1 ][ w2 ][ w3 ]
/// ```
///
/// Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as
/// 1, 2, 3", SC 2011; constants and known answers from the authors' Random123 library. The key
/// steps between rounds. Ten rounds are the only offer: with seven the authors report suspicious
/// values in very long tests. Not for cryptography.
public final class Philox {
  /// Multiplier of words 0 and 1, as an unsigned int in a long.
  static final long M0 = 0xD251_1F53L;

  /// Multiplier of words 2 and 3, as an unsigned int in a long.
  static final long M1 = 0xCD9E_8D57L;

  /// Key step of word 0: the golden ratio.
  static final int W0 = 0x9E37_79B9;

  /// Key step of word 1: the square root of three, less one.
  static final int W1 = 0xBB67_AE85;

  static final long LOW = 0xFFFF_FFFFL;

  /// Key words of all rounds together.
  static final int KEYS = 20;

  /// Rounds of a block.
  static final int ROUNDS = KEYS / 2;

  private Philox() {}

  /// Writes the four output words of one counter under one key into `out[0..3]`.
  public static void block(int c0, int c1, int c2, int c3, int k0, int k1, int[] out) {
    for (int round = 0; round < ROUNDS; round++) {
      long p = M0 * (c0 & LOW);
      long q = M1 * (c2 & LOW);
      c0 = (int) (q >>> 32) ^ c1 ^ k0;
      c2 = (int) (p >>> 32) ^ c3 ^ k1;
      c1 = (int) q;
      c3 = (int) p;
      k0 += W0;
      k1 += W1;
    }
    out[0] = c0;
    out[1] = c1;
    out[2] = c2;
    out[3] = c3;
  }

  /// Returns the two key words of each of the ten rounds, as unsigned ints in longs.
  static long[] schedule(long key) {
    long[] schedule = new long[KEYS];
    for (int round = 0; round < ROUNDS; round++) {
      schedule[2 * round] = (key + (long) round * W0) & LOW;
      schedule[2 * round + 1] = ((key >>> 32) + (long) round * W1) & LOW;
    }
    return schedule;
  }
}
