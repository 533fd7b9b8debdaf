// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.scene;

import java.util.Arrays;

/// Loans that ended this week, repaid or not: what lending leaves for those who keep scores. Not
/// thread-safe: every worker has its own, reused.
public final class Settlements {
  private int size;
  private int[] rows = new int[64];

  /// Forgets the last week.
  public void clear() {
    size = 0;
  }

  /// Adds a loan that ended.
  public void add(int person, boolean isRepaid) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, size * 2);
    }
    rows[size++] = person << 1 | (isRepaid ? 1 : 0);
  }

  /// Returns how many loans ended.
  public int size() {
    return size;
  }

  /// Returns whose loan it was.
  public int person(int row) {
    return rows[row] >>> 1;
  }

  /// Returns whether it was repaid.
  public boolean isRepaid(int row) {
    return (rows[row] & 1) != 0;
  }
}
