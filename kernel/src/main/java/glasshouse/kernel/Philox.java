// SPDX-License-Identifier: Apache-2.0
package glasshouse.kernel;

import java.util.Arrays;

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

  private static final int ROUNDS = KEYS / 2;
  private static final int CHUNK = 256;

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

  /// Writes the blocks of the counters `(c0[i], c1, c2, c3)`, `i < count`, under one key. Word `j`
  /// of block `i` goes to `wj[i]`; the same bits as [#block] for each counter.
  ///
  /// The outputs must be distinct arrays of at least `count` elements; `w0` may be `c0` itself.
  ///
  /// Plain Java that the compiler turns into vector code: one short loop per round over arrays of
  /// longs. On an AVX2 machine a block takes about 8 ns so, 14 ns in a scalar loop and 16 to 25 ns
  /// through the incubating Vector API, which is therefore not used.
  public static void blocks(
      int[] c0,
      int c1,
      int c2,
      int c3,
      int k0,
      int k1,
      int count,
      int[] w0,
      int[] w1,
      int[] w2,
      int[] w3) {
    var lanes = new Lanes(Math.min(count, CHUNK));
    for (int start = 0; start < count; start += CHUNK) {
      int length = Math.min(CHUNK, count - start);
      lanes.load(c0, start, length);
      lanes.fill(c1, c2, c3, length);
      for (int round = 0; round < ROUNDS; round++) {
        lanes.round((k0 + round * W0) & LOW, (k1 + round * W1) & LOW, length);
      }
      store(lanes.a, w0, start, length);
      store(lanes.b, w1, start, length);
      store(lanes.c, w2, start, length);
      store(lanes.d, w3, start, length);
    }
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

  private static void store(long[] lane, int[] words, int start, int length) {
    for (int i = 0; i < length; i++) {
      words[start + i] = (int) lane[i];
    }
  }

  /// Many counters side by side. The upper half of a long is rubbish between rounds: only products
  /// need it cleared.
  private static final class Lanes {
    final long[] a;
    final long[] b;
    final long[] c;
    final long[] d;

    Lanes(int length) {
      a = new long[length];
      b = new long[length];
      c = new long[length];
      d = new long[length];
    }

    void load(int[] c0, int start, int length) {
      for (int i = 0; i < length; i++) {
        a[i] = c0[start + i];
      }
    }

    void fill(int c1, int c2, int c3, int length) {
      Arrays.fill(b, 0, length, c1);
      Arrays.fill(c, 0, length, c2);
      Arrays.fill(d, 0, length, c3);
    }

    void round(long k0, long k1, int length) {
      long[] a = this.a;
      long[] b = this.b;
      long[] c = this.c;
      long[] d = this.d;
      for (int i = 0; i < length; i++) {
        long p = M0 * (a[i] & LOW);
        long q = M1 * (c[i] & LOW);
        a[i] = (q >>> 32) ^ b[i] ^ k0;
        c[i] = (p >>> 32) ^ d[i] ^ k1;
        b[i] = q;
        d[i] = p;
      }
    }
  }
}
