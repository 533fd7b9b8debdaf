// SPDX-License-Identifier: Apache-2.0
package glasshouse.kernel;

import java.util.Arrays;

/// Many draws of one purpose, place and time at once: a list of questions (kind and event), and the
/// block that answers each. The same bits as [Draws#at] for each address, in half the time.
///
/// ```
/// questions   kind  [ 3 ][ 3 ][ 3 ][ 7 ]      answers   lane 0 [ . ][ . ][ . ][ . ]
///             event [ 0 ][ 1 ][ 2 ][ 0 ]                lane 1..3  likewise
/// ```
///
/// Not thread-safe. The arrays that are handed out belong to this object and stay valid until the
/// next question is asked.
public final class Blocks {
  private static final int LANES = 4;
  private static final int CHUNK = 256;
  private static final int FIRST_CAPACITY = 1_024;
  private static final int KIND_SHIFT = 16;

  private int size;
  private int[] kinds = new int[FIRST_CAPACITY];
  private int[] events = new int[FIRST_CAPACITY];
  private final int[][] words = new int[LANES][FIRST_CAPACITY];

  // The upper half of a long is rubbish between rounds: only products need it cleared.
  private final long[] a = new long[CHUNK];
  private final long[] b = new long[CHUNK];
  private final long[] c = new long[CHUNK];
  private final long[] d = new long[CHUNK];

  /// Forgets the questions.
  public void clear() {
    size = 0;
  }

  /// Returns how many questions were asked.
  public int size() {
    return size;
  }

  /// Asks for the events `first` to `first + count - 1` of a kind in 0..255.
  public void ask(int kind, int first, int count) {
    reserve(count);
    for (int at = 0; at < count; at++) {
      events[size + at] = first + at;
    }
    Arrays.fill(kinds, size, size + count, kind);
    size += count;
  }

  /// Asks for the first `count` of the given events of a kind in 0..255.
  public void ask(int kind, int[] wanted, int count) {
    reserve(count);
    System.arraycopy(wanted, 0, events, size, count);
    Arrays.fill(kinds, size, size + count, kind);
    size += count;
  }

  /// Returns the answers of a lane in 0..3, 32 random bits each; longer than there are answers.
  public int[] words(int lane) {
    return words[lane];
  }

  /// Returns the event of each question; longer than there are questions.
  public int[] events() {
    return events;
  }

  /// Computes all answers.
  ///
  /// Plain Java that the compiler turns into vector code: one short loop per round over arrays of
  /// longs. On an AVX2 machine a block takes about 8 ns so, 14 ns in a scalar loop and no less
  /// through the incubating Vector API, which is therefore not used.
  void answer(int district, int question, long key) {
    for (int start = 0; start < size; start += CHUNK) {
      int length = Math.min(CHUNK, size - start);
      load(start, length, question);
      Arrays.fill(b, 0, length, district);
      Arrays.fill(d, 0, length, 0);
      int k0 = (int) key;
      int k1 = (int) (key >>> 32);
      for (int round = 0; round < Philox.ROUNDS; round++) {
        round((k0 + round * Philox.W0) & Philox.LOW, (k1 + round * Philox.W1) & Philox.LOW, length);
      }
      store(a, words[0], start, length);
      store(b, words[1], start, length);
      store(c, words[2], start, length);
      store(d, words[3], start, length);
    }
  }

  private void load(int start, int length, int question) {
    for (int i = 0; i < length; i++) {
      a[i] = events[start + i];
    }
    for (int i = 0; i < length; i++) {
      c[i] = question | kinds[start + i] << KIND_SHIFT;
    }
  }

  private void round(long k0, long k1, int length) {
    long[] a = this.a;
    long[] b = this.b;
    long[] c = this.c;
    long[] d = this.d;
    for (int i = 0; i < length; i++) {
      long p = Philox.M0 * (a[i] & Philox.LOW);
      long q = Philox.M1 * (c[i] & Philox.LOW);
      a[i] = (q >>> 32) ^ b[i] ^ k0;
      c[i] = (p >>> 32) ^ d[i] ^ k1;
      b[i] = q;
      d[i] = p;
    }
  }

  private static void store(long[] lane, int[] words, int start, int length) {
    for (int i = 0; i < length; i++) {
      words[start + i] = (int) lane[i];
    }
  }

  private void reserve(int more) {
    int wanted = size + more;
    if (wanted <= events.length) {
      return;
    }
    int capacity = Math.max(wanted, 2 * events.length);
    kinds = Arrays.copyOf(kinds, capacity);
    events = Arrays.copyOf(events, capacity);
    for (int lane = 0; lane < LANES; lane++) {
      words[lane] = Arrays.copyOf(words[lane], capacity);
    }
  }
}
