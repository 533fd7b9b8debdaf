// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.people;

import java.util.Arrays;

/// Who is in a low tier and since when, sorted by person; for measurement.
///
/// ```
/// spell   [ person 16 | start 16 ]   4 bytes
/// ```
public final class Spells {
  private int[] spells = {};
  private int size;

  /// Returns the number of open spells.
  public int size() {
    return size;
  }

  /// Returns the person of a spell; spells are sorted by person.
  public int person(int at) {
    return spells[at] >>> 16;
  }

  /// Opens a spell if none is open; returns whether it is new.
  public boolean open(int person, int tick) {
    int at = insertion(person);
    if (at < size && spells[at] >>> 16 == person) {
      return false;
    }
    if (size == spells.length) {
      spells = Arrays.copyOf(spells, Math.max(4, size + (size >> 2)));
    }
    System.arraycopy(spells, at, spells, at + 1, size - at);
    spells[at] = (person << 16) | (tick & 0xFFFF);
    size++;
    return true;
  }

  /// Keeps the spells for which `stays` holds.
  public void retain(SpellTest stays) {
    int kept = 0;
    for (int at = 0; at < size; at++) {
      if (stays.test(spells[at] >>> 16, spells[at] & 0xFFFF)) {
        spells[kept++] = spells[at];
      }
    }
    size = kept;
  }

  /// Decides on a spell.
  public interface SpellTest {
    /// Returns whether a person's spell that began at `start` goes on.
    boolean test(int person, int start);
  }

  /// Returns the bytes in use.
  public long bytes() {
    return 4L * spells.length;
  }

  private int insertion(int person) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spells[middle] >>> 16 < person) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
