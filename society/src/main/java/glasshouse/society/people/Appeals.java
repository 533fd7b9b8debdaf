// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.people;

import glasshouse.kernel.Digest;
import java.util.Arrays;

/// Appeals of a district that wait for a decision, in the order in which they were filed.
///
/// ```
/// key     [ entry 32 | points 16 | filed 16 ]        8 bytes; the entry as in `Pending`
/// extra   [ suspended 1 | - 3 | registers 12 ]       2 bytes
/// ```
///
/// `points` are the sixteenths that the entry moved, `filed` the tick at which it was posted and
/// contested, `registers` those it listed on, a bit each.
public final class Appeals {
  private static final int SUSPENDED = 1 << 15;
  private static final int REGISTERS = (1 << 12) - 1;

  private long[] keys = {};
  private char[] extras = {};
  private int size;

  /// Adds an appeal.
  ///
  /// @param sixteenths what the entry moved the score by
  /// @param registers on which the entry listed, a bit each
  /// @param isSuspended whether the effects wait for the decision
  public void add(int entry, int sixteenths, int filed, int registers, boolean isSuspended) {
    if (size == keys.length) {
      int capacity = Math.max(8, size + (size >> 2));
      keys = Arrays.copyOf(keys, capacity);
      extras = Arrays.copyOf(extras, capacity);
    }
    int points = Math.max(sixteenths, Short.MIN_VALUE);
    keys[size] = ((long) entry << 32) | (points & 0xFFFFL) << 16 | (filed & 0xFFFFL);
    extras[size] = (char) ((isSuspended ? SUSPENDED : 0) | registers);
    size++;
  }

  /// Keeps the rows for which `stays` holds; rows are visited in order.
  public void retain(Restricted.RowTest stays) {
    int kept = 0;
    for (int row = 0; row < size; row++) {
      if (stays.test(row)) {
        keys[kept] = keys[row];
        extras[kept] = extras[row];
        kept++;
      }
    }
    size = kept;
  }

  /// Returns how many appeals wait.
  public int size() {
    return size;
  }

  /// Returns the contested entry of a row, packed as in `Entries`.
  public int entry(int row) {
    return (int) (keys[row] >>> 32);
  }

  /// Returns what the entry moved the score by, in sixteenths.
  public int points(int row) {
    return (short) (keys[row] >>> 16);
  }

  /// Returns the tick at which the appeal was filed.
  public int filed(int row) {
    return (int) (keys[row] & 0xFFFF);
  }

  /// Returns the registers on which the entry listed, a bit each.
  public int registers(int row) {
    return extras[row] & REGISTERS;
  }

  /// Returns whether the effects wait for the decision.
  public boolean isSuspended(int row) {
    return (extras[row] & SUSPENDED) != 0;
  }

  /// Returns the bytes in use.
  public long bytes() {
    return 10L * keys.length;
  }

  /// Adds the waiting appeals to a digest; nothing if none waits.
  public void digest(Digest digest) {
    for (int row = 0; row < size; row++) {
      digest.add(keys[row]);
      digest.add((long) extras[row]);
    }
  }
}
