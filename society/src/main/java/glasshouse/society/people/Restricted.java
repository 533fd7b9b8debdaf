// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.people;

import java.util.Arrays;

/// The people of a district who are on a register, sorted by person and register.
///
/// ```
/// key     [ person 16 | register 8 | cause 8 | start 16 | until 16 ]   8 bytes
/// extra   [ grounds 8 | suspended 8 | denials 8 | flags 8 ]            4 bytes
/// ```
///
/// `cause` is the truth, kept for measurement; nothing in the society may read it but the hazards
/// of leaving. `until` is a tick, or `OPEN`. `grounds` counts why somebody is there, and
/// `suspended` those whose effects wait for a decision. Only `listing` adds and removes.
public final class Restricted {
  /// A listing without a fixed end.
  public static final int OPEN = 0xFFFF;

  /// Flag: the debtor paid up at a refusal.
  public static final int COMPLIED = 1;

  /// Flag: what led to the listing was a mundane deed.
  public static final int MUNDANE = 2;

  private static final int GROUND = 1 << 24;
  private static final int SUSPENDED = 1 << 16;
  private static final int MOST = 0xFF;

  private long[] keys = {};
  private int[] extras = {};
  private int size;

  /// Returns the number of listings.
  public int size() {
    return size;
  }

  /// Returns the row of a person's first listing at or after `person`.
  public int firstRow(int person) {
    return insertion((long) person << 48);
  }

  /// Returns whether the person is on any register.
  public boolean contains(int person) {
    int row = firstRow(person);
    return row < size && person(row) == person;
  }

  /// Adds a listing, or extends the running one of that register; returns whether it is new.
  public boolean add(int person, int register, int cause, int start, int until) {
    long from = ((long) person << 48) | ((long) register << 40);
    int row = insertion(from);
    if (row < size && person(row) == person && register(row) == register) {
      if (until > until(row)) {
        keys[row] = (keys[row] & ~0xFFFFL) | until;
      }
      if (grounds(row) < MOST) {
        extras[row] += GROUND;
      }
      return false;
    }
    if (size == keys.length) {
      int capacity = Math.max(8, size + (size >> 2));
      keys = Arrays.copyOf(keys, capacity);
      extras = Arrays.copyOf(extras, capacity);
    }
    System.arraycopy(keys, row, keys, row + 1, size - row);
    System.arraycopy(extras, row, extras, row + 1, size - row);
    keys[row] = from | ((long) cause << 32) | ((long) (start & 0xFFFF) << 16) | until;
    extras[row] = GROUND;
    size++;
    return true;
  }

  /// Returns the row of a person on a register, or -1.
  public int row(int person, int register) {
    for (int row = firstRow(person); row < size && person(row) == person; row++) {
      if (register(row) == register) {
        return row;
      }
    }
    return -1;
  }

  /// Lets the effects of one ground of a row wait.
  public void suspend(int row) {
    if (suspended(row) < MOST) {
      extras[row] += SUSPENDED;
    }
  }

  /// Ends the wait of one ground of a row.
  public void resume(int row) {
    if (suspended(row) > 0) {
      extras[row] -= SUSPENDED;
    }
  }

  /// Takes one ground away; with the last the row goes. Returns whether it went.
  public boolean drop(int row) {
    if (grounds(row) > 1) {
      extras[row] -= GROUND;
      return false;
    }
    size--;
    System.arraycopy(keys, row + 1, keys, row, size - row);
    System.arraycopy(extras, row + 1, extras, row, size - row);
    return true;
  }

  /// Returns whether a row has effects: at least one of its grounds does not wait.
  public boolean isInEffect(int row) {
    return suspended(row) < grounds(row);
  }

  /// Returns whether any listing of a person has effects.
  public boolean hasEffect(int person) {
    for (int row = firstRow(person); row < size && person(row) == person; row++) {
      if (isInEffect(row)) {
        return true;
      }
    }
    return false;
  }

  private int grounds(int row) {
    return extras[row] >>> 24;
  }

  private int suspended(int row) {
    return extras[row] >>> 16 & MOST;
  }

  /// Keeps the rows for which `stays` holds; rows are visited in order.
  public void retain(RowTest stays) {
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

  /// Decides on a row.
  public interface RowTest {
    /// Returns whether the row stays.
    boolean test(int row);
  }

  /// Returns the person of a row.
  public int person(int row) {
    return (int) (keys[row] >>> 48);
  }

  /// Returns the register of a row.
  public int register(int row) {
    return (int) (keys[row] >>> 40 & 0xFF);
  }

  /// Returns the true cause of a row, for measurement and exit hazards only.
  public int cause(int row) {
    return (int) (keys[row] >>> 32 & 0xFF);
  }

  /// Returns the tick at which the listing began.
  public int start(int row) {
    return (int) (keys[row] >>> 16 & 0xFFFF);
  }

  /// Returns the tick at which the listing ends, or `OPEN`.
  public int until(int row) {
    return (int) (keys[row] & 0xFFFF);
  }

  /// Counts one refusal on a row, up to 255.
  public void countDenial(int row) {
    if (((extras[row] >>> 8) & 0xFF) < 0xFF) {
      extras[row] += 1 << 8;
    }
  }

  /// Sets a flag on a row.
  public void flag(int row, int flag) {
    extras[row] |= flag;
  }

  /// Returns whether a flag is set on a row.
  public boolean isFlagged(int row, int flag) {
    return (extras[row] & flag) != 0;
  }

  /// Returns the bytes in use.
  public long bytes() {
    return 12L * keys.length;
  }

  /// Returns the packed row, for digests.
  public long key(int row) {
    return keys[row];
  }

  private int insertion(long from) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Long.compareUnsigned(keys[middle], from) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
