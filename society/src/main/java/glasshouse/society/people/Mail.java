// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.people;

import java.util.Arrays;

/// Entries that were pinned on people of other districts; delivered at the next epoch.
///
/// ```
/// letter   [ district 32 | entry 32 ]   8 bytes; the entry as in `Pending`
/// ```
public final class Mail {
  private long[] letters = {};
  private int size;

  /// Sends an entry to a district.
  public void send(int district, int entry) {
    if (size == letters.length) {
      letters = Arrays.copyOf(letters, Math.max(4, size * 2));
    }
    letters[size++] = ((long) district << 32) | (entry & 0xFFFF_FFFFL);
  }

  /// Returns the number of letters.
  public int size() {
    return size;
  }

  /// Returns the district a letter is for.
  public int district(int at) {
    return (int) (letters[at] >>> 32);
  }

  /// Returns the entry in a letter.
  public int entry(int at) {
    return (int) letters[at];
  }

  /// Forgets all letters.
  public void clear() {
    size = 0;
  }

  /// Returns the bytes in use.
  public long bytes() {
    return 8L * letters.length;
  }
}
