// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.people;

import java.util.Arrays;
import java.util.BitSet;

/// A small set of people of one district, sorted; 2 bytes a member.
public final class SparseSet {
  private char[] members = {};
  private int size;

  /// Adds a person and returns whether that is new.
  public boolean add(int person) {
    int at = Arrays.binarySearch(members, 0, size, (char) person);
    if (at >= 0) {
      return false;
    }
    if (size == members.length) {
      members = Arrays.copyOf(members, Math.max(4, size + (size >> 1)));
    }
    System.arraycopy(members, -at - 1, members, -at, size + at + 1);
    members[-at - 1] = (char) person;
    size++;
    return true;
  }

  /// Forgets the people that leave.
  public void forget(BitSet leavers) {
    int kept = 0;
    for (int at = 0; at < size; at++) {
      if (!leavers.get(members[at])) {
        members[kept++] = members[at];
      }
    }
    size = kept;
  }

  /// Returns whether the person is a member.
  public boolean contains(int person) {
    return Arrays.binarySearch(members, 0, size, (char) person) >= 0;
  }

  /// Returns the number of members.
  public int size() {
    return size;
  }

  /// Returns the bytes in use.
  public long bytes() {
    return 2L * members.length;
  }
}
