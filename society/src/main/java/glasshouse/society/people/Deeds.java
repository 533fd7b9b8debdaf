// SPDX-License-Identifier: Apache-2.0
package glasshouse.society.people;

import java.util.Arrays;

/// The deeds of one week in one district and arm, in candidate order: a deed is a row.
public final class Deeds {
  private int size;
  private int[] person = new int[256];
  private int[] event = new int[256];
  private byte[] kind = new byte[256];
  private byte[] marks = new byte[256];

  private static final int IN_SCOPE = 1;
  private static final int SEEN = 2;
  private static final int GROUP = 4;
  private static final int ADULT = 8;
  private static final int KNOWN = 16;

  /// Forgets the last week.
  public void clear() {
    size = 0;
  }

  /// Adds a deed.
  public void add(int who, int what, int which, boolean inScope, Doer doer) {
    if (size == person.length) {
      person = Arrays.copyOf(person, size * 2);
      event = Arrays.copyOf(event, size * 2);
      kind = Arrays.copyOf(kind, size * 2);
      marks = Arrays.copyOf(marks, size * 2);
    }
    person[size] = who;
    event[size] = which;
    kind[size] = (byte) what;
    int mark = inScope ? IN_SCOPE : 0;
    mark |= doer.group() == 1 ? GROUP : 0;
    mark |= doer.adult() ? ADULT : 0;
    mark |= doer.known() ? KNOWN : 0;
    marks[size] = (byte) mark;
    size++;
  }

  /// What later stages need to know of whoever did it.
  ///
  /// @param group 1 for the conduct-irrelevant group
  /// @param adult 18 or older this week
  /// @param known among the operator's users
  public record Doer(int group, boolean adult, boolean known) {
    private static final Doer[] ALL = new Doer[8];

    static {
      for (int code = 0; code < 8; code++) {
        ALL[code] = new Doer(code & 1, (code & 2) != 0, (code & 4) != 0);
      }
    }

    /// Returns a shared value, so that the inner loop allocates nothing.
    public static Doer of(int group, boolean adult, boolean known) {
      return ALL[group | (adult ? 2 : 0) | (known ? 4 : 0)];
    }
  }

  /// Returns the number of deeds.
  public int size() {
    return size;
  }

  /// Returns who did it.
  public int person(int row) {
    return person[row];
  }

  /// Returns the candidate's number.
  public int event(int row) {
    return event[row];
  }

  /// Returns the kind of deed.
  public int kind(int row) {
    return kind[row];
  }

  /// Returns whether the written rule really covers it.
  public boolean inScope(int row) {
    return (marks[row] & IN_SCOPE) != 0;
  }

  /// Returns the group of whoever did it.
  public int group(int row) {
    return (marks[row] & GROUP) != 0 ? 1 : 0;
  }

  /// Returns whether whoever did it is an adult.
  public boolean isAdult(int row) {
    return (marks[row] & ADULT) != 0;
  }

  /// Returns whether the operator has the person among its users.
  public boolean isKnown(int row) {
    return (marks[row] & KNOWN) != 0;
  }

  /// Returns whether a record was made of it against whoever did it.
  public boolean isSeen(int row) {
    return (marks[row] & SEEN) != 0;
  }

  /// Notes that a record was made of it against whoever did it.
  public void see(int row) {
    marks[row] |= SEEN;
  }
}
