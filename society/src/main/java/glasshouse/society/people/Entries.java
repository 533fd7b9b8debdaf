// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.people;

import java.util.Arrays;

/// The entries that are posted this week, in posting order, and how an entry is packed.
///
/// ```
/// entry   [ person 16 | kind 6 | cause 3 | size 7 ]   4 bytes
/// ```
///
/// `size` is the assessor's discretion: points are multiplied by size / 32. A size of 0 marks a
/// fine for a good deed that was bought.
public final class Entries {
  private static final int SIZE_ONE = 32;
  private static final int SIZE_MAX = 127;

  private int size;
  private int[] entry = new int[256];
  private int[] points = new int[256];
  private int[] attributes = new int[256];
  private int[] registers = new int[256];
  private boolean[] isConfirmed = new boolean[256];

  /// Packs an entry.
  public static int pack(int person, int kind, int cause, double size) {
    int sized = Math.min(Math.max((int) (size * SIZE_ONE + .5), 1), SIZE_MAX);
    return person << 16 | kind << 10 | cause << 7 | sized;
  }

  /// Packs the fine for a good deed that was bought.
  public static int packFine(int person, int kind, int cause) {
    return person << 16 | kind << 10 | cause << 7;
  }

  /// Returns whether a packed entry is a fine for a good deed that was bought.
  public static boolean isFine(int entry) {
    return (entry & SIZE_MAX) == 0;
  }

  /// Returns the person of a packed entry.
  public static int person(int entry) {
    return entry >>> 16;
  }

  /// Returns the kind of a packed entry.
  public static int kind(int entry) {
    return entry >>> 10 & 0x3F;
  }

  /// Returns the true cause of a packed entry.
  public static int cause(int entry) {
    return entry >>> 7 & 7;
  }

  /// Returns the multiplier of points of a packed entry.
  public static double size(int entry) {
    return (entry & SIZE_MAX) / (double) SIZE_ONE;
  }

  /// Forgets the last week.
  public void clear() {
    size = 0;
  }

  /// Adds an entry that was posted.
  ///
  /// @param sixteenths points it moved
  /// @param confirmed whether it had an effect; if not, only a listing can confirm it
  /// @param observed what the institution saw of the person and the deed; see rule tables
  public void add(int packed, int sixteenths, boolean confirmed, int observed) {
    if (size == entry.length) {
      entry = Arrays.copyOf(entry, size * 2);
      points = Arrays.copyOf(points, size * 2);
      attributes = Arrays.copyOf(attributes, size * 2);
      registers = Arrays.copyOf(registers, size * 2);
      isConfirmed = Arrays.copyOf(isConfirmed, size * 2);
    }
    entry[size] = packed;
    points[size] = sixteenths;
    attributes[size] = observed;
    registers[size] = 0;
    isConfirmed[size] = confirmed;
    size++;
  }

  /// Returns the number of entries.
  public int size() {
    return size;
  }

  /// Returns the packed entry of a row.
  public int entry(int row) {
    return entry[row];
  }

  /// Returns the points that a row moved, in sixteenths; 0 for an entry that only lists.
  public int points(int row) {
    return points[row];
  }

  /// Returns what the institution saw of the person and the deed, as an index into rule tables.
  public int attributes(int row) {
    return attributes[row];
  }

  /// Notes that an entry led to a listing on a register.
  public void confirm(int row, int register) {
    isConfirmed[row] = true;
    registers[row] |= 1 << register;
  }

  /// Returns the registers on which a row led to a listing, a bit each.
  public int registers(int row) {
    return registers[row];
  }

  /// Returns whether an entry moved points or led to a listing; others have no consequence.
  public boolean isConfirmed(int row) {
    return isConfirmed[row];
  }
}
