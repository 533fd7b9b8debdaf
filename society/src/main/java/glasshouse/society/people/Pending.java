// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.people;

import java.util.Arrays;
import java.util.BitSet;

/// Entries that a clerk has written and the operator has not posted yet, one bucket a tick.
///
/// ```
/// entry   [ person 16 | kind 6 | cause 3 | size 7 ]   4 bytes
/// ```
///
/// `size` is the assessor's discretion over the points in 32nds; see `Entries`.
public final class Pending {
  /// The longest delay in ticks; longer draws are cut to it.
  public static final int LONGEST = 31;

  private static final int[] NONE = {};

  private final int[][] buckets = new int[LONGEST + 1][];
  private int[] spare = NONE;
  private final short[] sizes = new short[LONGEST + 1];

  /// Creates an empty table.
  public Pending() {
    Arrays.fill(buckets, NONE);
  }

  /// Adds an entry that is due at a tick.
  public void add(int tick, int entry) {
    int bucket = tick & LONGEST;
    int size = sizes[bucket];
    if (size == buckets[bucket].length) {
      grow(bucket, size);
    }
    if (size == Short.MAX_VALUE) {
      throw new ArithmeticException("more than 32,767 entries of one district fall due in a tick");
    }
    buckets[bucket][size] = entry;
    sizes[bucket]++;
  }

  /// Buckets are emptied one a tick, and the emptied one's room serves the next that is full.
  private void grow(int bucket, int size) {
    if (spare.length > size) {
      System.arraycopy(buckets[bucket], 0, spare, 0, size);
      buckets[bucket] = spare;
      spare = NONE;
    } else {
      buckets[bucket] = Arrays.copyOf(buckets[bucket], Math.max(4, size + (size >> 1)));
    }
  }

  /// Returns how many entries are due at a tick.
  public int due(int tick) {
    return sizes[tick & LONGEST];
  }

  /// Returns an entry that is due at a tick.
  public int entry(int tick, int at) {
    return buckets[tick & LONGEST][at];
  }

  /// Forgets the entries of a tick that have been posted.
  public void clear(int tick) {
    int bucket = tick & LONGEST;
    if (buckets[bucket].length > spare.length) {
      spare = buckets[bucket];
    }
    buckets[bucket] = NONE;
    sizes[bucket] = 0;
  }

  /// Forgets the entries of people that leave.
  public void forget(BitSet leavers) {
    for (int bucket = 0; bucket <= LONGEST; bucket++) {
      int kept = 0;
      for (int at = 0; at < sizes[bucket]; at++) {
        int entry = buckets[bucket][at];
        if (!leavers.get(Entries.person(entry))) {
          buckets[bucket][kept++] = entry;
        }
      }
      sizes[bucket] = (short) kept;
    }
  }

  /// Returns the bytes in use.
  public long bytes() {
    long bytes = 4L * spare.length;
    for (int[] bucket : buckets) {
      bytes += 4L * bucket.length;
    }
    return bytes;
  }
}
