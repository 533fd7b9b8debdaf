// SPDX-License-Identifier: Apache-2.0
package glasshouse.kernel;

/// The random draws of one experiment seed, each found by its address. Adding or dropping a draw
/// shifts nobody else's luck, and two arms that ask the same question get the same answer.
///
/// ```
/// address   counter word 0   event      32 bits   number of the candidate, person or sample
///           counter word 1   district   32 bits
///           counter word 2   [ 0 : 2 ][ purpose : 6 ][ kind : 8 ][ tick : 16 ]
///           counter word 3   0          32 bits     reserved
///           key              seed       64 bits     low word, high word
/// draw      lanes 0..3       32 bits each, one block of [Philox]
/// ```
///
/// Different addresses have different counters, and Philox is a bijection for each key, so no two
/// addresses of a seed share a block. A seed can be *re-keyed* for some purposes: those draw from
/// another key while all others stay as they are, which splits an outcome's variance by source of
/// luck.
///
/// Not thread-safe: an object holds the current block. Use one per thread, from [#copy].
public final class Draws {
  private static final double UNIT = 0x1p-32;
  private static final int KINDS = 1 << 8;
  private static final int TICKS = 1 << 16;
  private static final int PURPOSES = 1 << 6;

  private final long seed;
  private final long rekeyMask;
  private final long rekeyed;
  private final long[] schedule;
  private final long[] rekeyedSchedule;
  private int x0;
  private int x1;
  private int x2;
  private int x3;

  /// The draws of a seed; any 64 bits are a good seed.
  public Draws(long seed) {
    this(seed, 0, 0);
  }

  /// The draws of a seed, with other luck for some purposes: a purpose whose bit (`1L << code`) is
  /// set in `rekeyMask` draws under `seed ^ mix(rekeySalt)`. Different salts give different luck.
  public Draws(long seed, long rekeyMask, long rekeySalt) {
    this.seed = seed;
    this.rekeyMask = rekeyMask;
    this.rekeyed = seed ^ mix(rekeySalt);
    this.schedule = Philox.schedule(seed);
    this.rekeyedSchedule = Philox.schedule(rekeyed);
  }

  private Draws(Draws other) {
    this.seed = other.seed;
    this.rekeyMask = other.rekeyMask;
    this.rekeyed = other.rekeyed;
    this.schedule = other.schedule;
    this.rekeyedSchedule = other.rekeyedSchedule;
  }

  /// Returns draws of the same seed and re-keying for another thread; no block is current in it.
  public Draws copy() {
    return new Draws(this);
  }

  /// Returns the seed of the experiment, before any re-keying.
  public long seed() {
    return seed;
  }

  /// Goes to an address and computes its block; [#word] and [#uniform] then read its four lanes.
  ///
  /// `kind` lies in 0..255 and `tick` in 0..65535; `district` and `event` are any 32 bits.
  public void at(Purpose purpose, int kind, int district, int tick, int event) {
    long[] keys = rekeys(purpose) ? rekeyedSchedule : schedule;
    long a = event & Philox.LOW;
    long b = district;
    long c = question(purpose, kind, tick);
    long d = 0;
    for (int i = 0; i < Philox.KEYS; i += 2) { // short, to be inlined and unrolled
      long p = Philox.M0 * a;
      long q = Philox.M1 * c;
      a = ((q >>> 32) ^ b ^ keys[i]) & Philox.LOW;
      c = ((p >>> 32) ^ d ^ keys[i + 1]) & Philox.LOW;
      b = q;
      d = p;
    }
    x0 = (int) a;
    x1 = (int) b;
    x2 = (int) c;
    x3 = (int) d;
  }

  /// Returns 32 random bits of the current block; `lane` is 0..3.
  public int word(int lane) {
    return switch (lane) {
      case 0 -> x0;
      case 1 -> x1;
      case 2 -> x2;
      case 3 -> x3;
      default -> throw new IndexOutOfBoundsException("a block has lanes 0..3, not " + lane);
    };
  }

  /// Returns a number of the current block strictly between 0 and 1: the centre of one of 2^32
  /// equal cells. `lane` is 0..3; the same bits as [#word].
  public double uniform(int lane) {
    return ((word(lane) & Philox.LOW) + 0.5) * UNIT;
  }

  /// Answers all questions of `blocks` for a purpose in a district at a tick: the same bits as
  /// [#at] for each of them. The current block is left alone.
  public void answer(Purpose purpose, int district, int tick, Blocks blocks) {
    blocks.answer(district, question(purpose, 0, tick), rekeys(purpose) ? rekeyed : seed);
  }

  private boolean rekeys(Purpose purpose) {
    return ((rekeyMask >>> purpose.code()) & 1) != 0;
  }

  private static int question(Purpose purpose, int kind, int tick) {
    assert purpose.code() < PURPOSES : purpose;
    assert kind >= 0 && kind < KINDS : "kind outside 0..255: " + kind;
    assert tick >= 0 && tick < TICKS : "tick outside 0..65535: " + tick;
    return (purpose.code() << 24) | (kind << 16) | tick;
  }

  /// A bijection of 64 bits that sends no small salt to zero (finaliser 13 of D. Stafford, as in
  /// SplitMix64).
  private static long mix(long salt) {
    long z = salt + 0x9E37_79B9_7F4A_7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return z ^ (z >>> 31);
  }
}
