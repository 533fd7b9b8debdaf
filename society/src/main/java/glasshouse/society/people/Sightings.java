// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.people;

import java.util.Arrays;

/// What channels noticed this week, rightly or not.
///
/// `deed` is the row of the deed, or negative when nothing happened; `district` is where the person
/// it is pinned on lives.
public final class Sightings {
  /// Stands for the row of a deed that was bought: it never happened, and looks as if it had.
  public static final int BOUGHT = -2;

  private int size;
  private int[] deed = new int[256];
  private int[] person = new int[256];
  private int[] district = new int[256];
  private int[] event = new int[256];
  private byte[] kind = new byte[256];
  private byte[] cause = new byte[256];
  private byte[] group = new byte[256];
  private boolean[] judged = new boolean[256];

  /// Forgets the last week.
  public void clear() {
    size = 0;
  }

  /// Adds a sighting and returns its row; finish it with `pin` and `cause`.
  public int add(int ofDeed, int what, int which) {
    if (size == deed.length) {
      int capacity = size * 2;
      deed = Arrays.copyOf(deed, capacity);
      person = Arrays.copyOf(person, capacity);
      district = Arrays.copyOf(district, capacity);
      event = Arrays.copyOf(event, capacity);
      kind = Arrays.copyOf(kind, capacity);
      cause = Arrays.copyOf(cause, capacity);
      group = Arrays.copyOf(group, capacity);
      judged = Arrays.copyOf(judged, capacity);
    }
    deed[size] = ofDeed;
    kind[size] = (byte) what;
    event[size] = which;
    return size++;
  }

  /// Says on whom a sighting is pinned.
  public void pin(int row, int where, int who, int groupOfWho) {
    district[row] = where;
    person[row] = who;
    group[row] = (byte) groupOfWho;
  }

  /// Says what is true about a sighting, and whether it needs no assessor.
  public void cause(int row, int code, boolean isJudged) {
    cause[row] = (byte) code;
    judged[row] = isJudged;
  }

  /// Returns the number of sightings.
  public int size() {
    return size;
  }

  /// Returns the row of the deed; -1 when nothing happened, `BOUGHT` when it was bought.
  public int deed(int row) {
    return deed[row];
  }

  /// Returns on whom it is pinned.
  public int person(int row) {
    return person[row];
  }

  /// Returns where that person lives.
  public int district(int row) {
    return district[row];
  }

  /// Returns the number that names its draws.
  public int event(int row) {
    return event[row];
  }

  /// Returns the kind of deed.
  public int kind(int row) {
    return kind[row];
  }

  /// Returns the truth about it; a code of `Cause`.
  public int cause(int row) {
    return cause[row];
  }

  /// Returns the group of the person it is pinned on.
  public int group(int row) {
    return group[row];
  }

  /// Returns whether it needs no assessor: a court's own case, or a made-up record.
  public boolean isJudged(int row) {
    return judged[row];
  }
}
