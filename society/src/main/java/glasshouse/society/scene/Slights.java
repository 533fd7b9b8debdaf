// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.scene;

import java.util.Arrays;

/// The ties avoided in one week: who was avoided, at which look-up of the week.
public final class Slights {
  private int size;
  private int[] person = new int[16];
  private byte[] look = new byte[16];

  /// Forgets the last week.
  public void clear() {
    size = 0;
  }

  /// Adds a tie that was avoided.
  ///
  /// @param which number of the look-up among those of this person and week
  public void add(int who, int which) {
    if (size == person.length) {
      person = Arrays.copyOf(person, size * 2);
      look = Arrays.copyOf(look, size * 2);
    }
    person[size] = who;
    look[size] = (byte) which;
    size++;
  }

  /// Returns the number of ties avoided.
  public int size() {
    return size;
  }

  /// Returns who was avoided.
  public int person(int row) {
    return person[row];
  }

  /// Returns the number of the look-up among those of this person and week.
  public int look(int row) {
    return look[row];
  }
}
